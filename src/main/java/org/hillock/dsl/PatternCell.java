package org.hillock.dsl;

import java.util.Optional;
import org.hillock.model.Equations;
import org.hillock.model.Stimulus;

/**
 * A cell with equations of which the literature shows firing patterns, each with its own drive and duration.
 *
 * @param <S> the cell's own type
 */
public abstract class PatternCell<S extends PatternCell<S>> extends DynamicCell<S> {
    final Optional<Shown> pattern;

    /** A pattern as the literature shows it. */
    record Shown(String name, Equations cell, Stimulus stimulus, double duration) {}

    PatternCell(Equations equations, Optional<Shown> pattern) {
        super(equations);
        this.pattern = pattern;
    }

    abstract Equations standard();

    /** The opening word without brackets. */
    abstract String plainWord();

    @Override
    final String word() {
        return plainWord() + "(" + pattern.map(p -> p.name).orElse("") + ")";
    }

    @Override
    final Equations opened() {
        return pattern.map(p -> p.cell).orElse(standard());
    }

    /** The pattern's own drive, to run for a time of your choice. */
    public Protocol pattern() {
        return inject(new Input(shown().stimulus));
    }

    /** Runs the pattern with its own drive for its own duration. */
    public Run run() {
        return pattern().run(shown().duration);
    }

    private Shown shown() {
        return pattern.orElseThrow(() -> new IllegalStateException(plainWord()
                + "() has no pattern with a drive of its own. Write inject(10).run(200), or name a pattern."));
    }
}
