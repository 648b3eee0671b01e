package org.hillock.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.hillock.record.Axis;
import org.hillock.record.LayerRates;

/** Figures of trained networks whose neurons spike. */
public final class ConversionCharts {
    private static final Ink DOTS = new Ink(0, 0, false, true);
    private static final int ACROSS = 3;
    /** More points would only lie on one another. */
    private static final int MOST_POINTS = 4000;

    private ConversionCharts() {}

    /** For each layer what the neurons' rates stand for over the activations of the units they stand in for, and where both are the same. */
    public static Figure rates(List<LayerRates> layers) {
        var panels = new ArrayList<Panel>();
        for (var layer : layers) {
            var shown = shown(layer);
            var x = shown.stream().mapToDouble(k -> layer.activations()[k]).toArray();
            var y = shown.stream().mapToDouble(k -> layer.rates()[k]).toArray();
            double top = Math.max(layer.scale(), x[x.length - 1]);
            var same = new double[] {0, top};
            panels.add(Panel.of(
                            String.format(Locale.ROOT, "%s: error %.1f %%", layer.name(), 100 * layer.error()),
                            Axis.linear("activation", ""),
                            Axis.linear("rate × scale", ""),
                            List.of(
                                    new LineMark("", Points.of(x, y), DOTS),
                                    new LineMark("", Points.of(same, same), Ink.REFERENCE)))
                    .xRange(new Range(0, top)));
        }
        int across = Math.min(ACROSS, panels.size());
        int rows = (panels.size() + across - 1) / across;
        return Figure.grid(across, panels).size(Math.max(800, 400 * across), 60 + 330 * rows);
    }

    /** The units to draw, by their activations: in the order of a layer, every so many would be the same corner of each picture. */
    private static List<Integer> shown(LayerRates layer) {
        var order = IntStream.range(0, layer.rates().length)
                .boxed()
                .sorted(Comparator.comparingDouble(k -> layer.activations()[k]))
                .toList();
        int every = Math.max(1, order.size() / MOST_POINTS);
        int last = order.size() - 1;
        return IntStream.rangeClosed(0, last / every)
                .mapToObj(k -> order.get(last - every * (last / every - k)))
                .toList();
    }
}
