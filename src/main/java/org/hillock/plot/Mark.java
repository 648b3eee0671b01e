package org.hillock.plot;

/** One thing drawn in a panel. Data only; {@code MarkPainter} knows how it looks. */
public sealed interface Mark
        permits LineMark,
                SpikeMark,
                BarMark,
                PointMark,
                BandMark,
                ArrowMark,
                HeatMark,
                RasterMark,
                BoxMark,
                NumberMark,
                ProjectionMark,
                PopulationMark {
    /** As in the legend; empty when it is not to appear there. */
    String name();

    Ink ink();

    /** What it covers on the x axis; with {@code positive} only what can stand on a logarithmic axis. */
    Range xExtent(boolean positive);

    /** What it covers on the y axis within a range of x; with {@code positive} as for x. */
    Range yExtent(Range x, boolean positive);
}
