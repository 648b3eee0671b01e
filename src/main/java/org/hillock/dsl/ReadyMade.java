package org.hillock.dsl;

import static org.hillock.dsl.Hillock.*;

import org.hillock.model.Check;
import org.hillock.network.Distribution;

/** How the networks of the literature are built from populations and projections; {@link PublishedNetworks} says what they are. */
final class ReadyMade {
    /** Mean number of inputs of a neuron in the networks of Vogels and Abbott: 2 % of 4,000. */
    private static final double INPUTS = 80;

    private ReadyMade() {}

    static Network brunel(double g, double ratio) {
        var cell = neuron().rm(20).cm(1).threshold(20).reset(to(10)).refractory(2);
        var drive = poissonDrive(1000, 10 * ratio, delta(0.1));
        var exc = population("exc", 10_000, cell).driven(drive);
        var inh = population("inh", 2_500, cell).driven(drive);
        return network(
                        exc.to(exc, inh).fixedInDegree(1000).synapse(delta(0.1)).delay(1.5),
                        inh.to(exc, inh)
                                .fixedInDegree(250)
                                .synapse(delta(-0.1 * g))
                                .delay(1.5))
                .readyMade("brunel(" + Check.text(g) + ", " + Check.text(ratio) + ")");
    }

    static Network cuba(int neurons) {
        var cell = neuron().rm(100)
                .cm(0.2)
                .vRest(-49)
                .threshold(-50)
                .reset(to(-60))
                .refractory(5);
        int inhibitory = neurons / 5;
        return sparse(
                population("exc", neurons - inhibitory, cell).start(uniform(-60, -50)),
                population("inh", inhibitory, cell).start(uniform(-60, -50)),
                current(0.0162).tau(5),
                current(-0.09).tau(10));
    }

    static Network coba(int neurons) {
        var cell = neuron().rm(100)
                .cm(0.2)
                .vRest(-60)
                .threshold(-50)
                .reset(to(-60))
                .refractory(5);
        return conductanceBased(neurons, cell, uniform(-60, -50));
    }

    static Network cobaHH(int neurons) {
        var cell = equations("v' = (gL*(eL - v) + gNa*m^3*h*(eNa - v) + gK*n^4*(eK - v) + I)/cm # mV\n"
                        + "m' = 1.28/exprel((13 - u)/4)*(1 - m) - 1.4/exprel((u - 40)/5)*m\n"
                        + "h' = 0.128*exp((17 - u)/18)*(1 - h) - 4/(1 + exp((40 - u)/5))*h\n"
                        + "n' = 0.16/exprel((15 - u)/5)*(1 - n) - 0.5*exp((10 - u)/40)*n\n"
                        + "u = v - vT")
                .param("cm", 0.2)
                .param("gL", 0.01)
                .param("eL", -60)
                .param("gNa", 20)
                .param("eNa", 50)
                .param("gK", 6)
                .param("eK", -90)
                .param("vT", -63)
                .start("v", -65)
                .start("h", 1)
                .method(EXPONENTIAL_EULER)
                .spikeWhen("v > -20");
        return conductanceBased(neurons, cell, normal(-65, 5));
    }

    private static Network conductanceBased(int neurons, SingleCell<?> cell, Distribution start) {
        int inhibitory = neurons / 5;
        var waking = noise(0.2, 0.2).to(50);
        return sparse(
                population("exc", neurons - inhibitory, cell).start(start).inject(waking),
                population("inh", inhibitory, cell).start(start).inject(waking),
                conductance(0.006).tau(5).reversal(0),
                conductance(0.067).tau(10).reversal(-80));
    }

    private static Network sparse(Population exc, Population inh, SynapseType excites, SynapseType inhibits) {
        double p = Math.min(1, INPUTS / (exc.size() + inh.size()));
        return network(
                exc.to(exc, inh).probability(p).synapse(excites),
                inh.to(exc, inh).probability(p).synapse(inhibits));
    }

    static Network izhikevich2003() {
        // In a step of 1 ms v goes by two halves, the first to h; s is what has arrived, and is gone after the step.
        var step = "f = 0.04*v^2 + 5*v + 140 - u + I + s\n"
                + "h = v + f/2\n"
                + "v' = (f + 0.04*h^2 + 5*h + 140 - u + I + s)/2 # mV\n"
                + "u' = a*(b*v - u)\n"
                + "s' = -s";
        var excites = equations(step)
                .spikeWhen("v >= 30")
                .reset("v = -65 + 15*r^2; u = u + 8 - 6*r^2")
                .param("a", 0.02)
                .param("b", 0.2)
                .param("r", 0)
                .start("v", -65)
                .start("u", -13)
                .method(SEQUENTIAL_EULER);
        var inhibits = equations(step + "\na = 0.02 + 0.08*r\nb = 0.25 - 0.05*r")
                .spikeWhen("v >= 30")
                .reset("v = -65; u = u + 2")
                .param("r", 0)
                .start("v", -65)
                .method(SEQUENTIAL_EULER);
        var exc = population("exc", 800, excites).with("r", uniform(0, 1)).inject(whiteNoise(0, 5));
        var inh = population("inh", 200, inhibits)
                .with("r", uniform(0, 1))
                .start("u", uniform(-16.25, -13))
                .inject(whiteNoise(0, 2));
        return network(
                        exc.to(exc, inh)
                                .allToAll()
                                .synapse(delta(uniform(0, 0.5)).onto("s"))
                                .delay(1),
                        inh.to(exc, inh)
                                .allToAll()
                                .synapse(delta(uniform(-1, 0)).onto("s"))
                                .delay(1))
                .dt(1)
                .readyMade("izhikevich2003()");
    }
}
