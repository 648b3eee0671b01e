package org.hillock.dsl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import org.hillock.model.Check;
import org.hillock.model.Recordable;
import org.hillock.model.SpikeSource;
import org.hillock.model.TimeCourse;
import org.hillock.network.Distribution;
import org.hillock.network.Members;
import org.hillock.table.Tables;
import tech.tablesaw.api.Table;

/** The opening words of networks: populations, what differs among their neurons, and networks of the literature. */
public abstract class Networks extends Inputs {
    Networks() {}

    // Populations

    /** So many neurons of one description: {@code population("exc", 3200, neuron().rm(100).cm(0.2))}. */
    public static Population population(String name, int size, SingleCell<?> cell) {
        return Population.of(name, size, cell);
    }

    /** So many independent Poisson spike trains of a rate, from which projections start: {@code poisson("input", 1000, 15)}. */
    public static Sources poisson(String name, int size, double Hz) {
        return trains(name, size, new SpikeSource.Poisson.Constant(Check.notNegative("poisson", Hz, "Hz")));
    }

    /**
     * So many independent Poisson spike trains with a rate that changes: {@code poisson("input", 100, t -> t < 50 ? 100 : 10, 100)}.
     *
     * @param rateHz takes ms and gives Hz
     * @param highestHz a bound that the rate keeps
     */
    public static Sources poisson(String name, int size, DoubleUnaryOperator rateHz, double highestHz) {
        return trains(name, size, varying("poisson", rateHz, highestHz));
    }

    private static Sources trains(String name, int size, SpikeSource.Poisson.Rate rate) {
        Check.named("poisson", name);
        Check.count("poisson.size", size, 1, Integer.MAX_VALUE);
        return Sources.of("poisson", name, size, new Members.Poisson(rate), rate.toString());
    }

    private static SpikeSource.Poisson.Rate varying(String word, DoubleUnaryOperator rate, double highest) {
        return new SpikeSource.Poisson.Varying(rate, Check.notNegative(word + ".highest", highest, "Hz"));
    }

    /** Given spike times, ms, one list for each source: {@code spikeTrains("input", new double[][] {{1, 5}, {3}})}. */
    public static Sources spikeTrains(String name, double[][] ms) {
        Check.named("spikeTrains", name);
        Check.count("spikeTrains.size", ms.length, 1, Integer.MAX_VALUE);
        var trains = new ArrayList<double[]>();
        for (var train : ms) {
            for (double t : train) Check.notNegative("spikeTrains.time", t, "ms");
            trains.add(Arrays.stream(train).sorted().toArray());
        }
        int spikes = trains.stream().mapToInt(t -> t.length).sum();
        var printed = spikes > 200
                ? "<" + spikes + " spikes>"
                : trains.stream()
                        .map(t -> Arrays.stream(t).mapToObj(Check::text).collect(Collectors.joining(", ", "{", "}")))
                        .collect(Collectors.joining(", ", "new double[][]{", "}"));
        return Sources.of("spikeTrains", name, ms.length, new Members.Trains(trains), printed);
    }

    /** Given spike times from a table with one row a spike: the index of its source from 0 on, and its time, ms. */
    public static Sources spikeTrains(String name, Table table, String sourceColumn, String timeColumn) {
        var sources = Tables.column(table, sourceColumn);
        var times = Tables.column(table, timeColumn);
        int size = 1 + (int) Arrays.stream(sources).max().orElse(-1);
        var trains = new double[size][];
        for (int k = 0; k < size; k++) {
            int source = k;
            trains[k] = java.util.stream.IntStream.range(0, times.length)
                    .filter(row -> sources[row] == source)
                    .mapToDouble(row -> times[row])
                    .toArray();
        }
        return spikeTrains(name, trains);
    }

