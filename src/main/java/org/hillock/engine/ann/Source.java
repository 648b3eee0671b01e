package org.hillock.engine.ann;

import org.hillock.ann.Examples;
import org.hillock.ann.Presentation;
import org.hillock.ann.Shape;
import org.hillock.engine.random.Purpose;
import org.hillock.engine.random.SplitMix;

/** The input of some examples, step after step. */
abstract class Source {

    /** @param members which of the examples */
    static Source of(Examples examples, Shape shape, int[] members, Presentation how) {
        var order = Order.of(shape);
        var values = Signal.Values.zeros(members.length, 1, order.size());
        var one = new float[order.size()];
        for (int m = 0; m < members.length; m++) {
            examples.read(members[m], one);
            for (int i = 0; i < one.length; i++) check(one[i], members[m], i, how.coding());
            order.inside(one, values.all(), m * order.size());
        }
        return how.coding() == Presentation.Coding.CURRENT
                ? new Currents(values)
                : Draws.of(values, order, members, how.seed());
    }

    private static void check(float x, int example, int i, Presentation.Coding coding) {
        if (coding == Presentation.Coding.CURRENT && !Float.isFinite(x))
            throw new IllegalArgumentException(
                    "Value " + i + " of example " + example + " must be a finite number, but was " + x + ".");
        if (coding == Presentation.Coding.POISSON && !(x >= 0 && x <= 1))
            throw new IllegalArgumentException("Value " + i + " of example " + example
                    + " must be between 0 and 1, the probability of a spike, but was " + x
                    + ". Leave poissonInput() out.");
    }

    abstract boolean constant();

    /** That of the next steps. */
    abstract Signal next(int steps);

    /** That of some of the members. */
    abstract Source of(int[] chosen);

    private static final class Currents extends Source {
        private final Signal.Values values;

        Currents(Signal.Values values) {
            this.values = values;
        }

        @Override
        boolean constant() {
            return true;
        }

        @Override
        Signal next(int steps) {
            return values;
        }

        @Override
        Source of(int[] chosen) {
            return new Currents(values.of(chosen));
        }
    }

    /** A pixel of an example has random numbers of its own, one for each step. */
    private static final class Draws extends Source {
        private final Signal.Values values;
        private final SplitMix[][] numbers;

        private Draws(Signal.Values values, SplitMix[][] numbers) {
            this.values = values;
            this.numbers = numbers;
        }

        static Draws of(Signal.Values values, Order order, int[] members, long seed) {
            var numbers = new SplitMix[members.length][values.size()];
            for (int m = 0; m < members.length; m++)
                for (int i = 0; i < values.size(); i++)
                    numbers[m][i] = SplitMix.of(seed, members[m], order.outside(i), Purpose.EMISSION, 0);
            return new Draws(values, numbers);
        }

        @Override
        boolean constant() {
            return false;
        }

        @Override
        Signal next(int steps) {
            var spikes = Signal.Spikes.none(numbers.length, steps, values.size());
            for (int m = 0; m < numbers.length; m++)
                for (int s = 0; s < steps; s++)
                    for (int i = 0; i < values.size(); i++)
                        if (numbers[m][i].uniform() < values.all()[m * values.size() + i]) spikes.set(m * steps + s, i);
            return spikes;
        }

        @Override
        Source of(int[] chosen) {
            var some = new SplitMix[chosen.length][];
            for (int k = 0; k < chosen.length; k++) some[k] = numbers[chosen[k]];
            return new Draws(values.of(chosen), some);
        }
    }
}
