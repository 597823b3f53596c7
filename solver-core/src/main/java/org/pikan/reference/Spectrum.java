package org.pikan.reference;

import org.hipparchus.complex.Complex;
import org.pikan.problem.Axis;

/**
 * The Fourier coefficients c_0 ... c_modes of a real function with period 2 pi / w,
 *
 * <pre>
 * u(x) = c_0 + 2 Re sum_{k > 0} c_k exp(i k w (x - x0)).
 * </pre>
 *
 * @param re real parts, (modes + 1); owned
 * @param im imaginary parts, (modes + 1); owned
 */
record Spectrum(double[] re, double[] im) {

    Spectrum(int modes) {
        this(new double[modes + 1], new double[modes + 1]);
    }

    /** The highest mode that a grid carries without aliasing of products. */
    static int modes(int points) {
        return (points - 1) / 3;
    }

    /** Equally spaced points of one period, the lower end included. */
    static double[] grid(Axis space, int points) {
        double[] x = new double[points];
        for (int i = 0; i < points; i++) {
            x[i] = space.min() + space.length() * i / points;
        }
        return x;
    }

    /** The lowest modes of a transformed grid. */
    static Spectrum of(double[] transformedRe, double[] transformedIm, int modes) {
        Spectrum spectrum = new Spectrum(modes);
        for (int k = 0; k <= modes; k++) {
            spectrum.re[k] = transformedRe[k] / transformedRe.length;
            spectrum.im[k] = transformedIm[k] / transformedRe.length;
        }
        return spectrum;
    }

    int modes() {
        return re.length - 1;
    }

    void set(int k, Complex value) {
        re[k] = value.getReal();
        im[k] = value.getImaginary();
    }

    /** Adds products mode by mode, to itself. */
    Spectrum plus(Spectrum factors, Spectrum other) {
        for (int k = 0; k < re.length; k++) {
            re[k] += factors.re[k] * other.re[k] - factors.im[k] * other.im[k];
            im[k] += factors.re[k] * other.im[k] + factors.im[k] * other.re[k];
        }
        return this;
    }

    Spectrum scaled(double factor) {
        Spectrum result = new Spectrum(modes());
        for (int k = 0; k < re.length; k++) {
            result.re[k] = factor * re[k];
            result.im[k] = factor * im[k];
        }
        return result;
    }

    Spectrum minus(Spectrum other) {
        Spectrum result = new Spectrum(modes());
        for (int k = 0; k < re.length; k++) {
            result.re[k] = re[k] - other.re[k];
            result.im[k] = im[k] - other.im[k];
        }
        return result;
    }

    /** The largest magnitude among modes {@code from} and above. */
    double largest(int from) {
        double largest = 0;
        for (int k = from; k < re.length; k++) {
            double magnitude = StrictMath.hypot(re[k], im[k]);
            largest = magnitude <= largest ? largest : magnitude;
        }
        return largest;
    }

    /** The root mean square of the function. */
    double norm() {
        double sum = 0;
        for (int k = 0; k < re.length; k++) {
            sum += (k == 0 ? 1 : 2) * (re[k] * re[k] + im[k] * im[k]);
        }
        return Math.sqrt(sum);
    }

    /**
     * The function at an angle w (x - x0), by Horner's rule in exp(i angle).
     *
     * @param angle in radians
     * @return its value
     */
    double value(double angle) {
        double c = StrictMath.cos(angle);
        double s = StrictMath.sin(angle);
        double sumRe = 0;
        double sumIm = 0;
        for (int k = modes(); k > 0; k--) {
            double nextRe = re[k] + c * sumRe - s * sumIm;
            sumIm = im[k] + c * sumIm + s * sumRe;
            sumRe = nextRe;
        }
        return re[0] + 2 * (c * sumRe - s * sumIm);
    }
}
