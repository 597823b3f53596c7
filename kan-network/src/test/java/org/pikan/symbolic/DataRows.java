package org.pikan.symbolic;

import java.util.Arrays;
import java.util.List;
import org.pikan.autodiff.JetBlock;
import org.pikan.autodiff.JetLayout;
import org.pikan.kernel.Kernels;
import org.pikan.kernel.Workers;
import org.pikan.network.JetEvaluator;
import org.pikan.network.Network;
import org.pikan.network.ParameterGroups;
import org.pikan.optimize.LeastSquares;
import org.pikan.optimize.LevenbergMarquardt;
import org.pikan.optimize.OptimizerRun;
import org.pikan.optimize.RowBlocks;
import org.pikan.optimize.StreamedLeastSquares;

/** The first output of a network minus data, for tests that need a loss. */
final class DataRows implements RowBlocks {

    private static final int BLOCK = 64;

    private final Network network;
    private final double[][] x;
    private final double[] y;
    private final JetEvaluator evaluator;

    private DataRows(Network network, double[][] x, double[] y) {
        this.network = network;
        this.x = x;
        this.y = y;
        evaluator = new JetEvaluator(network, JetLayout.ofOrder(x.length, 0), BLOCK, Kernels.best());
    }

    static LeastSquares loss(Network network, double[][] x, double[] y) {
        return new StreamedLeastSquares(new DataRows(network, x, y), BLOCK, Workers.of(1), Kernels.best());
    }

    static Network trained(Network network, double[][] x, double[] y, int iterations) {
        OptimizerRun run = LevenbergMarquardt.standard().start(loss(network, x, y), network.parameters());
        int steps = 0;
        while (steps < iterations && !run.step().stalled()) {
            steps++;
        }
        return network.withParameters(run.parameters());
    }

    @Override
    public int parameterCount() {
        return network.parameterCount();
    }

    @Override
    public int blocks() {
        return (y.length + BLOCK - 1) / BLOCK;
    }

    @Override
    public int rows(int block) {
        return Math.min(BLOCK, y.length - block * BLOCK);
    }

    @Override
    public void forward(int block, double[] parameters, double[] residuals, int offset, int worker) {
        double[] coordinates = new double[x.length * BLOCK];
        for (int i = 0; i < x.length; i++) {
            for (int p = 0; p < BLOCK; p++) {
                coordinates[i * BLOCK + p] = x[i][Math.min(y.length - 1, block * BLOCK + p)];
            }
        }
        JetBlock out = evaluator.forward(coordinates, parameters);
        for (int p = 0; p < rows(block); p++) {
            residuals[offset + p] = out.values[out.offset(0, 0) + p] - y[block * BLOCK + p];
        }
    }

    @Override
    public void jacobian(int block, double[] parameters, double[] transposed, int column, int stride, int worker) {
        JetBlock adjoint = evaluator.outputAdjoint();
        Arrays.fill(adjoint.values, 1);
        double[] own = new double[parameterCount() * BLOCK];
        evaluator.jacobian(parameters, own, 0, BLOCK);
        for (int k = 0; k < parameterCount(); k++) {
            System.arraycopy(own, k * BLOCK, transposed, k * stride + column, rows(block));
        }
    }

    @Override
    public void gradient(int block, double[] parameters, double[] residuals, int offset, double[] gradient,
            int worker) {
        JetBlock adjoint = evaluator.outputAdjoint();
        Arrays.fill(adjoint.values, 0);
        for (int p = 0; p < rows(block); p++) {
            adjoint.values[adjoint.offset(0, 0) + p] = 2 * residuals[offset + p];
        }
        evaluator.gradient(parameters, gradient);
    }

    @Override
    public List<int[]> groups(int largest) {
        return ParameterGroups.of(network, largest);
    }
}
