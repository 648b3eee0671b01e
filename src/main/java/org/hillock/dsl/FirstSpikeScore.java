package org.hillock.dsl;

import java.util.Locale;
import org.hillock.model.Detail;
import org.hillock.plot.Figure;
import org.hillock.record.FirstSpikeAnswers;

/** How a network answered images in a code of first spikes, and what it took. */
public final class FirstSpikeScore extends AnswerScore {
    private final FirstSpikeAnswers answers;

    FirstSpikeScore(FirstSpikeAnswers answers, int[] labels, int[] trained, int classes) {
        super(answers.answers(), labels, trained, classes, answers.layers());
        this.answers = answers;
    }

    /** From the beginning of an image to its answer, ms: the windows of all layers. */
    @Override
    public double latency() {
        return answers.latency();
    }

    /** Spikes at the very beginning of a window, which stand for an activation as large as the window is long or larger: 0 where all is exact. */
    public long saturated() {
        return answers.saturated();
    }

    /** Answers from left to right, what the images show from bottom to top. */
    @Override
    public Figure plot() {
        return classification().plot();
    }

    /** {@code 9,820 of 10,000 right (98.20 %), as many as the trained network; 112 spikes and 14.2 ms an image}. */
    @Detail
    @Override
    public String summary() {
        return String.format(Locale.ROOT, "%s; %s and %.1f ms an image", score(), spikesSaid(), latency());
    }
}
