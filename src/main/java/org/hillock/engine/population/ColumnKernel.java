package org.hillock.engine.population;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.hillock.engine.random.Purpose;
import org.hillock.engine.random.RandomStream;
import org.hillock.engine.stepper.Slopes;
import org.hillock.model.Cell;
import org.hillock.model.Check;
import org.hillock.model.Equations;
import org.hillock.model.Method;
import org.hillock.model.Nearest;
import org.hillock.model.Parameter;
import org.hillock.model.Variable;
import org.hillock.model.equation.Formulas;
import org.hillock.model.equation.Statement;
import org.hillock.record.TimeAxis;

/**
 * Takes steps of neurons that lie in columns. Within a step a block of neurons is carried through all that happens before the next one's turn.
 */
final class ColumnKernel implements Kernel {
    private final Cell cell;
    private final ReceptorEquations wired;
    private final Equations equations;
    private final Method method;
    private final double[] quanta;
    private final double dt;
    private final Seed seed;
    private final boolean injected;
    private final IntFunction<Loops> loops;
    private final List<String> states;
    private final int potential;
    /** The receptors that change the potential when something arrives. */
    private final int[] onto;

    private final int noises;

    /** What names the random streams of a population. */
    record Seed(long seed, int population) {}

    ColumnKernel(
            Cell cell,
            ReceptorEquations wired,
            Method method,
            double[] quanta,
            double dt,
            Seed seed,
            boolean injected,
            IntFunction<Loops> loops) {
        this.cell = cell;
        this.wired = wired;
        this.equations = wired.equations();
        this.method = method;
        this.quanta = quanta;
        this.dt = dt;
        this.seed = seed;
        this.injected = injected;
        this.loops = loops;
        this.states =
                equations.formulas().slopes().stream().map(Statement::name).toList();
        this.potential = states.indexOf(equations.potential());
        this.onto = wired.jumps().stream()
                .filter(jump -> jump.variable().equals(equations.potential()))
                .mapToInt(ReceptorEquations.Jump::receptor)
                .toArray();
        this.noises = wired.noises(method);
    }

    @Override
    public Slice slice(int first, int size, Map<String, double[]> parameters, Map<String, double[]> start) {
        var differing = new LinkedHashMap<String, double[]>();
        var starts = new LinkedHashMap<String, double[]>();
        var refractory = new double[] {equations.firing().refractory()};
        for (var e : parameters.entrySet()) {
            var name = e.getKey();
            var parameter = equations.parameters().get(name);
            if (parameter != null) differing.put(name, checked(parameter, e.getValue()));
            else if (!CellEquations.further(cell).contains(name)) throw unknown(name);
            else if (name.equals(CellEquations.START)) starts.put(equations.potential(), e.getValue());
            else refractory = e.getValue();
        }
        start.forEach((name, v) -> starts.put(
                name.equals(Variable.V.symbol()) && !states.contains(name) ? equations.potential() : name, v));
        var held = steps(refractory);
        boolean holds = false;
        for (long steps : held) holds |= steps > 0;
        var coefficients = Coefficients.of(wired, method, dt, injected, differing);
        var columns = new LinkedHashMap<>(differing);
        columns.putAll(coefficients.columns());
        var chosen = loops.apply(size);
        var program = program(coefficients, holds, chosen.single(), differing.keySet());
        var made = chosen.of(program);
        var slice = new ColumnSlice(
                first, size, injected, program, made.code(), scalars(program, coefficients), held, differing);
        slice.build(chosen.single(), program.brought().size() + made.scratch());
        fill(slice, columns, new Starts(equations, differing, starts));
        return slice;
    }

    private Program program(Coefficients coefficients, boolean holds, boolean single, Set<String> differing) {
        return new Scheme(wired, method, injected, holds, single, coefficients, differing)
                .program(List.copyOf(differing));
    }

    private double[] checked(Parameter parameter, double[] values) {
        for (double v : values) parameter.with(equations.name(), v);
        return values;
    }

