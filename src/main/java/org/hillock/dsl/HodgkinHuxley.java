package org.hillock.dsl;

import org.hillock.model.Check;
import org.hillock.model.Detail;
import org.hillock.model.Equations;
import org.hillock.model.Variable;
import org.hillock.model.neuron.HodgkinHuxleyModel;

/**
 * Hodgkin and Huxley's neuron. Until it is given an {@link #area} its currents are per area, µA/cm².
 *
 * @see HodgkinHuxleyModel
 */
public final class HodgkinHuxley extends DynamicCell<HodgkinHuxley> {
    /** µA/cm² that 1 nA makes on 1 µm². */
    private static final double DENSITY = 1e5;

    HodgkinHuxley(Equations equations) {
        super("hodgkinHuxley()", HodgkinHuxleyModel.DEFAULT, equations);
    }

    @Override
    HodgkinHuxley with(Equations other) {
        return new HodgkinHuxley(other);
    }

    @Override
    String verb(String parameter) {
        return switch (parameter) {
            case "gNa", "gK", "gL" -> parameter;
            case "T" -> "temperature";
            case "C" -> "capacitance";
            default -> "";
        };
    }

    @Override
    Words words() {
        if (!equations.current().equals(Variable.I)) return super.words();
        var perArea = equations.withParameter("density", 1).withCurrent(HodgkinHuxleyModel.PER_AREA);
        return new HodgkinHuxley(perArea).words().verb("area", Check.text(DENSITY / equations.value("density")));
    }

    @Override
    public HodgkinHuxley param(String name, double value) {
        if (name.equals("density"))
            throw new IllegalArgumentException("hodgkinHuxley.density follows from the area. Write area(20000).");
        if (name.equals("T")) Check.within(word("temperature"), value, -50, 100, "°C");
        return super.param(name, value);
    }

    /** Greatest sodium conductance; 120 mS/cm² unless said. */
    public HodgkinHuxley gNa(double mSPerCm2) {
        return param("gNa", mSPerCm2);
    }

    /** Greatest potassium conductance; 36 mS/cm² unless said. */
    public HodgkinHuxley gK(double mSPerCm2) {
        return param("gK", mSPerCm2);
    }

    /** Leak conductance; 0.3 mS/cm² unless said. */
    public HodgkinHuxley gL(double mSPerCm2) {
        return param("gL", mSPerCm2);
    }

    /** Temperature; 6.3 °C unless said. The gates are faster by q10 for every 10 °C. */
    public HodgkinHuxley temperature(double celsius) {
        return param("T", celsius);
    }

    /** Membrane capacitance; 1 µF/cm² unless said. */
    @Detail
    public HodgkinHuxley capacitance(double uFPerCm2) {
        return param("C", uFPerCm2);
    }

    /** The area of the membrane, µm². From here on injected and synaptic currents are nA. */
    public HodgkinHuxley area(double um2) {
        Check.positive(word("area"), um2, "µm²");
        return with(equations.withParameter("density", DENSITY / um2).withCurrent(Variable.I));
    }
}
