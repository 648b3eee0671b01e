package org.hillock.kernel.wire;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zeromq.ZMQ;
import org.zeromq.ZMQException;

/**
 * A socket that carries messages. Sending is under a lock, since a ZeroMQ socket must not be used by two threads at
 * once; receiving is for the one thread that owns the channel.
 */
public final class Channel {
    private final ZMQ.Socket socket;
    private final Session session;
    private boolean receiving;
    private boolean closed;

    Channel(ZMQ.Socket socket, Session session) {
        this.socket = socket;
        this.session = session;
    }

    /** Sends a message, unless the process is ending. */
    public synchronized void send(Message message) {
        if (closed) return;
        List<byte[]> frames = session.encode(message);
        for (int i = 0; i < frames.size(); i++) socket.send(frames.get(i), i < frames.size() - 1 ? ZMQ.SNDMORE : 0);
    }

    /**
     * Waits for the next message; one that is malformed or wrongly signed is dropped with a word on standard error. Null if the
     * process is ending.
     */
    public @Nullable Message receive() {
        while (begin()) {
            Message message = read(0);
            if (message != null) return message;
        }
        return null;
    }

    /** The next message if it comes within this time. */
    public @Nullable Message poll(int milliseconds) {
        if (!begin()) return null;
        socket.setReceiveTimeOut(milliseconds);
        Message message = read(milliseconds == 0 ? ZMQ.DONTWAIT : 0);
        if (begin()) socket.setReceiveTimeOut(-1);
        end();
        return message;
    }

    private synchronized boolean begin() {
        receiving = !closed;
        return receiving;
    }

    private synchronized void end() {
        receiving = false;
        if (closed) socket.close();
    }

    private @Nullable Message read(int flags) {
        List<byte[]> frames = frames(flags);
        if (frames.isEmpty()) return null;
        try {
            return session.decode(frames);
        } catch (RuntimeException e) {
            Log.say("dropped a message: " + e.getMessage());
            return null;
        }
    }

    /** None if none came in time, or the process is ending. */
    private List<byte[]> frames(int flags) {
        var frames = new ArrayList<byte[]>();
        try {
            byte[] frame = socket.recv(flags);
            if (frame == null) return frames;
            frames.add(frame);
            while (socket.hasReceiveMore()) frames.add(socket.recv());
            return frames;
        } catch (ZMQException e) {
            if (e.getErrorCode() != ZMQ.Error.ETERM.getCode()) throw e;
            return List.of();
        } finally {
            end();
        }
    }

    /** Sends no more; the socket is closed as soon as nobody receives from it. */
    synchronized void close() {
        closed = true;
        if (!receiving) socket.close();
    }
}
