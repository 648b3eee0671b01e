package org.hillock.dsl;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hillock.model.Check;
import org.hillock.network.Reward;

/**
 * What a projection's {@code reward(..)} said.
 *
 * @param times ms; none if spikes are rewards
 * @param source whose spikes they are
 * @param delay from the spike to the reward, ms
 */
record Rewarding(double amount, List<Double> times, Optional<Group<?>> source, double delay) {
    static final double USUAL_DELAY = 1;

    static Rewarding at(double amount, double... ms) {
        Check.finite("reward.amount", amount, "1/s");
        if (ms == null || ms.length == 0)
            throw new IllegalArgumentException(
                    "reward needs at least 1 time, ms, but has none. Write reward(" + Check.text(amount) + ", 500).");
        for (double t : ms) Check.notNegative("reward.time", t, "ms");
        return new Rewarding(amount, Arrays.stream(ms).boxed().toList(), Optional.empty(), 0);
    }

    static Rewarding from(double amount, Group<?> source, double delay) {
        Check.finite("reward.amount", amount, "1/s");
        if (source == null)
            throw new IllegalArgumentException(
                    "reward needs a population, but it was null. Write reward(" + Check.text(amount) + ", 500).");
        return new Rewarding(amount, List.of(), Optional.of(source), Check.positive("reward.delay", delay, "ms"));
    }

    Reward reward() {
        return source.<Reward>map(s -> new Reward.From(amount, s.population(), delay))
                .orElseGet(() -> new Reward.At(amount, times));
    }

    /** What stands in the brackets, with an expression for a population. */
    String argument(Function<Group<?>, String> expression) {
        var after = source.map(s -> delay == USUAL_DELAY
                        ? Stream.of(expression.apply(s))
                        : Stream.of(expression.apply(s), Check.text(delay)))
                .orElseGet(() -> times.stream().map(Check::text));
        return Stream.concat(Stream.of(Check.text(amount)), after).collect(Collectors.joining(", "));
    }
}
