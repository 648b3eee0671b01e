package org.hillock.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hillock.record.Axis;
import org.hillock.record.PopulationTrace;
import org.hillock.record.SpikeRaster;

/** One variable of some neurons of a population, a panel each; in a potential also the threshold and the spikes. */
final class NeuronPanels {
    private NeuronPanels() {}

    static List<Panel> of(PopulationTrace trace, Optional<SpikeRaster> spikes, int... neurons) {
        var variable = trace.variable();
        var panels = new ArrayList<Panel>();
        for (int n : neurons) {
            var line = new LineMark("", Points.of(trace.trace(n - trace.first())), Ink.line(trace.place()));
            var marks = new ArrayList<Mark>();
            if (variable.potential()) {
                threshold(trace).ifPresent(marks::add);
                spikes.filter(s -> n < s.watched())
                        .map(s -> strokes(trace, line, times(s, n)))
                        .ifPresent(marks::add);
            }
            marks.add(line);
            panels.add(Panel.of(
                            trace.population() + " " + n,
                            Charts.TIME,
                            Axis.linear(variable.symbol(), variable.unit()),
                            marks)
                    .weight(0.8));
        }
        var common = panels.stream().map(Panel::yShown).reduce(Range.EMPTY, Range::union);
        return panels.stream().map(p -> p.yRange(common)).toList();
    }

    private static Optional<Mark> threshold(PopulationTrace trace) {
        int last = trace.time().size() - 1;
        if (Double.isNaN(trace.threshold()) || last < 0) return Optional.empty();
        var ends = new double[] {trace.time().at(0), trace.time().at(last)};
        var level = new double[] {trace.threshold(), trace.threshold()};
        return Optional.of(new LineMark("", Points.of(ends, level), Ink.GUIDE));
    }

    private static double[] times(SpikeRaster spikes, int neuron) {
        return IntStream.range(0, spikes.count())
                .filter(k -> spikes.neuron(k) == neuron)
                .mapToDouble(spikes::at)
                .toArray();
    }

    /** From the threshold, or the highest potential that was kept where there is no threshold. */
    private static SpikeMark strokes(PopulationTrace trace, LineMark potential, double[] times) {
        var shown = potential.yExtent(potential.xExtent(false), false);
        var foot = new double[times.length];
        Arrays.fill(foot, Double.isNaN(trace.threshold()) ? shown.high() : trace.threshold());
        double highest = foot.length == 0 ? shown.high() : foot[0];
        return new SpikeMark("", times, foot, TracePanels.top(shown, highest), Ink.line(trace.place()));
    }
}
