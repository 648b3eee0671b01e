package org.hillock.kernel.comm;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.hillock.display.Frame;
import org.hillock.dsl.Control;
import org.hillock.dsl.Interaction;
import org.hillock.dsl.Slider;

/** One live interaction: its controls, and below them the picture and the words at where they stand. */
final class Panel {
    private final Interaction interaction;
    private final double[] positions;
    private final List<Knob> knobs = new ArrayList<>();
    private final Model narrow;
    private final Model wide;
    private final Model image;
    private final Model words;
    private final Model box;

    /** @param id from which those of its models are made */
    Panel(String id, Interaction interaction) {
        this.interaction = interaction;
        positions =
                interaction.controls().stream().mapToDouble(Control::initial).toArray();
        narrow = Model.ofLayout(id + "-narrow", "width", "480px", "max_width", "100%");
        wide = Model.ofLayout(id + "-wide");
        for (var control : interaction.controls())
            knobs.add(Knob.of(control, id + "-" + knobs.size(), control instanceof Slider ? narrow : wide));
        image = Model.ofControls(id + "-image", "Image", "format", "png", "layout", wide.reference());
        words = Model.ofControls(id + "-words", "HTML", "layout", wide.reference());
        box = Model.ofControls(id, "VBox", "layout", wide.reference());
        show(Frame.quick(interaction.first()));
    }

    String id() {
        return box.id();
    }

    /** What is named by others before the others. */
    List<Model> models() {
        var models = new ArrayList<>(List.of(narrow, wide));
        for (var knob : knobs) models.addAll(List.of(knob.style(), knob.model()));
        models.addAll(List.of(image, words, box));
        return models;
    }

    /** Those whose state {@link #show} changes. */
    List<Model> shown() {
        return List.of(image, words, box);
    }

    /** Takes over what a front end has made of a model; true if a control has moved. */
    boolean change(Model model, JsonObject state) {
        boolean moved = false;
        for (int k = 0; k < knobs.size(); k++) {
            var position = knobs.get(k).position(state);
            if (knobs.get(k).model() != model || position.isEmpty()) continue;
            positions[k] = position.getAsDouble();
            moved = true;
        }
        model.heard(state);
        return moved;
    }

    /** Works out what there is to see where the controls stand now. */
    Frame draw() {
        return Frame.quick(interaction.at(positions.clone()));
    }

    void show(Frame frame) {
        var children = new ArrayList<String>();
        for (var knob : knobs) children.add(knob.model().reference());
        var picture = frame.picture();
        if (picture != null) {
            children.add(image.reference());
            image.set("width", Integer.toString(picture.width()));
            image.setBytes("value", picture.png());
        }
        children.add(words.reference());
        words.set("value", frame.described());
        box.set("children", children);
    }
}
