package org.pikan.optimize;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The rows of a small problem, as blocks of one row each.
 */
record DenseRows(DenseProblem problem) implements RowBlocks {

    @Override
    public int parameterCount() {
        return problem.parameterCount();
    }

    @Override
    public int blocks() {
        return problem.residualCount();
    }

    @Override
    public int rows(int block) {
        return 1;
    }

    @Override
    public void forward(int block, double[] x, double[] residuals, int offset, int worker) {
        residuals[offset] = problem.residuals(x)[block];
    }

    @Override
    public void jacobian(int block, double[] x, double[] transposed, int column, int stride, int worker) {
        double[] row = problem.jacobian(x)[block];
        for (int i = 0; i < row.length; i++) {
            transposed[i * stride + column] = row[i];
        }
    }

    @Override
    public void gradient(int block, double[] x, double[] residuals, int offset, double[] gradient, int worker) {
        double[] row = problem.jacobian(x)[block];
        for (int i = 0; i < row.length; i++) {
            gradient[i] += 2 * row[i] * residuals[offset];
        }
    }

    @Override
    public List<int[]> groups(int largest) {
        return List.of(IntStream.range(0, parameterCount()).toArray());
    }
}
