package org.hillock.dsl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hillock.model.Card;
import org.hillock.model.Check;
import org.hillock.model.Described;
import org.hillock.model.Detail;
import org.hillock.model.Time;
import org.hillock.network.Distribution;
import org.hillock.network.Plasticity;
import org.hillock.network.Rule;
import org.hillock.plasticity.SlowRule;
import org.hillock.plasticity.SynapseRule;

/** Synapses of one kind between populations: which neurons are joined, through what, and with which delay. */
public final class Projection implements Part, Described {
    private final Group<?> source;
    private final List<Population> targets;
    private final Rule rule;
    private final Optional<SynapseType> synapse;
    private final Optional<Distribution> weight;
    private final Optional<Distribution> delay;
    private final Optional<Plasticity> plasticity;
    private final List<Rewarding> rewards;

    private Projection(
            Group<?> source,
            List<Population> targets,
            Rule rule,
            Optional<SynapseType> synapse,
            Optional<Distribution> weight,
            Optional<Distribution> delay,
            Optional<Plasticity> plasticity,
            List<Rewarding> rewards) {
        this.source = source;
        this.targets = targets;
        this.rule = rule;
        this.synapse = synapse;
        this.weight = weight;
        this.delay = delay;
        this.plasticity = plasticity;
        this.rewards = List.copyOf(rewards);
    }

