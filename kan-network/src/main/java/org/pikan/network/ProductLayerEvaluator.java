package org.pikan.network;

import java.util.Arrays;
import org.pikan.autodiff.JetBlock;
import org.pikan.autodiff.JetLayout;
import org.pikan.autodiff.ProductTable;

/**
 * Products of jets by Leibniz' rule, summed over the terms; keeps the partial products from the left for the sweep back.
 *
 * <p>All terms of an output see the same coordinates in the same order, so the tables of the first term serve all.
 */
final class ProductLayerEvaluator implements LayerEvaluator {

    private final ProductLayer layer;
    private final int terms;
    private final int points;
    private final int columns;
    private final ProductTable[] tables;
    /** Product of the first f + 1 factors of term t at (t * factors + f) * columns. */
    private final double[] prefix;
    private final double[] outer;
    private final double[] inner;

    ProductLayerEvaluator(ProductLayer layer, NodeLayouts inputs, int points) {
        this.layer = layer;
        this.points = points;
        terms = layer.outputs() * layer.rank();
        columns = inputs.full().size() * points;
        tables = new ProductTable[layer.factors()];
        JetLayout product = inputs.layout(0);
        for (int f = 1; f < tables.length; f++) {
            JetLayout next = f == tables.length - 1 ? inputs.full() : inputs.productLayout(f + 1, terms);
            tables[f] = ProductTable.of(product, inputs.layout(f * terms), next);
            product = next;
        }
        prefix = new double[layer.inputs() * columns];
        outer = new double[columns];
        inner = new double[columns];
    }

    @Override
    public void forward(JetBlock in, double[] parameters, JetBlock out) {
        out.clear();
        for (int term = 0; term < terms; term++) {
            int base = term * layer.factors();
            System.arraycopy(in.values, in.offset(term, 0), prefix, base * columns, columns);
            for (int f = 1; f < layer.factors(); f++) {
                tables[f].multiply(prefix, (base + f - 1) * columns, in.values, in.offset(f * terms + term, 0), prefix,
                        (base + f) * columns, points);
            }
            add(prefix, (base + layer.factors() - 1) * columns, out.values, out.offset(term / layer.rank(), 0));
        }
    }

    @Override
    public void adjoint(JetBlock in, double[] parameters, JetBlock outAdjoint, JetBlock inAdjoint,
            ParameterSink sink) {
        inAdjoint.clear();
        for (int term = 0; term < terms; term++) {
            int base = term * layer.factors();
            System.arraycopy(outAdjoint.values, outAdjoint.offset(term / layer.rank(), 0), outer, 0, columns);
            for (int f = layer.factors() - 1; f > 0; f--) {
                int input = in.offset(f * terms + term, 0);
                tables[f].rightAdjoint(outer, 0, prefix, (base + f - 1) * columns, inAdjoint.values, input, points);
                Arrays.fill(inner, 0);
                tables[f].leftAdjoint(outer, 0, in.values, input, inner, 0, points);
                System.arraycopy(inner, 0, outer, 0, columns);
            }
            add(outer, 0, inAdjoint.values, in.offset(term, 0));
        }
    }

    private void add(double[] from, int fromOffset, double[] to, int toOffset) {
        for (int c = 0; c < columns; c++) {
            to[toOffset + c] += from[fromOffset + c];
        }
    }
}
