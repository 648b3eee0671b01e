package org.hillock.kernel.shell;

import java.util.List;
import org.hillock.model.Detail;

/** A small fluent type of ours, to complete on. */
public final class Fluent {
    public enum Mode {
        FAST,
        SLOW
    }

    public static Fluent fluent() {
        return new Fluent();
    }

    public Fluent rm(double MOhm) {
        return this;
    }

    public Fluent mode(Mode mode) {
        return this;
    }

    public Fluent plain() {
        return this;
    }

    @Detail
    public void refuse() {
        throw new IllegalArgumentException("rm must be > 0");
    }

    @Detail
    public double tau() {
        return 10;
    }

    @Detail
    public List<String> names() {
        return List.of();
    }
}
