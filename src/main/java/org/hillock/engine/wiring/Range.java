package org.hillock.engine.wiring;

import java.util.stream.DoubleStream;

/** The least and the greatest of some values; without any, both are 0. */
record Range(double lowest, double highest) {

    static Range of(DoubleStream values) {
        var all = values.summaryStatistics();
        return all.getCount() == 0 ? new Range(0, 0) : new Range(all.getMin(), all.getMax());
    }

    boolean contains(double value) {
        return value >= lowest && value <= highest;
    }

    boolean one() {
        return lowest == highest;
    }
}
