package org.hillock.kernel;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.hillock.kernel.wire.Log;

/**
 * Standard output and error of cells, in batches: a message for every 8 KiB, or for what was printed in 50 ms, or when
 * {@link #flush} is called. Both streams share one buffer, so that their order is kept. A cell that prints without end is cut
 * by its {@link Allowance}.
 */
final class Output {
    private static final int BATCH = 8192;
    private static final int PAUSE_MS = 50;

    /** Takes a batch of text. */
    interface Sink {
        void accept(String stream, String text);
    }

    private final Sink sink;
    private final byte[] buffer = new byte[BATCH];
    private int size;
    private String stream = "stdout";
    private Allowance allowance = new Allowance();
    private final PrintStream out = stream("stdout");
    private final PrintStream err = stream("stderr");

    Output(Sink sink) {
        this.sink = sink;
        var flusher = new Thread(this::flushNowAndThen, "hillock-output");
        flusher.setDaemon(true);
        flusher.start();
    }

    PrintStream out() {
        return out;
    }

    PrintStream err() {
        return err;
    }

    /** Sends all that was printed. */
    synchronized void flush() {
        if (size > 0) send(size);
    }

    /** A cell has ended: the end of what it printed is shown in any case, and the next one may print as much again. */
    synchronized void end() {
        flush();
        String rest = allowance.rest();
        if (!rest.isEmpty()) sink.accept(stream, rest);
        allowance = new Allowance();
    }

    private PrintStream stream(String name) {
        return new PrintStream(new Stream(name), false, StandardCharsets.UTF_8);
    }

    private synchronized void write(String name, byte[] bytes, int offset, int length) {
        if (!name.equals(stream)) {
            flush();
            stream = name;
        }
        int done = 0;
        while (done < length) {
            if (size == BATCH) send(whole());
            int step = Math.min(length - done, BATCH - size);
            if (size == 0) notifyAll();
            System.arraycopy(bytes, offset + done, buffer, size, step);
            size += step;
            done += step;
        }
    }

    /** Where the last whole character ends: a batch must not cut one in two. */
    private int whole() {
        int start = size - 1;
        while (start > 0 && size - start < 4 && (buffer[start] & 0xC0) == 0x80) start--;
        int lead = buffer[start] & 0xFF;
        int length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
        return start > 0 && start + length > size ? start : size;
    }

    private synchronized void send(int end) {
        if (end == 0) return;
        String text = allowance.take(buffer, end);
        byte[] rest = Arrays.copyOfRange(buffer, end, size);
        System.arraycopy(rest, 0, buffer, 0, rest.length);
        size = rest.length;
        if (!text.isEmpty()) sink.accept(stream, text);
    }

    private void flushNowAndThen() {
        while (true) {
            try {
                synchronized (this) {
                    while (size == 0) wait();
                }
                Thread.sleep(PAUSE_MS);
                synchronized (this) {
                    if (size > 0) send(whole());
                }
            } catch (Throwable t) {
                Log.fault("output", t); // one lost batch must not silence the rest of the session
            }
        }
    }

    private final class Stream extends OutputStream {
        private final String name;

        Stream(String name) {
            this.name = name;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            Output.this.write(name, bytes, offset, length);
        }
    }
}
