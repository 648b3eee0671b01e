package org.hillock.display;

/** Where things are shown: a notebook, a terminal, a test. */
public interface Screen {
    /** Shows a thing that may be updated later under this id. */
    void show(String id, Rendering rendering);

    /** Replaces what was shown under this id. */
    void update(String id, Rendering rendering);

    /** Takes away what the cell has shown so far; with {@code wait}, only when the next thing is shown. */
    void clear(boolean wait);
}