    /**
     * Independent Poisson spike trains onto each neuron of a population: {@code driven(poissonDrive(1000, 20, delta(0.1)))} is a thousand
     * of 20 Hz for each, which are never stored one by one.
     */
    public static PoissonDrive poissonDrive(int sources, double Hz, SynapseType synapse) {
        return new PoissonDrive(
                sources, new SpikeSource.Poisson.Constant(Check.notNegative("poissonDrive", Hz, "Hz")), synapse);
    }

    /** Poisson spike trains with a rate that changes: it takes ms and gives Hz, and keeps a bound. */
    public static PoissonDrive poissonDrive(
            int sources, DoubleUnaryOperator rateHz, double highestHz, SynapseType synapse) {
        return new PoissonDrive(sources, varying("poissonDrive", rateHz, highestHz), synapse);
    }

    /** Populations and projections as one network; the populations that projections name need not be named again. */
    public static Network network(Part... parts) {
        return Network.of(List.of(parts));
    }

    /** A variable of the equations by its name there, to be recorded: {@code record(exc, 10, variable("u"))}. */
    public static Recordable variable(String name) {
        return new Recordable.Named(Check.named("variable", name));
    }

    // What differs among neurons and among synapses

    /** Equally likely anywhere from … to. */
    public static Distribution.Random uniform(double from, double to) {
        Check.finite("uniform.from", from, "");
        Check.finite("uniform.to", to, "");
        if (from >= to)
            throw new IllegalArgumentException("uniform must go upwards, but was from " + from + " to " + to
                    + ". Write uniform(" + Check.text(to) + ", " + Check.text(from) + ").");
        return new Distribution.Uniform(from, to);
    }

    /** Gaussian. */
    public static Distribution.Random normal(double mean, double sd) {
        return new Distribution.Normal(Check.finite("normal.mean", mean, ""), Check.notNegative("normal.sd", sd, ""));
    }

    /** A number above 0 whose logarithm is Gaussian, with this standard deviation; half of them are below the median. */
    public static Distribution.Random logNormal(double median, double sigma) {
        return new Distribution.LogNormal(
                Check.positive("logNormal.median", median, ""), Check.within("logNormal.sigma", sigma, 0, 20, ""));
    }

    /** These, one for each neuron in order, or for each listed pair. */
    public static Distribution values(double... each) {
        for (int k = 0; k < each.length; k++) Check.finite("values[" + k + "]", each[k], "");
        return new Distribution.Listed(each);
    }

    /** A function of a neuron's index in its population, from 0 on: {@code with("threshold", byIndex(i -> 15 + 0.01 * i))}. */
    public static Distribution byIndex(IntToDoubleFunction value) {
        return new Distribution.OfIndex(value);
    }

    /** A function of the two neurons that a synapse joins: {@code delay(byPair((i, j) -> 1 + 0.1 * Math.abs(i - j)))}. */
    public static Distribution byPair(Distribution.PairFunction value) {
        return new Distribution.OfPair(value);
    }

    /** A function of the distance of the two neurons that a synapse joins: {@code delay(byDistance(d -> 0.5 + d / 3))}. */
    public static Distribution byDistance(DoubleUnaryOperator value) {
        return new Distribution.OfDistance(value);
    }

    // Synapses of networks

    /** Each spike moves V by so many mV, drawn for each synapse: {@code delta(normal(0.1, 0.01))}. */
    public static DeltaSynapse delta(Distribution mV) {
        return new DeltaSynapse(mV, "");
    }

    /** Each spike starts a current of so many nA at its peak, drawn for each synapse. */
    public static CurrentSynapse current(Distribution nA) {
        return new CurrentSynapse(nA, new TimeCourse.Exponential(5));
    }

    /** Each spike opens a conductance of so many µS at its peak, drawn for each synapse: {@code conductance(uniform(0, 1e-4))}. */
    public static ConductanceSynapse conductance(Distribution uS) {
        return new ConductanceSynapse(uS, new TimeCourse.Exponential(5), 0);
    }

