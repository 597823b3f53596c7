package org.pikan.optimize;

import java.util.Arrays;
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
    public Workers workers() {
        return workers;
    }

    @Override
    public Kernels kernels() {
        return Kernels.scalar();
    }
}
