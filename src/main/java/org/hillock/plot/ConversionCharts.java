package org.hillock.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hillock.record.Axis;
import org.hillock.record.LayerRates;

/** Figures of trained networks whose neurons spike. */
public final class ConversionCharts {
    private static final Ink DOTS = new Ink(0, 0, false, true);
    private static final int ACROSS = 3;
    /** So that the last dot is whole. */
    private static final double ROOM = 1.03;
    /** More points would only lie on one another. */
    private static final int MOST_POINTS = 4000;
    /** Its multiples are spread evenly between whole numbers, and over the units whatever their number is. */
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    private ConversionCharts() {}

    /** For each layer what the neurons' rates stand for over the activations of the units they stand in for, and where both are the same. */
    public static Figure rates(List<LayerRates> layers) {
        var panels = new ArrayList<Panel>();
        for (var layer : layers) {
            double top = layer.scale();
            for (double a : layer.activations()) top = Math.max(top, a);
            int all = layer.rates().length;
            int count = Math.min(all, MOST_POINTS);
            var x = new double[count];
            var y = new double[count];
            for (int k = 0; k < count; k++) {
                int place = count == all ? k : (int) (k * GOLDEN % 1 * all);
                x[k] = layer.activations()[place];
                y[k] = layer.rates()[place];
            }
            var same = new double[] {0, ROOM * top};
            panels.add(Panel.of(
                            String.format(Locale.ROOT, "%s: error %.1f %%", layer.name(), 100 * layer.error()),
                            Axis.linear("activation", ""),
                            Axis.linear("rate × scale", ""),
                            List.of(
                                    new LineMark("", Points.of(x, y), DOTS),
                                    new LineMark("", Points.of(same, same), Ink.REFERENCE)))
                    .xRange(new Range(0, ROOM * top)));
        }
        int across = Math.min(ACROSS, panels.size());
        int rows = (panels.size() + across - 1) / across;
        return Figure.grid(across, panels).size(Math.max(800, 400 * across), 60 + 330 * rows);
    }
}
