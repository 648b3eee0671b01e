package org.hillock.convert.format;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * An array of NumPy (<a href="https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html">format .npy</a>): six bytes
 * {@code \x93NUMPY}, two of the version, the length of the header, the header as a Python dictionary, and the numbers.
 */
final class Npy {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int LONGEST_HEADER = 1 << 16, ALIGNED = 64;
    private static final Pattern TYPE = Pattern.compile("'descr'\\s*:\\s*'([<>|=])(\\w{1,9})'");
    private static final Pattern ORDER = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");
    private static final Pattern SIZES = Pattern.compile("'shape'\\s*:\\s*\\(([\\d\\s,]{0,1000})\\)");
    private static final Map<String, Encoding> ENCODINGS = Map.of(
            "f2",
            Encoding.F16,
            "f4",
            Encoding.F32,
            "f8",
            Encoding.F64,
            "u1",
            Encoding.U8,
            "i1",
            Encoding.I8,
            "i2",
            Encoding.I16,
            "i4",
            Encoding.I32,
            "i8",
            Encoding.I64);

    private Npy() {}

    /**
     * An array as it lies in its file.
     *
     * @param bytes as many as the sizes need
     * @param firstFastest with the first index running fastest, as in Fortran
     */
    record Raw(long[] sizes, Encoding encoding, ByteBuffer bytes, boolean firstFastest) {

        Numbers numbers() {
            var numbers = Numbers.of(sizes, encoding, bytes);
            return firstFastest ? lastFastest(numbers) : numbers;
        }
    }

    /**
     * Reads an array to the end of the stream. Nothing is taken into memory before it is known to be there.
     *
     * @param size of the stream in bytes
     * @throws IllegalArgumentException if it is malformed or holds no numbers
     */
    static Raw read(InputStream stream, long size) throws IOException {
        var in = new DataInputStream(stream);
        if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC))
            throw new IllegalArgumentException("does not begin with \\x93NUMPY.");
        int version = in.readUnsignedByte();
        in.readUnsignedByte();
        if (version < 1 || version > 3)
            throw new IllegalArgumentException("is of version " + version + ", but must be of 1, 2 or 3.");
        long length = version == 1
                ? Short.toUnsignedInt(Short.reverseBytes(in.readShort()))
                : Integer.toUnsignedLong(Integer.reverseBytes(in.readInt()));
        if (length > LONGEST_HEADER)
            throw new IllegalArgumentException(
                    "announces a header of " + length + " bytes, but " + LONGEST_HEADER + " are the most.");
        var header = new String(in.readNBytes((int) length), StandardCharsets.UTF_8);
        int before = MAGIC.length + 2 + (version == 1 ? Short.BYTES : Integer.BYTES);
        return array(header, in, size - before - length);
    }

    /** @param left bytes after the header */
    private static Raw array(String header, InputStream in, long left) throws IOException {
        var type = TYPE.matcher(header);
        var order = ORDER.matcher(header);
        var shape = SIZES.matcher(header);
        if (!type.find() || !ENCODINGS.containsKey(type.group(2)))
            throw new IllegalArgumentException("holds no numbers of NumPy (f2, f4, f8, u1, i1, i2, i4, i8): "
                    + header.strip() + ". Save np.asarray(values, np.float32).");
        if (!order.find() || !shape.find())
            throw new IllegalArgumentException("has a damaged header: " + header.strip() + ".");
        long[] sizes = sizes(shape.group(1));
        var encoding = ENCODINGS.get(type.group(2));
        long needed = (long) Numbers.count(sizes) * encoding.bytes;
        if (needed > Source.MOST)
            throw new IllegalArgumentException(
                    "announces " + needed + " bytes, but may have " + Source.MOST + " at most.");
        if (needed != left)
            throw new IllegalArgumentException("announces " + needed + " bytes of numbers, but has " + left + ".");
        // Twice: read in pieces, and joined.
        Source.room(2.0 * needed);
        var bytes = in.readNBytes((int) needed);
        if (bytes.length < needed) throw new EOFException();
        if (in.read() >= 0)
            throw new IllegalArgumentException("goes on after the " + needed + " bytes that it announces.");
        var buffer = ByteBuffer.wrap(bytes)
                .order(type.group(1).equals(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        return new Raw(sizes, encoding, buffer, order.group(1).equals("True"));
    }

    private static long[] sizes(String text) {
        var parts = Arrays.stream(text.split(",")).map(String::strip).filter(p -> !p.isEmpty());
        return parts.mapToLong(p -> {
                    if (!p.matches("\\d{1,10}")) throw new IllegalArgumentException("has a size \"" + p + "\".");
                    return Long.parseLong(p);
                })
                .toArray();
    }

    /** What lies with the first index running fastest, as in Fortran. */
    private static Numbers lastFastest(Numbers numbers) {
        int[] sizes = numbers.sizes();
        var values = new double[numbers.count()];
        var index = new int[sizes.length];
        for (double value : numbers.values()) {
            int place = 0;
            for (int d = 0; d < sizes.length; d++) place = place * sizes[d] + index[d];
            values[place] = value;
            for (int d = 0; d < sizes.length && ++index[d] == sizes[d]; d++) index[d] = 0;
        }
        return numbers.with(values);
    }

    /** The bytes of an array of single precision. */
    static byte[] bytes(float[] values, int... sizes) {
        var shape = Arrays.toString(sizes).replace("[", "(").replace("]", sizes.length == 1 ? ",)" : ")");
        var text = "{'descr': '<f4', 'fortran_order': False, 'shape': " + shape + ", }";
        int begin = MAGIC.length + 4, fill = ALIGNED - (begin + text.length() + 1) % ALIGNED;
        var header = (text + " ".repeat(fill % ALIGNED) + "\n").getBytes(StandardCharsets.US_ASCII);
        var bytes = ByteBuffer.allocate(begin + header.length + values.length * Float.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(MAGIC)
                .put((byte) 1)
                .put((byte) 0)
                .putShort((short) header.length)
                .put(header);
        for (float v : values) bytes.putFloat(v);
        return bytes.array();
    }
}
