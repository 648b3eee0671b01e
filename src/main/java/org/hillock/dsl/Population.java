package org.hillock.dsl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hillock.model.Card;
import org.hillock.model.Check;
import org.hillock.model.Described;
import org.hillock.model.Detail;
import org.hillock.model.Method;
import org.hillock.network.Distribution;
import org.hillock.network.Injection;
import org.hillock.network.Members;
import org.hillock.network.Varied;

/** Neurons of one description, which may differ in parameters and in where they begin. */
public final class Population extends Group<Population> implements Described {
    private final SingleCell<?> cell;

    private Population(SingleCell<?> cell, org.hillock.network.Population population, Words words) {
        super(population, words);
        this.cell = cell;
    }

    static Population of(String name, int size, SingleCell<?> cell) {
        Check.named("population.name", name);
        Check.count("population.size", size, 1, Integer.MAX_VALUE);
        if (cell instanceof DynamicCell<?> c && c.asksFor(Method.DORMAND_PRINCE))
            throw new IllegalArgumentException(
                    "population \"" + name + "\": method(DORMAND_PRINCE) chooses steps of its"
                            + " own, and neurons of a network take theirs together. Write method(EXPONENTIAL_EULER), or leave out"
                            + " method(..).");
        return new Population(
                cell,
                org.hillock.network.Population.of(name, size, new Members.Neurons(cell.cell())),
                new Words("population(" + Words.quoted(name) + ", " + size + ", " + cell + ")"));
    }

    @Override
    Population with(org.hillock.network.Population other, Words said) {
        return new Population(cell, other, said);
    }

    @Override
    String members() {
        return cell.toString();
    }

    @Override
    String title() {
        return cell.card().title();
    }

    /** Poisson input of its own for each neuron, beside what it has: {@code driven(poissonDrive(1000, 20, delta(0.1)))}. */
    public Population driven(PoissonDrive drive) {
        return with(population().withDrive(drive.drive()), words().verb("driven", drive.toString()));
    }

    /** The potential of all at t = 0, mV. */
    public Population start(double mV) {
        return start(new Distribution.Constant(Check.finite("start", mV, "mV")));
    }

    /** The potential at t = 0, mV, drawn for each neuron: {@code start(uniform(-60, -50))}. */
    public Population start(Distribution mV) {
        checkListed("start", mV);
        return with(population().withStart(Varied.potential(cell.cell()), mV), words().verb("start", mV.toString()));
    }

    /** A variable of the equations at t = 0, in its unit, drawn for each neuron: {@code start("u", uniform(-14, -12))}. */
    public Population start(String variable, Distribution values) {
        Varied.known("start", variable, Varied.variables(cell.cell()));
        checkListed("start", values);
        return with(
                population().withStart(variable, values),
                words().verb("start", Words.quoted(variable) + ", " + values));
    }

    /** A parameter in which the neurons differ, in its unit: {@code with("threshold", normal(15, 1))}. */
    public Population with(String parameter, Distribution values) {
        Varied.known("with", parameter, Varied.parameters(cell.cell()));
        checkListed("with", values);
        return with(
                population().withParameter(parameter, values),
                words().verb("with", Words.quoted(parameter) + ", " + values));
    }

    private void checkListed(String verb, Distribution values) {
        if (!(values instanceof Distribution.Listed listed) || listed.size() == size()) return;
        throw new IllegalArgumentException(name() + "." + verb + " needs a value for each of " + size()
                + " neurons, but has " + listed.size() + ". List them all"
                + (listed.size() == 1 && !verb.equals("with") ? ", or write the number alone for all." : "."));
    }

    /** One more constant current into each neuron, nA. */
    public Population inject(double nA) {
        return inject(Hillock.step(nA), Check.text(nA));
    }

    /** One more current into each neuron; noise is each neuron's own. */
    public Population inject(Input input) {
        return inject(input, input.toString());
    }

    private Population inject(Input input, String said) {
        return inject(input, 0, size(), ONE, said);
    }

    /** One more constant current, nA, drawn for each neuron: {@code inject(normal(1.2, 0.1))}. */
    public Population inject(Distribution nA) {
        checkListed("inject", nA);
        return inject(Hillock.step(1), 0, size(), nA, nA.toString());
    }

    /** One more current, so many times as strong in each neuron as is drawn for it. */
    @Detail
    public Population inject(Input input, Distribution factor) {
        return inject(input, 0, size(), factor, input + ", " + factor);
    }

    /** One more current into neurons from … to−1: {@code inject(0, 100, step(2).from(50).to(60))}. */
    public Population inject(int from, int to, Input input) {
        Check.count(name() + ".inject.from", from, 0, size() - 1);
        Check.count(name() + ".inject.to", to, from + 1, size());
        return inject(input, from, to, ONE, from + ", " + to + ", " + input);
    }

    private static final Distribution ONE = new Distribution.Constant(1);

    private Population inject(Input input, int from, int to, Distribution factor, String said) {
        return with(
                population().withInjection(new Injection(input.stimulus(), from, to, factor)),
                words().verb("inject", said));
    }

    @Detail
    @Override
    public Card card() {
        var card = cell.card();
        var rows = new ArrayList<>(List.of(
                new Card.Entry("name", "population", name(), ""),
                new Card.Entry("size", "neurons", Integer.toString(size()), "")));
        rows.addAll(card.parameters());
        for (var verb : words().verbs())
            rows.add(new Card.Entry(verb.name(), MEANINGS.getOrDefault(verb.name(), ""), verb.argument(), unit(verb)));
        return new Card(size() + " × " + card.title(), card.equations(), rows, card.derived());
    }

    /** Of a bare number; other words carry their own. */
    private static String unit(Words.Verb verb) {
        if (!verb.argument().matches("-?[\\d.E-]+")) return "";
        return verb.name().equals("inject") ? "nA" : verb.name().equals("start") ? "mV" : "";
    }

    private static final Map<String, String> MEANINGS = Map.of(
            "driven", "Poisson input",
            "start", "at t = 0",
            "with", "differs among neurons",
            "inject", "injected current");
}
