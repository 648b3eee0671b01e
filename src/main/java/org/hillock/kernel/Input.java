package org.hillock.kernel;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.hillock.kernel.wire.Channel;
import org.hillock.kernel.wire.Json;
import org.hillock.kernel.wire.Message;
import org.hillock.kernel.wire.Session;
import org.jspecify.annotations.Nullable;

/** {@code System.in} of cells: each line is asked for from the front end that sent the cell. */
final class Input extends InputStream {
    private static final int POLL_MS = 50;
    private final Channel stdin;
    private final Session session;
    private final FrontEnd frontEnd;
    private volatile @Nullable Message request;
    private byte[] line = new byte[0];
    private int at;

    Input(Channel stdin, Session session, FrontEnd frontEnd) {
        this.stdin = stdin;
        this.session = session;
        this.frontEnd = frontEnd;
    }

    /** Whom to ask from now on; null if the front end takes no questions. */
    void ask(@Nullable Message request) {
        this.request = request;
    }

    @Override
    public synchronized int read() {
        if (at >= line.length) fill();
        return line[at++] & 0xFF;
    }

    /** Never waits for more than one line, or a Scanner would ask again before it looked at the first. */
    @Override
    public synchronized int read(byte[] bytes, int offset, int length) {
        if (length == 0) return 0;
        if (at >= line.length) fill();
        int step = Math.min(length, line.length - at);
        System.arraycopy(line, at, bytes, offset, step);
        at += step;
        return step;
    }

    @Override
    public synchronized int available() {
        return line.length - at;
    }

    private void fill() {
        line = (ask("", false) + "\n").getBytes(StandardCharsets.UTF_8);
        at = 0;
    }

    private String ask(String prompt, boolean password) {
        Message cell = request;
        if (cell == null)
            throw new IllegalStateException(
                    "This cell asks for input, but the front end that runs it takes no questions.");
        while (stdin.poll(0) != null) {
            // an answer to a question that was interrupted
        }
        frontEnd.output().flush();
        stdin.send(session.message(
                cell.route(),
                "input_request",
                cell.header(),
                Json.object("prompt", prompt, "password", password),
                Json.object()));
        while (true) {
            Message answer = stdin.poll(POLL_MS);
            if (answer != null && answer.type().equals("input_reply")) return Json.text(answer.content(), "value", "");
            if (Thread.currentThread().isInterrupted())
                throw new IllegalStateException("Interrupted while waiting for input.");
        }
    }
}
