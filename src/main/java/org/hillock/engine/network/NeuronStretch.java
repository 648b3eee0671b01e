package org.hillock.engine.network;

import java.util.List;
import java.util.Optional;
import org.hillock.engine.population.Inbox;
import org.hillock.engine.population.Kernel;
import org.hillock.engine.population.Slice;
import org.hillock.engine.wiring.Background;
import org.hillock.engine.wiring.Injections;
import org.hillock.model.Variable;
import org.jspecify.annotations.Nullable;

/** Neurons, with the Poisson input and the current that each receives. */
final class NeuronStretch implements Stretch {
    private final Kernel kernel;
    private final Slice slice;
    private final Poisson[] poisson;
    private final Optional<Injections> injections;
    private final GapJunctions gaps;
    private final double[] injected;
    private @Nullable Potentials potentials;

    /**
     * Poisson input through one receptor.
     *
     * @param receptor its place among those of the population
     * @param weight in the unit of the cells
     */
    record Poisson(Background background, int receptor, double weight) {}

    NeuronStretch(
            Kernel kernel, Slice slice, List<Poisson> poisson, Optional<Injections> injections, GapJunctions gaps) {
        this(kernel, slice, poisson, injections, gaps, slice.current().clone());
    }

    private NeuronStretch(
            Kernel kernel,
            Slice slice,
            List<Poisson> poisson,
            Optional<Injections> injections,
            GapJunctions gaps,
            double[] injected) {
        this.kernel = kernel;
        this.slice = slice;
        this.poisson = poisson.toArray(Poisson[]::new);
        this.injections = injections;
        this.gaps = gaps;
        // Gap junctions add to the column, so what is injected is kept beside it.
        this.injected = gaps.isEmpty() ? slice.current() : injected;
    }

    /** Where the potentials of others are read; nowhere if there are no gap junctions. */
    void join(@Nullable Potentials all) {
        potentials = all;
    }

    @Override
    public int first() {
        return slice.first();
    }

    @Override
    public int size() {
        return slice.size();
    }

    @Override
    public int step(long step, Inbox inbox, int at) {
        boolean changed = injections.isPresent() && injections.get().set(step, injected);
        if (potentials != null && !gaps.isEmpty()) {
            System.arraycopy(injected, 0, slice.current(), 0, injected.length);
            gaps.add(step, potentials, slice.first(), slice.current());
            changed = true;
        }
        if (changed) slice.inject();
        for (var p : poisson)
            p.background()
                    .add(step, slice.first(), slice.size(), p.weight(), inbox, at + p.receptor() * slice.stride());
        return kernel.step(slice, inbox, at, step);
    }

    @Override
    public int[] fired() {
        return slice.fired();
    }

    @Override
    public Stretch copy() {
        return new NeuronStretch(
                kernel, slice.copy(), List.of(poisson), injections.map(Injections::copy), gaps, injected.clone());
    }

    @Override
    public Optional<NeuronStretch> neurons() {
        return Optional.of(this);
    }

    /** Writes its potentials where others read them. */
    void publish(double[] all) {
        potentials(all, slice.first());
    }

    /** Writes its potentials from a place on. */
    void potentials(double[] out, int at) {
        kernel.variables().stream()
                .filter(Variable::potential)
                .findFirst()
                .ifPresent(v -> kernel.read(slice, v, 0, slice.size(), out, at));
    }

    /** The first neuron whose potential is no longer a number, or −1. */
    int lost() {
        var potential = kernel.variables().stream().filter(Variable::potential).findFirst();
        if (potential.isEmpty()) return -1;
        var values = new double[size()];
        kernel.read(slice, potential.get(), 0, size(), values, 0);
        for (int k = 0; k < values.length; k++) if (!Double.isFinite(values[k])) return first() + k;
        return -1;
    }

    List<Variable> variables() {
        return kernel.variables();
    }

    /** Writes a variable of neurons from … to−1 of the stretch. */
    void read(Variable variable, int from, int to, double[] out, int at) {
        kernel.read(slice, variable, from, to, out, at);
    }

    @Override
    public long bytes() {
        return slice.bytes() + gaps.bytes() + (gaps.isEmpty() ? 0 : 8L * injected.length);
    }
}
