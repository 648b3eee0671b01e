package org.hillock.engine.network;

import java.util.Optional;
import org.hillock.engine.layout.Layout;
import org.hillock.engine.population.Kernels;
import org.hillock.engine.stepper.Steppers;
import org.hillock.model.Cell;
import org.hillock.model.Equations;
import org.hillock.model.Method;
import org.hillock.network.Members;
import org.hillock.network.Network;
import org.hillock.network.Population;

/**
 * How the neurons of a network take a step. What is asked for is done; what cells do by default gives way to the exponential Euler method, which
 * is stable at any step, where synapses conduct, at a coarser step than a cell's own, and where it would choose steps by itself.
 */
public final class Methods {
    private Methods() {}

    /** The method of a population's neurons; nothing for sources. */
    public static Optional<Method> of(Network network, Population population) {
        if (!(population.members() instanceof Members.Neurons neurons)) return Optional.empty();
        var layout = new Layout(network, 1);
        return Optional.of(
                Kernels.method(settled(neurons.cell(), network.step()), layout.receptors(layout.index(population))));
    }

    /** The cell with the exponential Euler method, if by default it would take Runge and Kutta's at a coarser step than its own. */
    static Cell settled(Cell cell, double dt) {
        if (!(cell instanceof Equations equations)
                || equations.method().isPresent()
                || dt <= equations.dt() * (1 + 1e-9)) return cell;
        return Steppers.method(equations, false) == Method.RK4 ? equations.withMethod(Method.EXPONENTIAL_EULER) : cell;
    }
}
