package org.hillock.engine;

import java.util.Arrays;
import org.hillock.engine.random.Purpose;
import org.hillock.engine.random.RandomStream;
import org.hillock.engine.stepper.Block;
import org.hillock.model.Experiment;

/** Everything that flows into a cell with equations, laid out for its stepper, block by block in ascending order. */
final class Inflow {
    private final Electrode electrode;
    private final NoiseBlock noise;
    private final RandomStream[] whole;
    private final RandomStream[] cut;
    private final SynapticInputs synapses;
    private final double[] nodes;
    private final Grid grid;
    private final double[] injected;
    private final double[] synaptic;
    private final double[] conductance;

    /** @param nodes where within a step the current is read; @param length of a block; @param noises of the equations */
    Inflow(Experiment experiment, SynapticInputs synapses, double[] nodes, Grid grid, int length, int noises) {
        var input = Pieces.of(experiment.stimulus(), grid);
        this.electrode = new Electrode(input, grid.dt());
        this.noise = new NoiseBlock(new NoiseSource(input.noises(), grid.dt(), experiment.seed()), length);
        this.whole = streams(Purpose.EQUATIONS, experiment.seed(), noises);
        this.cut = streams(Purpose.EQUATIONS_CUT, experiment.seed(), noises);
        this.synapses = synapses;
        this.nodes = nodes;
        this.grid = grid;
        this.injected = new double[length];
        this.synaptic = new double[length];
        this.conductance = new double[length];
    }

    private static RandomStream[] streams(Purpose purpose, long seed, int count) {
        var streams = new RandomStream[count];
        Arrays.setAll(streams, z -> RandomStream.of(seed, purpose, z));
        return streams;
    }

    /** What arrives at t = 0 counts at once. */
    void begin(double[] state) {
        var jumps = new double[state.length];
        synapses.arriveUpTo(0, jumps);
        for (int i = 0; i < jumps.length; i++) state[i] += jumps[i];
    }

    /** The first coordinate after this one at which the current jumps or a spike arrives; infinite if none does. */
    double nextCut(double at) {
        electrode.moveTo(at);
        return Math.min(electrode.nextCut(at, Double.POSITIVE_INFINITY), synapses.nextArrival());
    }

    /**
     * Fills a block with n equal steps that reach from one grid coordinate to another; nothing jumps or arrives between them, but at the
     * end spikes may.
     *
     * @param held the place of a variable that does not jump there; −1 if all do
     */
    void prepare(double from, double to, int n, int held, Block block) {
        var layout = block.layout();
        var rows = block.rows();
        double step = (to - from) / n;
        double inside = 0.5 * (from + to) * grid.dt();
        electrode.moveTo(from);
        noise.prepare((long) Math.floor(from), n);
        for (int q = 0; q < nodes.length; q++) {
            var current = rows[layout.current(q)];
            if (electrode.level()) Arrays.fill(current, 0, n, electrode.at(inside));
            else
                for (int c = 0; c < n; c++)
                    current[c] = electrode.at((from + (c + nodes[q]) * step) * grid.dt(), inside);
            if (!noise.silent()) fluctuate(current, from, step, nodes[q], n);
            // The first node of every method is the beginning of the step, which is what is recorded.
            if (q == 0) System.arraycopy(current, 0, injected, 0, n);
            if (!noise.silent()) for (int c = 0; c < n; c++) current[c] += noise.held((long) Math.floor(from) + c);
            if (synapses.instant()) continue;
            for (int c = 0; c < n; c++) {
                double ahead = (c + nodes[q]) * step * grid.dt();
                double flows = synapses.current(ahead, 0);
                current[c] += flows;
                double conducts = layout.conducts() ? synapses.conductance(ahead) : 0;
                if (layout.conducts()) rows[layout.conductance(q)][c] = conducts;
                if (q > 0) continue;
                synaptic[c] = flows;
                conductance[c] = conducts;
            }
        }
        boolean steps = from == Math.rint(from) && step == 1;
        for (int z = 0; z < whole.length; z++) {
            var normal = rows[layout.noise(z)];
            for (int c = 0; c < n; c++) {
                // The noise of a step is the same whenever it is asked for.
                if (steps) whole[z].seek((long) from + c);
                normal[c] = steps ? whole[z].gaussian() : cut[z].gaussian();
            }
        }
        for (int j = 0; j < layout.jumps().size(); j++) {
            var jump = rows[layout.jump(j)];
            Arrays.fill(jump, 0, n, 0);
            int variable = layout.jumps().get(j);
            if (variable != held) jump[n - 1] = synapses.jumpAt(to, variable);
        }
    }

    /** Adds noise with a memory at a node of each step, or of the part of one that begins inside it. */
    private void fluctuate(double[] current, double from, double step, double node, int n) {
        long k = (long) Math.floor(from);
        for (int c = 0; c < n; c++) current[c] += noise.at(k + c, from - k + node * step);
    }

    /** Moves the synapses on; what arrives at the end is then there. */
    void advance(double from, double to) {
        synapses.advance((to - from) * grid.dt());
        synapses.arriveUpTo(to);
    }

    /** The injected current at the beginning of each step of the block, nA. */
    double[] injected() {
        return injected;
    }

    /** What flows through synapses at the beginning of each step into a cell at 0 mV, nA. */
    double[] synaptic() {
        return synaptic;
    }

    /** The conductance of the synapses at the beginning of each step, µS. */
    double[] conductance() {
        return conductance;
    }
}
