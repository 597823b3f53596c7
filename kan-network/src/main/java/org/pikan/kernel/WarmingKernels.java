package org.pikan.kernel;

/** The vector kernels, each family of them from the moment it is compiled; till then the scalar ones. */
final class WarmingKernels implements Kernels {

    static final WarmingKernels INSTANCE = new WarmingKernels();

    private static final Kernels SCALAR = ScalarKernels.INSTANCE;
    private static final Kernels VECTOR = VectorKernels.INSTANCE;

    private final WarmUp contract = new WarmUp("contract", 1, new Layer()::contract);
    private final WarmUp contractAdjoint = new WarmUp("contractAdjoint", 2, new Layer()::contractAdjoint);
    private final WarmUp coefficientAdjoint = new WarmUp("coefficientAdjoint", 4, new Layer()::coefficientAdjoint);
    private final WarmUp jacobianRows = new WarmUp("jacobianRows", 3, new Layer()::jacobianRows);
    private final WarmUp exp = new WarmUp("exp", 6, new Values()::exp);
    private final WarmUp tanh = new WarmUp("tanh", 7, new Values()::tanh);
    private final WarmUp trigonometric = new WarmUp("sin, cos", 8, new Values()::trigonometric);

    private WarmingKernels() {}

    @Override
    public String name() {
        return VECTOR.name();
    }

    @Override
    public int lanes() {
        return VECTOR.lanes();
    }

    // Both ways pass through one private method each, so that the JIT compiler has seen both when it compiles a caller.

    @Override
    public void contract(int rows, int depth, int columns, double[] a, int aOffset, int aStride, double[] b,
            int bOffset, int bStride, double[] out, int outOffset, int outStride, boolean accumulate) {
        contract(contract.isOpen((long) rows * depth * columns), rows, depth, columns, a, aOffset, aStride, b, bOffset,
                bStride, out, outOffset,
                outStride, accumulate);
    }

    private static void contract(boolean vector, int rows, int depth, int columns, double[] a, int aOffset, int aStride,
            double[] b, int bOffset, int bStride, double[] out, int outOffset, int outStride, boolean accumulate) {
        if (vector) {
            VECTOR.contract(rows, depth, columns, a, aOffset, aStride, b, bOffset, bStride, out, outOffset, outStride,
                    accumulate);
        } else {
            SCALAR.contract(rows, depth, columns, a, aOffset, aStride, b, bOffset, bStride, out, outOffset, outStride,
                    accumulate);
        }
    }

    @Override
    public void contractAdjoint(int rows, int depth, int columns, double[] a, int aOffset, int aStride, double[] b,
            int bOffset, int bStride, double[] out, int outOffset, int outStride, boolean accumulate) {
        contractAdjoint(contractAdjoint.isOpen((long) rows * depth * columns), rows, depth, columns, a, aOffset,
                aStride, b, bOffset, bStride, out,
                outOffset, outStride, accumulate);
    }

    private static void contractAdjoint(boolean vector, int rows, int depth, int columns, double[] a, int aOffset,
            int aStride, double[] b, int bOffset, int bStride, double[] out, int outOffset, int outStride,
            boolean accumulate) {
        if (vector) {
            VECTOR.contractAdjoint(rows, depth, columns, a, aOffset, aStride, b, bOffset, bStride, out, outOffset,
                    outStride, accumulate);
        } else {
            SCALAR.contractAdjoint(rows, depth, columns, a, aOffset, aStride, b, bOffset, bStride, out, outOffset,
                    outStride, accumulate);
        }
    }

    @Override
    public void coefficientAdjoint(int rows, int depth, int columns, double[] a, int aOffset, int aStride, double[] b,
            int bOffset, int bStride, double[] out, int outOffset, int outStride) {
        coefficientAdjoint(coefficientAdjoint.isOpen((long) rows * depth * columns), rows, depth, columns, a, aOffset,
                aStride, b, bOffset, bStride,
                out, outOffset, outStride);
    }

    private static void coefficientAdjoint(boolean vector, int rows, int depth, int columns, double[] a, int aOffset,
            int aStride, double[] b, int bOffset, int bStride, double[] out, int outOffset, int outStride) {
        if (vector) {
            VECTOR.coefficientAdjoint(rows, depth, columns, a, aOffset, aStride, b, bOffset, bStride, out, outOffset,
                    outStride);
        } else {
            SCALAR.coefficientAdjoint(rows, depth, columns, a, aOffset, aStride, b, bOffset, bStride, out, outOffset,
                    outStride);
        }
    }

