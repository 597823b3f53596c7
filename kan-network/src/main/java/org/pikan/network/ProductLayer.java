package org.pikan.network;

/**
 * Product nodes summed in groups: out_k = sum_r prod_f in[(f * outputs + k) * rank + r].
 *
 * <p>It has no coefficients: behind a layer of one-coordinate functions it makes a separable network, a sum of rank terms,
 * each a product of factors (multiplication nodes of KAN 2.0, arXiv 2408.10205; SPIKAN, arXiv 2411.06286).
 *
 * @param factors
 *            the number of factors of each product
 * @param outputs
 *            the number of outputs
 * @param rank
 *            the number of products summed in each output
 */
public record ProductLayer(int factors, int outputs, int rank) implements Layer {

    /** Checks the sizes. */
    public ProductLayer {
        if (factors < 1 || outputs < 1 || rank < 1) {
            throw new IllegalArgumentException("a product layer needs positive sizes, but has factors " + factors
                    + ", outputs " + outputs + ", rank " + rank + ".");
        }
    }

    @Override
    public int inputs() {
        return factors * outputs * rank;
    }

    @Override
    public int parameterCount() {
        return 0;
    }
}
