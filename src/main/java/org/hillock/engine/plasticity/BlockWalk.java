package org.hillock.engine.plasticity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hillock.engine.population.Inbox;
import org.hillock.model.equation.Statement;
import org.hillock.plasticity.SynapseEquations;

/** {@link PlainWalk}, block by block, with the statements compiled to bytecode. */
final class BlockWalk implements Walk {
    private static final String TRANSMITTED = "transmitted by it";
    /** Where synapses go to fewer of the neurons than one in so many, only their targets are looked at. */
    private static final int SPARSE = 8;

    /** And where they are no more than so many. */
    private static final int FEW = 16;

    private final Program program;
    private final boolean single;
    private final Changes onPost;
    private final Changes onPre;
    private final boolean[] postReads;
    private final boolean[] preReads;
    private final double[] targets;
    private final ManyAtOnce many = new ManyAtOnce();
    private final ShortWalk few;

    private BlockWalk(Program program, boolean single, Changes onPost, Changes onPre) {
        this.program = program;
        this.single = single;
        this.onPost = onPost;
        this.onPre = onPre;
        postReads = reads(onPost, program);
        preReads = reads(onPre, program);
        targets = program.all().stream().mapToDouble(program::target).toArray();
        few = new ShortWalk(program, single, onPost, onPre);
    }

    /** Empty where there is no compiler. */
    static Optional<Walk> of(Program program, boolean single) {
        var equations = program.equations;
        var names = new ArrayList<>(List.of(SynapseEquations.WEIGHT));
        program.synaptic().forEach(t -> names.add(t.name()));
        names.add(TRANSMITTED);
        var kept = new HashSet<>(List.of(SynapseEquations.WEIGHT));
        program.own.forEach(t -> kept.add(t.name()));
        var scalars = new HashMap<String, Integer>();
        for (var name : program.parameters()) scalars.put(name, program.parameter(name));
        var post = Changes.of(new Passes(equations.onPost(), names, kept), Map.copyOf(scalars), program.lower());
        for (int k = 0; k < program.pre.size(); k++)
            scalars.put(program.pre.get(k).name(), program.preAtArrival() + k);
        kept.add(TRANSMITTED);
        var list = new ArrayList<>(
                List.of(new Statement(Statement.Kind.VALUE, TRANSMITTED, 0, equations.transmitted(), "")));
        list.addAll(equations.onPre());
        var pre = Changes.of(new Passes(list, names, kept), Map.copyOf(scalars), program.lower());
        return post.flatMap(p -> pre.map(q -> new BlockWalk(program, single, p, q)));
    }

    @Override
    public int columns() {
        return Math.max(onPost.columns(), onPre.columns());
    }

    @Override
    public void walk(Ground ground, int from, int to, double[] numbers, Inbox inbox, int at) {
        if (to - from < ShortWalk.FEW) few.walk(ground, from, to, numbers, inbox, at);
        else blocks(ground, from, to, numbers, inbox, at);
    }

    private void blocks(Ground ground, int from, int to, double[] numbers, Inbox inbox, int at) {
        var spikes = ground.spikes();
        int unseen = (int) numbers[program.from()];
        int due = (int) numbers[program.to()];
        int anchor = (int) numbers[program.anchor()] - (int) numbers[program.shift()];
        if (to - from < FEW || SPARSE * (long) (to - from) < spikes.neurons)
            spikes.count(ground.targets(), from, to, unseen, due);
        else spikes.count(unseen, due);
        var block = ground.block();
        for (int begin = from; begin < to; begin += Block.FEW) {
            int n = Math.min(Block.FEW, to - begin);
            block.load(0, ground.weights(), begin, n);
            for (int k = 0; k < program.own.size(); k++)
                block.load(own(k), ground.own().get(k), begin, n);
            int several = block.find(ground.targets(), begin, n, spikes, unseen, due, many);
            while (several > 0) {
                block.next(several, anchor, spikes.steps);
                see(block, spikes, several, false, numbers);
                several = block.seen(several, spikes.neurons);
            }
            int open = block.last(anchor, spikes.steps);
            if (open > 0) see(block, spikes, open, true, numbers);
            if (at >= 0) {
                arrive(block, spikes, n, numbers);
                deliver(block.all[transmitted()], ground.targets(), begin, n, numbers, inbox, at);
            }
            block.store(0, ground.weights(), begin, n);
            for (int k = 0; k < program.own.size(); k++)
                block.store(own(k), ground.own().get(k), begin, n);
        }
    }

