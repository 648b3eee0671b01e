package org.hillock.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hillock.engine.stepper.Block;
import org.hillock.engine.stepper.Stepper;
import org.hillock.engine.stepper.Steppers;
import org.hillock.model.Equations;
import org.hillock.model.Experiment;
import org.hillock.model.Method;
import org.hillock.model.Variable;
import org.hillock.model.equation.Statement;

/**
 * One run of one cell with equations. Steps are taken in blocks; a step in which the input is not smooth, a spike arrives or
 * refractoriness ends is taken in pieces that are cut there.
 */
final class EquationsRun extends CellRun {
    private static final int BLOCK = 1024;

    private final Equations equations;
    private final Inflow inflow;
    private final int length;
    private final Block block;
    private final Stepper stepper;
    private final List<Variable> recorded;
    private final boolean resets;
    private final boolean fires;
    private final boolean adaptive;
    private final double refractory;
    private final double[] state;
    private final int potential;
    /** The grid coordinate at which the potential is no longer held. */
    private double ready;

    EquationsRun(Experiment experiment, Equations equations, Grid grid) {
        super(experiment, grid);
        this.equations = equations;
        var states = equations.formulas().slopes().stream().map(Statement::name).toList();
        var synapses = new SynapticInputs(experiment.synapses(), grid, experiment.seed(), name -> place(states, name));
        var method = Steppers.method(equations, synapses.conducts());
        this.recorded = offer(experiment, equations).resolve(experiment.recorded());
        var layout = new Block.Layout(
                Steppers.nodes(method).length,
                synapses.conducts(),
                Steppers.noises(equations, method),
                synapses.jumping(),
                recorded.stream()
                        .map(v -> computed(v) ? v.symbol() : equations.potential())
                        .toList());
        // A block of steps that may each take long is short, so that an interrupt is seen.
        this.length = method == Method.DORMAND_PRINCE ? BLOCK / 32 : BLOCK;
        this.block = new Block(layout, length);
        this.stepper = Steppers.of(equations, method, layout);
        this.inflow = new Inflow(experiment, synapses, Steppers.nodes(method), grid, length, layout.noises());
        this.resets = !equations.firing().reset().isEmpty();
        this.fires = equations.firing().when().isPresent();
        this.adaptive = method == Method.DORMAND_PRINCE;
        this.refractory = grid.coordinate(equations.firing().refractory());
        this.potential = states.indexOf(equations.potential());
        this.state = Arrays.copyOf(equations.initial(), states.size() + 2);
    }

    private int place(List<String> states, String name) {
        int place = states.indexOf(name.isEmpty() ? equations.potential() : name);
        if (place < 0)
            throw new IllegalArgumentException(
                    "onto(\"" + name + "\") names no variable of this cell. It has " + String.join(", ", states) + ".");
        return place;
    }

    private static Offer offer(Experiment experiment, Equations equations) {
        var formulas = equations.formulas();
        var state = formulas.slopes().stream().map(equations::variable).toList();
        var gates = state.stream()
                .filter(v -> equations.gates().contains(v.symbol()))
                .toList();
        var all = new ArrayList<>(state);
        formulas.parts().forEach(p -> all.add(equations.variable(p)));
        all.addAll(List.of(equations.current(), synaptic(equations), conductance(equations)));
        return new Offer(usual(experiment, equations.current(), synaptic(equations)), all, state, gates);
    }

    /** The synaptic current, in the unit of the injected one. */
    private static Variable synaptic(Equations equations) {
        var s = Variable.I_SYN;
        return new Variable(s.symbol(), equations.current().unit(), s.meaning());
    }

    /** The synaptic conductance: the current's unit by mV. */
    private static Variable conductance(Equations equations) {
        var g = Variable.G_SYN;
        var unit = equations.current().unit();
        return new Variable(g.symbol(), unit.equals("nA") ? g.unit() : unit.replace("µA", "mS"), g.meaning());
    }

    /** True for what the stepper records, false for what flows in. */
    private boolean computed(Variable variable) {
        return !variable.equals(equations.current())
                && !variable.equals(synaptic(equations))
                && !variable.equals(conductance(equations));
    }

