package org.hillock.dsl;

import java.util.Set;
import org.hillock.model.Detail;
import org.hillock.plot.Drawn;
import org.hillock.plot.Figure;
import org.hillock.plot.PlasticityCharts;
import org.hillock.record.WeightCourse;
import org.hillock.table.Tables;
import tech.tablesaw.api.Table;

/** What each of some presynaptic spikes passed on. */
public final class Transmission implements Drawn {
    private final Words words;
    private final WeightCourse course;

    Transmission(Words words, WeightCourse course) {
        this.words = words;
        this.course = course;
    }

    /** One for each spike; a copy. */
    public double[] amplitudes() {
        return course.transmitted();
    }

    @Override
    public Figure plot() {
        return PlasticityCharts.transmitted(course, words.only(Set.of()));
    }

    /** One row a spike: {@code t_ms} and {@code transmitted}. */
    public Table table() {
        return Tables.transmitted(course);
    }

    @Detail
    @Override
    public String summary() {
        return words + ": " + course.pre().count() + " spikes";
    }

    @Override
    public String toString() {
        return summary();
    }
}
