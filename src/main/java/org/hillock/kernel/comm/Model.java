package org.hillock.kernel.comm;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hillock.kernel.wire.Json;

/**
 * The model of a widget: an id and a state, of which large values go beside the JSON as bytes. What the state does not say is as
 * the front end's own model has it.
 *
 * <p>Reference: the schema and the messages of ipywidgets 8, in its folder packages/schema.
 */
final class Model {
    private static final String CONTROLS = "@jupyter-widgets/controls";
    private static final String BASE = "@jupyter-widgets/base";
    private static final String VERSION = "2.0.0";

    /**
     * Some of a state, as messages have it.
     *
     * @param binary names of the values that go beside the JSON
     * @param buffers these values
     */
    record State(JsonObject json, List<String> binary, List<byte[]> buffers) {
        boolean isEmpty() {
            return json.size() == 0 && binary.isEmpty();
        }
    }

    private final String id;
    private final JsonObject json;
    private final Map<String, byte[]> bytes = new TreeMap<>();
    private final Set<String> news = new LinkedHashSet<>();

    private Model(String id, JsonObject json) {
        this.id = id;
        this.json = json;
        news.addAll(json.keySet());
    }

    /** @param namesAndValues of the state */
    static Model ofControls(String id, String kind, Object... namesAndValues) {
        boolean style = kind.endsWith("Style");
        var model = new Model(id, kind(CONTROLS, kind, style ? BASE : CONTROLS, style ? "Style" : kind));
        model.set(namesAndValues);
        return model;
    }

    /** @param namesAndValues properties of CSS */
    static Model ofLayout(String id, Object... namesAndValues) {
        var model = new Model(id, kind(BASE, "Layout", BASE, "Layout"));
        model.set(namesAndValues);
        return model;
    }

    private static JsonObject kind(String module, String kind, String viewModule, String viewKind) {
        return Json.object(
                "_model_module", module,
                "_model_module_version", VERSION,
                "_model_name", kind + "Model",
                "_view_module", viewModule,
                "_view_module_version", VERSION,
                "_view_name", viewKind + "View");
    }

    String id() {
        return id;
    }

    /** How another model's state names this one. */
    String reference() {
        return "IPY_MODEL_" + id;
    }

    /** Sets values that front ends are to be told. */
    void set(Object... namesAndValues) {
        Json.object(namesAndValues).entrySet().forEach(entry -> {
            if (entry.getValue().equals(json.get(entry.getKey()))) return;
            json.add(entry.getKey(), entry.getValue());
            news.add(entry.getKey());
        });
    }

    /** Sets a large value that front ends are to be told. */
    void setBytes(String name, byte[] value) {
        if (Arrays.equals(value, bytes.put(name, value))) return;
        news.add(name);
    }

    /** Takes over what a front end tells. */
    void heard(JsonObject changes) {
        changes.entrySet().forEach(entry -> json.add(entry.getKey(), entry.getValue()));
    }

    /** What was set since this was asked last. */
    State news() {
        var state = state(news);
        news.clear();
        return state;
    }

    State all() {
        var names = new ArrayList<>(json.keySet());
        names.addAll(bytes.keySet());
        return state(names);
    }

    private State state(Collection<String> names) {
        var some = new JsonObject();
        names.stream()
                .filter(json::has)
                .forEach(name -> some.add(name, json.get(name).deepCopy()));
        var binary = bytes.keySet().stream().filter(names::contains).toList();
        return new State(
                some,
                binary,
                bytes.entrySet().stream()
                        .filter(entry -> names.contains(entry.getKey()))
                        .map(Map.Entry::getValue)
                        .toList());
    }
}
