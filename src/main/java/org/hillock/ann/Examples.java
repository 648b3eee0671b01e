package org.hillock.ann;

/** Inputs of a network, one after another, each with as many values as its input has. */
public interface Examples {

    int count();

    /** How many values each has. */
    int size();

    /** Writes the values of one to the beginning of {@code into}. May be called by several threads at once. */
    void read(int example, float[] into);

    /** The first so many of these. */
    default Examples first(int count) {
        var all = this;
        return new Examples() {
            @Override
            public int count() {
                return Math.min(count, all.count());
            }

            @Override
            public int size() {
                return all.size();
            }

            @Override
            public void read(int example, float[] into) {
                all.read(example, into);
            }
        };
    }

    /** @param values of one or more, each with as many; not copied */
    static Examples of(float[]... values) {
        return new Examples() {
            @Override
            public int count() {
                return values.length;
            }

            @Override
            public int size() {
                return values[0].length;
            }

            @Override
            public void read(int example, float[] into) {
                System.arraycopy(values[example], 0, into, 0, values[example].length);
            }
        };
    }
}
