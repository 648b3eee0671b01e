package org.hillock.plot;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.hillock.model.Check;
import org.hillock.model.Detail;
import org.hillock.record.Axis;
import org.knowm.xchart.XYChart;

/**
 * A figure: panels below one another, their x axes in line, or in a grid. Immutable, and only a description: nothing is
 * painted before it is asked for as PNG, SVG or image.
 */
public final class Figure {
    private static final int DEFAULT_WIDTH = 800;
    private static final int SCALE = 2;

    private final List<Panel> panels;
    private final int columns;
    private final String title;
    private final String note;
    private final Theme theme;
    private final int width;
    private final int height;
    private final AtomicBoolean shown = new AtomicBoolean();

    private Figure(List<Panel> panels, int columns, String title, String note, Theme theme, int width, int height) {
        this.panels = panels;
        this.columns = columns;
        this.title = title;
        this.note = note;
        this.theme = theme;
        this.width = width;
        this.height = height;
    }

    /** One panel. */
    public static Figure of(Panel panel) {
        return new Figure(List.of(panel), 1, "", "", Theme.LIGHT, DEFAULT_WIDTH, 450);
    }

    /** Panels below one another on the x axis of the lowest; each shows the x range of all, and ends at the same pixels. */
    public static Figure stack(List<Panel> panels) {
        if (panels.isEmpty()) throw new IllegalArgumentException("A figure needs at least one panel.");
        var all = panels.stream()
                .map(p -> p.xRange() == null ? p.xData() : p.xRange())
                .reduce(Range.EMPTY, Range::union)
                .drawable(panels.get(0).x().logarithmic());
        var common = panels.stream().map(p -> p.xRange(all)).toList();
        double weights = panels.stream().mapToDouble(Panel::weight).sum();
        int height = (int) Math.min(10_000, 60 + 150 * Math.max(2, weights));
        return new Figure(common, 1, "", "", Theme.LIGHT, DEFAULT_WIDTH, height);
    }

    /** Panels in rows of {@code columns}, each on its own axes. */
    public static Figure grid(int columns, List<Panel> panels) {
        if (panels.isEmpty()) throw new IllegalArgumentException("A figure needs at least one panel.");
        if (columns < 1) throw new IllegalArgumentException("figure.columns must be >= 1, but was " + columns + ".");
        int rows = (panels.size() + columns - 1) / columns;
        int width = Math.max(DEFAULT_WIDTH, Math.min(1200, 300 * columns));
        return new Figure(
                List.copyOf(panels), columns, "", "", Theme.LIGHT, width, Math.min(10_000, Math.max(300, 230 * rows)));
    }

    /** Large above the panels; empty for none. */
    public Figure title(String title) {
        return new Figure(panels, columns, title, note, theme, width, height);
    }

    /** What the image itself cannot say to one who does not see it, added to {@link #altText()}: {@code 14 spikes}. */
    @Detail
    public Figure note(String note) {
        return new Figure(panels, columns, title, note, theme, width, height);
    }

    /** @param width px, @param height px; a PNG has twice as many device pixels, for sharp text on any screen */
    public Figure size(int width, int height) {
        checkSize("width", width);
        checkSize("height", height);
        return new Figure(panels, columns, title, note, theme, width, height);
    }

    private static void checkSize(String name, int value) {
        if (value < 100 || value > 10_000)
            throw new IllegalArgumentException(
                    "figure." + name + " must be between 100 and 10000 px, but was " + value + ".");
    }

    /** Near-black background, for dark JupyterLab and dark rooms. */
    public Figure dark() {
        return theme(Theme.DARK);
    }

    /** White background, the default. */
    public Figure light() {
        return theme(Theme.LIGHT);
    }

    @Detail
    public Figure theme(Theme theme) {
        return new Figure(panels, columns, title, note, theme, width, height);
    }

    /** A logarithmic x axis in all panels. Points at x ≤ 0 are not drawn. */
    public Figure logX() {
        return each(p -> {
            var log = p.x(Axis.log(p.x().name(), p.x().unit()));
            var range = p.xRange();
            return range != null && range.low() <= 0 ? log.xRange(positive(log.xData(), range)) : log;
        });
    }

    /** A logarithmic y axis in all panels. Points at y ≤ 0 are not drawn. */
    public Figure logY() {
        return each(p -> {
            var log = p.y(Axis.log(p.y().name(), p.y().unit()));
            var range = p.yRange();
            return range != null && range.low() <= 0 ? log.yRange(positive(log.yShown(), range)) : log;
        });
    }

    private static Range positive(Range data, Range wanted) {
        return data.isEmpty() ? new Range(0.1, 10) : new Range(data.low(), Math.max(data.high(), wanted.high()));
    }

    /** Shows only {@code from} to {@code to} on x, in the axis's unit, in all panels. */
    public Figure xRange(double from, double to) {
        var range = range("xRange", from, to, panels.get(0).x().logarithmic());
        return each(p -> p.xRange(range));
    }

