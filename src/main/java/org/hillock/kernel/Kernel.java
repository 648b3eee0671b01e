package org.hillock.kernel;

import com.google.gson.JsonObject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import org.hillock.display.Display;
import org.hillock.kernel.wire.Channel;
import org.hillock.kernel.wire.Connection;
import org.hillock.kernel.wire.Json;
import org.hillock.kernel.wire.Log;
import org.hillock.kernel.wire.Message;
import org.hillock.kernel.wire.Sockets;
import org.jspecify.annotations.Nullable;

/** The kernel: takes requests from its channels, one thread each, and answers them. */
final class Kernel {
    private static final String COMM = "comm_";
    private static final String COMM_MESSAGE = COMM + "msg";

    private final Sockets sockets;
    private final FrontEnd frontEnd;
    private final Requests requests;
    private final Deque<Message> waiting = new ArrayDeque<>();

    /** @param engine may still be under construction: what needs it waits, what does not is answered at once */
    Kernel(Connection connection, CompletableFuture<Engine> engine) {
        sockets = new Sockets(connection);
        frontEnd = new FrontEnd(sockets.iopub, sockets.session());
        var input = new Input(sockets.stdin, sockets.session(), frontEnd);
        System.setOut(frontEnd.output().out());
        System.setErr(frontEnd.output().err());
        System.setIn(input);
        Display.use(frontEnd);
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
        requests = new Requests(frontEnd, input, engine.thenApply(this::startUp));
    }

    /** Runs the user's start-up scripts, before any cell. */
    private Engine startUp(Engine engine) {
        synchronized (engine) {
            engine.startUp(new Viewers(frontEnd, 0, true));
        }
        frontEnd.output().flush();
        return engine;
    }

    /** A cell may end the process itself; what it printed before is not lost. */
    private void end() {
        frontEnd.output().flush();
        sockets.close();
    }

    /** Serves until the process ends. */
    void serve() {
        var control = new Thread(this::control, "hillock-control");
        control.setDaemon(true);
        control.start();
        frontEnd.status("starting", new JsonObject());
        while (true) {
            Message request = waiting.poll();
            if (request == null) request = sockets.shell.receive();
            if (request == null) return;
            answer(sockets.shell, request, true);
        }
    }

    private void control() {
        while (true) {
            try {
                Message request = sockets.control.receive();
                if (request == null) return;
                answer(sockets.control, request, false);
            } catch (Throwable t) {
                Log.fault("control", t);
                if (Thread.currentThread().isInterrupted()) return;
            }
        }
    }

    /** Answers one request. */
    private void answer(Channel channel, Message request, boolean ascribe) {
        long asked = System.nanoTime();
        JsonObject before = frontEnd.parent();
        // What threads print in the background belongs to the cell, not to a Tab or a control that is moved in between.
        boolean passes = ascribe && request.type().startsWith(COMM);
        boolean runs = ascribe && request.type().equals("execute_request");
        try {
            if (runs || passes) frontEnd.answer(request.header());
            frontEnd.status("busy", request.header());
            if (request.type().equals("shutdown_request")) {
                shutdown(channel, request);
                return;
            }
            JsonObject content = reply(request, asked, ascribe);
            frontEnd.output().flush();
            // Before the reply, or a cell that the front end sends in answer to it would be taken for one of before.
            if (ascribe && isFailedCell(request, content)) collectWaiting();
            if (content != null) send(channel, request, content);
            frontEnd.status("idle", request.header());
            if (ascribe && isFailedCell(request, content)) abortWaiting();
            if (runs && !isFollowed()) requests.rest();
        } catch (Throwable t) {
            Log.fault(request.type(), t);
        } finally {
            if (passes) frontEnd.answer(before);
        }
    }

    private @Nullable JsonObject reply(Message request, long asked, boolean onShell) {
        try {
            JsonObject content = requests.answer(request, asked);
            if (onShell && request.type().equals(COMM_MESSAGE) && !isOvertaken()) requests.settle(asked);
            return content;
        } catch (Throwable t) {
            Log.fault(request.type(), t);
            return Json.object(
                    "status", "error",
                    "ename", t.getClass().getSimpleName(),
                    "evalue", String.valueOf(t.getMessage()),
                    "traceback", java.util.List.of(t.toString()));
        }
    }

    /** What is shown follows the newest position of a control: what it has passed on its way, meanwhile, is left out. */
    private boolean isOvertaken() {
        collectWaiting();
        Message next = waiting.peek();
        return next != null && next.type().equals(COMM_MESSAGE);
    }

    private boolean isFollowed() {
        collectWaiting();
        return !waiting.isEmpty();
    }

    private static boolean isFailedCell(Message request, @Nullable JsonObject content) {
        return content != null
                && request.type().equals("execute_request")
                && Json.text(content, "status", "").equals("error")
                && Json.flag(request.content(), "stop_on_error", true);
    }

    private void collectWaiting() {
        Message next;
        while ((next = sockets.shell.poll(0)) != null) waiting.add(next);
    }

    /** Cells that were sent before the one that failed had ended do not run: they were written for its success. */
    private void abortWaiting() {
        var kept = new ArrayDeque<Message>();
        for (Message request : waiting) {
            if (!request.type().equals("execute_request")) {
                kept.add(request);
                continue;
            }
            frontEnd.status("busy", request.header());
            send(sockets.shell, request, Json.object("status", "aborted", "execution_count", requests.count()));
            frontEnd.status("idle", request.header());
        }
        waiting.clear();
        waiting.addAll(kept);
    }

    private void send(Channel channel, Message request, JsonObject content) {
        String type = request.type().replace("_request", "_reply");
        channel.send(sockets.session().reply(request, type, content));
    }

    private void shutdown(Channel channel, Message request) {
        frontEnd.output().flush();
        boolean restart = Json.flag(request.content(), "restart", false);
        send(channel, request, Json.object("status", "ok", "restart", restart));
        frontEnd.status("idle", request.header());
        Exit.now(0);
    }
}
