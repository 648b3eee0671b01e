package org.hillock.kernel.wire;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zeromq.ZMQ;

/**
 * A socket that carries messages. Sending is under a lock, since a ZeroMQ socket must not be used by two threads at
 * once; receiving is for the one thread that owns the channel.
 */
public final class Channel {
    private final ZMQ.Socket socket;
    private final Session session;

    Channel(ZMQ.Socket socket, Session session) {
        this.socket = socket;
        this.session = session;
    }

    public synchronized void send(Message message) {
        List<byte[]> frames = session.encode(message);
        for (int i = 0; i < frames.size(); i++) socket.send(frames.get(i), i < frames.size() - 1 ? ZMQ.SNDMORE : 0);
    }

    /** Waits for the next message; one that is malformed or wrongly signed is dropped with a word on standard error. */
    public Message receive() {
        while (true) {
            Message message = read(0);
            if (message != null) return message;
        }
    }

    /** The next message if it comes within this time. */
    public @Nullable Message poll(int milliseconds) {
        socket.setReceiveTimeOut(milliseconds);
        try {
            return read(milliseconds == 0 ? ZMQ.DONTWAIT : 0);
        } finally {
            socket.setReceiveTimeOut(-1);
        }
    }

    private @Nullable Message read(int flags) {
        byte[] frame = socket.recv(flags);
        if (frame == null) return null;
        var frames = new ArrayList<byte[]>();
        frames.add(frame);
        while (socket.hasReceiveMore()) frames.add(socket.recv());
        try {
            return session.decode(frames);
        } catch (RuntimeException e) {
            Log.say("dropped a message: " + e.getMessage());
            return null;
        }
    }
}