    /**
     * A conductance of so many µS that magnesium blocks near rest: rise 2 ms, decay 100 ms, reversal 0 mV, magnesium 1 mM, unless said.
     *
     * @see org.hillock.network.Receptor.Nmda
     */
    public static NmdaSynapse nmda(double uS) {
        return nmda(new Distribution.Constant(Check.notNegative("nmda", uS, "µS")));
    }

    /** Such a conductance, drawn for each synapse. */
    public static NmdaSynapse nmda(Distribution uS) {
        return new NmdaSynapse(uS, NmdaSynapse.COURSE, 0, 1);
    }

    /** An electrical synapse of so many µS: {@code I = uS · (V of the source − V)}. */
    public static GapSynapse gap(double uS) {
        return gap(new Distribution.Constant(Check.notNegative("gap", uS, "µS")));
    }

    /** An electrical synapse whose conductance is drawn for each. */
    public static GapSynapse gap(Distribution uS) {
        return new GapSynapse(uS);
    }

    // Networks of the literature

    /**
     * The sparse random network of Brunel, model A: 10,000 excitatory and 2,500 inhibitory neurons, each with 1,000 and 250 random inputs of
     * 0.1 mV and −g · 0.1 mV and as many from outside. The regimes of the paper's figure 8, by (g, ratio): synchronous regular (3, 2),
     * synchronous irregular and fast (6, 4), asynchronous irregular (5, 2), synchronous irregular and slow (4.5, 0.9).
     *
     * <pre>τ dV/dt = −V + τ Σ J δ(t − tₖ − D);   V ≥ θ: spike, V := Vr for tref</pre>
     *
     * <table>
     * <caption>Parameters</caption>
     * <tr><th>symbol</th><th>value</th><th>meaning</th></tr>
     * <tr><td>τ</td><td>20 ms</td><td>membrane time constant</td></tr>
     * <tr><td>θ, Vr</td><td>20, 10 mV</td><td>threshold and reset, from rest</td></tr>
     * <tr><td>tref</td><td>2 ms</td><td>refractory time</td></tr>
     * <tr><td>J</td><td>0.1 mV</td><td>excitatory weight</td></tr>
     * <tr><td>D</td><td>1.5 ms</td><td>delay</td></tr>
     * <tr><td>ν_thr</td><td>10 Hz</td><td>rate of each of 1,000 outer inputs that alone brings V to θ, θ/(1000 J τ)</td></tr>
     * </table>
     *
     * <p>Reference: N. Brunel, J. Comput. Neurosci. 8:183–208, 2000, doi 10.1023/A:1008925309027.
     *
     * @param g inhibitory weight over excitatory weight
     * @param ratio ν_ext / ν_thr, the rate of the outer inputs
     */
    public static Network brunel(double g, double ratio) {
        return ReadyMade.brunel(Check.notNegative("brunel.g", g, ""), Check.notNegative("brunel.ratio", ratio, ""));
    }

    /** The network of Vogels and Abbott with current-based synapses, 4,000 neurons. */
    public static Network cuba() {
        return ReadyMade.cuba(4000).readyMade("cuba()");
    }

    /**
     * The network of Vogels and Abbott with current-based synapses: four fifths excite, and each neuron has 80 inputs on average (2 % of
     * 4,000). Rest lies above the threshold, so that it fires without input.
     *
     * <pre>20 ms dV/dt = −(V + 49) + gₑ + gᵢ;   dgₑ/dt = −gₑ / 5 ms;   dgᵢ/dt = −gᵢ / 10 ms
     * a spike adds 1.62 mV to gₑ or −9 mV to gᵢ;   V ≥ −50: spike, V := −60 for 5 ms</pre>
     *
     * <p>References: R. Brette et al., J. Comput. Neurosci. 23:349–398, 2007, benchmark 2, doi 10.1007/s10827-007-0038-6; T. P. Vogels,
     * L. F. Abbott, J. Neurosci. 25:10786–10795, 2005, doi 10.1523/JNEUROSCI.3508-05.2005.
     */
    public static Network cuba(int neurons) {
        return ReadyMade.cuba(Check.count("cuba", neurons, 100, 100_000_000)).readyMade("cuba(" + neurons + ")");
    }

