package org.pikan.optimize;

import java.util.ArrayList;
import java.util.List;
import org.pikan.kernel.Cholesky;
import org.pikan.kernel.Workers;

/** The inverse of the diagonal blocks of J'J + mu I; a work buffer. */
final class BlockPreconditioner {
    /** Of a block that is singular to round-off, the first part of its largest entry that is added to its diagonal. */
    private static final double RIDGE = 1e-15;

    private final NormalOperator operator;
    private final Workers workers;
    private final Workers[] alone;
    private final Cholesky[] choleskys;
    private final List<double[]> factors = new ArrayList<>();
    private final List<double[]> parts = new ArrayList<>();

    BlockPreconditioner(NormalOperator operator, LeastSquares problem) {
        this.operator = operator;
        this.workers = problem.workers();
        alone = new Workers[workers.threads()];
        choleskys = new Cholesky[workers.threads()];
        for (int i = 0; i < alone.length; i++) {
            alone[i] = Workers.of(1);
            choleskys[i] = new Cholesky(problem.kernels());
        }
        for (int[] group : operator.groups()) {
            factors.add(new double[group.length * group.length]);
            parts.add(new double[group.length]);
        }
    }

    /** The largest entry of the diagonal of J'J, NaN if one is. */
    double largestDiagonal() {
        double largest = 0;
        for (int g = 0; g < parts.size(); g++) {
            largest = largest(operator.diagonalBlocks().get(g), parts.get(g).length, largest);
        }
        return largest;
    }

    private static double largest(double[] block, int size, double start) {
        double largest = start;
        for (int i = 0; i < size; i++) {
            double entry = block[i * size + i];
            // Not Math.max alone: a NaN has to stay visible.
            largest = Double.isNaN(entry) ? entry : Math.max(largest, entry);
        }
        return largest;
    }

    /** Factorises the blocks with a damping. */
    void factor(double mu) {
        workers.run(parts.size(), (g, worker) -> {
            double[] block = operator.diagonalBlocks().get(g);
            double[] factor = factors.get(g);
            int size = parts.get(g).length;
            double ridge = RIDGE * largest(block, size, Double.MIN_NORMAL);
            double added = mu;
            while (!factor(block, added, size, factor, worker) && Double.isFinite(added)) {
                added = Math.max(10 * added, ridge);
            }
        });
    }

    private boolean factor(double[] block, double added, int size, double[] factor, int worker) {
        System.arraycopy(block, 0, factor, 0, factor.length);
        for (int i = 0; i < size; i++) {
            factor[i * size + i] += added;
        }
        return choleskys[worker].factor(factor, size, alone[worker]);
    }

    /** out = M^-1 r. */
    void apply(double[] r, double[] out) {
        workers.run(parts.size(), (g, worker) -> {
            int[] group = operator.groups().get(g);
            double[] part = parts.get(g);
            for (int i = 0; i < part.length; i++) {
                part[i] = r[group[i]];
            }
            choleskys[worker].solve(factors.get(g), part.length, part);
            for (int i = 0; i < part.length; i++) {
                out[group[i]] = part[i];
            }
        });
    }
}
