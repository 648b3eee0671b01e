package org.hillock.engine.network;

import java.util.List;
import java.util.Optional;
import org.hillock.engine.stepper.Steppers;
import org.hillock.model.Cell;
import org.hillock.model.Equations;
import org.hillock.model.Method;
import org.hillock.network.Members;
import org.hillock.network.Network;
import org.hillock.network.Population;
import org.hillock.network.Receptor;

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
        boolean conducts = conduct(layout.receptors(layout.index(population)));
        if (!(neurons.cell() instanceof Equations equations))
            return Optional.of(conducts ? Method.EXPONENTIAL_EULER : Method.EXACT);
        boolean noisy = !equations.formulas().noises().isEmpty();
        var settled = settled(equations, network.step()).method();
        if (settled.filter(m -> m == Method.DORMAND_PRINCE).isPresent())
            return Optional.of(noisy ? Method.HEUN : Method.EXPONENTIAL_EULER);
        if (settled.isEmpty() && conducts && !noisy) return Optional.of(Method.EXPONENTIAL_EULER);
        return Optional.of(settled.orElseGet(() -> Steppers.method(equations, conducts)));
    }

    private static boolean conduct(List<Receptor> receptors) {
        return receptors.stream().anyMatch(r -> r instanceof Receptor.Conductance || r instanceof Receptor.Nmda);
    }

    /** The cell with the exponential Euler method, if by default it would take Runge and Kutta's at a coarser step than its own. */
    static Cell settled(Cell cell, double dt) {
        return cell instanceof Equations equations ? settled(equations, dt) : cell;
    }

    private static Equations settled(Equations equations, double dt) {
        if (equations.method().isPresent() || dt <= equations.dt() * (1 + 1e-9)) return equations;
        return Steppers.method(equations, false) == Method.RK4
                ? equations.withMethod(Method.EXPONENTIAL_EULER)
                : equations;
    }
}
