package org.hillock.plot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Collectors;
import org.hillock.record.NetworkDiagram;

/** The sentence that stands for a figure: what over what, from where to where, and the names of the curves. */
final class AltText {
    private AltText() {}

    static String of(Figure figure, String note) {
        var panels = figure.panels();
        for (var mark : panels.get(0).marks())
            if (mark instanceof PopulationMark circles) return "Diagram of " + names(circles) + "; " + note;
        var ys = panels.stream()
                .map(p -> p.y().label())
                .filter(label -> !label.isEmpty())
                .distinct()
                .toList();
        var text = new StringBuilder(ys.isEmpty() ? "Pictures" : capital(join(ys)));
        var x = panels.get(0).x();
        var panel = panels.get(0);
        var range = (panel.xRange() != null ? panel.xRange() : panel.xData()).drawable(x.logarithmic());
        if (panel.xPlaces().isEmpty()) {
            text.append(" over ");
            if (!x.name().equals("time")) text.append(x.name()).append(' ');
            text.append(number(range.low()))
                    .append(range.low() < 0 ? " to " : "–")
                    .append(number(range.high()));
            if (!x.unit().isEmpty()) text.append(' ').append(x.unit());
        } else if (!names(panel.xPlaces()).isEmpty()) text.append(" of ").append(names(panel.xPlaces()));
        if (!panel.yPlaces().isEmpty()) text.append("; from the top: ").append(names(panel.yPlaces()));
        var names = panels.stream()
                .flatMap(p -> p.marks().stream())
                .map(Mark::name)
                .filter(n -> !n.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
        if (!names.isEmpty()) text.append("; curves: ").append(names);
        for (var mark : panel.marks())
            if (mark instanceof HeatMark heat)
                text.append("; colours: ")
                        .append(heat.map().zAxis().label())
                        .append(' ')
                        .append(number(heat.shown().low()))
                        .append(heat.shown().low() < 0 ? " to " : "–")
                        .append(number(heat.shown().high()));
        if (panels.size() > 1) {
            var titles =
                    panels.stream().map(Panel::title).filter(t -> !t.isEmpty()).collect(Collectors.joining(", "));
            if (!titles.isEmpty()) text.append("; panels: ").append(titles);
        }
        if (!note.isEmpty()) text.append("; ").append(note);
        return text.toString();
    }

    private static String names(PopulationMark circles) {
        return circles.diagram().populations().stream()
                .map(NetworkDiagram.Node::name)
                .collect(Collectors.joining(", "));
    }

    private static String names(List<Place> places) {
        return places.stream().map(Place::name).filter(n -> !n.isEmpty()).collect(Collectors.joining(", "));
    }

    private static String join(List<String> labels) {
        int last = labels.size() - 1;
        return last == 0 ? labels.get(0) : String.join(", ", labels.subList(0, last)) + " and " + labels.get(last);
    }

    private static String capital(String text) {
        return text.isEmpty() || Character.isUpperCase(text.charAt(0)) || text.startsWith("V (")
                ? text
                : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** At most four digits, without an exponent where it can be. */
    private static String number(double value) {
        var rounded = new BigDecimal(value).round(new MathContext(4)).stripTrailingZeros();
        return Math.abs(value) >= 1e-4 && Math.abs(value) < 1e9 || value == 0
                ? rounded.toPlainString()
                : rounded.toString();
    }
}
