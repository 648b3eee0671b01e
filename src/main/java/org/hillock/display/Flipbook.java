package org.hillock.display;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hillock.dsl.Control;
import org.hillock.dsl.Interaction;
import org.hillock.dsl.Slider;
import org.hillock.dsl.Toggle;

/**
 * An interaction for a page without a kernel: a frame for each of some positions, all in one piece of HTML, with controls that
 * a few lines of script set up. Where scripts do not run there is the first frame, and the values that it stands for.
 */
final class Flipbook {
    private static final String SCRIPT = script();
    /** In the script: the one that the page has shown before it. */
    private static final String FIRST = "null";
    /** Of all frames together, characters. */
    private static final int ROOM = 500_000;
    /** Of the processor's time for all frames together. */
    private static final long PATIENCE_NS = 10_000_000_000L;

    private Flipbook() {}

    static Rendering of(Interaction interaction) {
        var first = Frame.sharp(interaction.first());
        var rendering = Rendering.text(interaction.toString()).with(Rendering.HTML, html(interaction));
        return (first.picture() == null ? rendering : Pictures.with(rendering, first.picture())).of(interaction);
    }

    private static String html(Interaction interaction) {
        // The processor's time, so that a page is the same on a machine that has much else to do.
        var begin = ProcessorTime.now();
        var first = frame(interaction, initial(interaction));
        long time = Math.max(1, begin.passed());
        int most = (int)
                Math.max(1, Math.min(PATIENCE_NS / time, ROOM / json(first).length()));
        var grid = interaction.grid(most);
        var frames = frames(interaction, grid);
        for (int size = size(frames); size > ROOM && frames.size() > 1; size = size(frames)) {
            grid = interaction.grid((int) ((long) frames.size() * ROOM / size));
            frames = frames(interaction, grid);
        }
        var picture = first.picture() == null ? "<img hidden alt=\"\">" : Pictures.html(first.picture());
        return "<div><div>" + Html.escape(interaction.summary()) + "</div>" + picture + "<div>" + first.html()
                + "</div><script>(" + SCRIPT + ")(" + knobs(interaction.controls(), grid) + ", [\n"
                + String.join(",\n", frames) + "])</script></div>";
    }

    private static double[] initial(Interaction interaction) {
        return interaction.controls().stream().mapToDouble(Control::initial).toArray();
    }

    private static int size(List<String> frames) {
        return frames.stream().mapToInt(String::length).sum();
    }

    /** The frames of all combinations of positions, the last control's changing fastest. */
    private static List<String> frames(Interaction interaction, List<double[]> grid) {
        var frames = new ArrayList<String>();
        frames(interaction, grid, new double[grid.size()], 0, frames);
        return frames;
    }

    private static void frames(
            Interaction interaction, List<double[]> grid, double[] positions, int control, List<String> frames) {
        if (control == grid.size()) {
            frames.add(Arrays.equals(positions, initial(interaction)) ? FIRST : json(frame(interaction, positions)));
            return;
        }
        for (double position : grid.get(control)) {
            positions[control] = position;
            frames(interaction, grid, positions, control + 1, frames);
        }
    }

    /** Some positions may be where the expression has no value. What stops a cell is thrown on. */
    private static Frame frame(Interaction interaction, double[] positions) {
        try {
            return Frame.small(interaction.at(positions));
        } catch (RuntimeException | StackOverflowError | AssertionError e) {
            return Frame.error(e.getClass().getSimpleName(), String.valueOf(e.getMessage()));
        }
    }

    private static String json(Frame frame) {
        var picture = frame.picture();
        return "{words: " + Html.quote(frame.html())
                + (picture == null
                        ? "}"
                        : ", picture: {hidden: false, width: " + picture.width() + ", height: " + picture.height()
                                + ", alt: " + Html.quote(picture.alt()) + ", src: \"data:image/png;base64,"
                                + Pictures.base64(picture.png()) + "\"}}");
    }

    private static String knobs(List<Control<?>> controls, List<double[]> grid) {
        var knobs = new ArrayList<String>();
        for (int k = 0; k < controls.size(); k++) {
            var control = controls.get(k);
            var positions = grid.get(k);
            var texts = Arrays.stream(positions)
                    .mapToObj(p -> Html.quote(control.text(p)))
                    .collect(Collectors.joining(", "));
            var kind = control instanceof Slider ? "range" : control instanceof Toggle ? "checkbox" : "select";
            knobs.add("{name: " + Html.quote(control.name()) + ", kind: \"" + kind + "\", start: "
                    + Arrays.binarySearch(positions, control.initial()) + ", texts: [" + texts + "]}");
        }
        return "[" + String.join(", ", knobs) + "]";
    }

    private static String script() {
        try (var in = Objects.requireNonNull(Flipbook.class.getResourceAsStream("flipbook.js"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
