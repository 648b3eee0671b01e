package org.hillock.plasticity;

/**
 * The fits of Pfister and Gerstner's triplet model, each with its own amplitudes and slow time constants: to visual cortex (their table
 * 3) and to hippocampal culture (table 4), with all four amplitudes or as few as needed, for all spikes or the nearest. The fast time
 * constants are 16.8 and 33.7 ms in all of them. Where a fit does not depend on tauX, it has that of the full model.
 */
public enum TripletFit {
    VISUAL_CORTEX(0, 6.5e-3, 7.1e-3, 0, 101, 114, false),
    VISUAL_CORTEX_FULL(5e-10, 6.2e-3, 7e-3, 2.3e-4, 101, 125, false),
    VISUAL_CORTEX_NEAREST(0, 5e-2, 8e-3, 0, 714, 40, true),
    VISUAL_CORTEX_NEAREST_FULL(8.8e-11, 5.3e-2, 6.6e-3, 3.1e-3, 714, 40, true),
    HIPPOCAMPUS(5.3e-3, 8e-3, 3.5e-3, 0, 946, 40, false),
    HIPPOCAMPUS_FULL(6.1e-3, 6.7e-3, 1.6e-3, 1.4e-3, 946, 27, false),
    HIPPOCAMPUS_NEAREST(4.6e-3, 9.1e-3, 3e-3, 0, 575, 48, true),
    HIPPOCAMPUS_NEAREST_FULL(4.6e-3, 9.1e-3, 3e-3, 7.5e-9, 575, 47, true);

    private final TripletStdp rule;

    TripletFit(
            double a2Plus, double a3Plus, double a2Minus, double a3Minus, double tauX, double tauY, boolean nearest) {
        rule = new TripletStdp(a2Plus, a3Plus, a2Minus, a3Minus, 16.8, 33.7, tauX, tauY, nearest, new Bounds(0, 1));
    }

    public TripletStdp rule() {
        return rule;
    }

    public static TripletFit of(boolean hippocampus, boolean nearest, boolean full) {
        return values()[(hippocampus ? 4 : 0) + (nearest ? 2 : 0) + (full ? 1 : 0)];
    }

    public boolean hippocampus() {
        return ordinal() >= 4;
    }

    /** Of the nearest spikes; else of all. */
    public boolean nearest() {
        return rule.nearest();
    }

    /** With all four amplitudes; else with as few as needed. */
    public boolean full() {
        return ordinal() % 2 == 1;
    }
}
