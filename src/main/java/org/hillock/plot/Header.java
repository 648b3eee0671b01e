package org.hillock.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The lines above a panel: its title, and the legend when there is more than one named mark. It covers no data. */
final class Header {
    private static final int LINE = 24;
    private static final int KEY = 30;
    private static final int GAP = 18;

    private final String title;
    private final Theme theme;

    Header(String title, Theme theme) {
        this.title = title;
        this.theme = theme;
    }

    int height(Graphics2D g, int width, PanelChart chart) {
        int lines = rows(g, width - 100, chart).size();
        boolean shared = lines == 1 && fitsBesideTitle(g, width - 100, chart);
        int text = LINE * (lines + (title.isEmpty() || shared ? 0 : 1));
        var bar = bar(chart);
        if (bar.isEmpty()) return text;
        return ColourBar.HEIGHT + (fitsBeside(g, bar.get(), width - 100) ? 0 : text);
    }

    /** The legend of the panel's field of colours. */
    private Optional<ColourBar> bar(PanelChart chart) {
        return chart.panel().marks().stream()
                .filter(HeatMark.class::isInstance)
                .map(mark -> new ColourBar((HeatMark) mark, theme))
                .findFirst();
    }

    private boolean fitsBeside(Graphics2D g, ColourBar bar, double width) {
        return title.isEmpty() || titleWidth(g) + GAP + bar.width(g, width) < width;
    }

    private double titleWidth(Graphics2D g) {
        return g.getFontMetrics(Style.LABELS.deriveFont(java.awt.Font.BOLD)).stringWidth(title);
    }

    void paint(Graphics2D g, double left, double right, PanelChart chart) {
        double y = Style.PADDING + 15;
        bar(chart).ifPresent(bar -> {
            boolean below = !fitsBeside(g, bar, chart.getWidth() - 100);
            bar.paint(g, left, right, Style.PADDING + (below ? LINE : 0));
        });
        var rows = rows(g, chart.getWidth() - 100, chart);
        boolean beside = title.isEmpty() || rows.size() == 1 && fitsBesideTitle(g, chart.getWidth() - 100, chart);
        if (!title.isEmpty()) {
            g.setColor(new Color(theme.text()));
            g.setFont(Style.LABELS.deriveFont(java.awt.Font.BOLD));
            g.drawString(title, (float) left, (float) y);
            if (!beside) y += LINE;
        }
        for (var row : rows) {
            double x = !beside || rows.size() > 1
                    ? left
                    : right - row.stream().mapToDouble(k -> entry(g, k, chart)).sum() + GAP;
            for (int k : row) {
                paintEntry(g, x, y, k, chart);
                x += entry(g, k, chart);
            }
            y += LINE;
        }
    }

    private void paintEntry(Graphics2D g, double x, double y, int k, PanelChart chart) {
        var mark = chart.panel().marks().get(k);
        g.setColor(chart.colour(k));
        g.setStroke(chart.stroke(k));
        if (mark instanceof BarMark) g.fillRect((int) x, (int) y - 11, KEY - 8, 12);
        else if (mark instanceof PointMark points)
            MarkPainter.point(g, x + KEY / 2.0 - 3, y - 5, key(points), new Color(theme.background()));
        else g.draw(new Line2D.Double(x, y - 5, x + KEY - 6, y - 5));
        if (mark.ink().dots()) g.fill(new Ellipse2D.Double(x + KEY / 2.0 - 6, y - 8, 6, 6));
        g.setColor(new Color(theme.text()));
        g.setFont(Style.TICKS);
        g.drawString(mark.name(), (float) (x + KEY), (float) y);
    }

    /** Of a cloud's small dots one alone would not be seen. */
    private static PointMark.Shape key(PointMark points) {
        return points.shape() == PointMark.Shape.DOT ? PointMark.Shape.FULL : points.shape();
    }

    /** The named marks by colour, what is grey last, in rows that fit the width; no rows when there is nothing to tell apart. */
    private List<List<Integer>> rows(Graphics2D g, int width, PanelChart chart) {
        var rows = new ArrayList<List<Integer>>();
        var marks = chart.panel().marks();
        if (marks.stream().filter(m -> !m.name().isEmpty()).count() < 2) return rows;
        double used = Double.POSITIVE_INFINITY;
        var named = IntStream.range(0, marks.size())
                .filter(k -> !marks.get(k).name().isEmpty())
                .boxed()
                .sorted(Comparator.comparingInt(
                        k -> Math.floorMod(marks.get(k).ink().hue(), Integer.MAX_VALUE)))
                .toList();
        for (int k : named) {
            double entry = entry(g, k, chart);
            if (used + entry > width) {
                rows.add(new ArrayList<>());
                used = 0;
            }
            rows.get(rows.size() - 1).add(k);
            used += entry;
        }
        return rows;
    }

    private boolean fitsBesideTitle(Graphics2D g, int width, PanelChart chart) {
        return rows(g, width, chart).stream()
                .allMatch(row -> titleWidth(g)
                                + GAP
                                + row.stream()
                                        .mapToDouble(k -> entry(g, k, chart))
                                        .sum()
                        < width);
    }

    private static double entry(Graphics2D g, int k, PanelChart chart) {
        var name = chart.panel().marks().get(k).name();
        return KEY + g.getFontMetrics(Style.TICKS).stringWidth(name) + GAP;
    }
}
