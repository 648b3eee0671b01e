package org.hillock.engine.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.hillock.engine.population.AcceleratingTest.Answers;
import org.junit.jupiter.api.Test;

class RehearsalTest {
    private static final long MILLISECOND = 1_000_000;

    private final Columns columns = Columns.of(false, 1, 16);
    private final Rehearsal rehearsal = new Rehearsal(columns, new double[0], false, 0, 16, 16);

    @Test
    void quicker_code_is_known_at_once() {
        assertThat(rehearsal.outdoes(new Answers(1, 0), new Answers(1, MILLISECOND), 60_000 * MILLISECOND))
                .isTrue();
    }

    @Test
    void slower_code_is_given_up() {
        assertThat(rehearsal.outdoes(new Answers(1, MILLISECOND), new Answers(1, 0), 100 * MILLISECOND))
                .isFalse();
    }

    /** Code that takes its time, in nanoseconds, with few neurons and with all. */
    private static Code takes(long few, long all, Set<Integer> lengths) {
        return new Code() {
            @Override
            public int step(Columns c, double[] scalars, Inbox inbox, int at, int stride, int n, int size, int[] out) {
                lengths.add(n);
                assertThat(stride).isEqualTo(512);
                return new Answers(1, n < 512 ? few : all).step(c, scalars, inbox, at, stride, n, size, out);
            }

            @Override
            public int fired(Columns c, double[] scalars, int[] some, int count, int[] out, int m) {
                return m;
            }

            @Override
            public void reset(Columns c, double[] scalars, int[] fired, int count) {}
        };
    }

    @Test
    void few_neurons_come_first_and_all_of_them_decide() {
        var whole = new Rehearsal(Columns.of(false, 1, 512), new double[0], false, 0, 512, 500);
        var lengths = new LinkedHashSet<Integer>();
        var other = takes(MILLISECOND / 4, MILLISECOND / 4, new HashSet<>());
        assertThat(whole.outdoes(takes(0, MILLISECOND / 2, lengths), other, 100 * MILLISECOND))
                .isFalse();
        assertThat(lengths).containsExactly(64, 512);
        assertThat(whole.outdoes(takes(0, 0, lengths), other, 60_000 * MILLISECOND))
                .isTrue();
    }

    @Test
    void no_run_notices_and_each_step_begins_alike() {
        columns.set(0, 0, 7);
        var begins = new Rehearsal(columns, new double[0], false, 0, 16, 16);
        columns.set(0, 0, 8);
        var seen = new HashSet<Double>();
        Code looks = new Code() {
            @Override
            public int step(Columns c, double[] scalars, Inbox inbox, int at, int stride, int n, int size, int[] out) {
                seen.add(c.get(0, 0));
                c.set(0, 0, 9);
                return 0;
            }

            @Override
            public int fired(Columns c, double[] scalars, int[] some, int count, int[] out, int m) {
                return m;
            }

            @Override
            public void reset(Columns c, double[] scalars, int[] fired, int count) {}
        };
        begins.outdoes(looks, looks, 5 * MILLISECOND);
        assertThat(seen).containsExactly(7.0);
        assertThat(columns.get(0, 0)).isEqualTo(8);
    }
}
