package org.hillock.kernel;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.hillock.display.Rendering;
import org.hillock.kernel.shell.Cell;
import org.hillock.kernel.shell.CellFailure;
import org.hillock.kernel.wire.Json;
import org.hillock.kernel.wire.Log;
import org.hillock.kernel.wire.Message;

/** Answers execute_request. */
final class ExecuteRequest {
    private final FrontEnd frontEnd;
    private final Input input;
    private final History history;
    private int count;

    ExecuteRequest(FrontEnd frontEnd, Input input, History history) {
        this.frontEnd = frontEnd;
        this.input = input;
        this.history = history;
    }

    int count() {
        return count;
    }

    /**
     * Runs the cell and tells all about it on iopub; what is handed back goes to who asked.
     *
     * @param asked when the request was taken, as {@link System#nanoTime}
     */
    JsonObject answer(Message request, CompletableFuture<Engine> starting, long asked) {
        JsonObject content = request.content();
        String code = Json.text(content, "code", "");
        boolean silent = Json.flag(content, "silent", false);
        if (!silent && Json.flag(content, "store_history", true)) {
            count++;
            history.add(count, code);
        }
        if (!silent) frontEnd.publish("execute_input", Json.object("code", code, "execution_count", count));
        // Who takes no questions has nobody in front of it: a notebook that is run by a program.
        boolean attended = Json.flag(content, "allow_stdin", false);
        input.ask(attended ? request : null);
        var metadata = request.metadata();
        frontEnd.widgets().forget(Json.texts(metadata, "deletedCells"));
        frontEnd.widgets().begin(Json.text(metadata, "cellId", code), attended);
        try {
            Engine engine = starting.join();
            synchronized (engine) {
                engine.shell().begin(asked);
                engine.run(new Cell(count, code), new Viewers(frontEnd, count, silent));
                frontEnd.output().end();
                JsonObject expressions = expressions(Json.child(content, "user_expressions"), engine);
                return Json.object(
                        "status",
                        "ok",
                        "execution_count",
                        count,
                        "payload",
                        List.of(),
                        "user_expressions",
                        expressions);
            }
        } catch (CellFailure e) {
            return failed(e);
        } catch (Throwable thrown) {
            // What a start cannot cope with, such as a wrong compiler option, is told in each cell.
            Throwable t = thrown instanceof CompletionException e && e.getCause() != null ? e.getCause() : thrown;
            Log.fault("execute_request", t);
            return failed(CellFailure.plain(t.getClass().getSimpleName(), "The kernel could not run the cell: " + t));
        }
    }

    private JsonObject failed(CellFailure failure) {
        frontEnd.output().end();
        JsonObject error = error(failure);
        frontEnd.publish("error", error.deepCopy());
        error.addProperty("status", "error");
        error.addProperty("execution_count", count);
        return error;
    }

    private static JsonObject error(CellFailure failure) {
        return Json.object("ename", failure.name(), "evalue", failure.message(), "traceback", failure.traceback());
    }

    private static JsonObject expressions(JsonObject wanted, Engine engine) {
        var answers = new JsonObject();
        for (Map.Entry<String, com.google.gson.JsonElement> entry : wanted.entrySet()) {
            JsonObject answer;
            try {
                Rendering value = engine.cells().value(entry.getValue().getAsString());
                answer = Json.object("status", "ok", "data", value.content(), "metadata", new JsonObject());
            } catch (CellFailure e) {
                answer = error(e);
                answer.addProperty("status", "error");
            }
            answers.add(entry.getKey(), answer);
        }
        return answers;
    }
}
