package org.hillock.display;

import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Base64;

/**
 * Shows a rendering where there is no notebook, as in plain JShell: its text is printed; a picture opens in a window where
 * there is a screen, and else is written as PNG, and where is printed.
 */
public final class Viewer {
    private Viewer() {}

    public static void show(Rendering rendering, PrintStream out) {
        out.println(rendering.plain());
        var png = rendering.content().get(Rendering.PNG);
        if (png == null) return;
        var bytes = Base64.getDecoder().decode(png);
        if (GraphicsEnvironment.isHeadless()) out.println("Written to " + write(bytes));
        else PictureWindow.open(bytes, rendering.plain());
    }

    private static String write(byte[] png) {
        try {
            return Files.write(Files.createTempFile("hillock-", ".png"), png).toString();
        } catch (IOException e) {
            throw new UncheckedIOException("The picture could not be written: " + e.getMessage(), e);
        }
    }
}
