package org.hillock.convert.format;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.hillock.ann.TrainedNetwork;
import org.hillock.convert.Folding;

/**
 * Weights in the format <a href="https://github.com/huggingface/safetensors">safetensors</a>: the length of the header (8 bytes,
 * little-endian), the header (JSON: for each tensor its type, shape and place), and the numbers. What the network looks like stands in
 * no such file and is described in a line of words: {@link Architecture}.
 */
public final class Safetensors {
    private static final int LONGEST_HEADER = 100_000_000;
    private static final Map<String, Encoding> ENCODINGS =
            Map.of("F16", Encoding.F16, "BF16", Encoding.BF16, "F32", Encoding.F32, "F64", Encoding.F64);

    private static final Pattern PLACE = Pattern.compile("column \\d+ path [^\n]*");

    private Safetensors() {}

    /**
     * Reads a network.
     *
     * @param description of its layers: {@code 784 dense:fc1 relu dense:fc2}
     * @throws IllegalArgumentException if the file is missing or malformed, or does not fit the description; the message names the
     *     file and the tensor, or points at the word
     */
    public static TrainedNetwork read(Path file, String description) {
        return Source.read(
                "safetensors", file, f -> Folding.fold(Architecture.network(description, weights(Source.bytes(f)))));
    }

    private record Entry(String type, long[] sizes, long[] place) {}

    private static Weights weights(ByteBuffer bytes) {
        if (bytes.remaining() < Long.BYTES)
            throw new IllegalArgumentException("has " + bytes.remaining() + " bytes, too few for a header.");
        long length = bytes.getLong();
        if (length < 2 || length > Math.min(LONGEST_HEADER, bytes.remaining()))
            throw new IllegalArgumentException("announces a header of " + Long.toUnsignedString(length) + " bytes, but "
                    + bytes.remaining() + " follow. It is not in the format safetensors.");
        Source.room(4.0 * length);
        var header = StandardCharsets.UTF_8
                .decode(bytes.slice(bytes.position(), (int) length))
                .toString();
        var data = bytes.slice(bytes.position() + (int) length, bytes.remaining() - (int) length)
                .order(ByteOrder.LITTLE_ENDIAN);
        var entries = entries(header);
        return new Weights() {
            @Override
            public Set<String> names() {
                return entries.keySet();
            }

            @Override
            public Numbers read(String name) {
                var entry = entries.get(name);
                if (entry == null) throw new IllegalArgumentException("finds no tensor " + name + ".");
                return numbers(name, entry, data);
            }
        };
    }

    private static Numbers numbers(String name, Entry entry, ByteBuffer data) {
        var encoding = ENCODINGS.get(entry.type);
        if (encoding == null)
            throw new IllegalArgumentException("reads tensor " + name + " of the type " + entry.type
                    + ", but the numbers must be F32, F64, F16 or BF16.");
        if (entry.place.length != 2
                || entry.place[0] < 0
                || entry.place[1] < entry.place[0]
                || entry.place[1] > data.limit())
            throw new IllegalArgumentException("reads tensor " + name + " in the bytes " + Arrays.toString(entry.place)
                    + ", but there are " + data.limit() + ".");
        int from = (int) entry.place[0];
        try {
            return Numbers.of(
                    entry.sizes,
                    encoding,
                    data.slice(from, (int) entry.place[1] - from).order(ByteOrder.LITTLE_ENDIAN));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("reads tensor " + name + ", which " + e.getMessage(), e);
        }
    }

    private static Map<String, Entry> entries(String header) {
        var entries = new HashMap<String, Entry>();
        try (var json = new JsonReader(new StringReader(header))) {
            json.beginObject();
            while (json.hasNext()) {
                var name = json.nextName();
                if (name.equals("__metadata__")) json.skipValue();
                else if (entries.put(name, entry(json)) != null)
                    throw new IllegalArgumentException("has two tensors " + name + ".");
            }
            json.endObject();
            if (json.peek() != JsonToken.END_DOCUMENT)
                throw new IllegalArgumentException("has a header that goes on after its end.");
        } catch (EOFException e) {
            throw new IllegalArgumentException("has a damaged header: it ends too early.", e);
        } catch (IOException | IllegalStateException | NumberFormatException e) {
            throw new IllegalArgumentException(
                    "has a damaged header: no JSON, or not what tensors need, at "
                            + place(String.valueOf(e.getMessage())) + ".",
                    e);
        }
        return Map.copyOf(entries);
    }

    /** What the library tells of the place: {@code column 17 path $.fc1.weight.dtype}. */
    private static String place(String message) {
        var place = PLACE.matcher(message);
        return place.find() ? place.group() : "its beginning";
    }

    private static Entry entry(JsonReader json) throws IOException {
        var type = "";
        long[] sizes = {}, place = {};
        json.beginObject();
        while (json.hasNext()) {
            switch (json.nextName()) {
                case "dtype":
                    type = json.nextString();
                    break;
                case "shape":
                    sizes = integers(json);
                    break;
                case "data_offsets":
                    place = integers(json);
                    break;
                default:
                    json.skipValue();
            }
        }
        json.endObject();
        return new Entry(type, sizes, place);
    }

    private static long[] integers(JsonReader json) throws IOException {
        List<Long> all = new ArrayList<>();
        json.beginArray();
        while (json.hasNext()) all.add(json.nextLong());
        json.endArray();
        return all.stream().mapToLong(Long::longValue).toArray();
    }
}
