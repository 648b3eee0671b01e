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
    private final String plainWord;
    final Optional<Shown> pattern;

    /** A pattern as the literature shows it. */
    record Shown(String name, Equations cell, Stimulus stimulus, double duration) {}

    /**
     * @param plainWord the opening word without brackets
     * @param standard what it gives without a pattern
     */
    PatternCell(String plainWord, Equations standard, Equations equations, Optional<Shown> pattern) {
        super(
                plainWord + "(" + pattern.map(p -> p.name).orElse("") + ")",
                pattern.map(p -> p.cell).orElse(standard),
                equations);
        this.plainWord = plainWord;
        this.pattern = pattern;
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
        return pattern.orElseThrow(() -> new IllegalStateException(plainWord
                + "() has no pattern with a drive of its own. Write inject(10).run(200), or name a pattern."));
    }
}
