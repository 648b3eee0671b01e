package org.hillock.engine.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.hillock.engine.stepper.Compiler;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExponentialTest {
    /** What is compiled of them here. */
    public interface Functions {
        double of(String name, double x);
    }

    private static DoubleUnaryOperator function(Exponential precision, String name) {
        var type = precision == Exponential.DOUBLE ? "double" : "float";
        var source = Compiler.head(Functions.class, "") + precision.scalar() + """
                  public double of(String name, double x) {
                    switch (name) {
                      case "exponential": return exponential((TYPE) x);
                      case "relative": return relative((TYPE) x);
                      default: return inverse((TYPE) x);
                    }
                  }
                }
                """.replace("TYPE", type);
        var functions = Compiler.load(source, Functions.class, () -> source, List.of(), 8000)
                .orElseThrow();
        return x -> functions.of(name, x);
    }

    private static double ulps(Exponential precision, double value, double exact) {
        return Math.abs(value - exact) / (precision == Exponential.DOUBLE ? Math.ulp(exact) : Math.ulp((float) exact));
    }

    @ParameterizedTest
    @EnumSource
    void errors_are_as_documented(Exponential precision) {
        var exponential = function(precision, "exponential");
        var relative = function(precision, "relative");
        var inverse = function(precision, "inverse");
        var random = new SplittableRandom(1);
        double range = precision == Exponential.DOUBLE ? 708 : 87;
        double worst = 0;
        double worstRelative = 0;
        double worstInverse = 0;
        for (int k = 0; k < 300_000; k++) {
            double width = Math.pow(10, -random.nextInt(12)) * range;
            double x = (float) (width * (2 * random.nextDouble() - 1));
            worst = Math.max(worst, ulps(precision, exponential.applyAsDouble(x), StrictMath.exp(x)));
            double exact = x == 0 ? 1 : StrictMath.expm1(x) / x;
            worstRelative = Math.max(worstRelative, ulps(precision, relative.applyAsDouble(x), exact));
            worstInverse = Math.max(worstInverse, ulps(precision, inverse.applyAsDouble(x), 1 / exact));
        }
        // The reference in double precision is itself wrong by up to 1 unit.
        double reference = precision == Exponential.DOUBLE ? 1 : 0;
        assertThat(worst).isBetween(0.4, 1 + reference);
        assertThat(worstRelative).isBetween(0.4, 4.0);
        assertThat(worstInverse).isBetween(0.4, 4.0);
    }

    @ParameterizedTest
    @EnumSource
    void arguments_beyond_the_range_give_normal_numbers(Exponential precision) {
        var exponential = function(precision, "exponential");
        var relative = function(precision, "relative");
        assertThat(exponential.applyAsDouble(0)).isEqualTo(1);
        assertThat(relative.applyAsDouble(0)).isEqualTo(1);
        assertThat(relative.applyAsDouble(-1e4)).isEqualTo(precision == Exponential.DOUBLE ? 1e-4 : (double) 1e-4f);
        for (double x : new double[] {-1e9, -800, 800, 1e30}) {
            assertThat(exponential.applyAsDouble(x)).isPositive().isFinite();
            assertThat(relative.applyAsDouble(x)).isPositive().isFinite();
        }
        assertThat(exponential.applyAsDouble(Double.NaN)).isNaN();
    }
}
