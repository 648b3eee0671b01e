package org.hillock.dsl;

import org.hillock.model.Check;

/**
 * The cortical microcircuit below 1 mm² of surface, of Potjans and Diesmann: layers 2/3, 4, 5 and 6 with an excitatory and an inhibitory
 * population each.
 *
 * <pre>10 ms dV/dt = −(V + 65) + 40 MΩ · I;   V ≥ −50: spike, V := −65 for 2 ms
 * a spike adds 0.0878 nA (a potential of 0.15 mV at its peak) or −4 times that, τ 0.5 ms</pre>
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>of</th><th>value</th></tr>
 * <tr><td>neurons L23E … L6I</td><td>20,683, 5,834, 21,915, 5,479, 4,850, 1,065, 14,395, 2,948</td></tr>
 * <tr><td>synapses</td><td>log(1 − p) / log(1 − 1/(N·M)) between populations of N and M neurons with probability p of the paper's table
 * 5</td></tr>
 * <tr><td>weights</td><td>normal, sd a tenth of the mean, of one sign; L4E to L23E twice as strong</td></tr>
 * <tr><td>delays</td><td>normal, 1.5 ± 0.75 ms from excitatory and 0.75 ± 0.375 ms from inhibitory neurons, at least a step</td></tr>
 * <tr><td>background</td><td>1,600, 1,500, 2,100, 1,900, 2,000, 1,900, 2,900, 2,100 inputs of 8 Hz</td></tr>
 * </table>
 *
 * <p>At a smaller scale there are fewer neurons, and each has fewer inputs; weights are larger by 1/√scale, and a constant current makes up
 * for the mean input that is missing.
 * Rates come near those of full scale, on average within 42, 22 and 12 % at scales 0.05, 0.1 and 0.2; correlations do not.
 *
 * <p>Published mean rates: 0.903, 2.965, 4.414, 5.876, 7.569, 8.633, 1.105, 7.829 Hz.
 *
 * <p>References: T. C. Potjans, M. Diesmann, Cereb. Cortex 24:785–806, 2014, doi 10.1093/cercor/bhs358; the down-scaling: S. J. van Albada,
 * M. Helias, M. Diesmann, PLoS Comput. Biol. 11:e1004490, 2015, doi 10.1371/journal.pcbi.1004490.
 */
public final class Microcircuit extends Network {
    private final double scale;

    private Microcircuit(Network network, double scale) {
        super(network);
        this.scale = scale;
    }

    static Microcircuit of(double scale) {
        return new Microcircuit(MicrocircuitParts.network(scale, false).readyMade(word(scale)), scale);
    }

    private static String word(double scale) {
        return "microcircuit(" + (scale == 1 ? "" : Check.text(scale)) + ")";
    }

    /**
     * The background as a constant current of the same mean in place of Poisson input. Of a small part of the circuit only L6I then fires:
     * at scale 0.1 the constant currents, which do not fluctuate, carry most of the input.
     */
    public Microcircuit dc() {
        return new Microcircuit(MicrocircuitParts.network(scale, true).readyMade(word(scale) + ".dc()"), scale);
    }
}
