package org.pikan.symbolic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.pikan.network.Bundle;
import org.pikan.network.Edge;
import org.pikan.network.Layer;
import org.pikan.network.Network;
import org.pikan.network.NodeValues;
import org.pikan.network.ProductLayer;
import org.pikan.network.SumLayer;

/**
 * Writes a separable network with fewer terms: what training has spread over several products is often one.
 *
 * <p>For each output, sum_r prod_f phi_rf is approximated by fewer such terms with alternating least squares over the
 * samples (Carroll and Chang, Psychometrika 35 (1970) 283). New factors are combinations of the old ones of the same
 * coordinate, so the bases stay.
 */
final class RankReduction {

    private static final int SWEEPS = 60;

    private final Network network;
    private final SumLayer factors;
    private final ProductLayer products;
    /** Values of the factors, (terms x samples) for each output and coordinate. */
    private final DMatrixRMaj[][] values;

    private RankReduction(Network network, SumLayer factors, ProductLayer products, double[][] samples) {
        this.network = network;
        this.factors = factors;
        this.products = products;
        NodeValues nodes = NodeValues.of(network, samples);
        values = new DMatrixRMaj[products.outputs()][products.factors()];
        for (int k = 0; k < products.outputs(); k++) {
            for (int f = 0; f < products.factors(); f++) {
                double[][] columns = new double[products.rank()][];
                for (int r = 0; r < products.rank(); r++) {
                    columns[r] = nodes.of(1, (f * products.outputs() + k) * products.rank() + r);
                }
                values[k][f] = new DMatrixRMaj(columns);
            }
        }
    }

    /**
     * Prepares the reduction of a network.
     *
     * @param network
     *            any network
     * @param samples
     *            points (coordinates x points)
     * @return nothing if the network is not a sum of two or more products of functions of one coordinate each
     */
    static Optional<RankReduction> of(Network network, double[][] samples) {
        return network.layers().size() == 2 && network.layers().get(0) instanceof SumLayer factors
                && network.layers().get(1) instanceof ProductLayer products && factors.isPlain()
                && factors.bundles().size() == products.factors() && products.rank() > 1
                && products.factors() > 1
                        ? Optional.of(new RankReduction(network, factors, products, samples))
                        : Optional.empty();
    }

    /** The number of terms of each output. */
    int rank() {
        return products.rank();
    }

    /** The network with so many terms, at least 1, fewer than it has. */
    Network reduced(int rank) {
        int outputs = products.outputs();
        DMatrixRMaj[][] mixing = new DMatrixRMaj[outputs][];
        for (int k = 0; k < outputs; k++) {
            mixing[k] = mixing(values[k], rank);
        }
        double[] old = network.parameters();
        List<Bundle> bundles = new ArrayList<>();
        double[] parameters = new double[old.length / products.rank() * rank];
        int from = 0;
        int to = 0;
        for (int f = 0; f < factors.bundles().size(); f++) {
            Bundle bundle = factors.bundles().get(f);
            List<Edge> edges = bundle.edges();
            bundles.add(new Bundle(bundle.firstInput(), edges, f * outputs * rank, outputs * rank, bundle.bias()));
            for (int row = 0; row < bundle.depth(); row++) {
                for (int k = 0; k < outputs; k++) {
                    for (int s = 0; s < rank; s++) {
                        double sum = 0;
                        for (int r = 0; r < products.rank(); r++) {
                            sum += old[from + k * products.rank() + r] * mixing[k][f].get(r, s);
                        }
                        parameters[to++] = sum;
                    }
                }
                from += outputs * products.rank();
            }
        }
        List<Layer> layers = List.of(new SumLayer(factors.inputs(), products.factors() * outputs * rank, bundles),
                new ProductLayer(products.factors(), outputs, rank));
        return new Network(network.features(), layers, parameters);
    }

    /** For each coordinate the combinations (old x new terms) that make the new factors. */
    private static DMatrixRMaj[] mixing(DMatrixRMaj[] values, int rank) {
        int old = values[0].numRows;
        DMatrixRMaj[] grams = new DMatrixRMaj[values.length];
        double[] sizes = new double[old];
        Arrays.fill(sizes, 1);
        for (int f = 0; f < values.length; f++) {
            grams[f] = new DMatrixRMaj(old, old);
            CommonOps_DDRM.multTransB(values[f], values[f], grams[f]);
            for (int r = 0; r < old; r++) {
                sizes[r] *= grams[f].get(r, r);
            }
        }
        DMatrixRMaj[] mixing = new DMatrixRMaj[values.length];
        for (int f = 0; f < values.length; f++) {
            mixing[f] = new DMatrixRMaj(old, rank);
        }
        for (int s = 0; s < rank; s++) {
            int largest = 0;
            for (int r = 1; r < old; r++) {
                largest = sizes[r] > sizes[largest] ? r : largest;
            }
            sizes[largest] = -1;
            for (DMatrixRMaj one : mixing) {
                one.set(largest, s, 1);
            }
        }
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int f = 0; f < values.length; f++) {
                mixing[f] = best(mixing, grams, f);
                balance(mixing, grams, f);
            }
        }
        return mixing;
    }

    /** The least-squares factors of one coordinate, those of the others fixed. */
    private static DMatrixRMaj best(DMatrixRMaj[] mixing, DMatrixRMaj[] grams, int f) {
        int old = mixing[f].numRows;
        int rank = mixing[f].numCols;
        DMatrixRMaj cross = new DMatrixRMaj(old, rank);
        DMatrixRMaj own = new DMatrixRMaj(rank, rank);
        CommonOps_DDRM.fill(cross, 1);
        CommonOps_DDRM.fill(own, 1);
        for (int g = 0; g < mixing.length; g++) {
            if (g != f) {
                DMatrixRMaj crossPart = new DMatrixRMaj(old, rank);
                CommonOps_DDRM.mult(grams[g], mixing[g], crossPart);
                CommonOps_DDRM.elementMult(cross, crossPart);
                DMatrixRMaj ownPart = new DMatrixRMaj(rank, rank);
                CommonOps_DDRM.multTransA(mixing[g], crossPart, ownPart);
                CommonOps_DDRM.elementMult(own, ownPart);
            }
        }
        DMatrixRMaj inverse = new DMatrixRMaj(rank, rank);
        CommonOps_DDRM.pinv(own, inverse);
        DMatrixRMaj result = new DMatrixRMaj(old, rank);
        CommonOps_DDRM.mult(cross, inverse, result);
        return result;
    }

    /** Shares the size of each new factor with the next coordinate's, so that none grows without bound. */
    private static void balance(DMatrixRMaj[] mixing, DMatrixRMaj[] grams, int f) {
        DMatrixRMaj product = new DMatrixRMaj(mixing[f].numRows, mixing[f].numCols);
        CommonOps_DDRM.mult(grams[f], mixing[f], product);
        DMatrixRMaj next = mixing[(f + 1) % mixing.length];
        for (int s = 0; s < mixing[f].numCols; s++) {
            double square = 0;
            for (int r = 0; r < mixing[f].numRows; r++) {
                square += mixing[f].get(r, s) * product.get(r, s);
            }
            double size = Math.sqrt(Math.sqrt(Math.max(0, square)));
            if (size > 0 && Double.isFinite(size)) {
                for (int r = 0; r < mixing[f].numRows; r++) {
                    mixing[f].set(r, s, mixing[f].get(r, s) / size);
                    next.set(r, s, next.get(r, s) * size);
                }
            }
        }
    }
}
