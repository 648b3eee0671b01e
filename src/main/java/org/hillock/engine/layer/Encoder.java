package org.hillock.engine.layer;

import java.util.Arrays;
import org.hillock.engine.random.Purpose;
import org.hillock.engine.random.SplitMix;
import org.hillock.model.Pictures;
import org.hillock.network.Coding;

/** Turns a picture into spikes of its pixels, in the order of the steps at whose ends they arrive. */
final class Encoder {
    private static final double BLACK = 1e-300;

    private final Coding coding;
    private final long seed;
    private final double dt;
    private final int[] ends;
    private int[] steps = new int[4096];
    private int[] pixels = new int[4096];
    private int[] sorted = new int[4096];
    private int count;

    /** What a showing draws its numbers by. */
    enum Stage {
        TRAINING,
        READING
    }

    Encoder(Coding coding, long seed, int steps, double dt) {
        this.coding = coding;
        this.seed = seed;
        this.dt = dt;
        this.ends = new int[steps + 1];
    }

    /**
     * @param showing names the random numbers, together with stage and attempt
     * @param attempt from 0 on; each has half the first's rate more, or as many cycles
     */
    void encode(Pictures pictures, int picture, Stage stage, int showing, int attempt) {
        count = 0;
        if (coding instanceof Coding.Rate rate) {
            double peak = rate.peak() * (1 + 0.5 * attempt) * dt / 1000 / Pictures.WHITE;
            var random = SplitMix.of(seed, stage.ordinal(), showing, Purpose.EMISSION, attempt);
            for (int i = 0; i < pictures.size(); i++) poisson(i, peak * pictures.pixel(picture, i), random);
        } else if (coding instanceof Coding.Latency latency) {
            double cycle = latency.cycle() / (1 + 0.5 * attempt) / dt;
            for (int i = 0; i < pictures.size(); i++) latency(i, pictures.pixel(picture, i), cycle);
        }
        sort();
    }

    /** @param cycle steps */
    private void latency(int pixel, int bright, double cycle) {
        if (bright == 0) return;
        double first = (Pictures.WHITE - bright) * cycle / Pictures.WHITE;
        for (int k = 0; first + k * cycle < ends.length - 1; k++) add(pixel, first + k * cycle);
    }

    /** @param perStep mean number of spikes */
    private void poisson(int pixel, double perStep, SplitMix random) {
        if (perStep < BLACK) return;
        double at = 0;
        while (true) {
            at -= StrictMath.log(random.uniform()) / perStep;
            if (at >= ends.length - 1) return;
            add(pixel, at);
        }
    }

    private void add(int pixel, double at) {
        if (count == steps.length) {
            steps = Arrays.copyOf(steps, 2 * count);
            pixels = Arrays.copyOf(pixels, 2 * count);
            sorted = Arrays.copyOf(sorted, 2 * count);
        }
        steps[count] = (int) at;
        pixels[count++] = pixel;
    }

    /** By steps, and within a step by pixels. */
    private void sort() {
        Arrays.fill(ends, 0);
        for (int k = 0; k < count; k++) ends[steps[k]]++;
        int sum = 0;
        for (int s = 0; s < ends.length; s++) {
            int here = ends[s];
            ends[s] = sum;
            sum += here;
        }
        // From here on ends[s] moves from where the spikes of step s begin to where they end.
        for (int k = 0; k < count; k++) sorted[ends[steps[k]]++] = pixels[k];
    }

    /** Where the spikes that arrive at the end of a step begin. */
    int begin(int step) {
        return step == 0 ? 0 : ends[step - 1];
    }

    int end(int step) {
        return ends[step];
    }

    /** The pixel of a spike. */
    int pixel(int spike) {
        return sorted[spike];
    }

    int count() {
        return count;
    }
}
