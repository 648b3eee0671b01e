package org.hillock.engine;

import java.util.ArrayList;
import java.util.List;
import org.hillock.model.Membrane;
import org.hillock.model.Synapse;
import org.hillock.model.SynapticInput;

/**
 * A membrane with synaptic conductances, {@code Cm dV/dt = −gL (V − vRest) + Σ g(t)(E − V) + I(t)}. It is linear in V with
 * coefficients that change in time, so the solution over a span h is
 *
 * <pre>V(h) = V(0) e^(−Λ(0)) + ∫₀ʰ e^(−Λ(s)) B(s) ds,   Λ(s) = (gL (h − s) + ∫ₛʰ Σ g) / Cm,   B = (gL vRest + Σ g E + I) / Cm</pre>
 *
 * where ∫ g is known in closed form and the outer integral is taken by five Gauss–Legendre nodes, on spans short against
 * every rate and cut wherever an input jumps. The error is below 1e-12 of the driving force.
 */
final class ConductancePropagator implements Propagator {
    private static final double[] NODES = nodes();
    private static final double[] WEIGHTS = weights();
    /** Longest span, in units of the fastest rate's reciprocal. */
    private static final double SPAN = 0.5;

    /**
     * One synapse: the courses that its spikes start, and what they drive.
     *
     * @param reversal mV, if it conducts
     * @param jump mV, if it is a delta synapse
     */
    private record Port(List<SynapticCurve> curves, boolean conducts, double reversal, double jump) {}

    private final List<Port> ports;
    private final Arrivals arrivals;
    private final StepFunction steps;
    private final List<Curved> curved;
    private final double rest;
    private final double cm;
    private final double leak;
    private final double dt;
    private final double fastest;
    private long k;
    private double seenFrom;
    private int level;
    private double pending;

    private ConductancePropagator(Membrane membrane, List<Port> ports, Arrivals arrivals, Pieces input, double dt) {
        this.ports = ports;
        this.arrivals = arrivals;
        this.steps = input.steps();
        this.curved = input.curved();
        this.rest = membrane.vRest();
        this.cm = membrane.cm();
        this.leak = 1 / membrane.tau();
        this.dt = dt;
        double rate = leak;
        for (var port : ports) for (var curve : port.curves) rate = Math.max(rate, curve.rate());
        for (var c : curved) if (c.form() instanceof Curved.Wave wave) rate = Math.max(rate, wave.omega());
        this.fastest = rate;
    }

    static ConductancePropagator of(Membrane membrane, List<SynapticInput> synapses, Pieces input, Grid grid) {
        var ports = new ArrayList<Port>();
        var arrivals = new Arrivals();
        for (var s : synapses) {
            for (double t : s.times()) arrivals.add(grid.coordinate(t), ports.size());
            ports.add(port(s.synapse()));
        }
        arrivals.sort();
        return new ConductancePropagator(membrane, ports, arrivals, input, grid.dt());
    }

    private static Port port(Synapse synapse) {
        if (synapse instanceof Synapse.Delta delta) return new Port(List.of(), false, 0, delta.weight());
        if (synapse instanceof Synapse.CurrentBased s)
            return new Port(SynapticCurve.of(s.weight(), s.course()), false, 0, 0);
        var conductance = (Synapse.ConductanceBased) synapse;
        return new Port(SynapticCurve.of(conductance.weight(), conductance.course()), true, conductance.reversal(), 0);
    }

    @Override
    public int block() {
        return 1;
    }

    @Override
    public void prepare(long k0, int n, Samples samples) {
        k = k0;
        seenFrom = k0;
        pending = 0;
        while (arrivals.nextAt() <= k) pending += arrive();
        while (steps.edges()[level + 1] <= k) level++;
        samples.electrode[0] = electrode(k * dt);
        double current = 0;
        double conductance = 0;
        double drive = 0;
        for (var port : ports)
            for (var curve : port.curves) {
                if (port.conducts) {
                    conductance += curve.g();
                    drive += curve.g() * port.reversal;
                } else {
                    current += curve.g();
                }
            }
        samples.synaptic[0] = current;
        samples.conductance[0] = conductance;
        samples.drive[0] = drive;
    }

