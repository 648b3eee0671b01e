package org.hillock.engine.plasticity;

import java.util.Arrays;
import org.hillock.plasticity.Normalization;
import org.hillock.plasticity.Scaling;
import org.hillock.plasticity.SlowRule;

/** Carries out a slow rule at the synapses of one projection into one part. */
final class Upkeep {
    private final SlowRule rule;
    private final long every;
    /** For scaling: the average rate of each target, Hz, and how many spikes it has had since that was taken. */
    private final double[] averages;

    private final int[] spikes;

    /** @param every steps */
    Upkeep(SlowRule rule, long every, int neurons) {
        this(rule, every, new double[neurons], new int[neurons]);
        if (rule instanceof Scaling scaling) Arrays.fill(averages, scaling.rate());
    }

    private Upkeep(SlowRule rule, long every, double[] averages, int[] spikes) {
        this.rule = rule;
        this.every = every;
        this.averages = averages;
        this.spikes = spikes;
    }

    Upkeep copy() {
        return new Upkeep(rule, every, averages.clone(), spikes.clone());
    }

    boolean due(long step) {
        return step % every == 0;
    }

    void count(int[] fired, int count) {
        for (int k = 0; k < count; k++) spikes[fired[k]]++;
    }

    /** @param first true at t = 0 */
    void carryOut(int[] targets, PerSynapse weights, boolean first, double lower, double upper) {
        double[] factors = rule instanceof Normalization n
                ? factors(n, targets, weights)
                : first ? ones() : factors((Scaling) rule);
        for (int k = 0; k < targets.length; k++)
            weights.set(k, Math.min(upper, Math.max(lower, weights.get(k) * factors[targets[k]])));
    }

    private double[] ones() {
        var ones = new double[averages.length];
        Arrays.fill(ones, 1);
        return ones;
    }

    private double[] factors(Normalization rule, int[] targets, PerSynapse weights) {
        var sums = new double[averages.length];
        for (int k = 0; k < targets.length; k++) sums[targets[k]] += Math.abs(weights.get(k));
        return Arrays.stream(sums).map(rule::factor).toArray();
    }

    private double[] factors(Scaling rule) {
        var factors = new double[averages.length];
        for (int t = 0; t < factors.length; t++) {
            averages[t] = rule.average(averages[t], spikes[t]);
            spikes[t] = 0;
            factors[t] = rule.factor(averages[t]);
        }
        return factors;
    }
}
