package org.pikan.collocation;

import java.util.function.IntConsumer;
import org.pikan.autodiff.JetBlock;
import org.pikan.kernel.Kernels;
import org.pikan.network.JetEvaluator;
import org.pikan.network.Network;
import org.pikan.residual.Ansatz;
import org.pikan.residual.BoundResidual;

/**
 * Takes one block of a group through network, ansatz and residuals, and back. Holds buffers: one thread at a time.
 */
final class GroupEvaluator {

    private static final int BLOCK = PointBlocks.BLOCK;

    private final ResidualGroup group;
    private final int lastParameters;
    private final JetEvaluator network;
    private final JetBlock unknowns;
    private final JetBlock unknownsAdjoint;
    private final Ansatz ansatz;
    private final Ansatz.Workspace ansatzWorkspace;
    private final Residuals residuals;
    /** Those of the block last taken forward. */
    private double[] ansatzValues = new double[0];
    private final double[] seed = new double[BLOCK];

    GroupEvaluator(Network architecture, ResidualGroup group, Kernels kernels) {
        this.group = group;
        lastParameters = architecture.lastParameters();
        network = new JetEvaluator(architecture, group.layout(), BLOCK, kernels);
        unknowns = new JetBlock(architecture.outputs(), group.layout().size(), BLOCK);
        unknownsAdjoint = new JetBlock(architecture.outputs(), group.layout().size(), BLOCK);
        ansatz = group.ansatz();
        ansatzWorkspace = ansatz.workspace(BLOCK);
        residuals = switch (group) {
            case ResidualGroup.Pointwise pointwise -> new PointwiseResiduals(pointwise);
            case ResidualGroup.Seam seam -> new SeamResiduals(seam);
        };
    }

    /** The numbers of a block's expansion. */
    int expansionSize() {
        return network.expansionSize();
    }

    /**
     * Evaluates the weighted residuals of a block.
     *
     * @param expansions
     *            keeps what does not change with the parameters
     * @param index
     *            this group's number there
     * @param out
     *            receives [output * BLOCK + p] from offset on; 0 at repeated points
     */
    void forward(PreparedGroup prepared, int block, double[] parameters, Expansions expansions, int index,
            double[] out, int offset) {
        JetBlock outputs;
        double[] coordinates = prepared.points().coordinates(block);
        if (expansions.keeps(index)) {
            outputs = network.forward(coordinates, parameters, expansions.of(index, block),
                    expansions.isKnown(index, block));
            expansions.setKnown(index, block);
        } else {
            outputs = network.forward(coordinates, parameters);
        }
        ansatzValues = prepared.ansatzValues(block);
        ansatz.apply(ansatzValues, 0, outputs.values, 0, unknowns.values, 0, BLOCK, ansatzWorkspace);
        residuals.forward(prepared.coordinateValues(block));
        int valid = prepared.points().valid(block);
        for (int e = 0; e < group.outputs(); e++) {
            double factor = prepared.factor(e);
            double[] row = residuals.output(e);
            for (int p = 0; p < BLOCK; p++) {
                out[offset + e * BLOCK + p] = p < valid ? factor * row[p] : 0;
            }
        }
    }

    /**
     * Writes the transposed Jacobian of the weighted residuals of the block last taken forward.
     *
     * @param transposed
     *            [parameter * stride + column + output * BLOCK + p]
     */
    void jacobian(PreparedGroup prepared, int block, double[] parameters, double[] transposed, int column,
            int stride) {
        jacobian(prepared, block, parameters.length, transposed, column, stride,
                from -> network.jacobian(parameters, transposed, from, stride));
    }

    /** The part of {@link #jacobian} that belongs to the network's last parameters. */
    void lastJacobian(PreparedGroup prepared, int block, double[] parameters, double[] transposed, int column,
            int stride) {
        jacobian(prepared, block, lastParameters, transposed, column, stride,
                from -> network.lastJacobian(parameters, transposed, from, stride));
    }

