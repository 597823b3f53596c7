package org.pikan.kernel;

/** The kernels on the Vector API. */
final class VectorKernels implements Kernels {

    static final VectorKernels INSTANCE = new VectorKernels();

    private VectorKernels() {}

    @Override
    public String name() {
        return "vector";
    }

    @Override
    public int lanes() {
        return Lanes.COUNT;
    }

    @Override
    public void contract(int rows, int depth, int columns, double[] a, int aOffset, int aStride, double[] b,
            int bOffset, int bStride, double[] out, int outOffset, int outStride, boolean accumulate) {
        VectorContract.contract(rows, depth, columns, a, aOffset, aStride, b, bOffset, bStride, out, outOffset,
                outStride, accumulate);
    }

    @Override
    public void contractAdjoint(int rows, int depth, int columns, double[] a, int aOffset, int aStride, double[] b,
            int bOffset, int bStride, double[] out, int outOffset, int outStride, boolean accumulate) {
        VectorAdjoint.contractAdjoint(rows, depth, columns, a, aOffset, aStride, b, bOffset, bStride, out, outOffset,
                outStride, accumulate);
    }

    @Override
    public void coefficientAdjoint(int rows, int depth, int columns, double[] a, int aOffset, int aStride, double[] b,
            int bOffset, int bStride, double[] out, int outOffset, int outStride) {
        VectorReduction.coefficientAdjoint(rows, depth, columns, a, aOffset, aStride, b, bOffset, bStride, out,
                outOffset, outStride);
    }

    @Override
    public void jacobianRows(int rows, int depth, int components, int points, double[] w, int wOffset, int wStride,
            double[] bar, int barOffset, int barStride, double[] jt, int jtOffset, int jtStride) {
        VectorJacobian.jacobianRows(rows, depth, components, points, w, wOffset, wStride, bar, barOffset, barStride, jt,
                jtOffset, jtStride);
    }

    @Override
    public void exp(double[] x, int xOffset, double[] y, int yOffset, int n) {
        VectorElementary.exp(x, xOffset, y, yOffset, n);
    }

    @Override
    public void tanhDerivatives(int order, double[] x, int xOffset, double[] out, int outOffset, int n) {
        VectorElementary.tanhDerivatives(order, x, xOffset, out, outOffset, n);
    }

    @Override
    public void tanh(double[] x, int xOffset, double[] y, int yOffset, int n) {
        VectorElementary.tanh(x, xOffset, y, yOffset, n);
    }

    @Override
    public void sin(double[] x, int xOffset, double[] y, int yOffset, int n) {
        VectorElementary.sin(x, xOffset, y, yOffset, n);
    }

    @Override
    public void cos(double[] x, int xOffset, double[] y, int yOffset, int n) {
        VectorElementary.cos(x, xOffset, y, yOffset, n);
    }
}
