package org.hillock.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.hillock.model.Variable;
import org.hillock.record.Axis;
import org.hillock.record.Recording;
import org.hillock.record.Trace;

/**
 * The panels of one run: one for each unit, potentials first and the injected current last. Where nothing has a unit, currents have
 * a panel of their own.
 */
final class TracePanels {
    /** A trace that runs through so many mV draws its own spikes; a stroke on top would only squeeze it. */
    private static final double OWN_SPIKES = 60;

    private TracePanels() {}

    static List<Panel> of(Recording recording) {
        if (recording.traces().isEmpty()) return List.of(spikesOnly(recording));
        var byUnit = recording.traces().stream()
                .sorted(Comparator.comparingInt(TracePanels::place))
                .collect(Collectors.groupingBy(TracePanels::kind, LinkedHashMap::new, Collectors.toList()));
        var panels = new ArrayList<Panel>();
        int hue = 0;
        for (var traces : byUnit.values()) {
            panels.add(panel(recording, traces, hue));
            hue += traces.size() + (hue == 0 ? 1 : 0); // the second colour is the spikes'
        }
        return panels;
    }

    private static String kind(Trace trace) {
        var variable = trace.variable();
        boolean current = injected(trace) || Variable.I_SYN.symbol().equals(variable.symbol());
        return variable.unit().isEmpty() && current ? "current" : variable.unit();
    }

    private static boolean injected(Trace trace) {
        return trace.variable().symbol().equals(Variable.I.symbol());
    }

    private static int place(Trace trace) {
        if (trace.variable().potential()) return 0;
        if (injected(trace)) return 2;
        return 1;
    }

    private static Panel panel(Recording recording, List<Trace> traces, int hue) {
        var time = new Range(0, recording.duration());
        var marks = new ArrayList<Mark>();
        boolean current = false;
        for (var trace : traces) {
            var name = traces.size() == 1 ? "" : trace.variable().symbol();
            boolean potential = trace.variable().potential();
            current |= injected(trace);
            var points = potential ? withPeaks(trace, recording) : Points.of(trace);
            marks.add(new LineMark(name, points, Ink.line(hue), injected(trace)));
            hue += hue == 0 ? 2 : 1;
            if (potential && recording.peaks().length > 0) marks.add(0, spikes(recording, marks.get(marks.size() - 1)));
            if (potential
                    && near(recording.threshold(), marks.get(marks.size() - 1).yExtent(time, false)))
                marks.add(0, threshold(recording));
        }
        var panel = Panel.of("", Charts.TIME, axis(traces), marks)
                .weight(traces.get(0).variable().potential() ? 2 : current ? 0.8 : 1.2)
                .xRange(time);
        // How strong a current is can only be seen beside no current.
        return current ? panel.yRange(panel.yShown().union(new Range(0, 0))) : panel;
    }

    /** A threshold that the potential reaches, or nearly: one far away would only squeeze the trace. */
    private static boolean near(double threshold, Range potential) {
        return threshold <= potential.high() + 0.5 * potential.length();
    }

    private static LineMark threshold(Recording recording) {
        double v = recording.threshold();
        return new LineMark("", Points.of(new double[] {0, recording.duration()}, new double[] {v, v}), Ink.GUIDE);
    }

    /** The name of the one variable, or the symbols of several. */
    private static Axis axis(List<Trace> traces) {
        var first = traces.get(0).variable();
        var name = traces.size() == 1
                ? first.meaning() + " " + first.symbol()
                : traces.stream().map(t -> t.variable().symbol()).collect(Collectors.joining(", "));
        return Axis.linear(name, first.unit());
    }

    /**
     * Strokes from the potential that met the threshold up to well above it. The record knows this potential beside the
     * samples, which show the one after the reset.
     */
    private static SpikeMark spikes(Recording recording, Mark potential) {
        var times = recording.spikes().toArray();
        var foot = recording.peaks();
        if (foot.length != times.length) foot = Arrays.copyOf(foot, times.length);
        var v = potential.yExtent(new Range(0, recording.duration()), false);
        double highest = Arrays.stream(foot).max().orElse(v.high());
        return new SpikeMark("", times, foot, top(v, highest), Ink.SPIKE);
    }

    /** Of strokes that begin at a potential, in a trace that runs through so many mV. */
    static double top(Range trace, double highest) {
        return trace.length() > OWN_SPIKES ? highest : highest + 0.45 * Math.max(trace.length(), 1e-3);
    }

    /** The samples, and at each spike the potential before the reset in front of the sample after it. */
    private static Points withPeaks(Trace trace, Recording recording) {
        int spikes = recording.spikes().count();
        var peaks = recording.peaks();
        if (spikes == 0 || peaks.length != spikes) return Points.of(trace);
        var x = new double[trace.size() + spikes];
        var y = new double[x.length];
        double early = trace.time().interval() * 1e-6;
        int s = 0;
        int to = 0;
        for (int k = 0; k < trace.size(); k++) {
            double t = trace.time().at(k);
            for (; s < spikes && recording.spikes().at(s) <= t + early; s++, to++) {
                x[to] = recording.spikes().at(s);
                y[to] = peaks[s];
            }
            x[to] = t;
            y[to++] = trace.at(k);
        }
        return Points.of(Arrays.copyOf(x, to), Arrays.copyOf(y, to));
    }

    private static Panel spikesOnly(Recording recording) {
        var times = recording.spikes().toArray();
        var strokes = new SpikeMark("", times, new double[times.length], 1, Ink.line(0));
        return Panel.of("", Charts.TIME, Axis.linear("spikes", ""), List.of(strokes))
                .xRange(new Range(0, recording.duration()))
                .yRange(new Range(-0.2, 1.2));
    }

    static List<Panel> against(Recording recording, String name, double[] reference) {
        var v = recording
                .trace(Variable.V)
                .orElseThrow(() -> new IllegalArgumentException(
                        "The run did not record V, so there is nothing to compare. Add .record(V)."));
        if (v.size() != reference.length)
            throw new IllegalArgumentException("The closed form must have one value for each of the " + v.size()
                    + " samples of V, but had " + reference.length + ".");
        var time = v.time().toArray();
        var error = new double[reference.length];
        for (int k = 0; k < error.length; k++) error[k] = v.at(k) - reference[k];
        var above = panel(recording, List.of(v), 0);
        var measured = new ArrayList<Mark>();
        for (var mark : above.marks())
            measured.add(
                    mark instanceof LineMark line
                            ? new LineMark(
                                    "simulated", line.points(), line.ink().under())
                            : mark);
        measured.add(new LineMark(name, Points.of(time, reference.clone()), Ink.REFERENCE));
        var below = Panel.of(
                        "",
                        Charts.TIME,
                        Axis.linear("error", "mV"),
                        List.of(new LineMark("", Points.of(time, error), Ink.line(2))))
                .xRange(new Range(0, recording.duration()));
        return List.of(above.marks(measured).weight(2), below);
    }
}
