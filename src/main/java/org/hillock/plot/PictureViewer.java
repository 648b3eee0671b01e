package org.hillock.plot;

import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** Shows a PNG where there is no notebook: in a window if there is a screen, else in a file. */
public final class PictureViewer {
    /**
     * Set to {@code true} for plain JShell, which has no renderers: all it does with a value is {@code toString()}, so a figure
     * shows itself when its text is asked for the first time.
     */
    static final String SHELL = "hillock.shell";

    private PictureViewer() {}

    /** @return a sentence that says where it is to be seen */
    public static String show(byte[] png, String title) {
        if (GraphicsEnvironment.isHeadless()) return "Written to " + write(png);
        PictureWindow.open(png, title);
        return "Shown in a window";
    }

    private static String write(byte[] png) {
        try {
            return Files.write(Files.createTempFile("hillock-", ".png"), png).toString();
        } catch (IOException e) {
            throw new UncheckedIOException("The picture could not be written: " + e.getMessage(), e);
        }
    }
}
