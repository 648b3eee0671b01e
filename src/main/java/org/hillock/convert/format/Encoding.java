package org.hillock.convert.format;

import java.nio.ByteBuffer;

/** How a number lies in a file. */
enum Encoding {
    BOOL(1) {
        @Override
        double at(ByteBuffer in, int place) {
            return in.get(place) == 0 ? 0 : 1;
        }
    },
    U8(1) {
        @Override
        double at(ByteBuffer in, int place) {
            return Byte.toUnsignedInt(in.get(place));
        }
    },
    I8(1) {
        @Override
        double at(ByteBuffer in, int place) {
            return in.get(place);
        }
    },
    I16(2) {
        @Override
        double at(ByteBuffer in, int place) {
            return in.getShort(place);
        }
    },
    I32(4) {
        @Override
        double at(ByteBuffer in, int place) {
            return in.getInt(place);
        }
    },
    I64(8) {
        @Override
        double at(ByteBuffer in, int place) {
            return in.getLong(place);
        }
    },
    F16(2) {
        @Override
        double at(ByteBuffer in, int place) {
            return half(in.getShort(place));
        }
    },
    BF16(2) {
        @Override
        double at(ByteBuffer in, int place) {
            return Float.intBitsToFloat(in.getShort(place) << 16);
        }
    },
    F32(4) {
        @Override
        double at(ByteBuffer in, int place) {
            return in.getFloat(place);
        }
    },
    F64(8) {
        @Override
        double at(ByteBuffer in, int place) {
            return in.getDouble(place);
        }
    };

    private static final int FRACTION = 10;
    private static final int BIAS = 15;

    final int bytes;

    Encoding(int bytes) {
        this.bytes = bytes;
    }

    boolean whole() {
        return ordinal() <= I64.ordinal();
    }

    abstract double at(ByteBuffer in, int place);

    /** So many numbers from the beginning of what remains, in the buffer's order of bytes. */
    double[] numbers(ByteBuffer in, int count) {
        var numbers = new double[count];
        for (int i = 0; i < count; i++) numbers[i] = at(in, in.position() + i * bytes);
        return numbers;
    }

    /** IEEE 754 binary16: a sign, 5 bits of exponent, 10 of fraction. */
    static double half(short bits) {
        int exponent = bits >> FRACTION & 0x1f, fraction = bits & (1 << FRACTION) - 1;
        double size;
        if (exponent == 0x1f) size = fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
        else if (exponent == 0) size = Math.scalb((double) fraction, 1 - BIAS - FRACTION);
        else size = Math.scalb((double) (fraction | 1 << FRACTION), exponent - BIAS - FRACTION);
        return bits < 0 ? -size : size;
    }
}
