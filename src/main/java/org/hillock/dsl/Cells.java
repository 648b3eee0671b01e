package org.hillock.dsl;

import org.hillock.model.Equations;
import org.hillock.model.IntegrateAndFire;
import org.hillock.model.Membrane;
import org.hillock.model.Method;
import org.hillock.model.neuron.HodgkinHuxleyModel;
import org.hillock.model.neuron.IzhikevichModel;

/** The opening words of cells. */
abstract class Cells extends Units {
    /** The solution itself, for linear equations. */
    public static final Method EXACT = Method.EXACT;

    /** Forward Euler, order 1; Itô under noise. */
    public static final Method EULER = Method.EULER;

    /** Forward Euler, each variable with the new values of those above it, as in the scripts of Izhikevich. */
    public static final Method SEQUENTIAL_EULER = Method.SEQUENTIAL_EULER;

    /** Each variable relaxes with its own rate; order 1, stable at coarse steps. */
    public static final Method EXPONENTIAL_EULER = Method.EXPONENTIAL_EULER;

    /** Heun's method, order 2; Stratonovich under noise. */
    public static final Method HEUN = Method.HEUN;

    /** The classical Runge–Kutta method, order 4. */
    public static final Method RK4 = Method.RK4;

    /** Order 5 with as many steps inside a step as the error asks for. */
    public static final Method DORMAND_PRINCE = Method.DORMAND_PRINCE;

    /** A passive membrane: rm 10 MΩ, cm 1 nF, so τ = 10 ms. It has no threshold. */
    public static Passive membrane() {
        return new Passive(Membrane.DEFAULT);
    }

    /** The leaky integrate-and-fire neuron: rm 10 MΩ, cm 1 nF, threshold 15 mV above rest, reset ZERO. */
    public static Neuron neuron() {
        return new Neuron(IntegrateAndFire.DEFAULT);
    }

    /** Lapicque's neuron: rm 10 MΩ, cm 1 nF, threshold 15 mV; {@code leakFree()} for the perfect integrator. */
    public static Lapicque lapicque() {
        return new Lapicque(IntegrateAndFire.DEFAULT);
    }

    /** A passive membrane with resistance and capacitance hidden, to be found by experiment. */
    public static Mystery mystery(long seed) {
        return new Mystery(seed);
    }

    /** Hodgkin and Huxley's neuron, per area: {@code inject(10)} is 10 µA/cm². With {@code area(..)} it is nA, as everywhere. */
    public static HodgkinHuxley hodgkinHuxley() {
        return new HodgkinHuxley(HodgkinHuxleyModel.DEFAULT);
    }

    /** Izhikevich's neuron with the parameters of a regular spiking cell: a 0.02, b 0.2, c −65, d 8. */
    public static Izhikevich izhikevich() {
        return new Izhikevich(IzhikevichModel.DEFAULT);
    }

    /** Izhikevich's neuron with parameters of your choice: {@code izhikevich(0.02, 0.2, -65, 8)}. */
    public static Izhikevich izhikevich(double a, double b, double c, double d) {
        return izhikevich().a(a).b(b).c(c).d(d);
    }

    /**
     * A cell by differential equations of your own, one a line: {@code equations("v' = (I - v)/10").spikeWhen("v > 1").reset("v = 0")}.
     * Times are ms and {@code I} is the injected current. A comment gives a variable its unit: {@code v' = ... # mV}.
     */
    public static EquationCell equations(String text) {
        return new EquationCell(Equations.of("equations", "Equations", text));
    }
}
