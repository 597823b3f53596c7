package org.pikan.regression;

import static org.pikan.regression.SampleBlocks.BLOCK;

import java.util.List;
import org.pikan.autodiff.JetBlock;
import org.pikan.autodiff.JetLayout;
import org.pikan.kernel.Kernels;
import org.pikan.network.JetEvaluator;
import org.pikan.network.Network;
import org.pikan.network.ParameterGroups;
import org.pikan.network.SumLayer;
import org.pikan.optimize.RowBlocks;

/** The rows of a loss over samples, a block of samples at a time. */
final class FitRows implements RowBlocks {

    /** Doubles of expanded inputs kept at most, 64 MB: those of some ten thousand samples. */
    private static final long MOST_KEPT = 1 << 23;

    private final Network architecture;
    private final SampleBlocks samples;
    private final Loss loss;
    private final JetEvaluator[] evaluators;
    private final double[][] entries;
    /** What the last evaluation of each worker gave; overwritten by its next. */
    private final JetBlock[] outputs;
    private final double[] blockLosses;
    /** For each block what the first layer makes of the inputs; empty if it is not kept. */
    private final double[][] expansions;
    private final boolean[] expanded;

    FitRows(Network architecture, SampleBlocks samples, Loss loss, int threads, Kernels kernels) {
        this.architecture = architecture;
        this.samples = samples;
        this.loss = loss;
        evaluators = new JetEvaluator[threads];
        entries = new double[threads][loss.outputs() * BLOCK];
        outputs = new JetBlock[threads];
        JetLayout values = JetLayout.ofOrder(architecture.coordinates(), 0);
        for (int i = 0; i < threads; i++) {
            evaluators[i] = new JetEvaluator(architecture, values, BLOCK, kernels);
        }
        blockLosses = new double[samples.blocks()];
        int size = architecture.layers().getFirst() instanceof SumLayer ? evaluators[0].expansionSize() : 0;
        boolean keep = size > 0 && (long) size * samples.blocks() <= MOST_KEPT;
        expansions = keep ? new double[samples.blocks()][size] : new double[0][];
        expanded = new boolean[samples.blocks()];
    }

    /** The most rows of a block. */
    int widest() {
        return loss.rows() * BLOCK;
    }

    @Override
    public int parameterCount() {
        return architecture.parameterCount();
    }

    @Override
    public int blocks() {
        return samples.blocks();
    }

    @Override
    public int rows(int block) {
        return loss.rows() * BLOCK;
    }

    @Override
    public void forward(int block, double[] x, double[] residuals, int offset, int worker) {
        JetEvaluator evaluator = evaluators[worker];
        JetBlock out = expansions.length > 0
                ? evaluator.forward(samples.inputs(block), x, expansions[block], expanded[block])
                : evaluator.forward(samples.inputs(block), x);
        expanded[block] = true;
        outputs[worker] = out;
        blockLosses[block] = loss.forward(out.values, samples.targets(block), samples.valid(block), residuals, offset);
    }

    @Override
    public void jacobian(int block, double[] x, double[] transposed, int column, int stride, int worker) {
        for (int row = 0; row < loss.rows(); row++) {
            loss.row(row, outputs[worker].values, samples.valid(block), entries[worker]);
            seed(worker);
            evaluators[worker].jacobian(x, transposed, column + row * BLOCK, stride);
        }
    }

    @Override
    public void gradient(int block, double[] x, double[] residuals, int offset, double[] gradient, int worker) {
        loss.gradient(outputs[worker].values, samples.targets(block), samples.valid(block), entries[worker]);
        seed(worker);
        evaluators[worker].gradient(x, gradient);
    }

    private void seed(int worker) {
        System.arraycopy(entries[worker], 0, evaluators[worker].outputAdjoint().values, 0, entries[worker].length);
    }

    /** The loss, which is the sum of the squared residuals only if it is made of squares. */
    @Override
    public double total(double[] residuals) {
        double sum = 0;
        for (double part : blockLosses) {
            sum += part;
        }
        return sum;
    }

    @Override
    public List<int[]> groups(int largest) {
        return ParameterGroups.of(architecture, largest);
    }
}
