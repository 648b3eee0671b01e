package org.hillock.engine.ann;

import java.util.stream.IntStream;

/** How examples are put together: as many at a time, and as many steps, as stay near the processor. */
record Lots(int examples, int size, int steps) {
    private static final int MOST_EXAMPLES = 4;
    private static final int MOST_STEPS = 64;
    /** Values of the widest layer. */
    private static final int ROOM = 1 << 20;

    static Lots of(Plan plan, int examples, int steps) {
        int rows = Math.max(1, ROOM / plan.widest());
        int some = Math.min(Math.min(steps, MOST_STEPS), rows);
        return new Lots(examples, Math.min(MOST_EXAMPLES, Math.max(1, rows / some)), some);
    }

    int count() {
        return (examples + size - 1) / size;
    }

    int[] members(int number) {
        return IntStream.range(number * size, Math.min(examples, (number + 1) * size))
                .toArray();
    }
}
