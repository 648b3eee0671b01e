package org.hillock.kernel;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.hillock.kernel.wire.Connection;
import org.hillock.kernel.wire.Json;
import org.hillock.kernel.wire.Message;
import org.hillock.kernel.wire.Session;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/**
 * A session of the kernel with itself, over real sockets, so that the archive the JVM writes at its end holds the
 * classes that a user's first cells need.
 */
final class Training {
    private static final String SCRIPT = "/META-INF/hillock/kernel-spec/training.jshell";
    private final ZMQ.Socket shell;
    private final Session session;

    private Training(ZMQ.Socket shell, Session session) {
        this.shell = shell;
        this.session = session;
    }

    static void run(CompletableFuture<Engine> engine) throws IOException {
        int[] ports = ports();
        var connection =
                new Connection("tcp", "127.0.0.1", ports[0], ports[1], ports[2], ports[3], ports[4], "training");
        var serving = new Thread(new Kernel(connection, engine)::serve, "hillock-serve");
        serving.setDaemon(true);
        serving.start();
        var context = new ZContext();
        ZMQ.Socket socket = context.createSocket(SocketType.DEALER);
        socket.connect("tcp://127.0.0.1:" + connection.shell());
        new Training(socket, new Session(connection.key())).session();
    }

    private void session() throws IOException {
        ask("kernel_info_request", new JsonObject());
        for (String line : script().lines().toList())
            ask("execute_request", Json.object("code", line, "stop_on_error", false, "allow_stdin", false));
        for (String code : List.of("Math.", "neuron().", "neuron().reset(", "Str"))
            ask("complete_request", Json.object("code", code, "cursor_pos", code.length()));
        ask("inspect_request", Json.object("code", "Math.max(1, 2)", "cursor_pos", 8));
        ask("is_complete_request", Json.object("code", "int f() {"));
        ask("history_request", Json.object("hist_access_type", "tail", "n", 3));
    }

    private void ask(String type, JsonObject content) {
        Message message = session.message(List.of(), type, new JsonObject(), content, new JsonObject());
        List<byte[]> frames = session.encode(message);
        for (int i = 0; i < frames.size(); i++) shell.send(frames.get(i), i < frames.size() - 1 ? ZMQ.SNDMORE : 0);
        shell.recv();
        while (shell.hasReceiveMore()) shell.recv();
    }

    private static String script() throws IOException {
        try (InputStream in = Training.class.getResourceAsStream(SCRIPT)) {
            return in == null ? "1 + 1" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Ports that nobody listens on, all taken at once so that none comes twice. */
    private static int[] ports() throws IOException {
        var held = new ArrayList<ServerSocket>();
        try {
            var ports = new int[5];
            for (int i = 0; i < ports.length; i++) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
                ports[i] = held.get(i).getLocalPort();
            }
            return ports;
        } finally {
            for (ServerSocket socket : held) socket.close();
        }
    }
}
