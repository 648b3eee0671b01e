package org.hillock.dsl;

import org.hillock.model.Check;

/** The opening words of networks of the literature. They are descriptions: run them as they are, or print their lines and change them. */
public abstract class PublishedNetworks extends Networks {
    PublishedNetworks() {}

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
