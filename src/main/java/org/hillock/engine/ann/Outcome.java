package org.hillock.engine.ann;

import java.util.ArrayList;
import java.util.Arrays;
import org.hillock.ann.Presentation;
import org.hillock.record.AnswersOverTime;
import org.hillock.record.LayerWork;

/** What becomes of all examples; each has places of its own, so that threads do not meet. */
final class Outcome {
    private final Plan plan;
    private final Presentation how;
    final int[][] answers;
    final double[][] outputs;
    final long[][] spikes;
    final long[][] operations;

    Outcome(Plan plan, int examples, Presentation how) {
        this.plan = plan;
        this.how = how;
        answers = new int[examples][0];
        outputs = new double[examples][0];
        spikes = new long[plan.layers()][examples];
        operations = new long[plan.layers()][examples];
    }

    /** Of the examples up to the first that was not answered. */
    AnswersOverTime record() {
        int n = 0;
        while (n < answers.length && outputs[n].length > 0) n++;
        var layers = new ArrayList<LayerWork>();
        for (int k = 0; k < plan.layers(); k++) {
            boolean fires = plan.fires(k);
            if (!fires && !(plan.stage(k) instanceof Stage.Weighing)) continue;
            layers.add(new LayerWork(
                    plan.layer(k).name(),
                    fires ? plan.network().shape(k).size() : 0,
                    Arrays.copyOf(spikes[k], n),
                    Arrays.copyOf(operations[k], n),
                    plan.stage(k) instanceof Stage.Weighing w ? w.multiplyAccumulates() : 0));
        }
        return new AnswersOverTime(how.dt(), how.steps(), Arrays.copyOf(answers, n), Arrays.copyOf(outputs, n), layers);
    }
}
