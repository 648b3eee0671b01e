package org.hillock.display;

import org.hillock.model.Described;
import org.hillock.plot.Drawn;
import org.hillock.plot.Figure;
import org.jspecify.annotations.Nullable;

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
        if (value instanceof Described described) return CardText.of(described.card());
        if (value.getClass().isArray()) return Rendering.text(ArrayText.of(value));
        if (isA(value, "tech.tablesaw.api.Table")) return TableText.of(value);
        if (isA(value, "org.knowm.xchart.internal.chartpart.Chart")) return Pictures.ofChart(value);
        if (isA(value, "java.awt.image.BufferedImage")) return Pictures.ofImage(value);
        return Rendering.text(String.valueOf(value));
    }

    private static boolean isA(Object value, String className) {
        for (Class<?> c = value.getClass(); c != null; c = c.getSuperclass())
            if (c.getName().equals(className)) return true;
        return false;
    }
}