    static Projection of(Group<?> source, List<Population> targets, Rule rule) {
        return new Projection(
                source,
                targets,
                rule,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private Projection with(Rule other) {
        return new Projection(source, targets, other, synapse, weight, delay, plasticity, rewards);
    }

    private Projection with(Plasticity other) {
        return new Projection(source, targets, rule, synapse, weight, delay, Optional.of(other), rewards);
    }

    Group<?> source() {
        return source;
    }

    List<Population> targets() {
        return targets;
    }

    /** One for each target. */
    List<org.hillock.network.Projection> projections() {
        var type = synapse.orElseThrow(() -> new IllegalArgumentException("From \"" + source.name() + "\" to \""
                + targets.get(0).name() + "\": there is no synapse. Write .synapse(delta(0.1))."));
        return targets.stream()
                .map(target -> new org.hillock.network.Projection(
                        source.population(),
                        target.population(),
                        rule,
                        type.receptor(),
                        weight.orElse(type.weight()),
                        delay.orElse(org.hillock.network.Projection.ONE_STEP),
                        plasticity.map(p -> p.withRewards(
                                rewards.stream().map(Rewarding::reward).toList()))))
                .toList();
    }

    /** No neuron is joined to itself. */
    public Projection noAutapses() {
        return with(rule.withoutAutapses());
    }

    /** No pair is joined twice. */
    public Projection noMultapses() {
        return with(rule.withoutMultapses());
    }

    /** What a spike does at its target, with its weight: {@code synapse(current(0.0162).tau(5))}. */
    public Projection synapse(SynapseType type) {
        return new Projection(source, targets, rule, Optional.of(type), weight, delay, plasticity, rewards);
    }

    /** A weight for each synapse, in the synapse's unit, in place of the one weight that stands in the synapse. */
    public Projection weight(Distribution values) {
        return new Projection(source, targets, rule, synapse, Optional.of(values), delay, plasticity, rewards);
    }

    /** One weight for all synapses, in the synapse's unit, in place of the one that stands in the synapse. */
    public Projection weight(double value) {
        return weight(new Distribution.Constant(Check.finite("weight", value, "")));
    }

    /** Time from a spike to its effect, ms, rounded to whole steps; one step unless said, and not less than that. */
    public Projection delay(double ms) {
        return delay(new Distribution.Constant(Check.positive("delay", ms, "ms")));
    }

    /** Time from a spike to its effect, in a unit of your choice. */
    public Projection delay(Time time) {
        return delay(time.milliseconds());
    }

    /**
     * A delay for each synapse, ms: {@code delay(normal(1.5, 0.75).atLeast(0.1))}. It is rounded to whole steps, and what is drawn or computed
     * shorter than one step becomes one step. Among listed delays an exact 0 stands for one step, and others must not be shorter.
     */
    public Projection delay(Distribution ms) {
        return new Projection(source, targets, rule, synapse, weight, Optional.of(ms), plasticity, rewards);
    }

    /**
     * The weights change by this rule, {@code plastic(stdp().bounds(0, 0.01))}, from what they are at t = 0. The synapse sees a spike of its
     * source when it arrives, and one of its target when it is fired: the delay is that of the axon.
     *
     * @param slow what is done to all weights onto a neuron every so often, such as {@code normalize(78).every(500)} or {@code scaling(5)}
     */
    public Projection plastic(SynapseRule learning, SlowRule... slow) {
        if (learning == null || slow == null || Arrays.asList(slow).contains(null))
            throw new IllegalArgumentException(
                    "plastic must be given a rule, but was null. Write plastic(stdp()) or plastic(stdp(), scaling(5)).");
        return with(new Plasticity(learning, Plasticity.Delay.AXONAL, List.of(slow), List.of()));
    }

    /**
     * Rewards at these times, ms, each of which raises the dopamine of all these synapses by an amount, 1/s, if their rule listens to it:
     * {@code plastic(rewardStdp()).reward(0.5, 1000, 2000)}. More may be added.
     */
    public Projection reward(double amount, double... ms) {
        return with(Rewarding.at(amount, ms));
    }

    /**
     * Each spike of a population is a reward, which raises the dopamine of all these synapses by an amount, 1/s, a millisecond later:
     * {@code plastic(rewardStdp()).reward(0.5, dopamine)}.
     */
    public Projection reward(double amount, Group<?> source) {
        return with(Rewarding.from(amount, source, Rewarding.USUAL_DELAY));
    }

    /** Each spike of a population is a reward, so many ms later, rounded to whole steps. */
    @Detail
    public Projection reward(double amount, Group<?> source, double delayMs) {
        return with(Rewarding.from(amount, source, delayMs));
    }

    private Projection with(Rewarding more) {
        if (plasticity.isEmpty())
            throw new IllegalArgumentException("reward(..) must follow plastic(..): weights that stay listen to none."
                    + " Write plastic(rewardStdp()).reward(" + more.argument(Group::name) + ").");
        var all = Stream.concat(rewards.stream(), Stream.of(more)).toList();
        return new Projection(source, targets, rule, synapse, weight, delay, plasticity, all);
    }

    /** The populations whose spikes are rewards. */
    Stream<Group<?>> rewarding() {
        return rewards.stream().flatMap(r -> r.source().stream());
    }

    /**
     * The delay of {@link #plastic} synapses is that of the dendrite: the synapse sees a spike of its source when it is fired, and one of its
     * target a delay later, as in NEST.
     */
    @Detail
    public Projection dendritic() {
        return with("dendritic", Plasticity.Delay.DENDRITIC);
    }

    /** The delay of {@link #plastic} synapses is that of the axon, which is so unless said. */
    @Detail
    public Projection axonal() {
        return with("axonal", Plasticity.Delay.AXONAL);
    }

    private Projection with(String verb, Plasticity.Delay kind) {
        return plasticity
                .map(p -> with(p.withDelay(kind)))
                .orElseThrow(() -> new IllegalArgumentException(verb
                        + "() must follow plastic(..): whose the delay is makes no difference to weights that stay. Write"
                        + " plastic(stdp())." + verb + "()."));
    }

    /** Without the populations of these names and the rewards from them; nothing, if it starts from one or goes to them alone. */
    Optional<Projection> without(Set<String> names) {
        var left = targets.stream().filter(t -> !names.contains(t.name())).toList();
        if (names.contains(source.name()) || left.isEmpty()) return Optional.empty();
        var kept = rewards.stream()
                .filter(r -> r.source().stream().noneMatch(s -> names.contains(s.name())))
                .toList();
        return Optional.of(new Projection(source, left, rule, synapse, weight, delay, plasticity, kept));
    }

    /** What joins two neurons, for a table. */
    String type() {
        var type = synapse.map(Object::toString).orElse("");
        var weighted = weight.map(w -> type + ".weight(" + w + ")").orElse(type);
        return plasticity.map(p -> weighted + ".plastic(" + learning(p) + ")").orElse(weighted);
    }

    private static String learning(Plasticity plasticity) {
        return Stream.concat(Stream.of(plasticity.rule()), plasticity.slow().stream())
                .map(Object::toString)
                .collect(Collectors.joining(", "));
    }

    /** The line with another expression for each population, such as the variable that holds it. */
    String line(Function<Group<?>, String> expression) {
        var words = new Words(expression.apply(source)
                + targets.stream().map(expression).collect(Collectors.joining(", ", ".to(", ")."))
                + rule);
        if (synapse.isPresent()) words = words.verb("synapse", synapse.get().toString());
        if (weight.isPresent()) words = words.verb("weight", weight.get().toString());
        if (delay.isPresent()) words = words.verb("delay", delay.get().toString());
        if (plasticity.isPresent()) {
            var learns = plasticity.get();
            words = words.verb("plastic", learning(learns))
                    .verb("dendritic", "", learns.delay() == Plasticity.Delay.DENDRITIC);
            for (var reward : rewards) words = words.verb("reward", reward.argument(expression));
        }
        return words.toString();
    }

    @Detail
    @Override
    public Card card() {
        var rows = new ArrayList<Card.Entry>();
        rows.add(new Card.Entry("from", source.title(), source.name(), ""));
        for (var target : targets) rows.add(new Card.Entry("to", target.title(), target.name(), ""));
        rows.add(new Card.Entry("rule", "who is joined", rule.toString(), ""));
        synapse.ifPresent(s -> rows.add(new Card.Entry("synapse", "what a spike does", s.toString(), "")));
        weight.ifPresent(w -> rows.add(new Card.Entry("weight", "of each synapse", w.toString(), "")));
        rows.add(new Card.Entry(
                "delay", "until it does", delay.map(Object::toString).orElse("one step"), delay.isEmpty() ? "" : "ms"));
        plasticity.ifPresent(p -> rows.add(new Card.Entry("plastic", "weights change by", learning(p), "")));
        for (var reward : rewards)
            rows.add(new Card.Entry("reward", "raises the dopamine", reward.argument(Group::name), ""));
        return new Card("Projection", List.of(), rows, List.of());
    }

    @Override
    public String toString() {
        return line(Group::toString);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Projection p
                && p.source.equals(source)
                && p.targets.equals(targets)
                && p.rule.equals(rule)
                && p.synapse.equals(synapse)
                && p.weight.equals(weight)
                && p.delay.equals(delay)
                && p.plasticity.equals(plasticity)
                && p.rewards.equals(rewards);
    }

    @Override
    public int hashCode() {
        return 31 * source.hashCode() + rule.hashCode();
    }
}