    /** The network of Vogels and Abbott with conductance-based synapses, 4,000 neurons. */
    public static Network coba() {
        return ReadyMade.coba(4000).readyMade("coba()");
    }

    /**
     * The network of Vogels and Abbott with conductance-based synapses: four fifths excite, and each neuron has 80 inputs on average.
     * A noisy current in the first 50 ms wakes it.
     *
     * <pre>20 ms dV/dt = −(V + 60) + gₑ (0 − V) + gᵢ (−80 − V), conductances over that of the leak, 10 nS
     * a spike adds 0.6 to gₑ (τ 5 ms) or 6.7 to gᵢ (τ 10 ms);   V ≥ −50: spike, V := −60 for 5 ms</pre>
     *
     * <p>References: as for {@link #cuba(int)}, benchmark 1.
     */
    public static Network coba(int neurons) {
        return ReadyMade.coba(Check.count("coba", neurons, 100, 100_000_000)).readyMade("coba(" + neurons + ")");
    }

    /** The network of Hodgkin–Huxley type with conductance-based synapses, 4,000 neurons. */
    public static Network cobaHH() {
        return ReadyMade.cobaHH(4000).readyMade("cobaHH()");
    }

    /**
     * The network of {@link #coba(int)} with neurons of Hodgkin–Huxley type after Traub and Miles: 200 pF, leak 10 nS at −60 mV, sodium
     * 20 µS at 50 mV, potassium 6 µS at −90 mV, threshold potential VT −63 mV. A spike is counted when V passes −20 mV.
     *
     * <p>Reference: R. Brette et al., J. Comput. Neurosci. 23:349–398, 2007, benchmark 3, doi 10.1007/s10827-007-0038-6; R. D. Traub,
     * R. Miles, <i>Neuronal Networks of the Hippocampus</i>, Cambridge University Press 1991.
     */
    public static Network cobaHH(int neurons) {
        return ReadyMade.cobaHH(Check.count("cobaHH", neurons, 100, 100_000_000))
                .readyMade("cobaHH(" + neurons + ")");
    }

    /**
     * Izhikevich's network of 800 excitatory and 200 inhibitory neurons, all joined to all, with noise from the thalamus. A number r in
     * [0, 1) makes each neuron different. As in the paper's script a step is 1 ms, in which v takes two halves and u one whole.
     *
     * <pre>v' = 0.04 v² + 5 v + 140 − u + I;   u' = a (b v − u);   v ≥ 30: spike, v := c, u := u + d
     * excitatory: a 0.02, b 0.2, c −65 + 15 r², d 8 − 6 r²;   inhibitory: a 0.02 + 0.08 r, b 0.25 − 0.05 r, c −65, d 2</pre>
     *
     * <p>I is noise of sd 5 or 2, held for 1 ms, and the weights of all spikes that have arrived, uniform in [0, 0.5) and [−1, 0). They arrive
     * after 1 ms, the least delay there is, where the script has none; the rates are the same.
     *
     * <p>Reference: E. M. Izhikevich, IEEE Trans. Neural Netw. 14:1569–1572, 2003, doi 10.1109/TNN.2003.820440.
     */
    public static Network izhikevich2003() {
        return ReadyMade.izhikevich2003();
    }

    /** The cortical microcircuit of Potjans and Diesmann at full scale: 77,169 neurons and 0.3 billion synapses, about 2 GB. */
    public static Microcircuit microcircuit() {
        return Microcircuit.of(1);
    }

    /**
     * The cortical microcircuit with so large a part of its neurons and of each neuron's inputs; the weights are larger by 1/√scale
     * and a constant current makes up for the mean input that is missing, so that rates stay as they are.
     *
     * @see Microcircuit
     */
    public static Microcircuit microcircuit(double scale) {
        return Microcircuit.of(Check.within("microcircuit.scale", scale, 0.01, 1, ""));
    }
}
