package org.hillock.dsl;

import java.util.Locale;
import org.hillock.model.Check;
import org.hillock.model.Detail;
import org.hillock.plot.Drawn;
import org.hillock.plot.Figure;
import org.hillock.plot.PictureCharts;
import org.hillock.record.Confusion;
import org.hillock.table.Tables;
import tech.tablesaw.api.Table;

/** Answers to pictures, beside what they show. */
public final class Classification implements Drawn {
    private final int[] answers;
    private final Confusion confusion;

    Classification(int[] answers, Confusion confusion) {
        this.answers = answers;
        this.confusion = confusion;
    }

    /** The share of right answers, from 0 to 1. */
    public double accuracy() {
        return confusion.accuracy();
    }

    /** The share of right answers among pictures of one class; NaN if there are none. */
    public double accuracy(int label) {
        Check.count("accuracy.label", label, 0, confusion.classes() - 1);
        return confusion.accuracy(label);
    }

    /** The answer to each picture. */
    public int[] answers() {
        return answers.clone();
    }

    /** One row a class, one column an answer: how many pictures. */
    public Table confusion() {
        return Tables.of(confusion);
    }

    /** The same as colours and numbers. */
    @Override
    public Figure plot() {
        return PictureCharts.confusion(confusion).title(summary());
    }

    /** {@code 412 of 500 right (82.4 %)}. */
    @Detail
    @Override
    public String summary() {
        return String.format(
                Locale.ROOT,
                "%,d of %,d right (%.1f %%)",
                Math.round(accuracy() * confusion.count()),
                confusion.count(),
                100 * accuracy());
    }

    @Override
    public String toString() {
        return summary();
    }
}
