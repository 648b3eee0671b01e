package org.hillock.dsl;

import java.util.ArrayList;
import java.util.List;
import org.hillock.model.Card;
import org.hillock.model.Check;
import org.hillock.model.Detail;
import org.hillock.plasticity.Bounds;
import org.hillock.plasticity.ModelRule;

/**
 * A rule of the literature, its parameters set by {@code param(name, value)}; its card lists them.
 *
 * @param <S> the rule's own type
 * @param <R> what it holds
 */
public abstract class PublishedRule<S extends PublishedRule<S, R>, R extends ModelRule<R>> extends LearningRule<S> {
    final R opened;
    final R model;

    /** @param opened what the opening word gives, from which the words tell the differences */
    PublishedRule(R opened, R model) {
        super(model);
        this.opened = opened;
        this.model = model;
    }

    abstract S with(R other);

    @Override
    Bounds bounds() {
        return model.bounds();
    }

    @Override
    S with(Bounds bounds) {
        return with(model.withBounds(bounds));
    }

    /** Sets a parameter by its name. */
    public S param(String name, double value) {
        return with(model.withParameter(name, value));
    }

    @Override
    Words words() {
        return parameters(new Words(model.name() + "()"));
    }

    /** With a verb for each parameter that is not as the opening word has it, and for the bounds. */
    Words parameters(Words words) {
        var values = words;
        for (int k = 0; k < model.parameters().size(); k++) {
            var p = model.parameters().get(k);
            boolean other = p.value() != opened.parameters().get(k).value();
            values = parameter(values, p.name(), Check.text(p.value()), other);
        }
        return bounded(values, model.bounds(), opened.bounds());
    }

    Words parameter(Words words, String name, String value, boolean printed) {
        return words.verb("param", Words.quoted(name) + ", " + value, printed);
    }

    @Detail
    @Override
    public Card card() {
        var entries = new ArrayList<Card.Entry>();
        for (var p : model.parameters()) entries.add(Card.Entry.of(p.name(), p.meaning(), p.value(), p.unit()));
        entries.addAll(entries(model.bounds()));
        return new Card(model.title(), lines(model.equations()), entries, List.of());
    }
}
