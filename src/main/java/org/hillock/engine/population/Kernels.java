package org.hillock.engine.population;

import java.util.List;
import java.util.function.IntFunction;
import org.hillock.engine.stepper.Steppers;
import org.hillock.model.Cell;
import org.hillock.model.Method;
import org.hillock.network.Network;
import org.hillock.network.Receptor;

/** Finds the kernel of a population. */
public final class Kernels {
    private Kernels() {}

    /**
     * @param receptors through which its neurons receive
     * @param quanta the unit in which the cells of each receptor count, in compact precision
     * @param dt the step, ms
     * @param population its number in the network, for its random streams
     * @param injected if a current is injected into any of its neurons
     * @throws IllegalArgumentException if the cell has no variable that a receptor names
     */
    public static Kernel of(
            Cell cell,
            List<Receptor> receptors,
            double[] quanta,
            double dt,
            long seed,
            int population,
            Network.Precision precision,
            boolean injected) {
        var type = precision == Network.Precision.COMPACT ? "float" : "double";
        return of(cell, receptors, quanta, dt, seed, population, injected, size -> Loops.best(type, size));
    }

    /** @param loops over so many neurons */
    static Kernel of(
            Cell cell,
            List<Receptor> receptors,
            double[] quanta,
            double dt,
            long seed,
            int population,
            boolean injected,
            IntFunction<Loops> loops) {
        cell.check();
        var wired = ReceptorEquations.of(CellEquations.of(cell), receptors);
        var random = new ColumnKernel.Seed(seed, population);
        return new ColumnKernel(cell, wired, method(wired), quanta.clone(), dt, random, injected, loops);
    }

    /** How neurons of a cell that receive through these take a step. */
    public static Method method(Cell cell, List<Receptor> receptors) {
        return method(ReceptorEquations.of(CellEquations.of(cell), receptors));
    }

    /**
     * The cell's method, or the exact solution where there is one. The exponential Euler method takes its place where synapses conduct, and
     * where it chooses steps of its own, which the neurons of a population cannot.
     */
    private static Method method(ReceptorEquations wired) {
        var equations = wired.equations();
        boolean noisy = !equations.formulas().noises().isEmpty();
        var named = equations.method();
        if (named.isEmpty() && wired.conducts() && !noisy) return Method.EXPONENTIAL_EULER;
        if (named.filter(m -> m == Method.DORMAND_PRINCE).isPresent())
            return noisy ? Method.HEUN : Method.EXPONENTIAL_EULER;
        return Steppers.method(equations, wired.conducts());
    }
}
