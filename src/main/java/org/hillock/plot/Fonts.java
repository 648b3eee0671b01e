package org.hillock.plot;

import java.util.function.Supplier;

/** Painting text needs a font and, unless headless, a screen. Java reports their absence in odd ways; this says the cure. */
final class Fonts {
    private Fonts() {}

    static <T> T guarded(Supplier<T> painting) {
        try {
            return painting.get();
        } catch (RuntimeException | Error e) {
            throw explained(e);
        }
    }

    /** The failure itself, or one that names the cure. */
    private static RuntimeException explained(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            var text = String.valueOf(t.getMessage());
            if (text.contains("Fontconfig") || text.contains("FontConfiguration") || text.contains("libfontmanager"))
                return new IllegalStateException(
                        "Charts need a font, and Java found none on this machine. Install one, for instance "
                                + "apt install fontconfig fonts-dejavu-core, and start again.",
                        failure);
            if (text.contains("X11") || text.contains("DISPLAY"))
                return new IllegalStateException(
                        "Java cannot reach the screen that DISPLAY names. Start Java with -Djava.awt.headless=true: "
                                + "charts need no screen.",
                        failure);
        }
        if (failure instanceof Error error) throw error;
        return (RuntimeException) failure;
    }
}
