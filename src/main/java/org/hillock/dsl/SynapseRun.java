package org.hillock.dsl;

import java.util.Locale;
import java.util.Set;
import org.hillock.model.Detail;
import org.hillock.plot.Drawn;
import org.hillock.plot.Figure;
import org.hillock.plot.PlasticityCharts;
import org.hillock.record.WeightCourse;
import org.hillock.table.Tables;
import tech.tablesaw.api.Table;

/** The weight of one synapse between two spike trains. */
public final class SynapseRun implements Drawn {
    private final Words words;
    private final WeightCourse course;

    SynapseRun(Words words, WeightCourse course) {
        this.words = words;
        this.course = course;
    }

    /** At the end. */
    public double weight() {
        return course.last();
    }

    /** From the beginning to the end. */
    public double change() {
        return course.last() - course.first();
    }

    /** What each presynaptic spike passed on: the weight that it found, unless the rule says otherwise; a copy. */
    @Detail
    public double[] transmitted() {
        return course.transmitted();
    }

    /** The weight over time, and below it the spikes of both sides. */
    @Override
    public Figure plot() {
        return PlasticityCharts.course(course, words.only(Set.of()));
    }

    /** {@code t_ms} and {@code w} after each event; where the weight moves between spikes, before it too and about once in a ms. */
    public Table table() {
        return Tables.of(course);
    }

    @Detail
    @Override
    public String summary() {
        return String.format(
                Locale.ROOT,
                "weight %.4g after %.4g ms, changed by %+.4g: %d presynaptic and %d postsynaptic spikes",
                weight(),
                course.time(course.size() - 1),
                change(),
                course.pre().count(),
                course.post().count());
    }

    @Override
    public String toString() {
        return summary();
    }
}
