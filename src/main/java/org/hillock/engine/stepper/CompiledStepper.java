package org.hillock.engine.stepper;

import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.Optional;
import org.hillock.model.Equations;
import org.hillock.model.Method;
import org.hillock.model.equation.Expression;
import org.hillock.model.equation.Formulas;

/** {@link PlainStepper}, compiled to bytecode with the equations written into its loop: the same numbers, some thirty times as fast. */
final class CompiledStepper implements Stepper {
    private final MethodHandle run;
    private final Slopes slopes;
    private final double[] parameters;
    private final Propagators propagators;
    private final boolean exact;

    /** Everything that the source depends on. The values of parameters are not in it, so a sweep compiles once. */
    private record Recipe(
            Formulas formulas,
            List<String> parameters,
            String potential,
            Optional<Expression> when,
            boolean crosses,
            boolean holds,
            Method method,
            Block.Layout layout) {}

    private CompiledStepper(MethodHandle run, Equations equations, Method method) {
        this.run = run;
        this.slopes = new Slopes(equations);
        this.parameters = equations.values().initial();
        this.propagators = new Propagators(equations, method);
        this.exact = method == Method.EXACT;
    }

    /** Empty where there is no compiler. */
    static Optional<Stepper> of(Equations equations, Method method, Block.Layout layout) {
        var firing = equations.firing();
        var recipe = new Recipe(
                equations.formulas(),
                List.copyOf(equations.parameters().keySet()),
                equations.potential(),
                firing.when(),
                firing.reset().isEmpty(),
                firing.refractory() > 0,
                method,
                layout);
        return Compiler.run(recipe, () -> JavaSource.of(equations, method, layout, Compiler.PACKAGE, Compiler.CLASS))
                .map(run -> new CompiledStepper(run, equations, method));
    }

    @Override
    public int run(double[] state, Block block, int from, int to, double h, double t, boolean held, boolean watched) {
        var p = exact ? propagators.step(h, held) : parameters;
        try {
            return (int) run.invokeExact(state, parameters, p, block.rows(), from, to, h, t, held, watched);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void reset(double[] state, double t) {
        slopes.reset(state, t);
    }
}
