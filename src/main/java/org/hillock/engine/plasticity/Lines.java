package org.hillock.engine.plasticity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hillock.model.equation.Evaluator;
import org.hillock.model.equation.Statement;
import org.hillock.plasticity.SynapseEquations;

/** The statements of a rule, carried out as they are written on the values of one synapse: parameters, the weight, traces, and others. */
final class Lines {
    private final Program program;
    private final boolean single;
    private final Map<String, Integer> places = new HashMap<>();
    private final Evaluator transmitted;

    /** A statement. */
    record Line(int place, Evaluator value) {}

    /** @param single if synapses are in single precision */
    Lines(Program program, boolean single) {
        this.program = program;
        this.single = single;
        var equations = program.equations;
        program.parameters().forEach(this::place);
        place(SynapseEquations.WEIGHT);
        program.all().forEach(t -> place(t.name()));
        place(SynapseEquations.POTENTIAL);
        place(SynapseEquations.STEP);
        for (var list : List.of(equations.onPre(), equations.onPost(), equations.continuous()))
            list.forEach(s -> place(s.name()));
        transmitted = Evaluator.of(equations.transmitted(), places, Power::of);
    }

    int place(String name) {
        return places.computeIfAbsent(name, n -> places.size());
    }

    /** Of the weight; traces come after it. */
    int weight() {
        return program.parameters().size();
    }

    /** Room for the values, with the parameters in it. */
    double[] values() {
        var values = new double[places.size()];
        int k = 0;
        for (var parameter : program.equations.parameters().values()) values[k++] = parameter.value();
        return values;
    }

    List<Line> of(List<Statement> list) {
        return list.stream()
                .map(s -> new Line(place(s.name()), Evaluator.of(s.value(), places, Power::of)))
                .toList();
    }

    double transmitted(double[] values) {
        return transmitted.at(values);
    }

    void carryOut(List<Line> lines, double[] values) {
        for (var line : lines) {
            double value = line.value().at(values);
            values[line.place()] = line.place() == weight() ? clip(value) : value;
        }
        if (!single) return;
        // As it is stored, so that nothing depends on when that is.
        values[weight()] = (float) values[weight()];
        int own = weight() + 1 + program.pre.size() + program.post.size();
        for (int i = 0; i < program.own.size(); i++) values[own + i] = (float) values[own + i];
    }

    private double clip(double w) {
        return Math.min(program.equations.upper(), Math.max(program.equations.lower(), w));
    }
}
