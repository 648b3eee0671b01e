package org.hillock.dsl;

import java.util.function.IntToDoubleFunction;
import org.hillock.engine.Excitability;
import org.hillock.model.Check;
import org.hillock.model.IntegrateAndFire;
import org.hillock.record.Axis;
import org.hillock.sweep.Parallel;

/** The firing rate of a cell over a constant current, measured on all cores; each current has a seed of its own, 0, 1, 2, … */
final class RateCurve {
    private RateCurve() {}

    static Curve steady(SingleCell<?> cell, double[] currents, double dt, double duration) {
        return of(
                cell,
                stepped(cell, dt),
                currents,
                k -> Excitability.steadyRate(cell.cell(), currents[k], k, dt, duration));
    }

    /** With one more input, which may be a noise. */
    static Curve mean(
            SingleCell<?> cell, IntegrateAndFire neuron, double[] nA, Input extra, double dt, double duration) {
        return of(cell, stepped(cell, dt).verb("plus", extra.toString()), nA, k -> {
            var both = Hillock.step(nA[k]).plus(extra).stimulus();
            return Excitability.meanRate(neuron, both, k, dt, duration);
        });
    }

    private static Words stepped(SingleCell<?> cell, double dt) {
        return cell.words().verb("dt", Check.text(dt), dt != cell.cell().defaultDt());
    }

    private static Curve of(SingleCell<?> cell, Words words, double[] currents, IntToDoubleFunction rate) {
        if (currents.length == 0)
            throw new IllegalArgumentException(cell.word("fI") + " needs at least 1 current, but has 0.");
        for (double i : currents) Check.finite(cell.word("fI.current"), i, cell.unit());
        var hertz = ProgressLine.during(
                        currents.length, "currents", line -> Parallel.map(currents.length, line, rate::applyAsDouble))
                .stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
        return Curve.measured(
                words,
                "f–I curve",
                Axis.linear("injected current", cell.unit()),
                currents,
                Axis.linear("rate", "Hz"),
                hertz);
    }
}
