package org.hillock.sweep;

import java.util.Arrays;
import org.hillock.model.Check;
import org.hillock.record.Axis;

/**
 * One parameter of a sweep and the values that it takes.
 *
 * @param name with its unit, as a column has it: {@code tau_ms}
 */
public record Dimension(String name, double[] values) {

    /** @throws IllegalArgumentException if there is no value, or one that is not finite */
    public Dimension {
        Check.named("sweep", name);
        if (values.length == 0)
            throw new IllegalArgumentException("sweep needs at least 1 value of " + name + ", but has 0.");
        values = values.clone();
        for (int k = 0; k < values.length; k++) values[k] = Check.finite("sweep." + name, values[k], "");
    }

    /** A copy. */
    @Override
    public double[] values() {
        return values.clone();
    }

    int size() {
        return values.length;
    }

    double at(int k) {
        return values[k];
    }

    Axis axis() {
        return Axis.ofColumn(name);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Dimension d && name.equals(d.name) && Arrays.equals(values, d.values);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(values);
    }
}
