package org.hillock.engine.stepper;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hillock.model.Equations;
import org.hillock.model.Method;

/** The coefficients of exact steps, computed once for each length of a step. */
final class Propagators {
    private static final int KEPT = 64;

    private final Optional<LinearSystem> system;
    private final Map<Double, double[]> free = new HashMap<>();
    private final Map<Double, double[]> held = new HashMap<>();

    /** Without any unless the method is exact. */
    Propagators(Equations equations, Method method) {
        system = method == Method.EXACT ? LinearSystem.of(equations) : Optional.empty();
    }

    double[] step(double h, boolean holds) {
        var steps = holds ? held : free;
        if (steps.size() > KEPT) steps.clear(); // the odd lengths of cut steps
        return steps.computeIfAbsent(h, length -> system.orElseThrow().step(length, holds));
    }
}
