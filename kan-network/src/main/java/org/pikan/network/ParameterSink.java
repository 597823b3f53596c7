package org.pikan.network;

import org.pikan.kernel.Kernels;

/**
 * Where the reverse sweep leaves what it finds about coefficients: summed over the points, or one row for each point.
 */
sealed interface ParameterSink {

    /**
     * Takes the expanded functions of a bundle and the adjoints of its outputs.
     *
     * @param kernels
     *            the loops to use
     * @param rows
     *            number of outputs
     * @param depth
     *            number of expanded functions, bias included
     * @param components
     *            components of their jets
     * @param points
     *            points of the block
     * @param functions
     *            function m at functionsOffset + m * functionsStride + component * points + p
     * @param functionsOffset
     *            first index of the functions
     * @param functionsStride
     *            from one function to the next
     * @param adjoints
     *            adjoints of output j at adjointOffset + j * adjointStride + component * points + p
     * @param adjointOffset
     *            first index of the adjoints
     * @param adjointStride
     *            from one output to the next
     * @param parameterOffset
     *            index of the bundle's first coefficient
     */
    void accept(Kernels kernels, int rows, int depth, int components, int points, double[] functions,
            int functionsOffset, int functionsStride, double[] adjoints, int adjointOffset, int adjointStride,
            int parameterOffset);

    /** Adds the derivatives of the sum over the points to a gradient. */
    record Gradient(double[] gradient) implements ParameterSink {
        @Override
        public void accept(Kernels kernels, int rows, int depth, int components, int points, double[] functions,
                int functionsOffset, int functionsStride, double[] adjoints, int adjointOffset, int adjointStride,
                int parameterOffset) {
            kernels.coefficientAdjoint(rows, depth, components * points, functions, functionsOffset, functionsStride,
                    adjoints, adjointOffset, adjointStride, gradient, parameterOffset, rows);
        }
    }

    /**
     * Writes the derivatives of each point as a column of a transposed Jacobian, jt[parameter * stride + column + p].
     */
    record Jacobian(double[] transposed, int column, int stride) implements ParameterSink {
        @Override
        public void accept(Kernels kernels, int rows, int depth, int components, int points, double[] functions,
                int functionsOffset, int functionsStride, double[] adjoints, int adjointOffset, int adjointStride,
                int parameterOffset) {
            kernels.jacobianRows(rows, depth, components, points, functions, functionsOffset, functionsStride, adjoints,
                    adjointOffset, adjointStride, transposed, parameterOffset * stride + column, stride);
        }
    }
}
