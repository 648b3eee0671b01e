package org.hillock.kernel.wire;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the front end's connection file says: where to listen, and the key that signs messages. */
public record Connection(
        String transport, String ip, int shell, int control, int iopub, int stdin, int heartbeat, String key) {

    /** Reads a connection file; the signature scheme must be {@code hmac-sha256}, the only one in use. */
    public static Connection read(Path file) throws IOException {
        JsonObject json = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
        String scheme = Json.text(json, "signature_scheme", "hmac-sha256");
        if (!scheme.equals("hmac-sha256")) throw new IOException("Unknown signature scheme: " + scheme);
        return new Connection(
                Json.text(json, "transport", "tcp"),
                Json.text(json, "ip", "127.0.0.1"),
                json.get("shell_port").getAsInt(),
                json.get("control_port").getAsInt(),
                json.get("iopub_port").getAsInt(),
                json.get("stdin_port").getAsInt(),
                json.get("hb_port").getAsInt(),
                Json.text(json, "key", ""));
    }

    /** The address ZeroMQ binds for a port; over {@code ipc} the port is a suffix of a path. */
    String address(int port) {
        return transport.equals("ipc") ? "ipc://" + ip + "-" + port : transport + "://" + ip + ":" + port;
    }
}
