package org.hillock.kernel.comm;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.hillock.dsl.Choice;
import org.hillock.dsl.Control;
import org.hillock.dsl.Slider;

/**
 * A control as a widget.
 *
 * @param property of the model's state that says where the control stands
 */
record Knob(Model model, Model style, String property) {
    /** More options than these do not fit side by side. */
    private static final int MOST_BUTTONS = 4;

    private static final String LABEL_WIDTH = "12ch";

    static Knob of(Control<?> control, String id, Model layout) {
        if (control instanceof Slider slider) {
            var knob = knob("value", "FloatSlider", "SliderStyle", control, id, layout);
            knob.model.set(
                    "min", slider.from(),
                    "max", slider.to(),
                    "step", slider.step(),
                    "value", slider.initial(),
                    "readout_format", "." + slider.decimals() + "f");
            return knob;
        }
        if (control instanceof Choice<?> choice) {
            int options = choice.options().size();
            boolean few = options <= MOST_BUTTONS;
            var knob = few
                    ? knob("index", "ToggleButtons", "ToggleButtonsStyle", control, id, layout)
                    : knob("index", "Dropdown", "DescriptionStyle", control, id, layout);
            var labels = IntStream.range(0, options).mapToObj(choice::text).toList();
            knob.model.set("_options_labels", labels, "index", (int) choice.initial());
            if (few)
                knob.model.set("_dom_classes", List.of("widget-inline-hbox")); // the name beside the buttons, not above
            return knob;
        }
        var knob = knob("value", "Checkbox", "CheckboxStyle", control, id, layout);
        knob.model.set("value", control.initial() > 0);
        return knob;
    }

    private static Knob knob(
            String property, String kind, String styleKind, Control<?> control, String id, Model layout) {
        var style = Model.ofControls(id + "-style", styleKind, "description_width", LABEL_WIDTH);
        var model = Model.ofControls(
                id, kind, "description", control.name(), "layout", layout.reference(), "style", style.reference());
        return new Knob(model, style, property);
    }

    /** Where the control is to stand by a change of the model's state, if that says so. */
    OptionalDouble position(JsonObject change) {
        JsonElement value = change.get(property);
        if (value == null || !value.isJsonPrimitive()) return OptionalDouble.empty();
        var primitive = value.getAsJsonPrimitive();
        if (primitive.isBoolean()) return OptionalDouble.of(primitive.getAsBoolean() ? 1 : 0);
        return primitive.isNumber() ? OptionalDouble.of(primitive.getAsDouble()) : OptionalDouble.empty();
    }
}