    @Override
    double threshold() {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    boolean resets() {
        return resets;
    }

    @Override
    List<Variable> recorded() {
        return recorded;
    }

    @Override
    long integrate(Recorder recorder, boolean firstSpikeOnly) {
        inflow.begin(state);
        long k = 0;
        while (k < grid.steps()) {
            if (interrupted(k)) return k;
            double end = Math.min(k + length, grid.steps());
            double cut = Math.min(inflow.nextCut(k), ready > k ? ready : Double.POSITIVE_INFINITY);
            // The whole steps before the cut, or the one that it lies in.
            int n = (int) (Math.min(end, Math.floor(cut)) - k);
            if (n == 0) {
                cutStep(k, recorder);
                k++;
            } else {
                inflow.prepare(k, k + n, n, heldAt(k + n), block);
                boolean held = ready > k;
                int done = stepper.run(state, block, 0, n, grid.dt(), grid.time(k), held, fires && !held);
                boolean fired = done < 0;
                int steps = fired ? -1 - done : n;
                sample(recorder, k, steps);
                inflow.advance(k, k + steps);
                k += steps;
                if (fired) spike(k - 1, k - 1, k, recorder);
            }
            if (firstSpikeOnly && recorder.spikes().length > 0) return k;
            finite(k);
        }
        if (recorder.due(k)) {
            inflow.prepare(k, k + 1, 1, heldAt(k + 1), block);
            stepper.run(state.clone(), block, 0, 1, 0, grid.time(k), false, false); // a step of no length, to record
            sample(recorder, k, 1);
        }
        return k;
    }

    /**
     * One step in pieces. Where the state is reset, that is at the step's end; with a step of its own choice it waits there, because it
     * may be on its way to infinity.
     */
    private void cutStep(long k, Recorder recorder) {
        double at = k;
        boolean sampled = false;
        boolean waits = false;
        while (at < k + 1) {
            double to = Math.min(inflow.nextCut(at), k + 1);
            boolean held = ready > at;
            if (held) to = Math.min(to, ready);
            boolean last = to == k + 1;
            inflow.prepare(at, to, 1, heldAt(to), block);
            boolean watched = fires && !held && (last || !resets || adaptive);
            double length = waits ? 0 : (to - at) * grid.dt();
            int done = stepper.run(state, block, 0, 1, length, at * grid.dt(), held, watched);
            if (!sampled) sample(recorder, k, 1);
            sampled = true;
            inflow.advance(at, to);
            if (done < 0 && (last || !resets)) spike(k, at, to, recorder);
            else waits |= done < 0;
            at = to;
        }
    }

    /** The place of the potential if it is held up to beyond a coordinate; else −1. */
    private int heldAt(double coordinate) {
        return ready > coordinate ? potential : -1;
    }

    /** A spike in step k, of which the stretch between two coordinates was watched last. */
    private void spike(long k, double from, double to, Recorder recorder) {
        int n = state.length - 2;
        double crossed = state[n] / (state[n] - state[n + 1]);
        if (!Double.isFinite(crossed)) crossed = 1;
        double time = resets ? grid.end(k) : (to - (1 - crossed) * (to - from)) * grid.dt();
        recorder.spike(time, state[potential]);
        stepper.reset(state, grid.end(k));
        ready = k + 1 + refractory;
    }

    private void sample(Recorder recorder, long k, int steps) {
        var rows = block.rows();
        var row = new double[recorded.size()];
        for (int c = 0; c < steps; c++) {
            if (!recorder.due(k + c)) continue;
            for (int r = 0; r < row.length; r++) {
                double value = rows[block.layout().record(r)][c];
                var variable = recorded.get(r);
                if (variable.equals(conductance(equations))) value = inflow.conductance()[c];
                else if (variable.equals(synaptic(equations)))
                    value = inflow.synaptic()[c] - inflow.conductance()[c] * value;
                else if (!computed(variable)) value = inflow.injected()[c];
                row[r] = value;
            }
            recorder.sample(row);
        }
    }

    private void finite(long k) {
        for (int i = 0; i < state.length - 2; i++)
            if (!Double.isFinite(state[i]))
                throw new IllegalArgumentException(equations.name() + ": "
                        + equations.formulas().slopes().get(i).name() + " is no longer a finite number before t = "
                        + grid.time(k) + " ms. Write a smaller dt(..) than " + grid.dt()
                        + " ms, a weaker input, or method(EXPONENTIAL_EULER), which is stable at a coarse step.");
    }
}
