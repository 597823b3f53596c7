package org.pikan.autodiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.hipparchus.analysis.differentiation.DerivativeStructure;
import org.junit.jupiter.api.Test;

class ProductTableTest {

    private static final int POINTS = 6;

    @Test
    void multipliesLikeDerivativeStructures() {
        for (JetLayout layout : List.of(JetLayout.ofOrder(3, 4), JetLayout.ofOrder(1, 7),
                JetLayout.of(2, List.of(MultiIndex.of(2, 0), MultiIndex.of(0, 1))))) {
            Random random = new Random(2);
            double[] a = new double[layout.size() * POINTS];
            double[] b = new double[layout.size() * POINTS];
            double[][] expected = new double[POINTS][];
            for (int p = 0; p < POINTS; p++) {
                DerivativeStructure[] x = Oracle.coordinates(layout.order(), Oracle.random(random, layout.dimension()));
                DerivativeStructure u = x[0].exp().multiply(x[layout.dimension() - 1].cos());
                DerivativeStructure v = Arrays.stream(x).reduce(x[0], DerivativeStructure::multiply).add(1.5).sin();
                Oracle.scatter(Oracle.jet(layout, u), a, p, POINTS);
                Oracle.scatter(Oracle.jet(layout, v), b, p, POINTS);
                expected[p] = Oracle.jet(layout, u.multiply(v));
            }
            double[] product = new double[layout.size() * POINTS];
            Arrays.fill(product, Double.NaN);
            layout.product().multiply(a, 0, b, 0, product, 0, POINTS);
            for (int p = 0; p < POINTS; p++) {
                Oracle.assertJet(layout, product, p, POINTS, expected[p]);
            }
        }
    }

    @Test
    void factorsOfSeparateCoordinatesNeedOneProductForEachComponent() {
        JetLayout layout = JetLayout.ofOrder(2, 3);
        JetLayout x = layout.restrictedTo(0);
        JetLayout y = layout.restrictedTo(1);
        ProductTable table = ProductTable.of(x, y, layout);
        assertThat(table.terms()).isEqualTo(layout.size());
        double[] a = {2, 3, 5, 7};
        double[] b = {11, 13, 17, 19};
        double[] product = new double[layout.size()];
        table.multiply(a, 0, b, 0, product, 0, 1);
        for (int component = 0; component < layout.size(); component++) {
            MultiIndex index = layout.multiIndex(component);
            assertThat(product[component]).isEqualTo(a[index.exponent(0)] * b[index.exponent(1)]);
        }
    }

    @Test
    void partialsThatNoProductReachesAreZero() {
        JetLayout layout = JetLayout.ofOrder(2, 2);
        JetLayout x = layout.restrictedTo(0);
        double[] product = new double[layout.size()];
        Arrays.fill(product, Double.NaN);
        ProductTable.of(x, x, layout).multiply(new double[] {1, 2, 3}, 0, new double[] {4, 5, 6}, 0, product, 0, 1);
        assertThat(product).containsExactly(4, 13, 0, 38, 0, 0);
    }

    /** <bar, a b> is linear in a and in b: <leftAdjoint(bar, b), da> = <bar, da b>, and the same on the right. */
    @Test
    void adjointsAreTransposes() {
        JetLayout layout = JetLayout.ofOrder(3, 3);
        JetLayout left = layout.restrictedTo(0, 1);
        JetLayout right = layout.truncated(2);
        ProductTable table = ProductTable.of(left, right, layout);
        Random random = new Random(8);
        double[] a = Oracle.random(random, left.size() * POINTS + 1);
        double[] b = Oracle.random(random, right.size() * POINTS + 2);
        double[] bar = Oracle.random(random, layout.size() * POINTS + 3);
        double[] product = new double[layout.size() * POINTS + 4];
        table.multiply(a, 1, b, 2, product, 4, POINTS);
        double expected = dot(bar, 3, product, 4, layout.size() * POINTS);

        double[] aBar = new double[a.length];
        table.leftAdjoint(bar, 3, b, 2, aBar, 1, POINTS);
        assertThat(dot(aBar, 1, a, 1, left.size() * POINTS)).isCloseTo(expected, offset(1e-12));
        double[] bBar = new double[b.length];
        table.rightAdjoint(bar, 3, a, 1, bBar, 2, POINTS);
        assertThat(dot(bBar, 2, b, 2, right.size() * POINTS)).isCloseTo(expected, offset(1e-12));

        double[] twice = aBar.clone();
        table.leftAdjoint(bar, 3, b, 2, twice, 1, POINTS);
        for (int i = 0; i < twice.length; i++) {
            assertThat(twice[i]).as("adds to what is there").isCloseTo(2 * aBar[i], offset(1e-13));
        }
    }

    private static double dot(double[] a, int aOffset, double[] b, int bOffset, int n) {
        return IntStream.range(0, n).mapToDouble(i -> a[aOffset + i] * b[bOffset + i]).sum();
    }

    @Test
    void refusesLayoutsOfDifferentDimension() {
        JetLayout two = JetLayout.ofOrder(2, 1);
        assertThatIllegalArgumentException().isThrownBy(() -> ProductTable.of(two, JetLayout.ofOrder(1, 1), two))
                .withMessageContaining("Maybe");
    }
}
