package org.hillock.table;

import org.hillock.record.*;
import tech.tablesaw.api.Table;

public final class Tables {
    public static Table of(Recording r) {
        throw new UnsupportedOperationException();
    }

    public static Table of(CurveSet r) {
        throw new UnsupportedOperationException();
    }

    public static Table spikes(SpikeTrain r) {
        throw new UnsupportedOperationException();
    }

    public record Two(double[] time, double[] values) {}

    public static Two columns(Table t, String a, String b) {
        throw new UnsupportedOperationException();
    }
}
