package org.pikan.autodiff;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A linear combination of partial derivatives with constant coefficients, {@code L = sum over k of a_k D^(alpha_k)}, such as a
 * Laplacian. A jet carries {@code L[u]} as one component in place of the partials in it: {@code L[f(z)] = f'(z) L[z] + ...}
 * needs no other derivative of highest order.
 *
 * <p>Scaled so that the first coefficient is 1. Immutable.
 *
 * <p>Source: Li et al., A computational framework for neural network-based variational Monte Carlo with Forward Laplacian,
 * arXiv 2307.08214; Dangel et al., Collapsing Taylor mode automatic differentiation, arXiv 2505.13644.
 */
public final class Combination implements JetComponent {

    private final SortedMap<MultiIndex, Double> coefficients;

    private Combination(SortedMap<MultiIndex, Double> coefficients) {
        this.coefficients = Collections.unmodifiableSortedMap(coefficients);
    }

    /**
     * The combination with these coefficients, divided by that of the first partial.
     *
     * @throws IllegalArgumentException with fewer than two partials, or a coefficient that is 0 or not finite
     */
    public static Combination of(SortedMap<MultiIndex, Double> coefficients) {
        SortedMap<MultiIndex, Double> scaled = new TreeMap<>();
        coefficients.forEach((index, a) -> {
            if (a == 0 || !Double.isFinite(a)) {
                throw new IllegalArgumentException("coefficient of partial " + index + " is " + a
                        + ", but must be finite and not 0. Maybe leave the partial out.");
            }
            scaled.put(index, a / coefficients.firstEntry().getValue());
        });
        if (scaled.size() < 2) {
            throw new IllegalArgumentException("a combination needs two partials, but has " + scaled.keySet()
                    + ". Maybe carry the partial itself.");
        }
        return new Combination(scaled);
    }

    /** a_k for each alpha_k, in order of the partials; unmodifiable. */
    public SortedMap<MultiIndex, Double> coefficients() {
        return coefficients;
    }

    @Override
    public int order() {
        return coefficients.lastKey().order();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Combination combination && coefficients.equals(combination.coefficients);
    }

    @Override
    public int hashCode() {
        return coefficients.hashCode();
    }

    @Override
    public String toString() {
        return coefficients.toString();
    }
}
