package org.pikan.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.pikan.basis.Basis;

/**
 * Small networks with a product beside functions of sums, for formulas that neither a KAN without products nor a separable
 * network reads as.
 *
 * <p>Bases are polynomials. Hidden values enter as they are, scaled to [-1, 1] ({@link HiddenRange}); the inputs must not be periodic.
 */
public final class ProductNetworks {

    private ProductNetworks() {}

    /** A sum and a product: y_k = sum_i a_ki(x_i) + prod_i g_ki(x_i). */
    public static Network sumAndProduct(List<Input> inputs, int outputs, BasisChoice basis, long seed) {
        Edge edge = new Edge(Squash.NONE, basis.basis());
        List<Edge> edges = Collections.nCopies(inputs.size(), edge);
        return functionOfProduct(inputs, outputs, edges, edges,
                new Edge(Squash.NONE, BasisChoice.chebyshev(1).basis()), seed);
    }

    /** A function of a sum and a product: y_k = f_k(sum_i a_ki(x_i) + prod_i g_ki(x_i)). */
    public static Network functionOfSumAndProduct(List<Input> inputs, int outputs, BasisChoice basis, long seed) {
        Edge edge = new Edge(Squash.NONE, basis.basis());
        List<Edge> edges = Collections.nCopies(inputs.size(), edge);
        return functionOfProduct(inputs, outputs, edges, edges, edge, seed);
    }

    /**
     * A function of a product, y_k = f_k(prod_i g_ki(x_i)), in which one g_ki is a line: without it, powers of the product with other f_k
     * would be the same function.
     *
     * @param line
     *            the input whose factor is a line
     */
    public static Network functionOfProduct(List<Input> inputs, int outputs, BasisChoice basis, int line, long seed) {
        Edge edge = new Edge(Squash.NONE, basis.basis());
        List<Edge> factors = new ArrayList<>(Collections.nCopies(inputs.size(), edge));
        factors.set(line, new Edge(Squash.NONE, BasisChoice.chebyshev(1).basis()));
        return functionOfProduct(inputs, outputs, factors, List.of(), edge, seed);
    }

    private static Network functionOfProduct(List<Input> inputs, int outputs, List<Edge> product, List<Edge> sum,
            Edge function, long seed) {
        int n = inputs.size();
        List<Bundle> inner = new ArrayList<>();
        List<List<List<Integer>>> terms = new ArrayList<>();
        List<Bundle> outer = new ArrayList<>();
        for (int k = 0; k < outputs; k++) {
            int first = k * (n + 1);
            List<Integer> factors = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                inner.add(new Bundle(i, List.of(product.get(i)), first + i, 1, true));
                factors.add(first + i);
            }
            // a constant beside the product lets its values be mapped to [-1, 1]
            inner.add(new Bundle(0, sum, first + n, 1, true));
            terms.add(List.of(factors, List.of(first + n)));
            outer.add(new Bundle(k, List.of(function), k, 1, true));
        }
        List<Layer> layers = List.of(new SumLayer(n, outputs * (n + 1), inner),
                new MultiplicationLayer(outputs * (n + 1), terms), new SumLayer(outputs, outputs, outer));
        return HiddenRange.filled(Initialization.products(Features.linear(inputs), layers, seed));
    }

    /**
     * A product with a function of a sum: y_k = f_k(sum_i a_ki(x_i)) prod_i g_ki(x_i).
     */
    public static Network productWithFunction(List<Input> inputs, int outputs, BasisChoice basis, long seed) {
        int n = inputs.size();
        Edge edge = new Edge(Squash.NONE, basis.basis());
        Basis line = BasisChoice.chebyshev(1).basis();
        List<Bundle> inner = new ArrayList<>();
        inner.add(new Bundle(0, Collections.nCopies(n, edge), 0, outputs, true));
        for (int i = 0; i < n; i++) {
            inner.add(new Bundle(i, List.of(new Edge(Squash.NONE, line)), outputs + i, 1, true));
        }
        List<Bundle> factors = new ArrayList<>();
        List<List<List<Integer>>> terms = new ArrayList<>();
        for (int k = 0; k < outputs; k++) {
            int first = k * (n + 1);
            List<Integer> product = new ArrayList<>();
            for (int i = 0; i <= n; i++) {
                factors.add(new Bundle(i == 0 ? k : outputs + i - 1, List.of(edge), first + i, 1, true));
                product.add(first + i);
            }
            terms.add(List.of(product));
        }
        List<Layer> layers = List.of(new SumLayer(n, outputs + n, inner),
                new SumLayer(outputs + n, outputs * (n + 1), factors),
                new MultiplicationLayer(outputs * (n + 1), terms));
        return HiddenRange.filled(Initialization.products(Features.linear(inputs), layers, seed));
    }
}
