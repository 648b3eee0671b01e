package org.hillock.engine.stepper;

import org.hillock.model.Equations;
import org.hillock.model.Method;

/** Chooses how equations are carried from step to step. */
public final class Steppers {
    private Steppers() {}

    /**
     * The method that was asked for; else the exact solution where the equations are linear and nothing conducts, Heun's method
     * under noise, and Runge and Kutta's otherwise.
     *
     * @param conducts if synapses conduct, which makes linear equations depend on time
     * @throws IllegalArgumentException if the exact solution was asked for and there is none
     */
    public static Method method(Equations equations, boolean conducts) {
        boolean noisy = !equations.formulas().noises().isEmpty();
        if (equations.method().isPresent()) {
            var method = equations.method().get();
            if (method == Method.EXACT) {
                if (conducts) throw refused(equations, "a conductance changes in time");
                if (LinearSystem.of(equations).isEmpty()) throw refused(equations, LinearSystem.culprit(equations));
            }
            if (method == Method.DORMAND_PRINCE && noisy)
                throw new IllegalArgumentException(
                        equations.name() + ".method(DORMAND_PRINCE) cannot follow xi. Write method(EULER).");
            return method;
        }
        if (!conducts && LinearSystem.of(equations).isPresent()) return Method.EXACT;
        return noisy ? Method.HEUN : Method.RK4;
    }

    private static IllegalArgumentException refused(Equations equations, String why) {
        return new IllegalArgumentException(
                equations.name() + ".method(EXACT) needs linear equations, but " + why + ". Write method(RK4).");
    }

    /** Where within a step a method reads its drive, in fractions of the step. */
    public static double[] nodes(Method method) {
        return switch (method) {
            case EXACT -> LinearSystem.NODES.clone();
            case HEUN -> new double[] {0, 1};
            case RK4, DORMAND_PRINCE -> new double[] {0, 0.5, 1};
            default -> new double[] {0};
        };
    }

    /** How many rows of standard normal numbers a method takes. */
    public static int noises(Equations equations, Method method) {
        int noises = equations.formulas().noises().size();
        return method == Method.EXACT && noises > 0
                ? equations.formulas().slopes().size()
                : noises;
    }

    /** The fastest stepper there is for the method. */
    public static Stepper of(Equations equations, Method method, Block.Layout layout) {
        if (method == Method.DORMAND_PRINCE) return new AdaptiveStepper(equations, layout);
        var compiled = CompiledStepper.of(equations, method, layout);
        return compiled.isPresent() ? compiled.get() : plain(equations, method, layout);
    }

    /** The stepper that does without a compiler. */
    public static Stepper plain(Equations equations, Method method, Block.Layout layout) {
        return method == Method.DORMAND_PRINCE
                ? new AdaptiveStepper(equations, layout)
                : new PlainStepper(equations, method, layout);
    }
}
