package org.pikan.optimize;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.pikan.kernel.Kernels;
import org.pikan.kernel.Workers;

/** A small least-squares problem given by its residuals and their Jacobian. */
abstract class DenseProblem implements LeastSquares {
    private final int residuals;
    private final int parameters;
    private final Workers workers = Workers.of(1);

    DenseProblem(int residuals, int parameters) {
        this.residuals = residuals;
        this.parameters = parameters;
    }

    /** The residuals at x. */
    abstract double[] residuals(double[] x);

    /** dr/dx at x, (residuals x parameters). */
    abstract double[][] jacobian(double[] x);

    /** The usual start. */
    abstract double[] start();

    int residualCount() {
        return residuals;
    }

    @Override
    public int parameterCount() {
        return parameters;
    }

    @Override
    public double value(double[] x) {
        double sum = 0;
        for (double residual : residuals(x)) {
            sum += residual * residual;
        }
        return sum;
    }

    @Override
    public double gradient(double[] x, double[] gradient) {
        double value = normalEquations(x, new double[parameters * parameters], gradient);
        for (int i = 0; i < parameters; i++) {
            gradient[i] *= 2;
        }
        return value;
    }

    @Override
    public double normalEquations(double[] x, double[] jtj, double[] jtr) {
        double[] r = residuals(x);
        double[][] j = jacobian(x);
        Arrays.fill(jtj, 0);
        Arrays.fill(jtr, 0);
        double sum = 0;
        for (int k = 0; k < residuals; k++) {
            sum += r[k] * r[k];
            for (int row = 0; row < parameters; row++) {
                jtr[row] += j[k][row] * r[k];
                for (int column = 0; column <= row; column++) {
                    jtj[row * parameters + column] += j[k][row] * j[k][column];
                }
            }
        }
        return sum;
    }

    @Override
    public double linearNormalEquations(double[] x, double[] jtj, double[] jtr) {
        double[] all = new double[parameters * parameters];
        double[] gradient = new double[parameters];
        double value = normalEquations(x, all, gradient);
        int count = linearCount();
        int first = parameters - count;
        for (int i = 0; i < count; i++) {
            jtr[i] = gradient[first + i];
            System.arraycopy(all, (first + i) * parameters + first, jtj, i * count, i + 1);
        }
        return value;
    }

    /** Two groups, so that the preconditioner is not exact. */
    @Override
    public NormalOperator normalOperator() {
        double[] matrix = new double[parameters * parameters];
        int[][] groups = {IntStream.range(0, parameters / 2).toArray(),
                IntStream.range(parameters / 2, parameters).toArray()};
        List<double[]> blocks = Arrays.stream(groups).map(group -> new double[group.length * group.length]).toList();
        return new NormalOperator() {
            @Override
            public double linearize(double[] x, double[] jtr) {
                double value = normalEquations(x, matrix, jtr);
                for (int g = 0; g < groups.length; g++) {
                    for (int i = 0; i < groups[g].length; i++) {
                        for (int j = 0; j <= i; j++) {
                            blocks.get(g)[i * groups[g].length + j] = matrix[groups[g][i] * parameters + groups[g][j]];
                        }
                    }
                }
                return value;
            }

            @Override
            public void multiply(double[] v, double[] product) {
                for (int i = 0; i < parameters; i++) {
                    product[i] = 0;
                    for (int j = 0; j < parameters; j++) {
                        product[i] += matrix[Math.max(i, j) * parameters + Math.min(i, j)] * v[j];
                    }
                }
            }

            @Override
            public List<int[]> groups() {
                return List.of(groups);
            }

            @Override
            public List<double[]> diagonalBlocks() {
                return blocks;
            }
        };
    }

    @Override
    public Workers workers() {
        return workers;
    }

    @Override
    public Kernels kernels() {
        return Kernels.scalar();
    }
}
