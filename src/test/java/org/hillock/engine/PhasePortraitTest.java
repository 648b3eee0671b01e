package org.hillock.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.hillock.record.Axis;
import org.hillock.record.FixedPoint;
import org.hillock.record.FixedPoint.Kind;
import org.hillock.record.PhasePlane;
import org.hillock.record.VectorField.Window;
import org.junit.jupiter.api.Test;

class PhasePortraitTest {
    private static final Window SQUARE = new Window(-1, 1.1, -1, 1.2);
    private static final double TAU = 12.5;

    private static Flow fitzHughNagumo(double current) {
        return (v, w, out) -> {
            out[0] = v - v * v * v / 3 - w + current;
            out[1] = (v + 0.7 - 0.8 * w) / TAU;
        };
    }

    private static Flow linear(double a, double b, double c, double d) {
        return (x, y, out) -> {
            out[0] = a * x + b * y;
            out[1] = c * x + d * y;
        };
    }

    private static PhasePlane portrait(Flow flow, Window window) {
        return PhasePortrait.of("", flow, Axis.linear("potential v", ""), Axis.linear("w", ""), window);
    }

    @Test
    void fitz_hugh_nagumo_has_the_fixed_point_and_eigenvalues_of_its_cubic() {
        // w = (v + 0.7)/0.8 in v − v³/3 − w + I = 0 gives v³ + 3 (1/0.8 − 1) v + 3 (0.7/0.8 − I) = 0: Cardano's p and
        // q.
        double p = 3 * (1 / 0.8 - 1);
        double q = 3 * (0.7 / 0.8 - 0.5);
        double root = Math.sqrt(q * q / 4 + p * p * p / 27);
        double v = Math.cbrt(-q / 2 + root) + Math.cbrt(-q / 2 - root);
        var points = portrait(fitzHughNagumo(0.5), new Window(-2.5, 2.5, -1, 2)).fixedPoints();
        assertThat(points).hasSize(1);
        var point = points.get(0);
        assertThat(point.x()).isCloseTo(v, within(1e-13));
        assertThat(point.y()).isCloseTo((v + 0.7) / 0.8, within(1e-13));
        double trace = 1 - v * v - 0.8 / TAU;
        double determinant = -0.8 / TAU * (1 - v * v) + 1 / TAU;
        assertThat(point.real()[0]).isCloseTo(trace / 2, within(1e-10));
        assertThat(point.imaginary()).isCloseTo(Math.sqrt(determinant - trace * trace / 4), within(1e-10));
        assertThat(point.kind()).isEqualTo(Kind.UNSTABLE_FOCUS);
        assertThat(PhasePortrait.fixedPoints(fitzHughNagumo(0), new Window(-2.5, 2.5, -1, 2)))
                .singleElement()
                .extracting(FixedPoint::kind)
                .isEqualTo(Kind.STABLE_FOCUS);
    }

    @Test
    void every_point_of_a_nullcline_lies_on_it() {
        var plane = portrait(fitzHughNagumo(0.5), new Window(-2.5, 2.5, -1, 2));
        assertThat(plane.nullclines()).extracting("name").containsExactly("v′ = 0", "w′ = 0");
        var out = new double[2];
        for (int n = 0; n < 2; n++) {
            var nullcline = plane.nullclines().get(n);
            assertThat(nullcline.size()).isGreaterThan(100);
            for (int k = 0; k < nullcline.size(); k++) {
                assertThat(nullcline.x(k)).isNotNaN(); // one branch each
                fitzHughNagumo(0.5).slopes(nullcline.x(k), nullcline.y(k), out);
                assertThat(out[n]).isCloseTo(0, within(1e-12));
                if (k > 0)
                    assertThat(Math.abs(nullcline.x(k) - nullcline.x(k - 1))).isLessThan(5.0 / Contour.CELLS + 1e-9);
            }
        }
    }

    @Test
    void the_kinds_are_those_of_trace_and_determinant() {
        assertThat(kind(linear(-1, 0, 0, -2))).isEqualTo(Kind.STABLE_NODE);
        assertThat(kind(linear(1, 0, 0, 2))).isEqualTo(Kind.UNSTABLE_NODE);
        assertThat(kind(linear(-1, -2, 2, -1))).isEqualTo(Kind.STABLE_FOCUS);
        assertThat(kind(linear(1, -2, 2, 1))).isEqualTo(Kind.UNSTABLE_FOCUS);
        assertThat(kind(linear(1, 0, 0, -2))).isEqualTo(Kind.SADDLE);
        assertThat(kind(linear(0, -2, 2, 0))).isEqualTo(Kind.CENTRE);
    }

