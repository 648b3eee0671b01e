package org.hillock.display;

import org.jspecify.annotations.Nullable;

/** Finds the rendering of any value: ours where we know the type, {@code String.valueOf} otherwise. */
public final class Renderers {
    private Renderers() {}

    /** The rendering of a value a cell ended with; never throws because of the value's own {@code toString}. */
    public static Rendering render(@Nullable Object value) {
        return Rendering.text(String.valueOf(value));
    }
}
