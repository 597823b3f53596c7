package org.pikan.basis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BSplineTest {

    private static final double[] GRADED = {-1, -0.9, -0.2, -0.19, 0, 0.4, 1};

    /** The recursion of Cox and de Boor as it stands in the books, with the derivative's own recursion. */
    private static double coxDeBoor(double[] t, int i, int degree, double z, int derivative) {
        if (degree == 0) {
            boolean last = z == t[t.length - 1] && t[i + 1] == z && t[i] < z;
            return derivative == 0 && ((t[i] <= z && z < t[i + 1]) || last) ? 1 : 0;
        }
        double leftWidth = t[i + degree] - t[i];
        double rightWidth = t[i + degree + 1] - t[i + 1];
        double sum = 0;
        if (derivative > 0) {
            sum += leftWidth == 0 ? 0 : degree / leftWidth * coxDeBoor(t, i, degree - 1, z, derivative - 1);
            sum -= rightWidth == 0 ? 0 : degree / rightWidth * coxDeBoor(t, i + 1, degree - 1, z, derivative - 1);
        } else {
            sum += leftWidth == 0 ? 0 : (z - t[i]) / leftWidth * coxDeBoor(t, i, degree - 1, z, 0);
            sum += rightWidth == 0 ? 0
                    : (t[i + degree + 1] - z) / rightWidth * coxDeBoor(t, i + 1, degree - 1, z, 0);
        }
        return sum;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8})
    void agreesWithTheRecursionOfCoxAndDeBoor(int degree) {
        BSpline basis = BSpline.of(degree, GRADED);
        double[] knots = basis.knots();
        assertThat(knots).hasSize(basis.size() + degree + 1);
        double[] points = new Random(degree).doubles(200, -1, 1).toArray();
        points[0] = -1;
        points[1] = 1;
        points[2] = -0.2;
        for (double z : points) {
            double[][] actual = Bases.at(basis, z, degree + 1);
            for (int q = 0; q <= degree + 1; q++) {
                double largest = 0;
                for (int m = 0; m < basis.size(); m++) {
                    largest = Math.max(largest, Math.abs(actual[m][q]));
                }
                for (int m = 0; m < basis.size(); m++) {
                    double expected = q > degree ? 0 : coxDeBoor(knots, m, degree, z, q);
                    assertThat(actual[m][q]).as("N_%d^(%d)(%s)", m, q, z).isCloseTo(expected,
                            offset(1e-12 * largest));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 6})
    void functionsAddUpToOneEverywhere(int degree) {
        for (Extrapolation extrapolation : Extrapolation.values()) {
            BSpline basis = BSpline.of(degree, GRADED).withExtrapolation(extrapolation);
            for (double z = -1.2; z <= 1.2; z += 0.01) {
                double[] sum = new double[3];
                double[] magnitude = new double[3];
                for (double[] function : Bases.at(basis, z, 2)) {
                    for (int q = 0; q <= 2; q++) {
                        sum[q] += function[q];
                        magnitude[q] += Math.abs(function[q]);
                    }
                }
                assertThat(sum[0]).isCloseTo(1, offset(1e-14 * (1 + magnitude[0])));
                assertThat(sum[1]).isCloseTo(0, offset(1e-13 * (1 + magnitude[1])));
                assertThat(sum[2]).isCloseTo(0, offset(1e-13 * (1 + magnitude[2])));
            }
        }
    }

    @Test
    void isContinuousAcrossBreakpointsInAllDerivativesButTheLast() {
        BSpline basis = BSpline.of(5, GRADED);
        for (int i = 1; i < GRADED.length - 1; i++) {
            double[][] left = Bases.at(basis, Math.nextDown(GRADED[i]), 5);
            double[][] right = Bases.at(basis, GRADED[i], 5);
            boolean jump = false;
            for (int m = 0; m < basis.size(); m++) {
                for (int q = 0; q <= basis.maxDerivative(); q++) {
                    assertThat(left[m][q]).isCloseTo(right[m][q],
                            offset(1e-12 * (1 + Math.pow(100, q))));
                }
                jump |= Math.abs(left[m][5] - right[m][5]) > 1;
            }
            assertThat(jump).isTrue();
        }
    }

    @Test
    void isZeroOutsideItsSupport() {
        BSpline basis = BSpline.uniform(3, 10, new Interval(0, 10));
        double[][] values = Bases.at(basis, 4.5, 1);
        for (int m = 0; m < basis.size(); m++) {
            assertThat(values[m][0] != 0).as("function %d", m).isEqualTo(m >= 4 && m <= 7);
        }
    }

    @Test
    void extrapolatesAsAsked() {
        BSpline basis = BSpline.of(3, GRADED);
        double[] coefficients = new Random(1).doubles(basis.size(), -1, 1).toArray();
        for (double end : new double[] {-1, 1}) {
            double outside = end * 1.25;
            double[] atEnd = Bases.combination(basis, coefficients, end, 3);
            double step = outside - end;
            double[] cubic = Bases.combination(basis, coefficients, outside, 3);
            double taylor = atEnd[0] + step * (atEnd[1] + step * (atEnd[2] / 2 + step * atEnd[3] / 6));
            assertThat(cubic[0]).isCloseTo(taylor, offset(1e-10));
            assertThat(cubic[3]).isCloseTo(atEnd[3], offset(1e-9));
            double[] line = Bases.combination(basis.withExtrapolation(Extrapolation.LINEAR), coefficients, outside, 3);
            assertThat(line).containsExactly(new double[] {atEnd[0] + step * atEnd[1], atEnd[1], 0, 0}, offset(1e-12));
            double[] flat = Bases.combination(basis.withExtrapolation(Extrapolation.CONSTANT), coefficients, outside,
                    3);
            assertThat(flat).containsExactly(new double[] {atEnd[0], 0, 0, 0}, offset(1e-12));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8})
    void insertedKnotsLeaveTheFunctionUnchanged(int degree) {
        for (Extrapolation extrapolation : Extrapolation.values()) {
            BSpline basis = BSpline.of(degree, GRADED).withExtrapolation(extrapolation);
            BasisContractTest.assertEmbeds(basis, basis.refined(2));
            BasisContractTest.assertEmbeds(basis.withoutConstant(), basis.refined(3).withoutConstant());
            BasisContractTest.assertEmbeds(basis.withoutConstant(),
                    basis.withBreakpoints(-1, -0.9, -0.2, -0.19, 0, 0.01, 0.4, 0.41, 0.7, 1));
            BasisContractTest.assertEmbeds(basis, basis.refined(2).withoutConstant());
        }
    }

    @Test
    void insertionOfOneKnotIsThatOfBoehm() {
        BSpline basis = BSpline.of(3, GRADED);
        double knot = 0.2;
        BSpline finer = basis.withBreakpoints(-1, -0.9, -0.2, -0.19, 0, knot, 0.4, 1);
        double[] old = new Random(3).doubles(basis.size(), -1, 1).toArray();
        double[] t = basis.knots();
        int k = 3 + 4;
        double[] expected = new double[basis.size() + 1];
        for (int i = 0; i < expected.length; i++) {
            double a = i <= k - 3 ? 1 : i > k ? 0 : (knot - t[i]) / (t[i + 3] - t[i]);
            expected[i] = (a == 0 ? 0 : a * old[i]) + (a == 1 ? 0 : (1 - a) * old[i - 1]);
        }
        assertThat(basis.embedding(finer).coefficients(old)).containsExactly(expected, offset(1e-15));
    }

    @Test
    void movesItsEndsWhenContinuedPolynomially() {
        BSpline basis = BSpline.of(4, GRADED).withoutConstant();
        BasisContractTest.assertEmbeds(basis, basis.withBreakpoints(-1.4, -0.9, -0.2, -0.19, 0, 0.2, 0.4, 1.2));
        BasisContractTest.assertEmbeds(basis, basis.withBreakpoints(-0.95, -0.9, -0.2, -0.19, 0, 0.4, 0.8));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> basis.withExtrapolation(Extrapolation.LINEAR)
                        .embedding(basis.withExtrapolation(Extrapolation.LINEAR).withBreakpoints(-1.4, -0.9, -0.2,
                                -0.19, 0, 0.4, 1)))
                .withMessageContaining("not contained");
    }

    @Test
    void refusesToLoseBreakpoints() {
        BSpline basis = BSpline.of(3, GRADED);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> basis.embedding(basis.withBreakpoints(-1, -0.9, -0.2, 0, 0.4, 1)))
                .withMessageContaining("Maybe");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> basis.embedding(BSpline.of(4, GRADED))).withMessageContaining("degree=4");
    }

    @Test
    void refusesBadOptions() {
        assertThatIllegalArgumentException().isThrownBy(() -> BSpline.of(0, 0, 1)).withMessageContaining("is 0");
        assertThatIllegalArgumentException().isThrownBy(() -> BSpline.of(3, 0, 1, 1))
                .withMessageContaining("breakpoint 2").withMessageContaining("Maybe sort");
        assertThatIllegalArgumentException().isThrownBy(() -> BSpline.of(3, 0)).withMessageContaining("1 breakpoints");
        assertThatIllegalArgumentException().isThrownBy(() -> BSpline.uniform(3, 0, Interval.UNIT))
                .withMessageContaining("grid");
    }

    @Test
    void equalsByFunctions() {
        assertThat(BSpline.uniform(3, 2, Interval.UNIT)).isEqualTo(BSpline.of(3, -1, 0, 1))
                .isNotEqualTo(BSpline.of(3, -1, 0, 1).withoutConstant())
                .hasSameHashCodeAs(BSpline.of(3, -1, 0, 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 8})
    void periodicSplinesGoOnAcrossTheEnds(int degree) {
        BSpline basis = BSpline.of(degree, GRADED);
        double[][] periodic = basis.periodic();
        assertThat(periodic).hasDimensions(basis.intervals(), basis.size());
        double[][] left = Bases.at(basis, -1, degree - 1);
        double[][] right = Bases.at(basis, 1, degree - 1);
        for (double[] spline : periodic) {
            for (int q = 0; q < degree; q++) {
                double atMin = 0;
                double atMax = 0;
                double size = 0;
                for (int m = 0; m < spline.length; m++) {
                    assertThat(spline[m]).isGreaterThan(-1e-13);
                    atMin += spline[m] * left[m][q];
                    atMax += spline[m] * right[m][q];
                    size += Math.abs(left[m][q]) + Math.abs(right[m][q]);
                }
                assertThat(atMin).isCloseTo(atMax, offset(1e-12 * size));
            }
        }
        for (int m = 0; m < basis.size(); m++) {
            double sum = 0;
            for (double[] spline : periodic) {
                sum += spline[m];
            }
            assertThat(sum).isCloseTo(1, offset(1e-12));
        }
    }
}