    private static Kind kind(Flow flow) {
        return portrait(flow, SQUARE).fixedPoints().get(0).kind();
    }

    @Test
    void linear_systems_have_the_eigenvalues_of_their_matrix() {
        var random = new SplittableRandom(5);
        for (int n = 0; n < 30; n++) {
            double a = random.nextDouble(-2, 2);
            double b = random.nextDouble(-2, 2);
            double c = random.nextDouble(-2, 2);
            double d = random.nextDouble(-2, 2);
            var point = portrait(linear(a, b, c, d), SQUARE).fixedPoints().get(0);
            assertThat(point.x()).isCloseTo(0, within(1e-12));
            assertThat(point.y()).isCloseTo(0, within(1e-12));
            double sum = point.real()[0] + point.real()[1];
            double product = point.real()[0] * point.real()[1] + point.imaginary() * point.imaginary();
            assertThat(sum).isCloseTo(a + d, within(1e-10));
            assertThat(product).isCloseTo(a * d - b * c, within(1e-10));
        }
    }

    @Test
    void two_wells_have_a_saddle_between_them() {
        Flow wells = (x, y, out) -> {
            out[0] = x - x * x * x;
            out[1] = -y + 0.3 * x;
        };
        var plane = portrait(wells, new Window(-1.8, 1.8, -1, 1));
        assertThat(plane.fixedPoints())
                .extracting(FixedPoint::kind)
                .containsExactly(Kind.STABLE_NODE, Kind.SADDLE, Kind.STABLE_NODE);
        // Three upright lines, so two gaps.
        var x = plane.nullclines().get(0);
        int gaps = 0;
        for (int k = 0; k < x.size(); k++) if (Double.isNaN(x.x(k))) gaps++;
        assertThat(gaps).isEqualTo(2);
    }

    @Test
    void closed_nullclines_are_closed_and_poles_are_none() {
        Flow circle = (x, y, out) -> {
            out[0] = x * x + y * y - 0.5;
            out[1] = 1 / (x - 0.3);
        };
        var plane = portrait(circle, SQUARE);
        var ring = plane.nullclines().get(0);
        assertThat(ring.x(ring.size() - 1)).isEqualTo(ring.x(0));
        for (int k = 0; k < ring.size(); k++)
            assertThat(Math.hypot(ring.x(k), ring.y(k))).isCloseTo(Math.sqrt(0.5), within(1e-13));
        assertThat(plane.nullclines().get(1).size()).isZero();
        assertThat(plane.fixedPoints()).isEmpty();
    }

    @Test
    void a_path_of_a_centre_returns_with_the_fourth_power_of_the_step() {
        var coarse = PhasePortrait.trajectory("", linear(0, -1, 1, 0), 1, 0, 2 * Math.PI, 2 * Math.PI / 100);
        var fine = PhasePortrait.trajectory("", linear(0, -1, 1, 0), 1, 0, 2 * Math.PI, 2 * Math.PI / 200);
        double ratio = Math.hypot(coarse.x(100) - 1, coarse.y(100)) / Math.hypot(fine.x(200) - 1, fine.y(200));
        assertThat(ratio).isCloseTo(16, within(0.5));
        var runaway = PhasePortrait.trajectory(
                "",
                (x, y, out) -> {
                    out[0] = x * x;
                    out[1] = 0;
                },
                1,
                0,
                10,
                0.1);
        assertThat(runaway.size()).isLessThan(101);
        assertThat(runaway.x()).doesNotContain(Double.NaN, Double.POSITIVE_INFINITY);
    }

    @Test
    void a_window_goes_upwards() {
        assertThatThrownBy(() -> new Window(1, 1, 0, 1))
                .hasMessage("phasePlane.x must go upwards, but was from 1.0 to 1.0.");
        assertThatThrownBy(() -> new Window(0, 1, 0, Double.NaN))
                .hasMessage("phasePlane.y must be a finite number, but was NaN.");
    }
}
