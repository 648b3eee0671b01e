package org.hillock.engine.plasticity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hillock.engine.population.Inbox;
import org.hillock.model.equation.Evaluator;
import org.hillock.model.equation.Statement;
import org.hillock.plasticity.SynapseEquations;

/** A walk, written down plainly. {@link CompiledWalk} does the same, operation by operation. */
final class PlainWalk implements Walk {
    private static final String WEIGHT = SynapseEquations.WEIGHT;

    private final Program program;
    private final boolean single;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Line> onPre;
    private final List<Line> onPost;
    private final Evaluator transmitted;
    private final double[] targets;

    private record Line(int place, Evaluator value) {}

    /** @param single if synapses are in single precision */
    PlainWalk(Program program, boolean single) {
        this.program = program;
        this.single = single;
        var equations = program.equations;
        for (var parameter : program.parameters()) place(parameter);
        place(WEIGHT);
        for (var trace : program.all()) place(trace.name());
        onPre = lines(equations.onPre());
        onPost = lines(equations.onPost());
        transmitted = Evaluator.of(equations.transmitted(), places);
        targets = program.all().stream().mapToDouble(program::target).toArray();
    }

    private int place(String name) {
        return places.computeIfAbsent(name, n -> places.size());
    }

    private List<Line> lines(List<Statement> list) {
        list.forEach(s -> place(s.name()));
        return list.stream()
                .map(s -> new Line(place(s.name()), Evaluator.of(s.value(), places)))
                .toList();
    }

    @Override
    public void walk(Ground ground, int from, int to, double[] numbers, Inbox inbox, int at) {
        var x = new double[places.size()];
        System.arraycopy(numbers, 0, x, 0, program.parameters().size());
        for (int k = from; k < to; k++) synapse(ground, k, numbers, x, inbox, at);
    }

    private void synapse(Ground ground, int k, double[] numbers, double[] x, Inbox inbox, int at) {
        var spikes = ground.spikes();
        int target = ground.targets()[k];
        double anchor = numbers[program.anchor()];
        int due = spikes.counts[target] - 1;
        while (step(spikes, target, due) >= numbers[program.to()]) due--;
        int seen = due;
        while (step(spikes, target, seen) >= numbers[program.from()]) seen--;
        double last = step(spikes, target, seen) < 0
                ? anchor
                : Math.max(anchor, step(spikes, target, seen) + numbers[program.shift()]);
        x[weight()] = ground.weights().get(k);
        for (int i = 0; i < program.own.size(); i++)
            x[own(i)] = ground.own().get(i).get(k);
        while (seen < due) {
            seen++;
            int entry = spikes.at(target, seen);
            double now = spikes.entries[entry] + numbers[program.shift()];
            for (int i = 0; i < program.pre.size(); i++)
                x[pre(i)] = relaxed(i, numbers[program.preAtAnchor() + i], now - anchor);
            for (int i = 0; i < program.post.size(); i++) x[post(i)] = spikes.entries[entry + 1 + i];
            relax(x, now - last);
            carryOut(onPost, x, numbers);
            last = now;
        }
        if (at >= 0) {
            int entry = spikes.at(target, due);
            int n = program.post.size();
            for (int i = 0; i < program.pre.size(); i++) x[pre(i)] = numbers[program.preAtArrival() + i];
            for (int i = 0; i < n; i++)
                x[post(i)] = relaxed(
                        program.pre.size() + i,
                        spikes.entries[entry + 1 + n + i],
                        numbers[program.seen()] - spikes.entries[entry]);
            relax(x, numbers[program.arrival()] - last);
            double count = Math.rint(transmitted.at(x) * numbers[program.perGrain()]);
            if (inbox.compact()) inbox.quanta[at + target] += (int) count;
            else inbox.exact[at + target] += count * numbers[program.grain()];
            carryOut(onPre, x, numbers);
        }
        ground.weights().set(k, x[weight()]);
        for (int i = 0; i < program.own.size(); i++) ground.own().get(i).set(k, x[own(i)]);
    }

    private static double step(PostSpikes spikes, int target, int entry) {
        return spikes.entries[spikes.at(target, entry)];
    }

    /** Parameters come first, and after it the traces. */
    private int weight() {
        return program.parameters().size();
    }

    private int pre(int i) {
        return weight() + 1 + i;
    }

    private int post(int i) {
        return pre(program.pre.size() + i);
    }

    private int own(int i) {
        return post(program.post.size() + i);
    }

    /** @param trace among all */
    private double relaxed(int trace, double value, double steps) {
        return targets[trace]
                + (value - targets[trace]) * program.decays.get(trace).at((long) steps);
    }

    /** The traces of the synapse go on. */
    private void relax(double[] x, double steps) {
        int first = program.pre.size() + program.post.size();
        for (int i = 0; i < program.own.size(); i++) x[own(i)] = relaxed(first + i, x[own(i)], steps);
    }

    private void carryOut(List<Line> lines, double[] x, double[] numbers) {
        for (var line : lines) {
            double value = line.value().at(x);
            if (line.place() == weight())
                value = Math.min(numbers[program.upper()], Math.max(numbers[program.lower()], value));
            x[line.place()] = value;
        }
        if (!single) return;
        // As it is stored, so that nothing depends on when that is.
        x[weight()] = (float) x[weight()];
        for (int i = 0; i < program.own.size(); i++) x[own(i)] = (float) x[own(i)];
    }
}
