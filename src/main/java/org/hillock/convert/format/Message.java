package org.hillock.convert.format;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * A message in the wire format of Protocol Buffers, by the numbers of its fields. What a field holds is looked at when it is asked for,
 * and bytes are not copied.
 */
final class Message {
    private static final int MOST = 1 << 20;

    /** A field holds integers and bits of numbers as Long, everything else as ByteBuffer. */
    private final Map<Integer, List<Object>> fields;

    private final int place;

    private Message(Map<Integer, List<Object>> fields, int place) {
        this.fields = fields;
        this.place = place;
    }

    /** @throws IllegalArgumentException if these bytes are no message; it names the place in the array behind the buffer */
    static Message of(ByteBuffer bytes) {
        int place = bytes.arrayOffset() + bytes.position();
        var fields = new HashMap<Integer, List<Object>>();
        var in = CodedInputStream.newInstance(bytes);
        in.enableAliasing(true);
        try {
            for (int count = 0; !in.isAtEnd(); count++) {
                if (count == MOST)
                    throw new IllegalArgumentException(
                            "the message at byte " + place + " has more than " + MOST + " fields.");
                int tag = in.readTag();
                var value = value(in, tag, bytes);
                if (value != null)
                    fields.computeIfAbsent(WireFormat.getTagFieldNumber(tag), f -> new ArrayList<>())
                            .add(value);
            }
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "holds no field of a message at byte " + (place + in.getTotalBytesRead())
                            + ": it is damaged, or in another format.",
                    e);
        }
        return new Message(fields, place);
    }

    private static @Nullable Object value(CodedInputStream in, int tag, ByteBuffer bytes) throws IOException {
        switch (WireFormat.getTagWireType(tag)) {
            case WireFormat.WIRETYPE_VARINT:
                return in.readRawVarint64();
            case WireFormat.WIRETYPE_FIXED64:
                return in.readRawLittleEndian64();
            case WireFormat.WIRETYPE_FIXED32:
                return (long) in.readRawLittleEndian32();
            case WireFormat.WIRETYPE_LENGTH_DELIMITED:
                int size = in.readRawVarint32(), from = in.getTotalBytesRead();
                int left = bytes.remaining() - from;
                if (size < 0 || size > left)
                    throw new IllegalArgumentException("announces " + Integer.toUnsignedString(size) + " bytes at byte "
                            + (bytes.arrayOffset() + bytes.position() + from) + ", but " + left + " follow.");
                in.skipRawBytes(size);
                return bytes.slice(bytes.position() + from, size).order(ByteOrder.LITTLE_ENDIAN);
            default:
                in.skipField(tag);
                return null;
        }
    }

    /** The byte of the file where it begins. */
    int place() {
        return place;
    }

    boolean has(int field) {
        return fields.containsKey(field);
    }

    List<ByteBuffer> buffers(int field) {
        var found = new ArrayList<ByteBuffer>();
        for (var value : fields.getOrDefault(field, List.of())) {
            if (!(value instanceof ByteBuffer buffer)) throw wrong(field);
            found.add(buffer.duplicate().order(ByteOrder.LITTLE_ENDIAN));
        }
        return found;
    }

    List<Message> messages(int field) {
        return buffers(field).stream().map(Message::of).toList();
    }

    /** The last of them, or an empty one. */
    Message message(int field) {
        var all = buffers(field);
        return all.isEmpty() ? new Message(Map.of(), place) : of(all.get(all.size() - 1));
    }

    List<String> texts(int field) {
        return buffers(field).stream()
                .map(b -> StandardCharsets.UTF_8.decode(b).toString())
                .toList();
    }

    String text(int field) {
        var all = texts(field);
        return all.isEmpty() ? "" : all.get(all.size() - 1);
    }

    /** Integers, each in a field of its own or packed. */
    long[] integers(int field) {
        var found = LongStream.builder();
        for (var value : fields.getOrDefault(field, List.of())) {
            if (value instanceof ByteBuffer packed) unpack(packed, found);
            else found.add((Long) value);
        }
        return found.build().toArray();
    }

    private void unpack(ByteBuffer packed, LongStream.Builder into) {
        var in = CodedInputStream.newInstance(packed.duplicate());
        try {
            while (!in.isAtEnd()) into.add(in.readRawVarint64());
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "holds no field of a message at byte " + (packed.arrayOffset() + in.getTotalBytesRead())
                            + ": it is damaged, or in another format.",
                    e);
        }
    }

    long integer(int field, long otherwise) {
        var all = integers(field);
        return all.length == 0 ? otherwise : all[all.length - 1];
    }

    /** Numbers of single or double precision, each in a field of its own or packed. */
    double[] reals(int field, Encoding encoding) {
        int bytes = 0;
        for (var value : fields.getOrDefault(field, List.of()))
            bytes += value instanceof ByteBuffer packed ? packed.remaining() : encoding.bytes;
        if (bytes % encoding.bytes != 0) throw wrong(field);
        var all = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (var value : fields.getOrDefault(field, List.of())) {
            if (value instanceof ByteBuffer packed) all.put(packed.duplicate());
            else if (encoding == Encoding.F32) all.putInt(((Long) value).intValue());
            else all.putLong((Long) value);
        }
        return encoding.numbers(all.flip(), bytes / encoding.bytes);
    }

    private IllegalArgumentException wrong(int field) {
        return new IllegalArgumentException(
                "is damaged: field " + field + " of the message at byte " + place + " is of a wrong kind.");
    }
}
