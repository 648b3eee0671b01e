package org.hillock.kernel;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.hillock.kernel.comm.Comms;
import org.hillock.kernel.shell.Completeness;
import org.hillock.kernel.wire.Json;
import org.hillock.kernel.wire.Message;
import org.jspecify.annotations.Nullable;

/** What each kind of request is answered with. */
final class Requests {
    private final CompletableFuture<Engine> engine;
    private final History history = new History();
    private final FrontEnd frontEnd;
    private final Comms comms;
    private final ExecuteRequest execute;

    Requests(FrontEnd frontEnd, Input input, CompletableFuture<Engine> engine) {
        this.engine = engine;
        this.frontEnd = frontEnd;
        comms = frontEnd.comms();
        execute = new ExecuteRequest(frontEnd, input, history);
    }

    int count() {
        return execute.count();
    }

    /** The reply's content, or null for messages that get none. */
    @Nullable
    JsonObject answer(Message request, long asked) {
        JsonObject content = request.content();
        switch (request.type()) {
            case "kernel_info_request":
                return KernelInfo.content();
            case "execute_request":
                return execute.answer(request, engine, asked);
            case "complete_request":
                return locked(e -> CompleteRequest.answer(content, e.completer()));
            case "inspect_request":
                return locked(e -> InspectRequest.answer(content, e.inspector()));
            case "is_complete_request":
                return locked(e -> isComplete(content, e));
            case "history_request":
                return history.answer(content);
            case "comm_info_request":
                return comms.info(content);
            case "comm_open":
                comms.handleOpen(request);
                return null;
            case "comm_msg":
                comms.handleMessage(request);
                return null;
            case "comm_close":
                comms.handleClose(request);
                return null;
            case "interrupt_request":
                if (engine.isDone()) engine.join().shell().interrupt();
                return Json.object("status", "ok");
            default:
                return Json.object(
                        "status",
                        "error",
                        "ename",
                        "UnknownMessage",
                        "evalue",
                        "This kernel does not know " + request.type() + ".",
                        "traceback",
                        List.of());
        }
    }

    /**
     * Shows what follows the controls where they stand now. To be called after the last of the messages that have come.
     *
     * @param asked when the request was taken, as {@link System#nanoTime}
     */
    void settle(long asked) {
        if (!engine.isDone()) return;
        Engine ready = engine.join();
        synchronized (ready) {
            ready.shell().begin(asked);
            frontEnd.widgets().redraw(ready::again);
        }
    }

    /** What is better done while nobody waits. */
    void rest() {
        if (!engine.isDone() || engine.isCompletedExceptionally()) return;
        Engine ready = engine.join();
        synchronized (ready) {
            ready.shell().tidy();
        }
    }

    private interface Work {
        JsonObject with(Engine engine);
    }

    private JsonObject locked(Work work) {
        Engine ready = engine.join();
        synchronized (ready) {
            return work.with(ready);
        }
    }

    private static JsonObject isComplete(JsonObject content, Engine engine) {
        Completeness found = Completeness.of(engine.shell().analysis(), Json.text(content, "code", ""));
        return found.indent() == null
                ? Json.object("status", found.status())
                : Json.object("status", found.status(), "indent", found.indent());
    }
}
