package org.pikan.regression;

/**
 * What a prediction costs, as a sum over the samples, with rows of a Gauss-Newton model of it.
 *
 * <p>For outputs f of one sample with loss l(f) / N, rows s_k (one number for each output) and pseudo-residuals r_k are such
 * that sum_k r_k s_k is half the gradient of l / N, and sum_k s_k s_k' half its Hessian, which is positive semidefinite for
 * all losses here (Schraudolph: Fast curvature matrix-vector products, Neural Computation 14 (2002) 1723). Blocks hold
 * {@link SampleBlocks#BLOCK} samples: outputs as [output * BLOCK + p], targets as [target * BLOCK + p].
 */
sealed interface Loss permits SquaredLoss, LogisticLoss, SoftmaxLoss {

    /** The number of outputs that the network needs. */
    int outputs();

    /** The number of rows of each sample. */
    int rows();

    /** The loss of a block's valid samples; writes pseudo-residuals as [row * BLOCK + p], 0 at samples that are not valid. */
    double forward(double[] outputs, double[] targets, int valid, double[] residuals, int offset);

    /** Writes the entries of a row, as [output * BLOCK + p]. */
    void row(int row, double[] outputs, int valid, double[] entries);

    /** Writes the derivatives of the block's loss by its outputs. */
    void gradient(double[] outputs, double[] targets, int valid, double[] entries);

    /** The loss of a task. */
    static Loss of(Task task, int targets, int samples) {
        return switch (task) {
            case REGRESSION -> new SquaredLoss(targets, samples);
            case BINARY -> new LogisticLoss(samples);
            case CLASSES -> new SoftmaxLoss(targets, samples);
        };
    }

    /** What the outputs mean. */
    enum Task {
        /** Numbers. */
        REGRESSION,
        /** One output, the logit of the second of two classes. */
        BINARY,
        /** One output for each of three or more classes. */
        CLASSES;

        /** The task of a dataset. */
        static Task of(Dataset data) {
            return !data.isClassified() ? REGRESSION : data.classes().size() == 2 ? BINARY : CLASSES;
        }
    }
}
