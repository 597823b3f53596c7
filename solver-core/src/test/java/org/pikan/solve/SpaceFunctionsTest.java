package org.pikan.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pikan.basis.BSpline;
import org.pikan.basis.Basis;

class SpaceFunctionsTest {

    static Stream<Basis> bases() {
        return Stream.of(SpaceFunctions.first(true), SpaceFunctions.first(false), SpaceFunctions.splines(2));
    }

    @ParameterizedTest
    @MethodSource("bases")
    void pointsOfBothKindsInterleave(Basis basis) {
        double[] training = SpaceFunctions.points(basis, true);
        double[] between = SpaceFunctions.points(basis, false);
        assertThat(training).hasSizeGreaterThan(basis.size() + 1).hasSameSizeAs(between);
        double last = -1;
        for (int i = 0; i < training.length; i++) {
            assertThat(training[i]).isGreaterThan(last);
            assertThat(between[i]).isGreaterThan(training[i]);
            last = between[i];
        }
        assertThat(last).isLessThan(1);
    }

    @ParameterizedTest
    @MethodSource("bases")
    void aWiderBasisContainsTheOldOne(Basis basis) {
        double[] profile = new double[SpaceFunctions.points(basis, false).length];
        Arrays.fill(profile, 1);
        Basis wider = SpaceFunctions.wider(basis, profile);
        assertThat(wider.size()).isGreaterThan(basis.size());
        assertThat(basis.embedding(wider).matrix()).hasDimensions(basis.size(), wider.size());
    }

    @Test
    void intervalsAreHalvedWhereTheResidualIs() {
        BSpline splines = (BSpline) SpaceFunctions.splines(2);
        double[] points = SpaceFunctions.points(splines, false);
        double[] profile = Arrays.stream(points).map(x -> x > 0 && x < 0.25 ? 1 : 1e-6).toArray();
        BSpline wider = (BSpline) SpaceFunctions.wider(splines, profile);
        assertThat(wider.breakpoints()).hasSize(19).contains(0.0625, 0.1875);
    }

    @Test
    void neighboursDifferLittleAndTheShortestAreNotHalved() {
        Basis basis = SpaceFunctions.splines(2);
        Basis before = null;
        for (int i = 0; i < 60; i++) {
            double[] points = SpaceFunctions.points(basis, false);
            double[] profile = Arrays.stream(points).map(x -> x < -0.7 && x > -0.71 ? 1e-20 : 0).toArray();
            int near = 0;
            for (int p = 0; p < points.length; p++) {
                near = Math.abs(points[p] + 0.3) < Math.abs(points[near] + 0.3) ? p : near;
            }
            profile[near] = 1;
            before = basis;
            basis = SpaceFunctions.wider(basis, profile);
        }
        assertThat(basis).isEqualTo(before);
        double[] breakpoints = ((BSpline) basis).breakpoints();
        for (int i = 2; i < breakpoints.length; i++) {
            double ratio = (breakpoints[i] - breakpoints[i - 1]) / (breakpoints[i - 1] - breakpoints[i - 2]);
            assertThat(ratio).isBetween(0.24, 4.1);
        }
    }

    @Test
    void splinesSuitTheOrderOfTheEquation() {
        assertThat(SpaceFunctions.splines(2).maxDerivative()).isGreaterThanOrEqualTo(6);
        assertThat(SpaceFunctions.splines(6).maxDerivative()).isGreaterThanOrEqualTo(10);
    }

    @Test
    void periodicNetworksAreSumsOfPeriodicSplines() {
        BSpline splines = (BSpline) SpaceFunctions.splines(2);
        double[][] allowed = SpaceFunctions.allowed(splines, true);
        assertThat(allowed).hasDimensions(splines.intervals(), splines.size() + 1);
        double[] ends = new double[2 * splines.size()];
        splines.evaluate(new double[] {-1, 1}, 0, 2, 0, ends, 0);
        for (double[] function : allowed) {
            double jump = 0;
            for (int m = 0; m < splines.size(); m++) {
                jump += function[m] * (ends[2 * m + 1] - ends[2 * m]);
            }
            assertThat(jump).isCloseTo(0, within(1e-14));
        }
        assertThat(SpaceFunctions.allowed(splines, false)).hasDimensions(splines.size() + 1, splines.size() + 1);
    }

    @Test
    void polynomialsMayGrowFromPassToPassUpToALimit() {
        Basis wide = SpaceFunctions.spectral(false, 150);
        assertThat(SpaceFunctions.most(wide, 0)).isEqualTo(48);
        assertThat(SpaceFunctions.most(wide, 16)).isEqualTo(48);
        assertThat(SpaceFunctions.most(wide, 100)).isEqualTo(300);
    }
}
