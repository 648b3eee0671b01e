package org.hillock.kernel.wire;

import java.util.List;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;

/** The five sockets of a kernel, bound until the process ends. The heartbeat echoes by itself from the start. */
public final class Sockets {
    /** How long what has been sent may take to leave. */
    private static final int PATIENCE_MS = 500;

    private final ZMQ.Context context = context();
    private final Connection connection;
    private final Session session;
    public final Channel shell;
    public final Channel control;
    public final Channel iopub;
    public final Channel stdin;

    public Sockets(Connection connection) {
        this.connection = connection;
        session = new Session(connection.key());
        Thread heart = new Thread(heartbeat(bind(SocketType.REP, connection.heartbeat())), "hillock-heartbeat");
        heart.setDaemon(true);
        heart.start();
        shell = channel(SocketType.ROUTER, connection.shell());
        control = channel(SocketType.ROUTER, connection.control());
        iopub = channel(SocketType.PUB, connection.iopub());
        stdin = channel(SocketType.ROUTER, connection.stdin());
    }

    public Session session() {
        return session;
    }

    /**
     * Waits until what has been sent has left, and ends the threads that wait for more: a virtual machine that exits would wait
     * for them 0.3 s.
     */
    public void close() {
        for (Channel channel : List.of(shell, control, iopub, stdin)) channel.close();
        var end = new Thread(context::close, "hillock-close");
        end.setDaemon(true);
        end.start();
        try {
            end.join(PATIENCE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A kernel that can neither hear nor speak any more ends, so that its front end starts another. */
    private static ZMQ.Context context() {
        var context = ZMQ.context(1);
        context.setUncaughtExceptionHandler(
                (thread, fault) -> Runtime.getRuntime().halt(1));
        return context;
    }

    private Channel channel(SocketType type, int port) {
        return new Channel(bind(type, port), session);
    }

    private ZMQ.Socket bind(SocketType type, int port) {
        ZMQ.Socket socket = context.socket(type);
        // No limit: the default of 1000 waiting messages would silently drop output of a cell that prints fast.
        socket.setHWM(0);
        socket.setLinger(PATIENCE_MS);
        socket.bind(connection.address(port));
        return socket;
    }

    private static Runnable heartbeat(ZMQ.Socket socket) {
        return () -> {
            try (socket) {
                while (true) socket.send(socket.recv());
            } catch (RuntimeException closed) {
                // The context was closed: the process is ending.
            } catch (OutOfMemoryError e) {
                Runtime.getRuntime().halt(1);
            }
        };
    }
}
