package org.hillock.convert.format;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** What may happen to a file: anywhere in its bytes, or within its form, where lengths and checksums stay right and the lie is deeper. */
final class Damage {
    private static final long[] LIES = {
        0, -1, 1, 7, 255, 1L << 20, 1L << 28, 1L << 30, Integer.MAX_VALUE, 0xffffffffL, 1L << 62, Long.MAX_VALUE
    };
    private static final String[] SAID = {
        "9999999999",
        "-1",
        "1e9",
        "[[",
        "{{",
        "\\u0000",
        "null",
        "0,",
        "\"F64\"",
        "\"I64\"",
        "99999999999999999999",
        "(1,"
    };
    private static final int HEAD = 600, WIRE = 7, TEXT = 2;

    private final Random random;

    Damage(Random random) {
        this.random = random;
    }

    private boolean one(int in) {
        return random.nextInt(in) == 0;
    }

    private int place(byte[] bytes) {
        return random.nextInt(Math.max(1, one(2) ? bytes.length : Math.min(bytes.length, HEAD)));
    }

    /** Anywhere, whatever it means there. */
    byte[] anywhere(byte[] bytes, byte[]... others) {
        if (bytes.length < 16) return bytes;
        int at = place(bytes);
        switch (random.nextInt(7)) {
            case 0:
                bytes[at] ^= (byte) (1 << random.nextInt(8));
                return bytes;
            case 1:
                bytes[at] = (byte) random.nextInt();
                return bytes;
            case 2:
                return Arrays.copyOf(bytes, at);
            case 3:
                long lie = LIES[random.nextInt(LIES.length)];
                var buffer = ByteBuffer.wrap(bytes).order(LITTLE_ENDIAN);
                if (one(2)) buffer.putLong(Math.min(at, bytes.length - 8), lie);
                else buffer.putInt(Math.min(at, bytes.length - 4), (int) lie);
                return bytes;
            case 4:
                var other = others[random.nextInt(others.length)];
                return joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(other, place(other), other.length));
            case 5:
                return without(bytes, at, at + 1 + random.nextInt(9));
            default:
                int from = place(bytes), size = Math.min(random.nextInt(40), bytes.length - Math.max(from, at));
                System.arraycopy(bytes, from, bytes, at, size);
                return bytes;
        }
    }

    /** One field of a message, however deep: the lengths of all around it are right. */
    byte[] field(byte[] message) {
        var fields = ByteBuffer.wrap(message);
        var out = new ByteArrayOutputStream();
        int count = count(message);
        if (count == 0) return message;
        for (int hit = random.nextInt(count), k = 0; k < count; k++) {
            long tag = varint(fields);
            byte[] value = value(fields, tag);
            if (k == hit) changed(out, tag, value);
            else write(out, tag, value);
        }
        return out.toByteArray();
    }

    private void changed(ByteArrayOutputStream out, long tag, byte[] value) {
        boolean text = (tag & WIRE) == TEXT;
        switch (random.nextInt(text && count(value) > 0 ? 14 : 6)) {
            case 0:
                return;
            case 1:
                write(out, tag, value);
                write(out, tag, value);
                return;
            case 2:
                write(out, tag ^ (1 + random.nextInt(7)) << 3, value);
                return;
            case 3:
            case 4:
            case 5:
                write(out, tag, text ? anywhere(value, value) : lie());
                return;
            default:
                write(out, tag, field(value));
        }
    }

    private byte[] lie() {
        var bytes = new ByteArrayOutputStream();
        varint(bytes, LIES[random.nextInt(LIES.length)]);
        return bytes.toByteArray();
    }

    /** How many fields these bytes are, if they are a message; else 0. */
    private static int count(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        int count = 0;
        for (; in.hasRemaining(); count++) {
            long tag = varint(in);
            if (tag < 8 || tag >>> 3 > 100 || value(in, tag) == null) return 0;
        }
        return count;
    }

    private static void write(ByteArrayOutputStream out, long tag, byte[] value) {
        varint(out, tag);
        if ((tag & WIRE) == TEXT) varint(out, value.length);
        out.writeBytes(value);
    }

    private static byte @Nullable [] value(ByteBuffer in, long tag) {
        int from = in.position();
        long size;
        switch ((int) (tag & WIRE)) {
            case 0:
                varint(in);
                in.position(from);
                size = 1;
                while (from + size < in.limit() && in.get((int) (from + size - 1)) < 0) size++;
                break;
            case 1:
                size = Long.BYTES;
                break;
            case TEXT:
                size = varint(in);
                break;
            case 5:
                size = Integer.BYTES;
                break;
            default:
                return null;
        }
        if (size < 0 || size > in.remaining()) return null;
        var value = new byte[(int) size];
        in.get(value);
        return value;
    }

    private static long varint(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; in.hasRemaining(); shift += 7) {
            byte next = in.get();
            value |= (next & 0x7fL) << shift;
            if (next >= 0) return value;
        }
        return -1;
    }

    private static void varint(ByteArrayOutputStream out, long value) {
        for (; (value & ~0x7fL) != 0; value >>>= 7) out.write((int) (value & 0x7f | 0x80));
        out.write((int) value);
    }

    /** What is packed in an archive, mostly its headers: the checksums are right. */
    byte[] packed(byte[] archive) {
        var out = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(archive));
                var zip = new ZipOutputStream(out)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var bytes = in.readAllBytes();
                if (one(2)) bytes = one(4) ? anywhere(bytes, bytes) : said(bytes, 0, Math.min(128, bytes.length));
                zip.putNextEntry(new ZipEntry(one(40) ? "x" + entry.getName() : entry.getName()));
                zip.write(bytes);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    /** The header of a file of tensors: its length is right. */
    byte[] header(byte[] bytes) {
        int length = (int) ByteBuffer.wrap(bytes).order(LITTLE_ENDIAN).getLong();
        var header = said(Arrays.copyOfRange(bytes, Long.BYTES, Long.BYTES + length), 0, length);
        if (one(3)) header = said(header, 0, header.length);
        var size = ByteBuffer.allocate(Long.BYTES).order(LITTLE_ENDIAN).putLong(header.length);
        return joined(joined(size.array(), header), Arrays.copyOfRange(bytes, Long.BYTES + length, bytes.length));
    }

    /** Another sign, or something more, in what is text. */
    private byte[] said(byte[] bytes, int from, int to) {
        int at = from + random.nextInt(to - from);
        if (one(2)) {
            bytes[at] = (byte) (' ' + random.nextInt('~' - ' '));
            return bytes;
        }
        var said = SAID[random.nextInt(SAID.length)].getBytes(StandardCharsets.US_ASCII);
        return joined(joined(Arrays.copyOf(bytes, at), said), Arrays.copyOfRange(bytes, at, bytes.length));
    }

    private static byte[] without(byte[] bytes, int from, int to) {
        return joined(Arrays.copyOf(bytes, from), Arrays.copyOfRange(bytes, Math.min(bytes.length, to), bytes.length));
    }

    private static byte[] joined(byte[] a, byte[] b) {
        var all = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, all, a.length, b.length);
        return all;
    }
}
