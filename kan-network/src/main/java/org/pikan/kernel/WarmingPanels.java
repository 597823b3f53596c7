package org.pikan.kernel;

/** The vector panel loops from the moment they are compiled; till then the scalar ones. */
final class WarmingPanels implements PanelKernels {

    static final WarmingPanels INSTANCE = new WarmingPanels();

    private static final int DEPTH = 16;

    private final WarmUp product = new WarmUp("panel products", 0, new Exercise()::product);
    private final WarmUp solution = new WarmUp("panel solutions", 5, new Exercise()::solution);

    private WarmingPanels() {}

    @Override
    public void addProduct(int depth, double[] packed, int aAt, int bAt, int bStride, int count, double sign,
            double[] out, int outAt, int outRow, int outPanel) {
        addProduct(product.isOpen((long) count * ROWS * ROWS * depth), depth, packed, aAt, bAt, bStride, count, sign,
                out, outAt, outRow, outPanel);
    }

    private static void addProduct(boolean vector, int depth, double[] packed, int aAt, int bAt, int bStride, int count,
            double sign, double[] out, int outAt, int outRow, int outPanel) {
        if (vector) {
            VectorPanels.INSTANCE.addProduct(depth, packed, aAt, bAt, bStride, count, sign, out, outAt, outRow,
                    outPanel);
        } else {
            ScalarPanels.INSTANCE.addProduct(depth, packed, aAt, bAt, bStride, count, sign, out, outAt, outRow,
                    outPanel);
        }
    }

    @Override
    public void solveLower(double[] packed, int lAt, int xAt, double[] inverse, int inverseAt) {
        solveLower(solution.isOpen(ROWS * ROWS * ROWS), packed, lAt, xAt, inverse, inverseAt);
    }

    private static void solveLower(boolean vector, double[] packed, int lAt, int xAt, double[] inverse, int inverseAt) {
        if (vector) {
            VectorPanels.INSTANCE.solveLower(packed, lAt, xAt, inverse, inverseAt);
        } else {
            ScalarPanels.INSTANCE.solveLower(packed, lAt, xAt, inverse, inverseAt);
        }
    }

    private static final class Exercise {
        private final double[] packed = new double[GROUP * ROWS * DEPTH];
        private final double[] out = new double[GROUP * ROWS * ROWS];
        private final double[] inverse = new double[ROWS];

        void product(boolean vector) {
            addProduct(vector, DEPTH, packed, 0, 0, ROWS * DEPTH, GROUP, 1, out, 0, ROWS, ROWS * ROWS);
            addProduct(vector, DEPTH, packed, 0, 0, ROWS * DEPTH, 1, 1, out, 0, ROWS, ROWS * ROWS);
        }

        void solution(boolean vector) {
            solveLower(vector, packed, 0, ROWS * ROWS, inverse, 0);
        }
    }
}
