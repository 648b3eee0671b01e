package org.hillock.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.Locale;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.XYStyler;

/** The look of our charts: flat, thin, readable on a projector. */
final class Style {
    static final Font TICKS = new Font(Font.SANS_SERIF, Font.PLAIN, 14);
    static final Font LABELS = new Font(Font.SANS_SERIF, Font.PLAIN, 15);
    static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 17);
    /** Around a chart, px. */
    static final int PADDING = 8;
    /** Right of a plot area, px: room for half of the last tick's label. */
    static final int RIGHT = 22;
    /** What XChart is told instead, since it leaves out a label that reaches beyond it; the surplus is cropped. */
    static final int XCHART_PADDING = 26;

    private Style() {}

    static void apply(XYStyler styler, Theme theme) {
        var background = new Color(theme.background());
        var text = new Color(theme.text());
        var axis = new Color(theme.axis());
        styler.setChartBackgroundColor(background);
        styler.setPlotBackgroundColor(background);
        styler.setChartFontColor(text);
        styler.setChartPadding(XCHART_PADDING);
        styler.setChartTitleVisible(false);
        styler.setLegendVisible(false);
        styler.setPlotBorderVisible(false);
        styler.setPlotContentSize(1);
        styler.setPlotMargin(0);
        styler.setPlotGridLinesColor(new Color(theme.grid()));
        styler.setPlotGridLinesStroke(new BasicStroke(1));
        styler.setPlotTicksMarksVisible(false);
        styler.setAxisTickMarksColor(axis);
        styler.setAxisTickMarksStroke(new BasicStroke(1));
        styler.setXAxisTickMarksColor(axis);
        styler.setYAxisTickMarksColor(axis);
        styler.setAxisTicksLineVisible(false);
        styler.setXAxisLogarithmicDecadeOnly(false);
        styler.setYAxisLogarithmicDecadeOnly(false);
        styler.setYAxisLabelAlignment(AxesChartStyler.TextAlignment.Right);
        styler.setAxisTickMarkLength(5);
        styler.setAxisTickPadding(5);
        styler.setAxisTickLabelsColor(text);
        styler.setXAxisTickLabelsColor(text);
        styler.setYAxisTickLabelsColor(text);
        styler.setAxisTickLabelsFont(TICKS);
        styler.setAxisTitleFont(LABELS);
        styler.setAxisTitlePadding(8);
        styler.setXAxisTickMarkSpacingHint(80);
        styler.setYAxisTickMarkSpacingHint(48);
        styler.setLocale(Locale.ROOT);
    }

    static BasicStroke stroke(Ink ink) {
        float width = (float) ink.width();
        return ink.dashed()
                ? new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {7, 5}, 0)
                : new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }
}
