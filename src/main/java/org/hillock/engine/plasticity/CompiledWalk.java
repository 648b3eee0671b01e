package org.hillock.engine.plasticity;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.Optional;
import org.hillock.engine.population.Inbox;
import org.hillock.engine.stepper.Compiler;
import org.hillock.model.equation.Expression;
import org.hillock.model.equation.Statement;
import org.hillock.plasticity.Trace;

/** {@link PlainWalk}, compiled to bytecode with the statements written into its loop. */
final class CompiledWalk implements Walk {
    private static final MethodType WALK = MethodType.methodType(
            void.class,
            int[].class,
            Object.class,
            Object[].class,
            int.class,
            int.class,
            int[].class,
            double[].class,
            double[].class,
            double[][].class,
            double[][].class,
            int[].class,
            double[].class,
            int.class,
            double[][].class,
            double[].class,
            Object.class,
            int.class);
    private static final int LARGEST = 8000;

    private final MethodHandle walk;
    private final double[][] tables;

    /** Everything that the source depends on; values of parameters are not among it. */
    private record Recipe(
            List<Trace> traces,
            List<Statement> onPre,
            List<Statement> onPost,
            Expression transmitted,
            List<String> parameters,
            boolean single,
            boolean compact) {}

    private CompiledWalk(MethodHandle walk, double[][] tables) {
        this.walk = walk;
        this.tables = tables;
    }

    /** Empty where there is no compiler. */
    static Optional<Walk> of(Program program, boolean single, boolean compact) {
        var e = program.equations;
        var recipe =
                new Recipe(e.traces(), e.onPre(), e.onPost(), e.transmitted(), program.parameters(), single, compact);
        return Compiler.load(recipe, () -> WalkSource.of(program, single, compact), List.of(), LARGEST)
                .map(loaded -> new CompiledWalk(
                        Compiler.method(loaded, "walk", WALK),
                        program.decays.stream().map(d -> d.table).toArray(double[][]::new)));
    }

    @Override
    public void walk(Ground ground, int from, int to, double[] numbers, Inbox inbox, int at) {
        var spikes = ground.spikes();
        Object cells = inbox.compact() ? inbox.quanta : inbox.exact;
        try {
            walk.invokeExact(
                    ground.targets(),
                    ground.weights().array(),
                    ground.arrays(),
                    from,
                    to,
                    ground.lists(),
                    spikes.latest,
                    spikes.previous,
                    spikes.before,
                    spikes.newest,
                    spikes.counts,
                    spikes.entries,
                    spikes.room,
                    tables,
                    numbers,
                    cells,
                    at);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
