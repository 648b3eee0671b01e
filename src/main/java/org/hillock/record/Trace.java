package org.hillock.record;

import org.hillock.model.Variable;

/** One variable of one cell over time. */
public final class Trace {
    private final Variable variable;
    private final TimeAxis time;
    private final double[] values;

    /** Takes the array over; the caller keeps no reference. */
    public Trace(Variable variable, TimeAxis time, double[] values) {
        if (values.length != time.size())
            throw new IllegalArgumentException(
                    variable + " has " + values.length + " values, but its time axis " + time.size() + ".");
        this.variable = variable;
        this.time = time;
        this.values = values;
    }

    public Variable variable() {
        return variable;
    }

    public TimeAxis time() {
        return time;
    }

    public int size() {
        return values.length;
    }

    /** The value of sample k, in the variable's unit. */
    public double at(int k) {
        return values[k];
    }

    /** All values, in the variable's unit; a copy. */
    public double[] toArray() {
        return values.clone();
    }
}
