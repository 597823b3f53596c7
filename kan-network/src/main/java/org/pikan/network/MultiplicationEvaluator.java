package org.pikan.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.pikan.autodiff.JetBlock;
import org.pikan.autodiff.JetLayout;
import org.pikan.autodiff.ProductTable;

/** Sums of products of any nodes by Leibniz' rule; keeps the partial products from the left for the sweep back. */
final class MultiplicationEvaluator implements LayerEvaluator {

    private final List<Term> terms = new ArrayList<>();
    private final int points;
    private final double[] outer;
    private final double[] inner;

    MultiplicationEvaluator(MultiplicationLayer layer, NodeLayouts inputs, NodeLayouts outputs, int points) {
        this.points = points;
        int columns = inputs.full().size() * points;
        for (int k = 0; k < layer.outputs(); k++) {
            for (List<Integer> factors : layer.terms().get(k)) {
                terms.add(new Term(k, factors, inputs, outputs.layout(k), points));
            }
        }
        outer = new double[columns];
        inner = new double[columns];
    }

    /** One product and where it goes. */
    private static final class Term {
        final int output;
        final int[] factors;
        final ProductTable[] tables;
        /** Products of the first f + 1 factors from f * columns on. */
        final double[] prefix;
        final int columns;
        final int firstSize;
        final int productSize;
        /** Where the components of the product lie in the output. */
        final int[] components;

        Term(int output, List<Integer> factors, NodeLayouts inputs, JetLayout result, int points) {
            this.output = output;
            this.factors = factors.stream().mapToInt(Integer::intValue).toArray();
            tables = new ProductTable[this.factors.length];
            columns = inputs.full().size() * points;
            prefix = new double[this.factors.length * columns];
            JetLayout product = inputs.layout(this.factors[0]);
            firstSize = product.size() * points;
            for (int f = 1; f < tables.length; f++) {
                JetLayout next = f == tables.length - 1
                        ? result
                        : inputs.productLayout(Arrays.copyOf(this.factors, f + 1));
                tables[f] = ProductTable.of(product, inputs.layout(this.factors[f]), next);
                product = next;
            }
            productSize = product.size();
            components = result.componentsOf(product);
        }
    }

    @Override
    public void forward(JetBlock in, double[] parameters, JetBlock out) {
        out.clear();
        for (Term term : terms) {
            System.arraycopy(in.values, in.offset(term.factors[0], 0), term.prefix, 0, term.firstSize);
            int last = term.factors.length - 1;
            for (int f = 1; f <= last; f++) {
                term.tables[f].multiply(term.prefix, (f - 1) * term.columns, in.values,
                        in.offset(term.factors[f], 0), term.prefix, f * term.columns, points);
            }
            for (int c = 0; c < term.productSize; c++) {
                add(term.prefix, last * term.columns + c * points, out.values,
                        out.offset(term.output, term.components[c]), points);
            }
        }
    }

    @Override
    public void adjoint(JetBlock in, double[] parameters, JetBlock outAdjoint, JetBlock inAdjoint,
            ParameterSink sink) {
        inAdjoint.clear();
        for (Term term : terms) {
            for (int c = 0; c < term.productSize; c++) {
                System.arraycopy(outAdjoint.values, outAdjoint.offset(term.output, term.components[c]), outer,
                        c * points, points);
            }
            for (int f = term.factors.length - 1; f > 0; f--) {
                int input = in.offset(term.factors[f], 0);
                term.tables[f].rightAdjoint(outer, 0, term.prefix, (f - 1) * term.columns, inAdjoint.values, input,
                        points);
                Arrays.fill(inner, 0);
                term.tables[f].leftAdjoint(outer, 0, in.values, input, inner, 0, points);
                System.arraycopy(inner, 0, outer, 0, inner.length);
            }
            add(outer, 0, inAdjoint.values, in.offset(term.factors[0], 0), term.firstSize);
        }
    }

    private static void add(double[] from, int fromOffset, double[] to, int toOffset, int count) {
        for (int c = 0; c < count; c++) {
            to[toOffset + c] += from[fromOffset + c];
        }
    }
}
