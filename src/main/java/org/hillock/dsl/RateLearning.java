package org.hillock.dsl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hillock.model.Card;
import org.hillock.model.Check;
import org.hillock.model.Described;
import org.hillock.model.Detail;
import org.hillock.plasticity.RateRule;
import org.hillock.record.Axis;
import org.hillock.record.CurveSet;
import org.hillock.record.Series;

/**
 * A rule for the weights of a linear neuron by its rates.
 *
 * @param <S> the rule's own type
 */
public abstract class RateLearning<S extends RateLearning<S>> implements Described {
    private static final int MOST = 10_000_000;
    private final RateRule rule;

    RateLearning(RateRule rule) {
        this.rule = rule;
    }

    abstract Words words();

    /**
     * The weights while the inputs are presented in turn, each so many times: {@code oja().learn(new double[][] {{1, 0.5}, {0.5, 1}}, 500)}.
     * They start at 0.1, 0.2, …; what they tend to is dashed where it is one point.
     */
    public Curve learn(double[][] inputs, int times) {
        checkGiven(inputs);
        var start = new double[inputs[0].length];
        Arrays.setAll(start, i -> 0.1 * (i + 1));
        return learn(inputs, times, start);
    }

    /** As above, from other weights. */
    public Curve learn(double[][] inputs, int times, double... start) {
        checkGiven(inputs);
        check(inputs, start);
        int steps = Check.count(name() + ".learn.presentations", (long) times * inputs.length, 1, MOST);
        var state = rule.start(start);
        var kept = new double[start.length][steps + 1];
        for (int k = 0; ; k++) {
            for (int i = 0; i < start.length; i++) kept[i][k] = state[i];
            if (k == steps) break;
            state = rule.next(state, inputs[k % inputs.length]);
            if (!Arrays.stream(state).allMatch(Double::isFinite))
                throw new IllegalArgumentException(
                        name() + " grows without bound with these inputs. Write a smaller eta(..).");
        }
        var x = new double[steps + 1];
        Arrays.setAll(x, k -> k);
        var series = new ArrayList<Series>();
        for (int i = 0; i < start.length; i++) series.add(new Series("w" + (i + 1), x, kept[i], false));
        var points = rule.fixedPoints(inputs);
        if (points.size() == 1)
            for (int i = 0; i < start.length; i++) {
                double w = points.get(0)[i];
                series.add(new Series("limit of w" + (i + 1), new double[] {0, steps}, new double[] {w, w}, true));
            }
        var title = words().toString();
        return Curve.of(
                words(), new CurveSet(title, Axis.linear("presentations", ""), Axis.linear("weight", ""), series));
    }

    /** The weights at which the mean change by these inputs is zero: of Oja's rule the one that attracts, of BCM one for each input. */
    public List<double[]> fixedPoints(double[][] inputs) {
        checkGiven(inputs);
        check(inputs, inputs[0]);
        return rule.fixedPoints(inputs);
    }

    private void checkGiven(double[][] inputs) {
        if (inputs == null || inputs.length == 0 || inputs[0].length == 0)
            throw new IllegalArgumentException(name()
                    + " needs at least 1 input of at least 1 number. Write new double[][] {{1, 0.5}, {0.5, 1}}.");
    }

    private void check(double[][] inputs, double[] start) {
        if (inputs[0].length != start.length)
            throw new IllegalArgumentException(name() + " needs a weight for each number of an input, which are "
                    + inputs[0].length + ", but has " + start.length + ".");
        for (var input : inputs) {
            if (input.length != start.length)
                throw new IllegalArgumentException(name() + " needs inputs of one length, " + start.length
                        + ", but one has " + input.length + ".");
            for (double x : input) Check.finite(name() + ".input", x, "");
        }
        for (double w : start) Check.finite(name() + ".weight", w, "");
    }

    private String name() {
        return words().opening().replace("()", "");
    }

    @Detail
    @Override
    public Card card() {
        return rule.card();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RateLearning<?> r && r.rule.equals(rule);
    }

    @Override
    public int hashCode() {
        return rule.hashCode();
    }

    @Override
    public String toString() {
        return words().toString();
    }
}
