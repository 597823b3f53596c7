package org.pikan.reference;

/**
 * The discrete Fourier transform of 2^m complex numbers, in place: X_k = sum_j x_j exp(-2 pi i j k / n).
 *
 * <p>Radix 2 after a bit reversal (Cooley and Tukey 1965, Math. Comp. 19:297).
 */
final class FourierTransform {
    private final int size;
    private final int[] reversed;
    private final double[] cosines;
    private final double[] sines;

    /**
     * Prepares transforms of one size.
     *
     * @param size a power of two, at least 2
     */
    FourierTransform(int size) {
        if (size < 2 || Integer.bitCount(size) != 1) {
            throw new IllegalArgumentException("the size of a Fourier transform is " + size
                    + ", but must be a power of two.");
        }
        this.size = size;
        reversed = new int[size];
        cosines = new double[size / 2];
        sines = new double[size / 2];
        for (int i = 0; i < size; i++) {
            reversed[i] = Integer.reverse(i) >>> (Integer.numberOfLeadingZeros(size) + 1);
        }
        for (int i = 0; i < size / 2; i++) {
            cosines[i] = StrictMath.cos(2 * Math.PI * i / size);
            sines[i] = StrictMath.sin(2 * Math.PI * i / size);
        }
    }

    int size() {
        return size;
    }

    /** From values to sums over exp(-2 pi i j k / n), not divided by n. */
    void forward(double[] re, double[] im) {
        transform(re, im, -1);
    }

    /** From coefficients to values: sums over exp(2 pi i j k / n). */
    void backward(double[] re, double[] im) {
        transform(re, im, 1);
    }

    private void transform(double[] re, double[] im, int sign) {
        for (int i = 0; i < size; i++) {
            int j = reversed[i];
            if (j > i) {
                swap(re, i, j);
                swap(im, i, j);
            }
        }
        for (int half = 1; half < size; half *= 2) {
            int stride = size / (2 * half);
            for (int start = 0; start < size; start += 2 * half) {
                for (int k = 0; k < half; k++) {
                    double c = cosines[k * stride];
                    double s = sign * sines[k * stride];
                    int a = start + k;
                    int b = a + half;
                    double productRe = c * re[b] - s * im[b];
                    double productIm = c * im[b] + s * re[b];
                    re[b] = re[a] - productRe;
                    im[b] = im[a] - productIm;
                    re[a] += productRe;
                    im[a] += productIm;
                }
            }
        }
    }

    private static void swap(double[] x, int i, int j) {
        double kept = x[i];
        x[i] = x[j];
        x[j] = kept;
    }
}
