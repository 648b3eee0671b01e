package org.hillock.display;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.hillock.table.NewTable;
import org.jspecify.annotations.Nullable;

/** The verbs that show something in the middle of a cell. Without a notebook they print the text form, and open pictures. */
public final class Display {
    private static final AtomicReference<Screen> SCREEN = new AtomicReference<>(new Terminal());
    private static final AtomicLong COUNT = new AtomicLong();

    private Display() {}

    /** Shows a value now; the handle can show another one in the same place later. */
    public static Displayed display(@Nullable Object value) {
        return display("display-" + Long.toHexString(System.nanoTime()) + "-" + COUNT.incrementAndGet(), value);
    }

    /** Shows a value now, under an id of the caller's choice. */
    public static Displayed display(String id, @Nullable Object value) {
        screen().show(Objects.requireNonNull(id), Renderers.render(value));
        return new Displayed(id);
    }

    /** Replaces what was shown under this id. */
    public static void updateDisplay(String id, @Nullable Object value) {
        screen().update(Objects.requireNonNull(id), Renderers.render(value));
    }

    /** What a value looks like, by MIME type. */
    public static Rendering render(@Nullable Object value) {
        return Renderers.render(value);
    }

    /** Takes away what the cell has shown so far; with {@code wait}, only when the next thing is shown. */
    public static void clearOutput(boolean wait) {
        screen().clear(wait);
    }

    /** Gets ready what the first table would have to wait for. */
    public static void prepareTables() {
        NewTable.prepare();
    }

    /** Where things are shown. */
    public static Screen screen() {
        return Objects.requireNonNull(SCREEN.get());
    }

    /** From now on things are shown there; a kernel's first act. */
    public static void use(Screen screen) {
        SCREEN.set(screen);
    }

    private record Terminal() implements Screen {
        @Override
        public void show(String id, Rendering rendering) {
            Viewer.show(rendering, System.out);
        }

        @Override
        public void update(String id, Rendering rendering) {
            System.out.println(rendering.plain());
        }

        @Override
        public void clear(boolean wait) {}
    }
}