    @Override
    public void jacobianRows(int rows, int depth, int components, int points, double[] w, int wOffset, int wStride,
            double[] bar, int barOffset, int barStride, double[] jt, int jtOffset, int jtStride) {
        jacobianRows(jacobianRows.isOpen((long) rows * depth * components * points), rows, depth, components, points, w,
                wOffset, wStride, bar, barOffset,
                barStride, jt, jtOffset, jtStride);
    }

    private static void jacobianRows(boolean vector, int rows, int depth, int components, int points, double[] w,
            int wOffset, int wStride, double[] bar, int barOffset, int barStride, double[] jt, int jtOffset,
            int jtStride) {
        if (vector) {
            VECTOR.jacobianRows(rows, depth, components, points, w, wOffset, wStride, bar, barOffset, barStride, jt,
                    jtOffset, jtStride);
        } else {
            SCALAR.jacobianRows(rows, depth, components, points, w, wOffset, wStride, bar, barOffset, barStride, jt,
                    jtOffset, jtStride);
        }
    }

    @Override
    public void exp(double[] x, int xOffset, double[] y, int yOffset, int n) {
        way(exp.isOpen(20L * n)).exp(x, xOffset, y, yOffset, n);
    }

    @Override
    public void tanh(double[] x, int xOffset, double[] y, int yOffset, int n) {
        way(tanh.isOpen(20L * n)).tanh(x, xOffset, y, yOffset, n);
    }

    @Override
    public void tanhDerivatives(int order, double[] x, int xOffset, double[] out, int outOffset, int n) {
        way(tanh.isOpen((20L + order) * n)).tanhDerivatives(order, x, xOffset, out, outOffset, n);
    }

    @Override
    public void sin(double[] x, int xOffset, double[] y, int yOffset, int n) {
        way(trigonometric.isOpen(20L * n)).sin(x, xOffset, y, yOffset, n);
    }

    @Override
    public void cos(double[] x, int xOffset, double[] y, int yOffset, int n) {
        way(trigonometric.isOpen(20L * n)).cos(x, xOffset, y, yOffset, n);
    }

    private static Kernels way(boolean vector) {
        return vector ? VECTOR : SCALAR;
    }

    /** Layers whose sizes need every tile. */
    private static final class Layer {
        /** Rows of results: tiles of eight, four and three; of four and two; a single row. */
        private static final int[] HEIGHTS = {15, 6, 1};

        private static final int ROWS = 15;
        private static final int DEPTH = 15;
        private static final int COLUMNS = 72;
        private final double[] coefficients = new double[DEPTH * ROWS];
        private final double[] basis = new double[DEPTH * COLUMNS];
        private final double[] outputs = new double[ROWS * COLUMNS];
        private final double[] jacobian = new double[DEPTH * ROWS * COLUMNS];

        void contract(boolean vector) {
            for (int rows : HEIGHTS) {
                WarmingKernels.contract(vector, rows, DEPTH, COLUMNS, coefficients, 0, ROWS, basis, 0, COLUMNS, outputs,
                        0, COLUMNS, false);
            }
        }

        void contractAdjoint(boolean vector) {
            for (int depth : HEIGHTS) {
                WarmingKernels.contractAdjoint(vector, ROWS, depth, COLUMNS, coefficients, 0, ROWS, outputs, 0, COLUMNS,
                        basis, 0, COLUMNS, false);
            }
        }

        void coefficientAdjoint(boolean vector) {
            WarmingKernels.coefficientAdjoint(vector, ROWS, DEPTH, COLUMNS, basis, 0, COLUMNS, outputs, 0, COLUMNS,
                    coefficients, 0, ROWS);
        }

        void jacobianRows(boolean vector) {
            WarmingKernels.jacobianRows(vector, ROWS, DEPTH, 3, COLUMNS / 3, basis, 0, COLUMNS, outputs, 0, COLUMNS,
                    jacobian, 0, COLUMNS / 3);
        }
    }

    /** Arguments of elementary functions. */
    private static final class Values {
        private static final int SIZE = 128;
        private static final int ORDER = 3;
        private final double[] x = new double[SIZE];
        private final double[] y = new double[SIZE];

        void exp(boolean vector) {
            way(vector).exp(x, 0, y, 0, SIZE);
        }

        void tanh(boolean vector) {
            way(vector).tanh(x, 0, y, 0, SIZE);
            way(vector).tanhDerivatives(ORDER, x, 0, y, 0, SIZE / (ORDER + 1));
        }

        void trigonometric(boolean vector) {
            way(vector).sin(x, 0, y, 0, SIZE);
            way(vector).cos(x, 0, y, 0, SIZE);
        }
    }
}
