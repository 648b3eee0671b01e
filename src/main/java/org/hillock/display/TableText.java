package org.hillock.display;

import java.math.BigDecimal;
import java.math.MathContext;
import org.hillock.dsl.NetworkMapping;
import org.hillock.dsl.Overview;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import tech.tablesaw.columns.numbers.NumberColumnFormatter;

/** A Tablesaw table as HTML and as text. Of more than twenty rows the first ten and the last five are shown. */
final class TableText {
    private static final int ALL = 20;
    private static final int HEAD = 10;
    private static final int TAIL = 5;
    /** A double tells whole numbers apart up to here. */
    private static final double LARGEST_WHOLE = 1e15;
    /** What Tablesaw prints a double with that nobody told it about. */
    private static final NumberColumnFormatter UNSAID = NumberColumnFormatter.floatingPointDefault();

    static {
        UNSAID.setColumnType(ColumnType.DOUBLE);
    }

    private TableText() {}

    static Rendering of(Object value) {
        var table = (Table) value;
        return Rendering.text(table.print(ALL).stripTrailing()).with(Rendering.HTML, html(table, ALL));
    }

    /** Both tables, one below the other, with all their rows. */
    static Rendering of(Overview overview) {
        return Rendering.text(overview.toString())
                .with(
                        Rendering.HTML,
                        html(overview.populations(), Integer.MAX_VALUE)
                                + html(overview.projections(), Integer.MAX_VALUE));
    }

    static Rendering of(NetworkMapping mapping) {
        return Rendering.text(mapping.toString()).with(Rendering.HTML, html(mapping.table(), Integer.MAX_VALUE));
    }

    /** @param all the most rows that are shown without a gap */
    private static String html(Table table, int all) {
        var out = new StringBuilder(Html.openTable());
        if (table.name() != null && !table.name().isBlank())
            out.append("<caption style=\"caption-side:top;text-align:left;padding:2px 10px\"><b>"
                    + Html.escape(table.name()) + "</b></caption>");
        out.append("<thead><tr style=\"border-bottom:" + Html.LINE + "\">");
        for (var column : table.columns())
            out.append(Html.cell("th", column instanceof NumericColumn, Html.escape(column.name())));
        out.append("</tr></thead><tbody>");
        int rows = table.rowCount();
        boolean cut = rows > all;
        for (int row = 0; row < (cut ? HEAD : rows); row++) row(table, row, out);
        if (cut) {
            out.append("<tr>");
            for (var column : table.columns()) out.append(Html.cell("td", column instanceof NumericColumn, "⋮"));
            out.append("</tr>");
            for (int row = rows - TAIL; row < rows; row++) row(table, row, out);
        }
        return out.append("</tbody></table><div style=\"padding:2px 10px;opacity:.7\">" + rows
                        + (rows == 1 ? " row × " : " rows × ") + table.columnCount()
                        + (table.columnCount() == 1 ? " column" : " columns") + "</div>")
                .toString();
    }

    private static void row(Table table, int row, StringBuilder out) {
        out.append("<tr>");
        for (var column : table.columns())
            out.append(Html.cell("td", column instanceof NumericColumn, Html.escape(text(column, row))));
        out.append("</tr>");
    }

    /**
     * As its column is to be printed; if nothing is said, seven digits of a double are shown, and of a whole number all that are sure. The table
     * keeps them all.
     */
    private static String text(Column<?> column, int row) {
        if (column.isMissing(row)) return "";
        if (!(column.get(row) instanceof Double number) || Double.isInfinite(number)) return column.getString(row);
        var printed = column.getString(row);
        if (!printed.equals(UNSAID.format(number))) return printed;
        double size = Math.abs(number);
        if (number == Math.rint(number) && size <= LARGEST_WHOLE) return Long.toString(number.longValue());
        var digits = new BigDecimal(number).round(new MathContext(7)).stripTrailingZeros();
        return size >= 1e-4 && size < 1e9 ? digits.toPlainString() : digits.toString();
    }
}
