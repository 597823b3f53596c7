package org.pikan.autodiff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.pikan.kernel.RowKernels;

/**
 * The rule of Leibniz on blocks of points: the jet of a product.
 *
 * <pre>(a b)_alpha = sum over beta &lt;= alpha of binom(alpha, beta) * a_beta * b_(alpha - beta)</pre>
 *
 * <p>The three layouts may differ: a partial that an operand's layout lacks is zero. So the factors of a separable
 * network, each of one coordinate, meet in one product for each component. Shapes: each jet is (size of its layout)
 * rows of {@code points} contiguous numbers. All arrays are the caller's. Immutable.
 */
public final class ProductTable {

    private static final RowKernels KERNELS = RowKernels.best();

    private record Term(int out, int left, int right, double coefficient) {}

    /** Products, sorted by component of the result. */
    private final int[] out;
    private final int[] left;
    private final int[] right;
    private final double[] coefficient;
    /** Components of the result to which no product leads. */
    private final int[] zero;

    private ProductTable(List<Term> terms, int[] zero) {
        this.out = terms.stream().mapToInt(Term::out).toArray();
        this.left = terms.stream().mapToInt(Term::left).toArray();
        this.right = terms.stream().mapToInt(Term::right).toArray();
        this.coefficient = terms.stream().mapToDouble(Term::coefficient).toArray();
        this.zero = zero;
    }

    /**
     * The table of products of a jet of layout {@code left} with one of layout {@code right}.
     *
     * @param product partials of the product that are wanted
     * @throws IllegalArgumentException when the layouts differ in dimension
     */
    public static ProductTable of(JetLayout left, JetLayout right, JetLayout product) {
        if (left.dimension() != product.dimension() || right.dimension() != product.dimension()) {
            throw new IllegalArgumentException("jets in " + left.dimension() + " and " + right.dimension()
                    + " coordinates cannot be multiplied into one in " + product.dimension()
                    + ". Maybe use JetLayout.restrictedTo, which keeps the dimension.");
        }
        List<Term> terms = new ArrayList<>();
        for (MultiIndex alpha : product.multiIndices()) {
            int component = product.componentOf(alpha);
            for (MultiIndex beta : alpha.dominated()) {
                add(terms, component, left.componentOf(beta), right.componentOf(alpha.minus(beta)),
                        alpha.binomial(beta));
            }
        }
        for (Combination combination : product.combinations()) {
            addCombination(terms, combination, left, right, product);
        }
        Set<Integer> reached = terms.stream().map(Term::out).collect(Collectors.toSet());
        return new ProductTable(terms,
                IntStream.range(0, product.size()).filter(component -> !reached.contains(component)).toArray());
    }

    /** L[a b] = a L[b] + L[a] b + what the partials of L give in lower partials of both. */
    private static void addCombination(List<Term> terms, Combination combination, JetLayout left, JetLayout right,
            JetLayout product) {
        int component = product.componentOf(combination);
        add(terms, component, 0, right.componentOf(combination), 1);
        add(terms, component, left.componentOf(combination), 0, 1);
        Map<MultiIndex, Map<MultiIndex, Double>> mixed = new TreeMap<>();
        combination.coefficients().forEach((alpha, weight) -> {
            for (MultiIndex beta : alpha.dominated()) {
                if (beta.order() > 0 && !beta.equals(alpha)) {
                    mixed.computeIfAbsent(beta, _ -> new TreeMap<>())
                            .merge(alpha.minus(beta), weight * alpha.binomial(beta), Double::sum);
                }
            }
        });
        mixed.forEach((beta, rests) -> rests.forEach((rest, weight) -> add(terms, component, left.componentOf(beta),
                right.componentOf(rest), weight)));
    }

    private static void add(List<Term> terms, int out, int left, int right, double coefficient) {
        if (left >= 0 && right >= 0) {
            terms.add(new Term(out, left, right, coefficient));
        }
    }

    /** Number of products that one multiplication takes at each point. */
    public int terms() {
        return out.length;
    }

    /** product = a * b; overwrites the product. */
    public void multiply(double[] a, int aOffset, double[] b, int bOffset, double[] product, int productOffset,
            int points) {
        for (int component : zero) {
            int from = productOffset + component * points;
            Arrays.fill(product, from, from + points, 0);
        }
        for (int t = 0; t < out.length; t++) {
            KERNELS.multiply(coefficient[t], a, aOffset + left[t] * points, b, bOffset + right[t] * points, product,
                    productOffset + out[t] * points, points, t > 0 && out[t - 1] == out[t]);
        }
    }

    /** aBar_beta += sum over alpha of binom(alpha, beta) * productBar_alpha * b_(alpha - beta). */
    public void leftAdjoint(double[] productBar, int productBarOffset, double[] b, int bOffset, double[] aBar,
            int aBarOffset, int points) {
        for (int t = 0; t < out.length; t++) {
            KERNELS.multiply(coefficient[t], productBar, productBarOffset + out[t] * points, b,
                    bOffset + right[t] * points, aBar, aBarOffset + left[t] * points, points, true);
        }
    }

    /** bBar_beta += sum over alpha of binom(alpha, beta) * productBar_alpha * a_(alpha - beta). */
    public void rightAdjoint(double[] productBar, int productBarOffset, double[] a, int aOffset, double[] bBar,
            int bBarOffset, int points) {
        for (int t = 0; t < out.length; t++) {
            KERNELS.multiply(coefficient[t], productBar, productBarOffset + out[t] * points, a,
                    aOffset + left[t] * points, bBar, bBarOffset + right[t] * points, points, true);
        }
    }
}
