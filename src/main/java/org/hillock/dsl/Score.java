package org.hillock.dsl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.hillock.model.Check;
import org.hillock.model.Detail;
import org.hillock.plot.Figure;
import org.hillock.record.AnswersOverTime;
import org.hillock.record.Axis;
import org.hillock.record.CurveSet;
import org.hillock.record.Provenance;
import org.hillock.record.Series;

/** How a network of spiking neurons answered images step after step, and what it took. */
public final class Score extends AnswerScore {
    private final Provenance provenance;
    private final AnswersOverTime answers;

    /** @param trained the answers of the trained network to the same images; none if there is no such network */
    Score(Provenance provenance, AnswersOverTime answers, int[] labels, int[] trained, int classes) {
        super(answers.answers(answers.steps()), labels, trained, classes, answers.layers());
        this.provenance = provenance;
        this.answers = answers;
    }

    /** The share of right answers after so many steps, from 0 to 1. */
    public double accuracy(int steps) {
        return answers.accuracy(labels(), Check.count("accuracy.steps", steps, 1, answers.steps()));
    }

    /** The share of right answers after each step, beside that of the trained network. */
    public Curve accuracyOverTime() {
        var steps =
                IntStream.rangeClosed(1, answers.steps()).mapToDouble(t -> t).toArray();
        var percent = Arrays.stream(steps)
                .map(t -> 100 * answers.accuracy(labels(), (int) t))
                .toArray();
        var series = new ArrayList<>(List.of(new Series("spiking", steps, percent, false)));
        if (!Double.isNaN(trainedAccuracy())) {
            var level = new double[steps.length];
            Arrays.fill(level, 100 * trainedAccuracy());
            series.add(new Series("trained network", steps, level, true));
        }
        return Curve.of(
                new Words(provenance.description()),
                new CurveSet("Accuracy over time", Axis.linear("steps", ""), Axis.linear("accuracy", "%"), series));
    }

    @Override
    public Figure plot() {
        return accuracyOverTime().plot().note(summary());
    }

    /** Steps that an image took on average. */
    @Detail
    public double meanSteps() {
        return IntStream.range(0, answers.examples())
                .map(answers::taken)
                .average()
                .orElse(0);
    }

    /** The line, dt, seed, version and Java that made this. */
    @Detail
    public Provenance provenance() {
        return provenance;
    }

    @Override
    public double latency() {
        return meanSteps() * answers.dt();
    }

    /** {@code 9,812 of 10,000 right (98.12 %), 0.08 points less than the trained network; 64 steps of 0.1 ms and 1,204 spikes an image}. */
    @Detail
    @Override
    public String summary() {
        return String.format(
                Locale.ROOT,
                "%s; %s of %s ms and %s an image",
                score(),
                counted(Check.text(Math.round(10 * meanSteps()) / 10.0), "step"),
                Check.text(answers.dt()),
                spikesSaid());
    }
}