    /** Shows only {@code from} to {@code to} on y, in the axis's unit, in the first panel. */
    public Figure yRange(double from, double to) {
        var range = range("yRange", from, to, panels.get(0).y().logarithmic());
        var changed = new ArrayList<>(panels);
        changed.set(0, panels.get(0).yRange(range));
        return new Figure(List.copyOf(changed), columns, title, note, theme, width, height);
    }

    private static Range range(String verb, double from, double to, boolean logarithmic) {
        if (!Double.isFinite(from) || !Double.isFinite(to) || !(from < to))
            throw new IllegalArgumentException(
                    "figure." + verb + " must go from a lower to a higher number, but was " + from + " to " + to + ".");
        if (logarithmic && from <= 0)
            throw new IllegalArgumentException("figure." + verb + " must begin above 0 on a logarithmic axis, but was "
                    + from + " to " + to + ".");
        return new Range(from, to);
    }

    private Figure each(UnaryOperator<Panel> change) {
        return new Figure(panels.stream().map(change).toList(), columns, title, note, theme, width, height);
    }

    @Detail
    public List<Panel> panels() {
        return panels;
    }

    @Detail
    public int columns() {
        return columns;
    }

    @Detail
    public String title() {
        return title;
    }

    @Detail
    public Theme theme() {
        return theme;
    }

    /** px. */
    @Detail
    public int width() {
        return width;
    }

    /** px. */
    @Detail
    public int height() {
        return height;
    }

    /**
     * The panels as XChart charts, newly made, to change or to put into a window. Axes, title, colours and strokes follow
     * what is set there; the points are painted from the record and are not in the series.
     */
    @Detail
    public List<XYChart> charts() {
        return Fonts.guarded(() -> List.<XYChart>copyOf(new FigurePainter(this).charts()));
    }

    /** The figure at twice its size in device pixels. */
    @Detail
    public BufferedImage image() {
        return Fonts.guarded(() -> new FigurePainter(this).image(SCALE));
    }

    /** The figure as PNG, at twice its size in device pixels. */
    public byte[] png() {
        return png(SCALE, Png.EFFORT);
    }

    /**
     * The figure as PNG.
     *
     * @param scale device pixels to a px, 1 to 8
     * @param effort 1 for the quickest, 9 for the smallest
     */
    @Detail
    public byte[] png(int scale, int effort) {
        Check.count("figure.png.scale", scale, 1, 8);
        Check.count("figure.png.effort", effort, 1, 9);
        return Fonts.guarded(() -> Png.encode(new FigurePainter(this).image(scale), scale, effort));
    }

    /**
     * The figure as SVG.
     *
     * @throws IllegalStateException if the optional library for it is not there; the message says which
     */
    public String svg() {
        return Fonts.guarded(() -> Vectors.svg(this));
    }

    /**
     * The figure as a page of PDF of its own size, letters as outlines.
     *
     * @throws IllegalStateException if the optional library for it is not there; the message says which
     */
    @Detail
    public byte[] pdf() {
        return Fonts.guarded(() -> Vectors.pdf(this));
    }

    /**
     * Writes the figure to a file, as its name ends: {@code .png}, {@code .svg} or {@code .pdf}.
     *
     * @return where it was written, absolute
     * @throws IllegalArgumentException for another ending, or if the folder does not exist
     */
    public Path save(String path) {
        var name = path.toLowerCase(Locale.ROOT);
        boolean svg = name.endsWith(".svg");
        boolean pdf = name.endsWith(".pdf");
        if (!svg && !pdf && !name.endsWith(".png"))
            throw new IllegalArgumentException(
                    "figure.save needs a name that ends in .png, .svg or .pdf, but was \"" + path + "\".");
        var file = Path.of(path).toAbsolutePath().normalize();
        var folder = file.getParent();
        if (folder != null && !Files.isDirectory(folder))
            throw new IllegalArgumentException(
                    "figure.save: there is no folder " + folder + ". Make it first, or save to another one.");
        try {
            return Files.write(file, svg ? svg().getBytes(StandardCharsets.UTF_8) : pdf ? pdf() : png());
        } catch (IOException e) {
            throw new UncheckedIOException("figure.save could not write " + file + ": " + e.getMessage(), e);
        }
    }

    /** What the figure shows, in a sentence, for those who do not see it. */
    @Detail
    public String altText() {
        return AltText.of(this, note);
    }

    /** The text form: size, title and {@link #altText()}. In plain JShell the first call also shows the figure, and says where. */
    @Override
    public String toString() {
        var text = text();
        if (!Boolean.getBoolean(PictureViewer.SHELL) || shown.getAndSet(true)) return text;
        return text + "\n" + PictureViewer.show(png(), title.isEmpty() ? altText() : title);
    }

    private String text() {
        return "Figure" + (title.isEmpty() ? "" : " \"" + title + "\"") + ", " + width + " × " + height + " px\n"
                + altText();
    }
}
