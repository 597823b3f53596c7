package org.pikan.network;

import java.util.ArrayList;
import java.util.List;
import org.pikan.basis.Basis;
import org.pikan.basis.Fourier;

/**
 * A separable network: each output is a sum of terms, each a product of functions of one coordinate.
 *
 * <p>u_k(x) = sum_r prod_i phi_kri(x_i). A periodic coordinate's factors are trigonometric polynomials.
 *
 * @param rank
 *            the number of terms of each output
 * @param basis
 *            the functions that make up the factors
 */
public record SeparableStructure(int rank, BasisChoice basis) implements Structure {

    /** Checks the rank. */
    public SeparableStructure {
        if (rank < 1) {
            throw new IllegalArgumentException("rank is " + rank + ", but must be at least 1.");
        }
    }

    @Override
    public String name() {
        return "separable";
    }

    @Override
    public Network network(List<Input> inputs, int outputs, long seed) {
        List<Feature> features = Features.linear(inputs);
        List<Bundle> bundles = new ArrayList<>();
        int factors = rank * outputs;
        for (int i = 0; i < inputs.size(); i++) {
            Basis functions = inputs.get(i).periodic()
                    ? new Fourier((basis.basis().size() + 1) / 2, 2).withoutConstant()
                    : basis.basis();
            bundles.add(new Bundle(i, List.of(new Edge(Squash.NONE, functions)), i * factors, factors, true));
        }
        List<Layer> layers = List.of(new SumLayer(inputs.size(), inputs.size() * factors, bundles),
                new ProductLayer(inputs.size(), outputs, rank));
        return Initialization.separable(features, layers, seed);
    }
}
