package org.hillock.dsl;

import java.util.Optional;
import org.hillock.model.Check;
import org.hillock.model.IntegrateAndFire;
import org.hillock.model.Membrane;
import org.hillock.model.Method;
import org.hillock.model.neuron.AdExModel;
import org.hillock.model.neuron.ExponentialModel;
import org.hillock.model.neuron.FitzHughNagumoModel;
import org.hillock.model.neuron.GifModel;
import org.hillock.model.neuron.HodgkinHuxleyModel;
import org.hillock.model.neuron.IzhikevichModel;
import org.hillock.model.neuron.MorrisLecarModel;
import org.hillock.model.neuron.QuadraticModel;

/** The opening words of cells. */
public abstract class Cells extends Units {
    Cells() {}

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
        return new Izhikevich(IzhikevichModel.DEFAULT, Optional.empty());
    }

    /** Izhikevich's neuron with parameters of your choice: {@code izhikevich(0.02, 0.2, -65, 8)}. */
    public static Izhikevich izhikevich(double a, double b, double c, double d) {
        return izhikevich().a(a).b(b).c(c).d(d);
    }

    /** One of the twenty patterns of Izhikevich's paper of 2004, with its own drive and duration: {@code izhikevich(p).run()}. */
    public static Izhikevich izhikevich(Izhikevich.Pattern pattern) {
        return Izhikevich.of(pattern);
    }

    /** The adaptive exponential integrate-and-fire neuron of Brette and Gerstner. */
    public static AdEx adex() {
        return new AdEx(AdExModel.DEFAULT, Optional.empty());
    }

    /** One of the patterns of Naud and others, with its own drive and duration: {@code adex(p).run()}. */
    public static AdEx adex(AdEx.Pattern pattern) {
        return AdEx.of(pattern);
    }

    /** The exponential integrate-and-fire neuron of Fourcaud-Trocmé and others. */
    public static ModelCell exponential() {
        return new ModelCell("exponential()", ExponentialModel.DEFAULT);
    }

    /** The quadratic integrate-and-fire neuron. */
    public static ModelCell quadratic() {
        return new ModelCell("quadratic()", QuadraticModel.DEFAULT);
    }

    /** FitzHugh and Nagumo's oscillator, in its own numbers without units. */
    public static ModelCell fitzHughNagumo() {
        return new ModelCell("fitzHughNagumo()", FitzHughNagumoModel.DEFAULT);
    }

    /** Morris and Lecar's cell, per area; firing begins with a rate above 0 (class 2). */
    public static ModelCell morrisLecar() {
        return morrisLecar(2);
    }

    /** Morris and Lecar's cell, per area: of class 1, whose rate begins at 0, or of class 2. */
    public static ModelCell morrisLecar(int excitabilityClass) {
        Check.count("morrisLecar.class", excitabilityClass, 1, 2);
        return excitabilityClass == 1
                ? new ModelCell("morrisLecar(1)", MorrisLecarModel.SNIC)
                : new ModelCell("morrisLecar()", MorrisLecarModel.HOPF);
    }

    /** An integrate-and-fire neuron with an adaptation current and a threshold that moves; solved exactly. */
    public static ModelCell gif() {
        return new ModelCell("gif()", GifModel.DEFAULT);
    }

    /**
     * A cell by differential equations of your own, one a line: {@code equations("v' = (I - v)/10").spikeWhen("v > 1").reset("v = 0")}.
     * Times are ms and {@code I} is the injected current. A comment gives a variable its unit: {@code v' = ... # mV}.
     */
    public static EquationCell equations(String text) {
        return new EquationCell(text);
    }
}
