package org.hillock.engine.stepper;

import java.util.List;

/**
 * What a stepper is handed for some steps ahead, as one table: a row for each quantity, a column for each step. Reused from
 * block to block.
 *
 * <p>The rows, in this order: the injected and synaptic current at each node of a step; if synapses conduct, their conductance
 * at each node (the drive of a cell at potential v is current − conductance · v); the white noises; the jumps of state
 * variables at the end of a step; and the quantities to be recorded, which the stepper writes.
 */
public final class Block {
    private final Layout layout;
    private final double[][] rows;

    public Block(Layout layout, int length) {
        this.layout = layout;
        this.rows = new double[layout.rows()][length];
    }

    /**
     * Which rows there are.
     *
     * @param nodes in a step at which the drive is read
     * @param conducts if there are conductances
     * @param noises number of white noises
     * @param jumps the state variables that jump, by their place
     * @param recorded the names of what is recorded at the beginning of a step
     */
    public record Layout(int nodes, boolean conducts, int noises, List<Integer> jumps, List<String> recorded) {
        public Layout {
            jumps = List.copyOf(jumps);
            recorded = List.copyOf(recorded);
        }

        public int current(int node) {
            return node;
        }

        public int conductance(int node) {
            return nodes + node;
        }

        public int noise(int k) {
            return nodes * (conducts ? 2 : 1) + k;
        }

        public int jump(int k) {
            return noise(noises) + k;
        }

        public int record(int k) {
            return jump(jumps.size()) + k;
        }

        public int rows() {
            return record(recorded.size());
        }
    }

    public Layout layout() {
        return layout;
    }

    /** All rows, to write to and to read from. */
    public double[][] rows() {
        return rows;
    }
}