    @Override
    public void prepareTail(long k, double x, Samples samples) {
        prepare(k, 1, samples);
        seenFrom = k + x;
    }

    @Override
    public void hold(int i) {
        seenFrom = k + 1;
        step(i, rest);
    }

    @Override
    public void reset() {
        // Nothing is carried along but the potential itself.
    }

    @Override
    public double step(int i, double v) {
        double u = v - rest + (seenFrom > k ? 0 : pending);
        for (double at = k; at < k + 1; ) {
            while (steps.edges()[level + 1] <= at) level++;
            double to = nextCut(at);
            double h = (to - at) * dt;
            if (at >= seenFrom) u = integrate(u, at * dt, h);
            for (var port : ports) for (var curve : port.curves) curve.advance(h);
            at = to;
            while (at < k + 1 && arrivals.nextAt() <= at) {
                double jump = arrive();
                if (at >= seenFrom) u += jump;
            }
        }
        return rest + u;
    }

    /** Takes the next spike in; its jump of the potential, mV, is left to the caller. */
    private double arrive() {
        var port = ports.get(arrivals.take());
        port.curves.forEach(SynapticCurve::spike);
        return port.jump;
    }

    /** The next coordinate after {@code at} where an input is not smooth, at most the end of the step. */
    private double nextCut(double at) {
        double cut = Math.min(k + 1, Math.min(arrivals.nextAt(), steps.edges()[level + 1]));
        if (seenFrom > at) cut = Math.min(cut, seenFrom);
        for (var c : curved) {
            if (c.from() > at) cut = Math.min(cut, c.from());
            if (c.to() > at) cut = Math.min(cut, c.to());
        }
        return cut;
    }

    /** The potential above rest, h ms after t, over a smooth stretch. */
    private double integrate(double u, double t, double h) {
        double conductance = 0;
        for (var port : ports)
            if (port.conducts)
                for (var curve : port.curves) conductance += Math.abs(curve.g()) + Math.abs(curve.y()) * h;
        int spans = (int) Math.min(1000, Math.ceil(h * (fastest + conductance / cm) / SPAN));
        double span = h / Math.max(1, spans);
        for (double s = 0, n = 0; n < Math.max(1, spans); n++, s = n * span) u = integrate(u, t, s, span);
        return u;
    }

    /** One Gauss–Legendre span of length h that begins {@code from} ms after t, where the curves stand. */
    private double integrate(double u, double t, double from, double h) {
        double end = conducted(from + h);
        double sum = 0;
        for (int n = 0; n < NODES.length; n++) {
            double s = from + h * NODES[n];
            double current = electrode(t + s);
            for (var port : ports)
                for (var curve : port.curves) current += curve.at(s) * (port.conducts ? port.reversal - rest : 1);
            double remaining = leak * (from + h - s) + (end - conducted(s)) / cm;
            sum += WEIGHTS[n] * Math.exp(-remaining) * current;
        }
        return u * Math.exp(-leak * h - (end - conducted(from)) / cm) + sum * h / cm;
    }

    /** ∫ Σ g over the next h ms, µS·ms. */
    private double conducted(double h) {
        double sum = 0;
        for (var port : ports) if (port.conducts) for (var curve : port.curves) sum += curve.integral(h);
        return sum;
    }

    /** The electrode's current at t ms of the present stretch, nA. */
    private double electrode(double t) {
        double current = steps.values()[level];
        for (var c : curved)
            if (t >= c.from() * dt && t < c.to() * dt) current += c.form().at(t);
        return current;
    }

    /** Abscissae of five-point Gauss–Legendre quadrature on [0, 1]. */
    private static double[] nodes() {
        double inner = Math.sqrt(5 - 2 * Math.sqrt(10.0 / 7)) / 6;
        double outer = Math.sqrt(5 + 2 * Math.sqrt(10.0 / 7)) / 6;
        return new double[] {0.5 - outer, 0.5 - inner, 0.5, 0.5 + inner, 0.5 + outer};
    }

    private static double[] weights() {
        double inner = (322 + 13 * Math.sqrt(70)) / 1800;
        double outer = (322 - 13 * Math.sqrt(70)) / 1800;
        return new double[] {outer, inner, 128.0 / 450, inner, outer};
    }
}
