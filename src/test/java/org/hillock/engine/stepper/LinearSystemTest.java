package org.hillock.engine.stepper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hillock.model.Equations;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.MatrixUtils;
import org.junit.jupiter.api.Test;

/** Exact steps against the matrix exponential of Hipparchus and against closed forms of the noise. */
class LinearSystemTest {
    private static final int NODES = LinearSystem.NODES.length;

    private static LinearSystem system(String text) {
        return LinearSystem.of(Equations.of("equations", "Cell", text)).orElseThrow();
    }

    /** The matrix of a step, from its coefficients. */
    private static double[][] part(double[] step, int n, int from, int columns) {
        var part = new double[n][columns];
        for (int i = 0; i < n; i++) System.arraycopy(step, i * (2 * n + 1 + NODES) + from, part[i], 0, columns);
        return part;
    }

    @Test
    void the_transition_is_the_matrix_exponential() {
        var system = system("""
                v' = (I - v - w)/10 + 0.3
                w' = (2*v - w)/30 + u
                u' = -u/2 + v/100 - 0.1
                """);
        // The constant and the current as variables that stay the same.
        double[][] m = {
            {-0.1, -0.1, 0, 0.3, 0.1},
            {2.0 / 30, -1.0 / 30, 1, 0, 0},
            {0.01, 0, -0.5, -0.1, 0},
            {0, 0, 0, 0, 0},
            {0, 0, 0, 0, 0}
        };
        for (double h : new double[] {1e-6, 0.1, 7, 300}) {
            var expected = MatrixUtils.matrixExponential(new Array2DRowRealMatrix(m).scalarMultiply(h))
                    .getData();
            var actual = part(system.step(h, false), 3, 0, 5);
            for (int i = 0; i < 3; i++)
                for (int j = 0; j < 5; j++)
                    assertThat(actual[i][j])
                            .as("%s, %s at %s", i, j, h)
                            .isCloseTo(expected[i][j], within(1e-12 * (1 + h)));
        }
    }

    @Test
    void a_sine_is_integrated_to_rounding() {
        double tau = 10;
        double omega = 0.25;
        var step = system("v' = (I - v)/10").step(0.1, false);
        double v = 0;
        for (int k = 0; k < 1000; k++) {
            double first = Math.sin(omega * (k + LinearSystem.NODES[0]) * 0.1);
            double next = step[0] * v + step[1] + step[2] * first;
            for (int q = 1; q < NODES; q++)
                next += step[2 + q] * (Math.sin(omega * (k + LinearSystem.NODES[q]) * 0.1) - first);
            v = next;
        }
        double x = omega * tau;
        double expected = (Math.sin(omega * 100) - x * Math.cos(omega * 100) + x * Math.exp(-100 / tau)) / (1 + x * x);
        assertThat(v).isCloseTo(expected, within(1e-13));
    }

    /** L·Lᵀ of the noise of a step. */
    private static double[][] covariance(LinearSystem system, int n, double h) {
        var l = part(system.step(h, false), n, n + 1 + NODES, n);
        return Matrices.times(l, Matrices.transposed(l));
    }

    @Test
    void noise_has_the_variance_of_ornstein_and_uhlenbeck() {
        var system = system("v' = -v/10 + 0.7*xi");
        for (double h : new double[] {1e-3, 0.1, 5, 1000}) {
            double expected = 0.49 * 5 * -Math.expm1(-2 * h / 10);
            assertThat(covariance(system, 1, h)[0][0]).isCloseTo(expected, within(1e-13 * expected));
        }
    }

    @Test
    void noise_through_a_second_variable_has_its_closed_covariance() {
        // y is white noise filtered once, x filtered twice.
        double a = 1.0 / 3;
        double b = 1.0 / 20;
        var system = system("""
                x' = (y - x)/20
                y' = -y/3 + 0.7*xi
                """);
        for (double h : new double[] {0.1, 5, 1000}) {
            // The responses to a kick are e^(−at) and c (e^(−bt) − e^(−at)); their products are integrated.
            double c = b / (a - b);
            double aa = -Math.expm1(-2 * a * h) / (2 * a);
            double ab = -Math.expm1(-(a + b) * h) / (a + b);
            double bb = -Math.expm1(-2 * b * h) / (2 * b);
            var actual = covariance(system, 2, h);
            assertThat(actual[1][1]).isCloseTo(0.49 * aa, within(1e-12));
            assertThat(actual[0][1]).isCloseTo(0.49 * c * (ab - aa), within(1e-12));
            assertThat(actual[0][0]).isCloseTo(0.49 * c * c * (bb - 2 * ab + aa), within(1e-12));
        }
    }

    @Test
    void a_stationary_covariance_solves_lyapunovs_equation() {
        var system = system("""
                x' = -x/10 - y/4 + 0.3*xi_1
                y' = x/5 - y/7 + 0.2*xi_2 + 0.1*xi_1
                """);
        double[][] m = {{-0.1, -0.25}, {0.2, -1.0 / 7}};
        double[][] power = {{0.09, 0.03}, {0.03, 0.05}};
        var q = covariance(system, 2, 1000);
        var change = Matrices.plus(Matrices.times(m, q), Matrices.times(q, Matrices.transposed(m)));
        for (int i = 0; i < 2; i++)
            for (int j = 0; j < 2; j++) assertThat(change[i][j]).isCloseTo(-power[i][j], within(1e-13));
    }

    @Test
    void a_held_potential_stays_and_the_rest_goes_on() {
        var step = system("""
                v' = (I - v)/10 + 0.1*xi
                w' = (v - w)/30
                """).step(0.5, true);
        assertThat(part(step, 2, 0, 4)[0]).containsExactly(1, 0, 0, 0);
        double decay = Math.exp(-0.5 / 30);
        assertThat(part(step, 2, 0, 4)[1]).containsExactly(new double[] {1 - decay, decay, 0, 0}, within(1e-15));
        assertThat(part(step, 2, 3 + NODES, 2)).isDeepEqualTo(new double[2][2]);
    }
}
