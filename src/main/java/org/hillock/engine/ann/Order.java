package org.hillock.engine.ann;

import org.hillock.ann.PerNeuron;
import org.hillock.ann.Shape;

/** Between the order of channels inside, where those of a pixel lie side by side, and that outside, where those of a channel do. */
record Order(int channels, int area) {
    static Order of(Shape shape) {
        return new Order(shape.channels(), shape.area());
    }

    int size() {
        return channels * area;
    }

    /** True if both are the same. */
    boolean same() {
        return channels == 1 || area == 1;
    }

    int outside(int inside) {
        return inside % channels * area + inside / channels;
    }

    /** The values in the order inside. */
    double[] inside(PerNeuron values) {
        var all = new double[size()];
        for (int i = 0; i < all.length; i++) all[i] = values.at(values.count() == 1 ? 0 : outside(i));
        return all;
    }

    /** Puts values from outside into the order inside. */
    void inside(float[] from, float[] to, int at) {
        if (same()) System.arraycopy(from, 0, to, at, size());
        else for (int i = 0; i < size(); i++) to[at + i] = from[outside(i)];
    }

    /** The values that begin at a place, in the order outside. */
    float[] outside(float[] from, int at) {
        var all = new float[size()];
        for (int i = 0; i < all.length; i++) all[outside(i)] = from[at + i];
        return all;
    }

    /** A stage that brings a signal into the order outside. */
    Stage.Instant flatten() {
        return inputs -> same() ? inputs.get(0) : flattened(inputs.get(0));
    }

    private Signal flattened(Signal input) {
        if (input instanceof Signal.Spikes spikes) {
            var events = spikes.events();
            var to = Signal.Spikes.none(input.examples(), input.per(), size());
            for (int row = 0; row < input.rows(); row++)
                for (int e = events.start()[row]; e < events.start()[row + 1]; e++)
                    to.set(row, outside(events.index()[e]));
            return to;
        }
        var from = input.values();
        var to = Signal.Values.zeros(from.examples(), from.per(), from.size());
        for (int row = 0, k = 0; row < from.rows(); row++)
            for (int i = 0; i < size(); i++, k++) to.all()[row * size() + outside(i)] = from.all()[k];
        return to;
    }
}
