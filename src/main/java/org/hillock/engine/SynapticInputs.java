package org.hillock.engine;

import java.util.ArrayList;
import java.util.List;
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
     * @param jump mV, if it is a delta synapse
     */
    private record Port(List<SynapticCurve> curves, boolean conducts, double reversal, double jump) {}

    SynapticInputs(List<SynapticInput> synapses, Grid grid, long seed) {
        for (var s : synapses) {
            for (double at : SpikeTimes.coordinates(s.source(), ports.size(), grid, seed))
                arrivals.add(at, ports.size());
            ports.add(port(s.synapse()));
        }
        arrivals.sort();
    }

    private static Port port(Synapse synapse) {
        if (synapse instanceof Synapse.Delta delta) return new Port(List.of(), false, 0, delta.weight());
        if (synapse instanceof Synapse.CurrentBased s)
            return new Port(SynapticCurve.of(s.weight(), s.course()), false, 0, 0);
        var conductance = (Synapse.ConductanceBased) synapse;
        return new Port(SynapticCurve.of(conductance.weight(), conductance.course()), true, conductance.reversal(), 0);
    }

    /** The grid coordinate of the next spike; infinite after the last. */
    double nextArrival() {
        return arrivals.nextAt();
    }

    /** Takes in all spikes up to this coordinate; answers the sum of their jumps of the potential, mV. */
    double arriveUpTo(double coordinate) {
        double jump = 0;
        while (arrivals.nextAt() <= coordinate) {
            var port = ports.get(arrivals.take());
            port.curves.forEach(SynapticCurve::spike);
            jump += port.jump;
        }
        return jump;
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
