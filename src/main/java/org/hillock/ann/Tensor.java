package org.hillock.ann;

import java.util.Arrays;

/** Numbers in rows of rows, in single precision as networks are trained. The last index runs fastest. */
public final class Tensor {
    private final int[] sizes;
    private final float[] values;

    private Tensor(int[] sizes, float[] values) {
        this.sizes = sizes;
        this.values = values;
    }

    /**
     * @param values copied
     * @throws IllegalArgumentException unless there are as many values as the sizes say, all of them finite
     */
    public static Tensor of(float[] values, int... sizes) {
        double size = 1;
        for (int s : sizes) size *= s;
        if (size != values.length)
            throw new IllegalArgumentException(
                    "A tensor of " + text(sizes) + " needs " + (long) size + " values, but has " + values.length + ".");
        for (int i = 0; i < values.length; i++)
            if (!Float.isFinite(values[i]))
                throw new IllegalArgumentException("Value " + i + " of a tensor of " + text(sizes)
                        + " must be a finite number, but was " + values[i] + ".");
        return new Tensor(sizes.clone(), values.clone());
    }

    /** So many zeros. */
    public static Tensor zeros(int... sizes) {
        int size = Arrays.stream(sizes).reduce(1, Math::multiplyExact);
        return new Tensor(sizes.clone(), new float[size]);
    }

    /** How many indices it has. */
    public int rank() {
        return sizes.length;
    }

    public int size(int index) {
        return sizes[index];
    }

    /** How many values it has. */
    public int size() {
        return values.length;
    }

    /** The value at a place in the row of all of them. */
    public float at(int place) {
        return values[place];
    }

    /** A copy of all values. */
    public float[] values() {
        return values.clone();
    }

    /** The same values in another shape. */
    public Tensor reshaped(int... others) {
        return of(values, others);
    }

    /** {@code 256 × 784}. */
    public String sizes() {
        return text(sizes);
    }

    private static String text(int[] sizes) {
        return sizes.length == 0
                ? "one number"
                : String.join(
                        " × ", Arrays.stream(sizes).mapToObj(String::valueOf).toList());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tensor t && Arrays.equals(sizes, t.sizes) && Arrays.equals(values, t.values);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(sizes) + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "tensor of " + sizes();
    }
}
