package org.pikan.kernel;

/** k! / (k - q)!, the factor that q derivatives bring to t^k. */
final class FallingFactorials {

    private static final int STORED = 16;
    private static final double[] TABLE = new double[STORED * STORED];

    static {
        for (int k = 0; k < STORED; k++) {
            for (int q = 0; q < STORED; q++) {
                TABLE[k * STORED + q] = compute(k, q);
            }
        }
    }

    private FallingFactorials() {}

    static double of(int k, int q) {
        return k < STORED && q < STORED ? TABLE[k * STORED + q] : compute(k, q);
    }

    private static double compute(int k, int q) {
        double result = 1;
        for (int i = 0; i < q; i++) {
            result *= k - i;
        }
        return result;
    }
}
