package org.hillock.engine.synapse;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.hillock.engine.Team;
import org.hillock.engine.layout.Layout;
import org.hillock.engine.layout.Scheme;
import org.hillock.engine.network.Networks;
import org.hillock.network.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** However the cells of a row are kept, the same ones are reached. */
class CellsTest {
    private static final int CELLS = 60_000;
    private static final int AT = 7;

    @ParameterizedTest
    @CsvSource({"1, 1000", "2, 40", "3, 5000", "4, 1", "5, 0", "6, 3"})
    void distances_reach_the_cells_that_they_were_made_of(long seed, int count) {
        var cells = new Random(seed).ints(count, 100, CELLS).sorted().toArray();
        var gaps = gaps(100, cells);
        var narrow = new char[count];
        for (int k = 0; k < count; k++) narrow[k] = (char) cells[k];

        var wanted = new double[CELLS + AT];
        for (int cell : cells) wanted[AT + cell] += 0.25;
        var counts = Arrays.stream(wanted).mapToInt(x -> (int) (12 * x)).toArray();

        for (var kept : new Cells[] {gaps, new Cells.Narrow(narrow), new Cells.Wide(cells)}) {
            int end = kept == gaps ? (int) gaps.bytes() : count;
            var exact = new double[wanted.length];
            assertEquals(count, kept.add(exact, AT, 0, end, 0.25));
            assertArrayEquals(wanted, exact);
            var compact = new int[wanted.length];
            assertEquals(count, kept.add(compact, AT, 0, end, 3));
            assertArrayEquals(counts, compact);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "127, 1", "128, 2", "16383, 2", "16384, 3", "65535, 6"})
    void a_distance_takes_a_byte_for_each_seven_bits_up_to_two_and_then_more(int gap, int bytes) {
        assertEquals(bytes, GapCells.bytes(gap));
        assertEquals(bytes, GapCells.write(gap, new byte[bytes], 0));
        var to = new double[gap + 1];
        assertEquals(1, gaps(0, gap).add(to, 0, 0, bytes, 1));
        assertEquals(1, to[gap]);
    }

    @Test
    void dense_rows_take_about_a_byte_a_synapse_and_others_two() {
        assertTrue(bytesPerSynapse(0.1) < 1.1);
        assertEquals(2, bytesPerSynapse(0.01), 0.1);
    }

    private static double bytesPerSynapse(double probability) {
        var all = Networks.neurons("all", 1000);
        var joined = Networks.join(all, all, new Rule.Probability(probability, true), Networks.DELTA, 1, 1);
        var layout = new Layout(Networks.network(List.of(all), List.of(joined), 1), 1);
        var rows = new Synapses(layout, new Scheme(layout), new Team(1))
                .of(0)
                .rows()
                .get(0);
        return (rows.bytes() - 4.0 * 1001) / rows.synapses();
    }

    private static GapCells gaps(int first, int... cells) {
        var bytes = new byte[6 * cells.length];
        int at = 0;
        int last = first;
        for (int cell : cells) {
            at = GapCells.write(cell - last, bytes, at);
            last = cell;
        }
        return new GapCells(first, Arrays.copyOf(bytes, at));
    }
}
