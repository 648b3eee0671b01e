package org.hillock.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.hillock.model.Synapse;
import org.hillock.model.SynapticInput;

/** All synapses of one cell: their courses at the present time, and the spikes still to arrive. */
final class SynapticInputs {
    private final List<Port> ports = new ArrayList<>();
    private final Arrivals arrivals = new Arrivals();

    /**
     * One synapse: the courses that its spikes start, and what they drive.
     *
     * @param reversal mV, if it conducts
     * @param jump of the variable, if it is a delta synapse
     * @param variable the place of the variable that jumps
     */
    private record Port(List<SynapticCurve> curves, boolean conducts, double reversal, double jump, int variable) {}

    /** @param variable the place of the variable that a delta synapse names; of the potential for an empty name */
    SynapticInputs(List<SynapticInput> synapses, Grid grid, long seed, ToIntFunction<String> variable) {
        for (var s : synapses) {
            for (double at : SpikeTimes.coordinates(s.source(), ports.size(), grid, seed))
                arrivals.add(at, ports.size());
            ports.add(port(s.synapse(), variable));
        }
        arrivals.sort();
    }

    private static Port port(Synapse synapse, ToIntFunction<String> variable) {
        if (synapse instanceof Synapse.Delta delta)
            return new Port(List.of(), false, 0, delta.weight(), variable.applyAsInt(delta.onto()));
        if (synapse instanceof Synapse.CurrentBased s)
            return new Port(SynapticCurve.of(s.weight(), s.course()), false, 0, 0, 0);
        var conductance = (Synapse.ConductanceBased) synapse;
        return new Port(
                SynapticCurve.of(conductance.weight(), conductance.course()), true, conductance.reversal(), 0, 0);
    }

    /** The grid coordinate of the next spike; infinite after the last. */
    double nextArrival() {
        return arrivals.nextAt();
    }

    /** Takes in all spikes up to this coordinate; answers the sum of their jumps, mV if all are of the potential. */
    double arriveUpTo(double coordinate) {
        double jump = 0;
        while (arrivals.nextAt() <= coordinate) jump += take().jump;
        return jump;
    }

    /** Takes in all spikes up to this coordinate, and adds what they make of each variable. */
    void arriveUpTo(double coordinate, double[] jumps) {
        while (arrivals.nextAt() <= coordinate) {
            var port = take();
            jumps[port.variable] += port.jump;
        }
    }

    private Port take() {
        var port = ports.get(arrivals.take());
        port.curves.forEach(SynapticCurve::spike);
        return port;
    }

    /** What the spikes at this coordinate, if they are the next, will make of a variable. */
    double jumpAt(double coordinate, int variable) {
        double sum = 0;
        for (int k : arrivals.at(coordinate)) if (ports.get(k).variable == variable) sum += ports.get(k).jump;
        return sum;
    }

    /** True if nothing lasting ever arrives. */
    boolean instant() {
        return ports.stream().allMatch(p -> p.curves.isEmpty());
    }

    /** True if a conductance is among them. */
    boolean conducts() {
        return ports.stream().anyMatch(Port::conducts);
    }

    /** The places of the variables that delta synapses make jump, each once. */
    List<Integer> jumping() {
        return ports.stream()
                .filter(p -> p.curves.isEmpty())
                .map(Port::variable)
                .distinct()
                .toList();
    }

    /** The conductance h ms from now, µS. */
    double conductance(double h) {
        double sum = 0;
        for (var port : ports) if (port.conducts) for (var curve : port.curves) sum += curve.at(h);
        return sum;
    }

    void advance(double h) {
        for (var port : ports) for (var curve : port.curves) curve.advance(h);
    }

    /** The current h ms from now into a cell at potential v, nA. */
    double current(double h, double v) {
        double sum = 0;
        for (var port : ports)
            for (var curve : port.curves) sum += curve.at(h) * (port.conducts ? port.reversal - v : 1);
        return sum;
    }

    /** The conductance now, µS. */
    double conductance() {
        double sum = 0;
        for (var port : ports) if (port.conducts) for (var curve : port.curves) sum += curve.g();
        return sum;
    }

    /** ∫ of the conductance over the next h ms, µS·ms. */
    double conducted(double h) {
        double sum = 0;
        for (var port : ports) if (port.conducts) for (var curve : port.curves) sum += curve.integral(h);
        return sum;
    }

    /** An upper bound of the conductance over {@code length} ms that begin {@code from} ms from now, µS. */
    double mostConductance(double from, double length) {
        double sum = 0;
        for (var port : ports) if (port.conducts) for (var curve : port.curves) sum += curve.most(from, length);
        return sum;
    }

    /** The fastest rate of any course, 1/ms. */
    double fastest() {
        double rate = 0;
        for (var port : ports) for (var curve : port.curves) rate = Math.max(rate, curve.rate());
        return rate;
    }
}
