package org.pikan.regression;

import java.util.List;
import java.util.Optional;
import org.pikan.kernel.Kernels;
import org.pikan.kernel.Workers;
import org.pikan.network.Network;
import org.pikan.optimize.LeastSquares;
import org.pikan.optimize.NormalOperator;
import org.pikan.optimize.StreamedLeastSquares;

/**
 * The loss over samples and what sparsity adds to it, as a function of a network's parameters.
 *
 * <p>S is the objective itself. "J'J" stands for half the matrix of a positive semidefinite quadratic model, "J'r" for half the
 * gradient: for squares that is Gauss-Newton, for cross-entropies its generalised form, and sparsity adds its own.
 */
final class FitProblem implements LeastSquares {

    private final StreamedLeastSquares loss;
    private final Optional<SparsityTerm> sparsity;

    FitProblem(Network architecture, SampleBlocks samples, Loss loss, Sparsity sparsity, Workers workers,
            Kernels kernels) {
        FitRows rows = new FitRows(architecture, samples, loss, workers.threads(), kernels);
        this.loss = new StreamedLeastSquares(rows, rows.widest(), workers, kernels);
        this.sparsity = sparsity.isActive()
                ? Optional.of(new SparsityTerm(sparsity, architecture, samples, workers, kernels))
                : Optional.empty();
    }

    /** The loss alone. */
    double loss(double[] x) {
        return loss.value(x);
    }

    @Override
    public int parameterCount() {
        return loss.parameterCount();
    }

    @Override
    public Workers workers() {
        return loss.workers();
    }

    @Override
    public Kernels kernels() {
        return loss.kernels();
    }

    @Override
    public double value(double[] x) {
        return loss.value(x) + (sparsity.isPresent() ? sparsity.get().value(x) : 0);
    }

    @Override
    public double gradient(double[] x, double[] gradient) {
        double value = loss.gradient(x, gradient);
        return value + (sparsity.isPresent() ? sparsity.get().addGradient(x, 1, gradient) : 0);
    }

    @Override
    public double normalEquations(double[] x, double[] jtj, double[] jtr) {
        double value = loss.normalEquations(x, jtj, jtr);
        if (sparsity.isEmpty()) {
            return value;
        }
        value += sparsity.get().addGradient(x, 0.5, jtr);
        int size = parameterCount();
        for (SparsityTerm.Part part : sparsity.get().curvature(x)) {
            int[] indices = part.indices();
            for (int m = 0; m < indices.length; m++) {
                for (int n = 0; n <= m; n++) {
                    jtj[indices[m] * size + indices[n]] += part.matrix()[m * indices.length + n];
                }
            }
        }
        return value;
    }

    @Override
    public NormalOperator normalOperator() {
        NormalOperator operator = loss.normalOperator();
        return sparsity.isEmpty() ? operator : new SparseOperator(operator, sparsity.get());
    }

    /** The operator of the loss with the parts of sparsity; its preconditioner knows the loss alone. */
    private static final class SparseOperator implements NormalOperator {
        private final NormalOperator operator;
        private final SparsityTerm term;
        private List<SparsityTerm.Part> parts = List.of();

        SparseOperator(NormalOperator operator, SparsityTerm term) {
            this.operator = operator;
            this.term = term;
        }

        @Override
        public double linearize(double[] x, double[] jtr) {
            double value = operator.linearize(x, jtr) + term.addGradient(x, 0.5, jtr);
            parts = term.curvature(x);
            return value;
        }

        @Override
        public void multiply(double[] v, double[] product) {
            operator.multiply(v, product);
            for (SparsityTerm.Part part : parts) {
                int[] indices = part.indices();
                for (int m = 0; m < indices.length; m++) {
                    for (int n = 0; n < indices.length; n++) {
                        double entry = part.matrix()[Math.max(m, n) * indices.length + Math.min(m, n)];
                        product[indices[m]] = Math.fma(entry, v[indices[n]], product[indices[m]]);
                    }
                }
            }
        }

        @Override
        public List<int[]> groups() {
            return operator.groups();
        }

        @Override
        public List<double[]> diagonalBlocks() {
            return operator.diagonalBlocks();
        }
    }
}
