package org.hillock.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.hillock.record.Axis;
import org.hillock.record.CurveSet;
import org.hillock.record.Series;
import org.hillock.record.SpikeTrain;
import org.hillock.record.WeightCourse;

/** Figures of synapses that change. */
public final class PlasticityCharts {
    private static final Ink DOTS = new Ink(0, 0, false, true);

    private PlasticityCharts() {}

    /** The change of a weight over tPost − tPre: measured points, and formulas as dashed lines. */
    public static Figure window(CurveSet curves) {
        boolean alone = curves.series().size() == 1;
        var panel = Panel.of("", curves.x(), curves.y(), List.of());
        for (var series : curves.series()) {
            var ink = !series.reference() ? DOTS : alone ? Ink.line(0) : Ink.REFERENCE;
            panel = panel.with(new LineMark(alone ? "" : series.name(), Points.of(series), ink));
        }
        var x = panel.xShown();
        var zero = new LineMark("", Points.of(new double[] {x.low(), x.high()}, new double[] {0, 0}), Ink.GUIDE);
        return Figure.of(panel.with(zero).xRange(x)).title(curves.title());
    }

    /** The weight over time, and below it the spikes of both sides and the rewards, if there are any. */
    public static Figure course(WeightCourse course, String title) {
        var clock = course.clock();
        var time = new Range(0, Math.max(clock.time(course.time(course.size() - 1)), Double.MIN_NORMAL));
        var weights = new Points() {
            @Override
            public int size() {
                return course.size();
            }

            @Override
            public double x(int k) {
                return clock.time(course.time(k));
            }

            @Override
            public double y(int k) {
                return course.weight(k);
            }
        };
        var above = Panel.of(
                        "",
                        clock.axis(),
                        Axis.linear("weight", ""),
                        List.of(new LineMark("", weights, Ink.line(0), !course.continuous())))
                .xRange(time)
                .weight(2);
        int rewards = course.rewards().count();
        return Figure.stack(List.of(above, spikes(course).xRange(time)))
                .title(title)
                .note(course.pre().count() + " presynaptic and " + course.post().count() + " postsynaptic spikes"
                        + (rewards == 0 ? "" : rewards == 1 ? ", 1 reward" : ", " + rewards + " rewards"));
    }

    /** What each presynaptic spike passes on. */
    public static Figure transmitted(WeightCourse course, String title) {
        var passed = course.transmitted();
        double top = 0;
        for (double p : passed) top = Math.max(top, p);
        var clock = course.clock();
        var pre = clock.times(course.pre().toArray());
        var marks = new Mark[pre.length];
        for (int k = 0; k < pre.length; k++)
            marks[k] = new SpikeMark("", new double[] {pre[k]}, new double[1], passed[k], Ink.line(0));
        var points = new Series("", pre, passed, false);
        var panel = Panel.of("", clock.axis(), Axis.linear("transmitted", ""), List.of(marks))
                .with(new LineMark("", Points.of(points), DOTS))
                .yRange(new Range(0, top == 0 ? 1 : 1.05 * top));
        return Figure.of(panel).title(title).note(pre.length + " spikes");
    }

    private static Panel spikes(WeightCourse course) {
        var trains = new LinkedHashMap<String, SpikeTrain>();
        trains.put("pre", course.pre());
        trains.put("post", course.post());
        if (course.rewards().count() > 0) trains.put("reward", course.rewards());
        var marks = new ArrayList<Mark>();
        var places = new ArrayList<Place>();
        trains.forEach((name, train) -> {
            int row = trains.size() - 1 - marks.size();
            var ink = Ink.line(marks.size());
            var foot = new double[train.count()];
            Arrays.fill(foot, row + 0.1);
            marks.add(new SpikeMark("", course.clock().times(train.toArray()), foot, row + 0.9, ink));
            places.add(new Place(name, row + 0.5, ink));
        });
        return Panel.of("", course.clock().axis(), Axis.linear("", ""), marks)
                .yRange(new Range(-0.1, trains.size() + 0.1))
                .yPlaces(places)
                .weight(0.3 * trains.size());
    }
}