    private long[] steps(double[] refractory) {
        var steps = new long[refractory.length];
        for (int i = 0; i < steps.length; i++)
            steps[i] = (long)
                    Math.ceil(Check.notNegative(equations.name() + ".refractory", refractory[i], "ms") / dt - 1e-9);
        return steps;
    }

    private IllegalArgumentException unknown(String name) {
        var names = new ArrayList<>(equations.parameters().keySet());
        names.addAll(CellEquations.further(cell));
        return new IllegalArgumentException(equations.name() + " has no parameter \"" + name + "\". "
                + Nearest.to(name, names)
                        .map(n -> "Did you mean \"" + n + "\"?")
                        .orElse("It has " + String.join(", ", names) + "."));
    }

    private double[] scalars(Program program, Coefficients coefficients) {
        var values = new HashMap<String, Double>();
        equations.parameters().forEach((name, p) -> values.put(name, p.value()));
        coefficients.scalars().forEach((name, v) -> values.put(name, v[0]));
        for (int receptor = 0; receptor < quanta.length; receptor++)
            values.put(Program.quantum(receptor), quanta[receptor]);
        values.put("pi", Math.PI);
        values.put(Program.H, dt);
        values.put(Program.ROOT_H, Math.sqrt(dt));
        return program.scalars().stream()
                .mapToDouble(name -> values.getOrDefault(name, 0.0))
                .toArray();
    }

    /** What a unit of a receptor's cells is worth. */
    private double quantum(Inbox inbox, int receptor) {
        return inbox.compact() ? quanta[receptor] : 1;
    }

    /** Sets what lasts. The places behind the last neuron are like it, so that nothing odd is computed there. */
    private void fill(ColumnSlice slice, Map<String, double[]> given, Starts starts) {
        var kept = slice.program.kept();
        int active = kept.indexOf(Program.ACTIVE);
        int level = kept.indexOf(Program.LEVEL);
        var view = new View(equations);
        var condition = view.evaluator(Slopes.level(equations));
        for (var b : slice.blocks)
            for (int i = 0; i < b.length(); i++) {
                int neuron = b.offset() + Math.min(i, b.size() - 1);
                var state = starts.of(neuron);
                for (int k = 0; k < state.length; k++) b.columns().set(k, i, state[k]);
                if (active >= 0) b.columns().set(active, i, 1);
                for (var e : given.entrySet()) {
                    int column = kept.indexOf(e.getKey());
                    if (column >= 0) b.columns().set(column, i, e.getValue()[neuron]);
                }
                if (level >= 0 && i < b.size()) b.columns().set(level, i, condition.at(view.of(slice, neuron)));
            }
    }

    @Override
    public int step(Slice taken, Inbox inbox, int at, long step) {
        var slice = (ColumnSlice) taken;
        slice.scalars[0] = TimeAxis.multiple(step, dt);
        slice.scalars[1] = slice.scalars[0] + 0.5 * dt;
        slice.scalars[2] = slice.scalars[0] + dt;
        int count = 0;
        for (int k = 0; k < slice.blocks.size(); k++) count += step(slice, slice.blocks.get(k), inbox, at, step, count);
        return count;
    }

    /** A step of one block; answers how many fired, which follow the {@code before} of the blocks before. */
    private int step(ColumnSlice slice, ColumnSlice.Block block, Inbox inbox, int at, long step, int before) {
        var columns = block.columns();
        var freed = slice.freed();
        int free = block.held().freed(step, freed);
        int cells = at + block.offset();
        for (int k = 0; k < free; k++) slice.late()[k] = arrived(inbox, cells + freed[k], slice.stride());
        bring(slice, block, step);
        var fired = slice.firing();
        int count = slice.code.step(
                columns, slice.scalars, inbox, cells, slice.stride(), block.length(), block.size(), fired);
        if (free > 0) count = free(slice, columns, free, count);
        if (count == 0) return 0;
        slice.code.reset(columns, slice.scalars, fired, count);
        for (int k = 0; k < count; k++) {
            int neuron = block.offset() + fired[k];
            slice.fired()[before + k] = neuron;
            long steps = slice.refractory(neuron);
            if (steps == 0) continue;
            columns.set(slice.active, fired[k], 0);
            block.held().hold(step + steps, fired[k]);
        }
        return count;
    }

