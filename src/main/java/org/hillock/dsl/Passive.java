package org.hillock.dsl;

import org.hillock.model.Cell;
import org.hillock.model.Membrane;

/**
 * A passive membrane, {@code cm · dV/dt = −(V − vRest)/rm + I(t)}: it charges and leaks and never fires.
 *
 * @see Membrane
 */
public final class Passive extends PointCell<Passive> {
    private final Membrane membrane;

    Passive(Membrane membrane) {
        this.membrane = membrane;
    }

    @Override
    String word() {
        return "membrane()";
    }

    @Override
    Membrane membrane() {
        return membrane;
    }

    @Override
    Cell cell() {
        return membrane;
    }

    @Override
    Passive with(Membrane other) {
        return new Passive(other);
    }
}
