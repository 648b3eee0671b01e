package org.hillock.dsl;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.hillock.convert.ReluMapping;
import org.hillock.engine.Excitability;
import org.hillock.model.Card;
import org.hillock.model.Check;
import org.hillock.model.Described;
import org.hillock.model.Detail;
import org.hillock.plot.Charts;
import org.hillock.plot.Figure;
import org.hillock.plot.Panel;
import org.hillock.record.Axis;
import org.hillock.record.CurveSet;
import org.hillock.record.Series;
import org.hillock.sweep.Parallel;

/**
 * An integrate-and-fire neuron as a ReLU: rate = min(max(0, slope · I + bias), ceiling).
 *
 * @see ReluMapping
 */
public final class ReluUnit implements Described {
    private static final int POINTS = 81;
    /** Of numbers on the card. */
    private static final MathContext DIGITS = new MathContext(6);

    /** How many rheobases are shown, and how much of the way to the ceiling and over it. */
    private static final double NEAR = 4;

    private static final double FAR = 1.25;
    private static final double DURATION = 1000;
    private static final int HEIGHT = 380;

    private final FiringCell<?> neuron;
    private final ReluMapping mapping;

    ReluUnit(FiringCell<?> neuron, double dt) {
        this.neuron = neuron;
        this.mapping = new ReluMapping(neuron.cell, dt);
    }

    /** Hz/nA: 1000/(cm · (threshold − vRest)) without leak. */
    public double slope() {
        return mapping.slope();
    }

    /** What the leak takes away, Hz: about −1000/(2τ). */
    public double bias() {
        return mapping.bias();
    }

    /** The current up to which it never fires, nA. */
    public double deadZone() {
        return mapping.deadZone();
    }

    /** The highest rate, Hz. */
    public double ceiling() {
        return mapping.ceiling();
    }

    /** The rate of the ReLU under a constant current, Hz. */
    public double rate(double nA) {
        return mapping.rate(Check.finite("relu.rate", nA, "nA"));
    }

    /** The weight that a ReLU has in the place of spikes that bring so many nA for a step each. */
    public double weight(double nA) {
        return mapping.weight(Check.finite("relu.weight", nA, "nA"));
    }

    /** The current, in nA for the step of a spike, that stands for the weight of a ReLU. */
    public double current(double weight) {
        return mapping.current(Check.finite("relu.current", weight, ""));
    }

    /** The constant current, nA, that stands for the bias of a ReLU, and makes up for the leak. */
    public double biasCurrent(double bias) {
        return mapping.biasCurrent(Check.finite("relu.biasCurrent", bias, ""));
    }

    /** The rate measured over a second at each current, beside the ReLU: around the rheobase if there is one, and as far as the ceiling. */
    public Figure plot() {
        var panels = new ArrayList<Panel>();
        if (mapping.deadZone() > 0) panels.add(panel(NEAR * mapping.deadZone()));
        panels.add(panel(FAR * (mapping.unitCurrent() + mapping.leakCurrent())));
        var figure =
                Figure.grid(panels.size(), panels).title("Neuron and ReLU, dt " + Check.text(mapping.dt()) + " ms");
        return figure.size(figure.width(), HEIGHT);
    }

    private Panel panel(double last) {
        return Charts.curves(measured(last)).panels().get(0);
    }

    private CurveSet measured(double last) {
        var nA = DoubleStream.iterate(0, k -> k < POINTS, k -> k + 1)
                .map(k -> k * last / (POINTS - 1))
                .toArray();
        var rates = Parallel.map(POINTS, k -> Excitability.steadyRate(neuron.cell(), nA[k], 0, mapping.dt(), DURATION));
        var equivalent = DoubleStream.of(nA).map(mapping::rate).toArray();
        return new CurveSet(
                "",
                Axis.linear("injected current", "nA"),
                Axis.linear("rate", "Hz"),
                List.of(
                        new Series(
                                "neuron",
                                nA,
                                rates.stream().mapToDouble(Double::doubleValue).toArray(),
                                false),
                        new Series("ReLU", nA, equivalent, true)));
    }

    @Detail
    @Override
    public Card card() {
        return new Card(
                "An integrate-and-fire neuron as a ReLU",
                List.of(
                        "rate = min(max(0, slope · I + bias), ceiling)",
                        mapping.linear()
                                ? "reset(LINEAR): nothing above the threshold is lost, the error is one spike at most"
                                : "this reset throws away what is above the threshold: take reset(LINEAR)"),
                List.of(
                        Card.Entry.of("dt", "step", mapping.dt(), "ms"),
                        Card.Entry.of("slope", "1/(cm · amount a spike takes)", shown(slope()), "Hz/nA"),
                        Card.Entry.of("bias", "what the leak takes, about −1/(2τ)", shown(bias()), "Hz"),
                        Card.Entry.of("deadZone", "current that never fires", shown(deadZone()), "nA"),
                        Card.Entry.of("ceiling", "at most one spike a step", shown(ceiling()), "Hz"),
                        Card.Entry.of(
                                "current(1)",
                                "for the step of a spike, in place of a weight of 1",
                                shown(current(1)),
                                "nA"),
                        Card.Entry.of("biasCurrent(0)", "makes up for the leak", shown(biasCurrent(0)), "nA"),
                        Card.Entry.of(
                                "start", "half way, so that counts are rounded to the nearest", mapping.start(), "mV")),
                List.of());
    }

    private static double shown(double value) {
        return new BigDecimal(value).round(DIGITS).doubleValue();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReluUnit r && r.mapping.equals(mapping);
    }

    @Override
    public int hashCode() {
        return mapping.hashCode();
    }

    @Override
    public String toString() {
        return neuron + ".relu(" + Check.text(mapping.dt()) + ")";
    }
}
