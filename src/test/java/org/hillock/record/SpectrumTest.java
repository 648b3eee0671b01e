package org.hillock.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.SplittableRandom;
import org.hillock.model.Variable;
import org.junit.jupiter.api.Test;

class SpectrumTest {
    private static final int N = 1 << 14;

    private static Trace trace(double[] values) {
        return new Trace(Variable.V, new TimeAxis(0, 0.5, values.length), values);
    }

    private static double sum(Series spectrum) {
        return Arrays.stream(spectrum.y()).sum() * spectrum.x(0);
    }

    @Test
    void the_transform_is_that_of_the_definition_and_parsevals() {
        var random = new SplittableRandom(1);
        for (int n : new int[] {1, 2, 8, 64}) {
            var re = random.doubles(n, -1, 1).toArray();
            var im = random.doubles(n, -1, 1).toArray();
            var x = re.clone();
            var y = im.clone();
            Fourier.transform(re, im);
            double energy = 0;
            double power = 0;
            for (int k = 0; k < n; k++) {
                double a = 0;
                double b = 0;
                for (int j = 0; j < n; j++) {
                    double angle = -2 * Math.PI * k * j / n;
                    a += x[j] * Math.cos(angle) - y[j] * Math.sin(angle);
                    b += x[j] * Math.sin(angle) + y[j] * Math.cos(angle);
                }
                assertThat(re[k]).isCloseTo(a, within(1e-12));
                assertThat(im[k]).isCloseTo(b, within(1e-12));
                energy += x[k] * x[k] + y[k] * y[k];
                power += (re[k] * re[k] + im[k] * im[k]) / n;
            }
            assertThat(power).isCloseTo(energy, within(1e-12));
        }
    }

    @Test
    void a_sine_is_a_line_at_its_frequency_with_half_its_squared_amplitude() {
        double frequency = 40 * 2000.0 / 4096; // on a bin of segments of 4096 samples of 0.5 ms
        var values = new double[N];
        for (int k = 0; k < N; k++) values[k] = -65 + 3 * Math.sin(2 * Math.PI * frequency * k * 0.5e-3 + 1);
        var spectrum = Spectrum.of(trace(values), 2048);
        int peak = 0;
        for (int k = 0; k < spectrum.size(); k++) if (spectrum.y(k) > spectrum.y(peak)) peak = k;
        assertThat(spectrum.x(peak)).isCloseTo(frequency, within(1e-9));
        assertThat(sum(spectrum)).isCloseTo(4.5, within(1e-9));
        assertThat(spectrum.y(peak + 5) / spectrum.y(peak)).isLessThan(1e-20);
    }

    @Test
    void white_noise_is_flat_and_its_power_is_its_variance() {
        var random = new Random(2);
        var values = random.doubles(1 << 17).map(u -> random.nextGaussian()).toArray();
        var spectrum = Spectrum.of(trace(values), 256);
        assertThat(sum(spectrum)).isCloseTo(1, within(0.02));
        // 2σ² dt = 0.001 /Hz over 1000 Hz; some 500 segments leave 5 %.
        for (int k = 1; k < spectrum.size() - 1; k++) assertThat(spectrum.y(k)).isCloseTo(0.001, within(0.00025));
        double low = Arrays.stream(spectrum.y(), 1, 128).average().orElseThrow();
        double high = Arrays.stream(spectrum.y(), 128, 255).average().orElseThrow();
        assertThat(low).isCloseTo(high, within(0.02e-3));
    }

    @Test
    void a_poisson_train_has_its_rate_at_every_frequency() {
        var spectrum = Spectrum.of(SpikeMeasuresTest.poisson(40, 1_000_000, 3), 500);
        assertThat(spectrum.x(spectrum.size() - 1)).isEqualTo(1000);
        double mean = Arrays.stream(spectrum.y()).skip(1).average().orElseThrow();
        assertThat(mean).isCloseTo(40, within(0.6));
        double low = Arrays.stream(spectrum.y(), 1, 100).average().orElseThrow();
        assertThat(low).isCloseTo(40, within(2.0));
    }

    @Test
    void segments_that_do_not_fit_are_refused() {
        assertThatThrownBy(() -> Spectrum.of(trace(new double[100]), 100))
                .hasMessage("spectrum.segment must be between 4.0 and 50.0 ms, but was 100.0.");
        assertThatThrownBy(() -> Spectrum.of(trace(new double[100]), 2))
                .hasMessage("spectrum.segment must be between 4.0 and 50.0 ms, but was 2.0.");
    }
}
