package org.pikan.basis;

/** tanh, sin and cos of a row. */
final class Elementary {

    private Elementary() {}

    static void tanh(double[] x, int xOffset, double[] y, int yOffset, int n) {
        for (int p = 0; p < n; p++) {
            y[yOffset + p] = StrictMath.tanh(x[xOffset + p]);
        }
    }

    static void sin(double[] x, int xOffset, double[] y, int yOffset, int n) {
        for (int p = 0; p < n; p++) {
            y[yOffset + p] = StrictMath.sin(x[xOffset + p]);
        }
    }

    static void cos(double[] x, int xOffset, double[] y, int yOffset, int n) {
        for (int p = 0; p < n; p++) {
            y[yOffset + p] = StrictMath.cos(x[xOffset + p]);
        }
    }
}
