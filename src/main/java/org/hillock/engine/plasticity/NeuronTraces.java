package org.hillock.engine.plasticity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hillock.model.equation.Evaluator;
import org.hillock.model.equation.Statement;
import org.hillock.plasticity.Trace;

/** The traces that all synapses of a neuron share, and the statements that set them at its spikes. For one thread. */
final class NeuronTraces {
    private final int size;
    private final double[] targets;
    private final double[] values;
    private final int[] set;
    private final List<Evaluator> statements;

    private NeuronTraces(List<Statement> list, List<Trace> traces, Program program) {
        size = traces.size();
        targets = traces.stream().mapToDouble(program::target).toArray();
        Map<String, Integer> places = new HashMap<>();
        for (var trace : traces) places.put(trace.name(), places.size());
        values = new double[size + program.parameters().size()];
        for (var parameter : program.equations.parameters().values()) {
            values[places.size()] = parameter.value();
            places.put(parameter.name(), places.size());
        }
        var shared = program.shared(list, traces);
        set = shared.stream().mapToInt(s -> places.get(s.name())).toArray();
        statements = shared.stream().map(s -> Evaluator.of(s.value(), places)).toList();
    }

    static NeuronTraces pre(Program program) {
        return new NeuronTraces(program.equations.onPre(), program.pre, program);
    }

    static NeuronTraces post(Program program) {
        return new NeuronTraces(program.equations.onPost(), program.post, program);
    }

    /** A trace after some time. */
    double relaxed(int trace, double value, double decay) {
        return targets[trace] + (value - targets[trace]) * decay;
    }

    /** From the values before a spike to those after it. */
    void spike(double[] before, int from, double[] after, int to) {
        System.arraycopy(before, from, values, 0, size);
        for (int k = 0; k < set.length; k++) values[set[k]] = statements.get(k).at(values);
        System.arraycopy(values, 0, after, to, size);
    }
}
