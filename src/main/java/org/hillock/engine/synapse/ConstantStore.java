package org.hillock.engine.synapse;

import java.util.Arrays;
import org.hillock.engine.layout.Group;
import org.hillock.engine.layout.Layout;
import org.hillock.engine.wiring.Row;

/** Fills {@link ConstantRows}. */
public final class ConstantStore extends RowStore<Rows> {
    private static final char[] NO_CHARS = {};
    private static final int[] NO_INTS = {};

    /** Cells are at most so far from each other in rows that are dense. */
    private static final double NEAR = 32;

    private final Group.Constant group;
    private final char[][] narrow;
    private final int[][] wide;
    /** For each part, whether its rows are so full that cells are told by their distances. */
    private final boolean[] dense;

    ConstantStore(Group.Constant group, int[][] begin, Layout layout) {
        super(begin);
        this.group = group;
        narrow = new char[begin.length][];
        wide = new int[begin.length][];
        dense = new boolean[begin.length];
        for (int p = 0; p < begin.length; p++) {
            int synapses = begin[p][begin[p].length - 1];
            boolean fits = width(layout, p) == Character.BYTES;
            narrow[p] = fits ? new char[synapses] : NO_CHARS;
            wide[p] = fits ? NO_INTS : new int[synapses];
            dense[p] = dense(layout, p, group, synapses);
        }
    }

    /** Bytes of a cell of a part. */
    public static int width(Layout layout, int part) {
        return layout.cells(part) <= Cells.Narrow.MOST ? Character.BYTES : Integer.BYTES;
    }

    /** True if the cells of so many synapses onto a part are told by their distances. */
    public static boolean dense(Layout layout, int part, Group group, double synapses) {
        double places =
                (double) layout.cells(part) * layout.population(group.source()).size();
        return width(layout, part) == Character.BYTES && places <= NEAR * synapses;
    }

    @Override
    void addSource(int source, Row row, byte[] owners, int[] cells) {
        for (int k = 0; k < row.count; k++) {
            int target = row.partners[k];
            int part = owners[target];
            put(part, next[part][source]++, cells[target]);
        }
    }

    @Override
    void addTarget(int part, int cell, Row row) {
        var next = this.next[part];
        for (int k = 0; k < row.count; k++) put(part, next[row.partners[k]]++, cell);
    }

    private void put(int part, int at, int cell) {
        if (narrow[part].length > 0) narrow[part][at] = (char) cell;
        else wide[part][at] = cell;
    }

    @Override
    void order(int part, int from, int to) {
        var cells = narrow[part];
        for (int s = from; dense[part] && s < to; s++)
            for (int k = begin[part][s] + 1; k < begin[part][s + 1]; k++)
                if (cells[k - 1] > cells[k]) {
                    Arrays.sort(cells, begin[part][s], begin[part][s + 1]);
                    break;
                }
    }

    @Override
    Rows rows(int part) {
        int synapses = begin[part][begin[part].length - 1];
        if (dense[part]) return packed(part, synapses);
        var cells = narrow[part].length > 0 ? new Cells.Narrow(narrow[part]) : new Cells.Wide(wide[part]);
        return new ConstantRows(group.source(), begin[part], group.delay(), group.weight(), synapses, cells);
    }

    private Rows packed(int part, int synapses) {
        var cells = narrow[part];
        narrow[part] = NO_CHARS;
        int first = Character.MAX_VALUE;
        for (char cell : cells) first = Math.min(first, cell);
        var places = new int[begin[part].length];
        for (int s = 0; s + 1 < places.length; s++) {
            int bytes = places[s];
            int last = first;
            for (int k = begin[part][s]; k < begin[part][s + 1]; k++) {
                bytes += GapCells.bytes(cells[k] - last);
                last = cells[k];
            }
            places[s + 1] = bytes;
        }
        var gaps = new byte[places[places.length - 1]];
        int at = 0;
        for (int s = 0; s + 1 < places.length; s++) {
            int last = first;
            for (int k = begin[part][s]; k < begin[part][s + 1]; k++) {
                at = GapCells.write(cells[k] - last, gaps, at);
                last = cells[k];
            }
        }
        return new ConstantRows(
                group.source(), places, group.delay(), group.weight(), synapses, new GapCells(first, gaps));
    }
}
