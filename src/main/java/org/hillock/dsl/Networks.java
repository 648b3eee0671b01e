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

/** The opening words of networks: populations, what differs among their neurons, and what joins them. */
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
        Check.named("poisson.name", name);
        Check.count("poisson.size", size, 1, Integer.MAX_VALUE);
        return Sources.of("poisson", name, size, new Members.Poisson(rate), rate.toString());
    }

    private static SpikeSource.Poisson.Rate varying(String word, DoubleUnaryOperator rate, double highest) {
        return new SpikeSource.Poisson.Varying(rate, Check.notNegative(word + ".highest", highest, "Hz"));
    }

    /** Given spike times, ms, one list for each source: {@code spikeTrains("input", new double[][] {{1, 5}, {3}})}. */
    public static Sources spikeTrains(String name, double[][] ms) {
        Check.named("spikeTrains.name", name);
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
        var sources = Wiring.indices(sourceColumn, Tables.column(table, sourceColumn));
        var times = Tables.column(table, timeColumn);
        var counts = new int[1 + Arrays.stream(sources).max().orElse(-1)];
        for (int source : sources) counts[source]++;
        var trains = Arrays.stream(counts).mapToObj(double[]::new).toArray(double[][]::new);
        for (int row = 0; row < sources.length; row++) trains[sources[row]][--counts[sources[row]]] = times[row];
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

    /**
     * A function of the two neurons that a synapse joins: {@code delay(byPair((i, j) -> 1 + 0.1 * Math.abs(i - j)))}. It is asked more than
     * once, on any thread, and answers the same each time.
     */
    public static Distribution byPair(Distribution.PairFunction value) {
        return new Distribution.OfPair(value);
    }

    /**
     * A function of the distance of the two neurons that a synapse joins: {@code delay(byDistance(d -> 0.5 + d / 3))}. It is asked more than
     * once, on any thread, and answers the same each time.
     */
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
}
