package org.hillock.display;

import java.awt.image.BufferedImage;
import java.util.List;
import org.hillock.dsl.Help;
import org.hillock.dsl.Interaction;
import org.hillock.dsl.NetworkMapping;
import org.hillock.dsl.Overview;
import org.hillock.dsl.Verdict;
import org.hillock.model.Described;
import org.hillock.plot.Drawn;
import org.hillock.plot.Figure;
import org.jspecify.annotations.Nullable;
import org.knowm.xchart.internal.chartpart.Chart;
import tech.tablesaw.api.Table;

/**
 * Finds the rendering of any value: ours where we know the type, its text otherwise. Types of AWT, XChart and Tablesaw are
 * told by the names of their classes, so that nothing of these libraries is loaded before one of their objects turns up.
 */
public final class Renderers {
    private Renderers() {}

    /**
     * The rendering of a value a cell ended with. What the value's own methods throw passes through; who calls must be ready
     * for any Throwable.
     */
    public static Rendering render(@Nullable Object value) {
        if (value == null) return Rendering.text("null");
        if (value instanceof Rendering ready) return ready;
        if (value instanceof Drawn drawn) return Pictures.of(drawn);
        if (value instanceof Figure figure) return Pictures.of(figure);
        if (value instanceof Interaction interaction) return Flipbook.of(interaction);
        if (value instanceof Verdict verdict) return VerdictText.of(verdict);
        if (value instanceof Overview overview) return TableText.of(overview);
        if (value instanceof Help help) return HelpText.of(help);
        if (value instanceof NetworkMapping mapping) return TableText.of(mapping);
        if (value instanceof Described described) return CardText.of(described.card());
        if (value.getClass().isArray()) return Rendering.text(ArrayText.of(value));
        if (isA(value, "tech.tablesaw.api.Table")) return TableText.of(value);
        if (isA(value, "org.knowm.xchart.internal.chartpart.Chart")) return Pictures.ofChart(value);
        if (isA(value, "java.awt.image.BufferedImage")) return Pictures.ofImage(value);
        return Rendering.text(LongText.of(value));
    }

    /** The types that have more than a text form, for kernels that want to be told. Asking loads Tablesaw's and XChart's. */
    public static List<Class<?>> types() {
        return List.of(
                Described.class,
                Drawn.class,
                Figure.class,
                Help.class,
                Interaction.class,
                NetworkMapping.class,
                Overview.class,
                Verdict.class,
                Table.class,
                Chart.class,
                BufferedImage.class);
    }

    private static boolean isA(Object value, String className) {
        for (Class<?> c = value.getClass(); c != null; c = c.getSuperclass())
            if (c.getName().equals(className)) return true;
        return false;
    }
}