    /** Ends the refractoriness of some with this step, so that what arrives just then counts; answers how many fire with those of them that do. */
    private int free(ColumnSlice slice, Columns columns, int free, int count) {
        var freed = slice.freed();
        for (int k = 0; k < free; k++) {
            columns.set(potential, freed[k], columns.get(potential, freed[k]) + slice.late()[k]);
            columns.set(slice.active, freed[k], 1);
        }
        int all = slice.code.fired(columns, slice.scalars, freed, free, slice.firing(), count);
        if (all > count) Arrays.sort(slice.firing(), 0, all);
        return all;
    }

    /** Fills the columns that each step has anew. */
    private void bring(ColumnSlice slice, ColumnSlice.Block block, long step) {
        int column = slice.program.kept().size();
        for (int k = 0; k < noises; k++) {
            var numbers = slice.numbers();
            RandomStream.gaussians(
                    seed.seed(),
                    seed.population(),
                    slice.first() + block.offset(),
                    block.size(),
                    Purpose.EQUATIONS,
                    k,
                    step,
                    numbers);
            block.columns().bring(column++, numbers, 0, block.length());
        }
    }

    /** What has arrived onto the potential of a neuron. */
    private double arrived(Inbox inbox, int cell, int stride) {
        double sum = 0;
        for (int receptor : onto) sum += quantum(inbox, receptor) * inbox.get(cell + receptor * stride);
        return sum;
    }

    @Override
    public List<Variable> variables() {
        var variables = new ArrayList<Variable>();
        var formulas = equations.formulas();
        for (int k = 0; k < wired.own(); k++)
            variables.add(equations.variable(formulas.slopes().get(k)));
        for (var part : formulas.parts()) if (!isSynaptic(part)) variables.add(equations.variable(part));
        variables.add(equations.current());
        if (wired.synaptic().isPresent()) variables.add(synaptic());
        return variables;
    }

    private boolean isSynaptic(Statement part) {
        return wired.synaptic().filter(part.name()::equals).isPresent();
    }

    private Variable synaptic() {
        var s = Variable.I_SYN;
        return new Variable(s.symbol(), equations.current().unit(), s.meaning());
    }

    @Override
    public void read(Slice read, Variable variable, int from, int to, double[] out, int at) {
        var slice = (ColumnSlice) read;
        int state = states.indexOf(variable.symbol());
        for (int i = from; state >= 0 && i < to; i++) {
            var block = slice.blockOf(i);
            out[at + i - from] = block.columns().get(state, i - block.offset());
        }
        if (state >= 0) return;
        var view = new View(equations);
        int place = view.place(
                variable.equals(equations.current())
                        ? Formulas.CURRENT
                        : variable.equals(synaptic()) ? wired.synaptic().orElseThrow() : variable.symbol());
        for (int i = from; i < to; i++) out[at + i - from] = view.of(slice, i)[place];
    }

    @Override
    public int bytes(Set<String> differing) {
        var names = new LinkedHashMap<String, double[]>();
        equations.parameters().forEach((name, p) -> {
            // That two neurons differ is enough to see what each needs.
            if (differing.contains(name)) names.put(name, new double[] {p.value(), 1.001 * p.value()});
        });
        boolean holds = equations.firing().refractory() > 0 || differing.contains(CellEquations.REFRACTORY);
        var coefficients = Coefficients.of(wired, method, dt, injected, names);
        boolean single = loops.apply(1).single();
        int kept = program(coefficients, holds, single, names.keySet()).kept().size();
        return kept * (single ? Float.BYTES : Double.BYTES)
                + Double.BYTES * (names.size() + (injected ? 1 : 0))
                + Integer.BYTES;
    }
}
