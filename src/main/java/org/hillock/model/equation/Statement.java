package org.hillock.model.equation;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One statement of a text.
 *
 * @param kind what it says
 * @param name on its left
 * @param at where the name stands
 * @param value on its right
 * @param comment after it; empty without
 */
public record Statement(Kind kind, String name, int at, Expression value, String comment) {

    public enum Kind {
        /** {@code v' = …} or {@code dv/dt = …}. */
        SLOPE,
        /** {@code x = …}. */
        VALUE
    }

    /** Wherever it stands. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Statement s
                && s.kind == kind
                && s.name.equals(name)
                && s.value.equals(value)
                && s.comment.equals(comment);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, name, value, comment);
    }

    /** The unit in a comment of the form {@code mV} or {@code mV: membrane potential}; else empty. */
    public String unit() {
        int colon = comment.indexOf(':');
        var unit = colon < 0 ? comment : comment.substring(0, colon);
        return unit.strip().contains(" ") ? "" : unit.strip();
    }

    /** The meaning in a comment: what follows the unit, or all of it if it has none; else empty. */
    public String meaning() {
        if (unit().isEmpty()) return comment;
        int colon = comment.indexOf(':');
        return colon < 0 ? "" : comment.substring(colon + 1).strip();
    }
}
