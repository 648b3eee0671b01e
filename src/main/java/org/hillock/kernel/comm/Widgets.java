package org.hillock.kernel.comm;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.hillock.display.Frame;
import org.hillock.dsl.Interaction;
import org.hillock.kernel.shell.CellFailure;
import org.hillock.kernel.wire.Json;

/**
 * The live interactions of all cells, by the protocol of Jupyter widgets, version 2.1. Those of a cell are closed when it is run
 * again or deleted.
 */
public final class Widgets {
    private static final String TARGET = "jupyter.widget";
    private static final String CONTROL = "jupyter.widget.control";
    private static final JsonObject VERSION = Json.object("version", "2.1.0");

    /** Runs what a control has set off where an interrupt reaches it. */
    @FunctionalInterface
    public interface Work {
        Frame run(Callable<Frame> task) throws CellFailure;
    }

    private final Comms comms;
    private final String prefix = Long.toHexString(System.nanoTime()) + "-";
    private final Map<String, List<Panel>> cells = new LinkedHashMap<>();
    private final Set<Panel> moved = new LinkedHashSet<>();
    private String cell = "";
    private boolean attended;
    private int count;

    public Widgets(Comms comms) {
        this.comms = comms;
        comms.register(CONTROL, Manager::new);
    }

    /**
     * To be called before each cell.
     *
     * @param key by which a cell is known again
     * @param attended whether there is somebody who can move a control
     */
    public synchronized void begin(String key, boolean attended) {
        cell = key;
        this.attended = attended;
        forget(List.of(key));
    }

    /** Closes what these cells have opened. */
    public synchronized void forget(Collection<String> keys) {
        for (String key : keys) for (Panel panel : cells.getOrDefault(key, List.of())) close(panel);
        cells.keySet().removeAll(keys);
    }

    /** Opens the widgets of an interaction; hands back what to show in its place, unless nobody is there. */
    public synchronized Optional<JsonObject> open(Interaction interaction) {
        if (!attended) return Optional.empty();
        var panel = new Panel(prefix + ++count, interaction);
        cells.computeIfAbsent(cell, key -> new ArrayList<>()).add(panel);
        for (Model model : panel.models()) {
            var state = model.news();
            comms.open(model.id(), TARGET, data(state), VERSION, state.buffers(), new Wire(panel, model));
        }
        return Optional.of(Json.object("model_id", panel.id(), "version_major", 2, "version_minor", 1));
    }

    /** Draws anew what follows a control that has moved. */
    public void redraw(Work work) {
        for (Panel panel : takeMoved()) {
            Frame frame = drawn(panel, work); // without the lock, since users' code may show an interaction of its own
            synchronized (this) {
                panel.show(frame);
                for (Model model : panel.shown()) send(model, model.news());
            }
        }
    }

    private synchronized List<Panel> takeMoved() {
        var taken = List.copyOf(moved);
        moved.clear();
        return taken;
    }

    private static Frame drawn(Panel panel, Work work) {
        try {
            return work.run(panel::draw);
        } catch (CellFailure e) {
            return Frame.error(e.name(), e.message());
        }
    }

    private void close(Panel panel) {
        moved.remove(panel);
        for (Model model : panel.models()) comms.close(model.id());
    }

    private void send(Model model, Model.State state) {
        if (state.isEmpty()) return;
        var data = data(state);
        data.addProperty("method", "update");
        comms.send(model.id(), data, state.buffers());
    }

    private static JsonObject data(Model.State state) {
        var paths = new JsonArray();
        for (String name : state.binary()) paths.add(Json.of(List.of(name)));
        return Json.object("state", state.json(), "buffer_paths", paths);
    }

    /** The comm of one model. */
    private final class Wire implements Comms.Comm {
        private final Panel panel;
        private final Model model;

        Wire(Panel panel, Model model) {
            this.panel = panel;
            this.model = model;
        }

        @Override
        public void message(JsonObject data) {
            synchronized (Widgets.this) {
                String method = Json.text(data, "method", "");
                if (method.equals("update") && panel.change(model, Json.child(data, "state"))) moved.add(panel);
                if (method.equals("request_state")) send(model, model.all());
            }
        }

        @Override
        public void closed() {
            synchronized (Widgets.this) {
                close(panel);
                cells.values().forEach(panels -> panels.remove(panel));
            }
        }
    }

    /** The comm by which a front end that has come later, or was loaded anew, asks for all models there are. */
    private final class Manager implements Comms.Comm {
        private final String id;

        Manager(String id) {
            this.id = id;
        }

        @Override
        public void message(JsonObject data) {
            if (!Json.text(data, "method", "").equals("request_states")) return;
            var states = new JsonObject();
            var paths = new JsonArray();
            var buffers = new ArrayList<byte[]>();
            synchronized (Widgets.this) {
                for (List<Panel> panels : cells.values())
                    for (Panel panel : panels)
                        for (Model model : panel.models()) {
                            var all = model.all();
                            states.add(model.id(), full(all.json()));
                            for (String name : all.binary()) paths.add(Json.of(List.of(model.id(), "state", name)));
                            buffers.addAll(all.buffers());
                        }
            }
            comms.send(id, Json.object("method", "update_states", "states", states, "buffer_paths", paths), buffers);
        }

        private JsonObject full(JsonObject state) {
            return Json.object(
                    "model_name", state.get("_model_name"),
                    "model_module", state.get("_model_module"),
                    "model_module_version", state.get("_model_module_version"),
                    "state", state);
        }

        @Override
        public void closed() {}
    }
}
