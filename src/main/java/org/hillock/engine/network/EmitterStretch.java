package org.hillock.engine.network;

import org.hillock.engine.population.Inbox;
import org.hillock.engine.wiring.Emitter;

/** Sources that fire by themselves. */
final class EmitterStretch implements Stretch {
    private final Emitter emitter;
    private final int first;
    private final int size;
    private final int[] fired;

    EmitterStretch(Emitter emitter, int first, int size) {
        this.emitter = emitter;
        this.first = first;
        this.size = size;
        this.fired = new int[size];
    }

    @Override
    public int first() {
        return first;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int step(long step, Inbox inbox, int at) {
        return emitter.step(step, first, first + size, fired);
    }

    @Override
    public int[] fired() {
        return fired;
    }

    @Override
    public Stretch copy() {
        return new EmitterStretch(emitter, first, size);
    }

    @Override
    public long bytes() {
        return 4L * size;
    }
}
