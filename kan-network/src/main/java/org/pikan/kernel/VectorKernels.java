package org.pikan.kernel;

import jdk.incubator.vector.DoubleVector;

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
        return DoubleVector.SPECIES_PREFERRED.length();
    }

    @Override
    public void contract(int rows, int depth, int columns, double[] a, int aOffset, int aStride, double[] b,
            int bOffset, int bStride, double[] out, int outOffset, int outStride, boolean accumulate) {
        ScalarKernels.INSTANCE.contract(rows, depth, columns, a, aOffset, aStride, b, bOffset, bStride, out, outOffset,
                outStride, accumulate);
    }

    @Override
    public void contractAdjoint(int rows, int depth, int columns, double[] a, int aOffset, int aStride, double[] b,
            int bOffset, int bStride, double[] out, int outOffset, int outStride, boolean accumulate) {
        ScalarKernels.INSTANCE.contractAdjoint(rows, depth, columns, a, aOffset, aStride, b, bOffset, bStride, out,
                outOffset, outStride, accumulate);
    }

    @Override
    public void coefficientAdjoint(int rows, int depth, int columns, double[] a, int aOffset, int aStride, double[] b,
            int bOffset, int bStride, double[] out, int outOffset, int outStride) {
        ScalarKernels.INSTANCE.coefficientAdjoint(rows, depth, columns, a, aOffset, aStride, b, bOffset, bStride, out,
                outOffset, outStride);
    }

    @Override
    public void jacobianRows(int rows, int depth, int components, int points, double[] w, int wOffset, int wStride,
            double[] bar, int barOffset, int barStride, double[] jt, int jtOffset, int jtStride) {
        ScalarKernels.INSTANCE.jacobianRows(rows, depth, components, points, w, wOffset, wStride, bar, barOffset,
                barStride, jt, jtOffset, jtStride);
    }

    @Override
    public void exp(double[] x, int xOffset, double[] y, int yOffset, int n) {
        ScalarKernels.INSTANCE.exp(x, xOffset, y, yOffset, n);
    }

    @Override
    public void tanh(double[] x, int xOffset, double[] y, int yOffset, int n) {
        ScalarKernels.INSTANCE.tanh(x, xOffset, y, yOffset, n);
    }

    @Override
    public void sin(double[] x, int xOffset, double[] y, int yOffset, int n) {
        ScalarKernels.INSTANCE.sin(x, xOffset, y, yOffset, n);
    }

    @Override
    public void cos(double[] x, int xOffset, double[] y, int yOffset, int n) {
        ScalarKernels.INSTANCE.cos(x, xOffset, y, yOffset, n);
    }
}
