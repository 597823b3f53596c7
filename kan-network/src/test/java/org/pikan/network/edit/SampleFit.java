package org.pikan.network.edit;

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

/** The squares of the differences between all outputs of a network and the same values at samples. */
final class SampleFit implements RowBlocks {

    private static final int BLOCK = 32;

    private final double[][] samples;
    private final double[] values;
    private final Network network;
    private final JetEvaluator evaluator;

    private SampleFit(Network network, double[][] samples, double[] values) {
        this.network = network;
        this.samples = samples;
        this.values = values;
        evaluator = new JetEvaluator(network, JetLayout.ofOrder(samples.length, 0), BLOCK, Kernels.best());
    }

    /** A multiple of 32 samples. */
    static LeastSquares of(Network network, double[][] samples, double[] values) {
        return new StreamedLeastSquares(new SampleFit(network, samples, values), BLOCK * network.outputs(),
                Workers.of(1), Kernels.best());
    }

    static EditedNetwork trained(EditedNetwork edited, double[][] samples, double[] values, int steps) {
        LeastSquares problem = edited.held().reduce(of(edited.network(), samples, values));
        OptimizerRun run = LevenbergMarquardt.standard().start(problem,
                edited.held().free(edited.network().parameters()));
        for (int i = 0; i < steps && !run.step().stalled(); i++) {}
        return edited.trained(edited.held().all(run.parameters()), "train");
    }

    @Override
    public int parameterCount() {
        return network.parameterCount();
    }

    @Override
    public int blocks() {
        return values.length / BLOCK;
    }

    @Override
    public List<int[]> groups(int largest) {
        return ParameterGroups.of(network, largest);
    }

    @Override
    public int rows(int block) {
        return BLOCK * network.outputs();
    }

    @Override
    public void forward(int block, double[] x, double[] residuals, int offset, int worker) {
        double[] coordinates = new double[samples.length * BLOCK];
        for (int i = 0; i < samples.length; i++) {
            System.arraycopy(samples[i], block * BLOCK, coordinates, i * BLOCK, BLOCK);
        }
        JetBlock jets = evaluator.forward(coordinates, x);
        for (int i = 0; i < jets.values.length; i++) {
            residuals[offset + i] = jets.values[i] - values[block * BLOCK + i % BLOCK];
        }
    }

    @Override
    public void jacobian(int block, double[] x, double[] transposed, int column, int stride, int worker) {
        for (int k = 0; k < network.outputs(); k++) {
            evaluator.outputAdjoint().clear();
            Arrays.fill(evaluator.outputAdjoint().values, k * BLOCK, (k + 1) * BLOCK, 1);
            evaluator.jacobian(x, transposed, column + k * BLOCK, stride);
        }
    }

    @Override
    public void gradient(int block, double[] x, double[] residuals, int offset, double[] gradient, int worker) {
        double[] adjoint = evaluator.outputAdjoint().values;
        Arrays.setAll(adjoint, i -> 2 * residuals[offset + i]);
        evaluator.gradient(x, gradient);
    }
}