    /** Synapses see one spike more of their targets, or the last one. */
    private void see(Block block, PostSpikes spikes, int n, boolean last, double[] numbers) {
        for (int k = 0; k < program.pre.size(); k++)
            if (postReads[k])
                block.relax(
                        program.decays.get(k), targets[k], numbers[program.preAtAnchor() + k], n, block.some[1 + k]);
        for (int k = 0; k < program.post.size(); k++)
            if (postReads[post(k) - 1]) block.take(spikes.before[k], n, block.some[post(k)]);
        if (!program.own.isEmpty())
            block.sincePrevious(
                    (int) numbers[program.anchor()], (int) numbers[program.shift()], spikes.steps, spikes.neurons, n);
        for (int k = 0; k < program.own.size(); k++) {
            block.gather(own(k), n, last);
            block.relax(program.decays.get(own(k) - 1), targets[own(k) - 1], n, block.some[own(k)]);
        }
        onPost.carryOut(n, block.some, numbers, many);
        block.scatter(0, n, last, single);
        for (int k = 0; k < program.own.size(); k++) block.scatter(own(k), n, last, single);
    }

    /** The spike of the source arrives. */
    private void arrive(Block block, PostSpikes spikes, int n, double[] numbers) {
        int seen = (int) numbers[program.seen()];
        for (int k = 0; k < program.post.size(); k++)
            if (preReads[post(k) - 1])
                block.relax(
                        program.decays.get(post(k) - 1),
                        targets[post(k) - 1],
                        spikes.after[k],
                        spikes.steps,
                        seen,
                        n,
                        block.all[post(k)]);
        if (!program.own.isEmpty())
            block.untilArrival(
                    (int) numbers[program.arrival()],
                    (int) numbers[program.anchor()],
                    (int) numbers[program.shift()],
                    spikes.steps,
                    n);
        for (int k = 0; k < program.own.size(); k++)
            block.relax(program.decays.get(own(k) - 1), targets[own(k) - 1], n, block.all[own(k)]);
        onPre.carryOut(n, block.all, numbers, many);
    }

    private void deliver(double[] sent, int[] targets, int begin, int n, double[] numbers, Inbox inbox, int at) {
        double perGrain = numbers[program.perGrain()];
        for (int k = 0; k < n; k++) sent[k] = Math.rint(sent[k] * perGrain);
        if (inbox.compact()) add(sent, targets, begin, n, inbox.quanta, at);
        else add(sent, targets, begin, n, numbers[program.grain()], inbox.exact, at);
    }

    private static void add(double[] quanta, int[] targets, int begin, int n, int[] cells, int at) {
        for (int k = 0; k < n; k++) cells[at + targets[begin + k]] += (int) quanta[k];
    }

    private static void add(double[] quanta, int[] targets, int begin, int n, double grain, double[] cells, int at) {
        for (int k = 0; k < n; k++) cells[at + targets[begin + k]] += quanta[k] * grain;
    }

    /** Which of the neurons' traces the statements read. */
    private static boolean[] reads(Changes changes, Program program) {
        var reads = new boolean[program.pre.size() + program.post.size()];
        for (int k = 0; k < reads.length; k++)
            reads[k] = changes.passes().reads(program.all().get(k).name());
        return reads;
    }

    private int post(int k) {
        return 1 + program.pre.size() + k;
    }

    private int own(int k) {
        return post(program.post.size() + k);
    }

    private int transmitted() {
        return own(program.own.size());
    }
}
