package org.hillock.kernel.wire;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** One run of the kernel as the protocol sees it: numbers, signs and checks messages. */
public final class Session {
    public static final String PROTOCOL = "5.4";
    private static final byte[] DELIMITER = "<IDS|MSG>".getBytes(StandardCharsets.US_ASCII);

    private final Signature signature;
    private final String id =
            Long.toHexString(System.nanoTime() ^ ProcessHandle.current().pid() << 32);
    private final AtomicLong count = new AtomicLong();

    public Session(String key) {
        signature = new Signature(key);
    }

    /** A new message in answer to {@code parent}. */
    public Message message(
            List<byte[]> route, String type, JsonObject parent, JsonObject content, JsonObject metadata) {
        return message(route, type, parent, content, metadata, List.of());
    }

    /** A new message in answer to {@code parent}, with bytes beside the JSON. */
    public Message message(
            List<byte[]> route,
            String type,
            JsonObject parent,
            JsonObject content,
            JsonObject metadata,
            List<byte[]> buffers) {
        return new Message(route, header(type), parent, metadata, content, buffers);
    }

    /** The answer to a request, along the way it came. */
    public Message reply(Message request, String type, JsonObject content) {
        return message(request.route(), type, request.header(), content, new JsonObject());
    }

    /** Frames as they go over the wire. */
    public List<byte[]> encode(Message message) {
        var json = List.of(
                bytes(message.header()), bytes(message.parent()), bytes(message.metadata()), bytes(message.content()));
        var frames = new ArrayList<>(message.route());
        frames.add(DELIMITER);
        frames.add(signature.of(json));
        frames.addAll(json);
        frames.addAll(message.buffers());
        return frames;
    }

    /**
     * The message in these frames.
     *
     * @throws IllegalArgumentException if they are no message, or the signature is wrong
     */
    public Message decode(List<byte[]> frames) {
        int at = 0;
        while (at < frames.size() && !Arrays.equals(frames.get(at), DELIMITER)) at++;
        if (frames.size() < at + 6) throw new IllegalArgumentException("Not a Jupyter message: too few frames");
        var json = frames.subList(at + 2, at + 6);
        if (!signature.fits(frames.get(at + 1), json)) throw new IllegalArgumentException("Wrong signature");
        return new Message(
                List.copyOf(frames.subList(0, at)),
                parse(json.get(0)),
                parse(json.get(1)),
                parse(json.get(2)),
                parse(json.get(3)),
                List.copyOf(frames.subList(at + 6, frames.size())));
    }

    private JsonObject header(String type) {
        return Json.object(
                "msg_id",
                id + "_" + count.incrementAndGet(),
                "session",
                id,
                "username",
                "kernel",
                "date",
                Instant.now().toString(),
                "msg_type",
                type,
                "version",
                PROTOCOL);
    }

    private static byte[] bytes(JsonObject json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static JsonObject parse(byte[] frame) {
        return JsonParser.parseString(new String(frame, StandardCharsets.UTF_8)).getAsJsonObject();
    }
}
