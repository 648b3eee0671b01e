package org.hillock.display;

import java.io.PrintStream;
import java.util.Base64;
import org.hillock.plot.PictureViewer;

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
        out.println(PictureViewer.show(bytes, rendering.plain()));
    }
}