    private void jacobian(PreparedGroup prepared, int block, int parameters, double[] transposed, int column,
            int stride, IntConsumer sweep) {
        int valid = prepared.points().valid(block);
        for (int e = 0; e < group.outputs(); e++) {
            for (int p = 0; p < BLOCK; p++) {
                seed[p] = p < valid ? prepared.factor(e) : 0;
            }
            unknownsAdjoint.clear();
            residuals.reverseAdd(e, seed);
            throughAnsatz();
            int from = column + e * BLOCK;
            sweep.accept(from);
            if (group instanceof ResidualGroup.Seam) {
                foldPairs(transposed, from, stride, parameters);
            }
        }
    }

    /** Adds the two points of each pair, and leaves rows of zeros for the second half. */
    private static void foldPairs(double[] transposed, int from, int stride, int parameters) {
        int half = BLOCK / 2;
        for (int i = 0; i < parameters; i++) {
            int row = i * stride + from;
            for (int p = 0; p < half; p++) {
                transposed[row + p] += transposed[row + half + p];
                transposed[row + half + p] = 0;
            }
        }
    }

    /**
     * Adds the gradient of the sum of squares of the weighted residuals of the block last taken forward.
     *
     * @param weighted
     *            what {@link #forward} gave, from offset on
     */
    void gradient(PreparedGroup prepared, double[] parameters, double[] weighted, int offset,
            double[] gradient) {
        unknownsAdjoint.clear();
        for (int e = 0; e < group.outputs(); e++) {
            for (int p = 0; p < BLOCK; p++) {
                seed[p] = 2 * prepared.factor(e) * weighted[offset + e * BLOCK + p];
            }
            residuals.reverseAdd(e, seed);
        }
        throughAnsatz();
        network.gradient(parameters, gradient);
    }

    private void throughAnsatz() {
        ansatz.applyAdjoint(ansatzValues, 0, unknownsAdjoint.values, 0,
                network.outputAdjoint().values, 0, BLOCK, ansatzWorkspace);
    }

    /** The residuals of one block as functions of the unknowns' jets. */
    private interface Residuals {
        void forward(double[] coordinateValues);

        double[] output(int output);

        /** Adds seed * d(output)/d(jets) to the adjoint of the unknowns. */
        void reverseAdd(int output, double[] seed);
    }

    private final class PointwiseResiduals implements Residuals {
        private final BoundResidual bound;
        private final BoundResidual.Workspace workspace;

        PointwiseResiduals(ResidualGroup.Pointwise pointwise) {
            bound = pointwise.bound();
            workspace = bound.workspace(BLOCK);
        }

        @Override
        public void forward(double[] coordinateValues) {
            bound.forward(coordinateValues, 0, unknowns.values, 0, BLOCK, workspace);
        }

        @Override
        public double[] output(int output) {
            return workspace.output(output);
        }

        @Override
        public void reverseAdd(int output, double[] seeds) {
            bound.reverseAdd(output, seeds, unknownsAdjoint.values, 0, workspace);
        }
    }

    private final class SeamResiduals implements Residuals {
        private static final int HALF = BLOCK / 2;
        private final ResidualGroup.Seam seam;
        private final double[] difference = new double[BLOCK];

        SeamResiduals(ResidualGroup.Seam seam) {
            this.seam = seam;
        }

        @Override
        public void forward(double[] coordinateValues) {
            // the jets are read when an output is asked for
        }

        @Override
        public double[] output(int output) {
            int row = seam.matched().get(output) * BLOCK;
            for (int p = 0; p < HALF; p++) {
                difference[p] = unknowns.values[row + p] - unknowns.values[row + HALF + p];
            }
            return difference;
        }

        @Override
        public void reverseAdd(int output, double[] seeds) {
            int row = seam.matched().get(output) * BLOCK;
            for (int p = 0; p < HALF; p++) {
                unknownsAdjoint.values[row + p] += seeds[p];
                unknownsAdjoint.values[row + HALF + p] -= seeds[p];
            }
        }
    }
}
