package org.pikan.reference;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.complex.Complex;
import org.hipparchus.transform.DftNormalization;
import org.hipparchus.transform.FastFourierTransformer;
import org.hipparchus.transform.TransformType;
import org.pikan.expression.Expression;

/**
 * Time steps of one size for an {@link EvolutionEquation} in Fourier space, c' = L c + N(t, c) with L diagonal.
 *
 * <p>The linear part is integrated exactly, the rest by a Runge-Kutta rule of order 4: ETDRK4 (Cox and Matthews 2002, J.
 * Comput. Phys. 176:430), its coefficients as means over a circle in the complex plane (Kassam and Trefethen 2005, SIAM
 * J. Sci. Comput. 26:1214).
 *
 * <p>A {@link Spectrum} holds the modes. N is evaluated on a grid with at least three points for each mode, so that
 * products of two factors are free of aliasing. Has work buffers: for one thread at a time.
 */
final class ExponentialSteps {
    private static final int CIRCLE = 32;

    private final EvolutionEquation equation;
    private final GridFunction rest;
    private final double step;
    private final double frequency;
    private final double[] gridX;
    private final Spectrum decay;
    private final Spectrum halfDecay;
    private final Spectrum inner;
    private final Spectrum first;
    private final Spectrum middle;
    private final Spectrum last;
    private final double[] re;
    private final double[] im;

    /**
     * Prepares steps.
     *
     * @param equation what to integrate
     * @param points of the grid, a power of two
     * @param step the length of a step in time
     */
    ExponentialSteps(EvolutionEquation equation, int points, double step) {
        this.equation = equation;
        this.step = step;
        rest = new GridFunction(equation.rest());
        frequency = 2 * Math.PI / equation.space().length();
        gridX = Spectrum.grid(equation.space(), points);
        re = new double[points];
        im = new double[points];
        int modes = Spectrum.modes(points);
        decay = new Spectrum(modes);
        halfDecay = new Spectrum(modes);
        inner = new Spectrum(modes);
        first = new Spectrum(modes);
        middle = new Spectrum(modes);
        last = new Spectrum(modes);
        for (int k = 0; k <= modes; k++) {
            prepare(k, eigenvalue(k).multiply(step));
        }
    }

    /** The length of a step. */
    double length() {
        return step;
    }

    /** The factor by which the linear part multiplies mode k: sum_j a_j (i k w)^j. */
    private Complex eigenvalue(int k) {
        Complex sum = Complex.ZERO;
        for (Map.Entry<Integer, Double> term : equation.linear().entrySet()) {
            sum = sum.add(power(k * frequency, term.getKey()).multiply(term.getValue()));
        }
        return sum;
    }

    /** (i wave)^order. */
    private static Complex power(double wave, int order) {
        double magnitude = 1;
        for (int i = 0; i < order; i++) {
            magnitude *= wave;
        }
        return switch (order % 4) {
            case 0 -> new Complex(magnitude, 0);
            case 1 -> new Complex(0, magnitude);
            case 2 -> new Complex(-magnitude, 0);
            default -> new Complex(0, -magnitude);
        };
    }

    private void prepare(int k, Complex z) {
        decay.set(k, z.exp());
        halfDecay.set(k, z.divide(2).exp());
        Complex[] sums = {Complex.ZERO, Complex.ZERO, Complex.ZERO, Complex.ZERO};
        for (int j = 0; j < CIRCLE; j++) {
            double angle = 2 * Math.PI * (j + 0.5) / CIRCLE;
            Complex y = z.add(new Complex(StrictMath.cos(angle), StrictMath.sin(angle)));
            Complex square = y.multiply(y);
            Complex cube = square.multiply(y);
            Complex e = y.exp();
            sums[0] = sums[0].add(y.divide(2).exp().subtract(1).divide(y));
            sums[1] = sums[1]
                    .add(e.multiply(square.subtract(y.multiply(3)).add(4)).subtract(y).subtract(4).divide(cube));
            sums[2] = sums[2].add(e.multiply(y.subtract(2)).add(y).add(2).divide(cube));
            sums[3] = sums[3].add(
                    e.multiply(y.negate().add(4)).subtract(square).subtract(y.multiply(3)).subtract(4).divide(cube));
        }
        inner.set(k, sums[0].multiply(step / CIRCLE));
        first.set(k, sums[1].multiply(step / CIRCLE));
        middle.set(k, sums[2].multiply(2 * step / CIRCLE));
        last.set(k, sums[3].multiply(step / CIRCLE));
    }

    /**
     * One step.
     *
     * @param u the state at t; not changed
     * @param t the time
     * @return the state at t + step, not finite where the step was too large
     */
    Spectrum advance(Spectrum u, double t) {
        Spectrum atStart = rest(u, t);
        Spectrum half = new Spectrum(u.modes()).plus(halfDecay, u).plus(inner, atStart);
        Spectrum atHalf = rest(half, t + step / 2);
        Spectrum again = new Spectrum(u.modes()).plus(halfDecay, u).plus(inner, atHalf);
        Spectrum atAgain = rest(again, t + step / 2);
        Spectrum difference = atAgain.scaled(2).minus(atStart);
        Spectrum end = new Spectrum(u.modes()).plus(halfDecay, half).plus(inner, difference);
        Spectrum atEnd = rest(end, t + step);
        return new Spectrum(u.modes()).plus(decay, u).plus(first, atStart).plus(middle, atHalf).plus(middle, atAgain)
                .plus(last, atEnd);
    }

    /** The modes of N. */
    private Spectrum rest(Spectrum u, double t) {
        Map<Expression, double[]> leaves = new HashMap<>();
        double[] times = new double[gridX.length];
        Arrays.fill(times, t);
        leaves.put(equation.space().symbol(), gridX);
        leaves.put(equation.time().symbol(), times);
        List<Integer> orders = List.copyOf(equation.derivatives().keySet());
        for (int i = 0; i < orders.size(); i += 2) {
            int a = orders.get(i);
            int b = orders.get(Math.min(i + 1, orders.size() - 1));
            double[][] values = derivatives(u, a, b);
            leaves.put(equation.derivatives().get(a), values[0]);
            leaves.put(equation.derivatives().get(b), values[a == b ? 0 : 1]);
        }
        System.arraycopy(rest.values(leaves), 0, re, 0, re.length);
        Arrays.fill(im, 0);
        FastFourierTransformer.transformInPlace(new double[][] {re, im}, DftNormalization.STANDARD,
                TransformType.FORWARD);
        return Spectrum.of(re, im, u.modes());
    }

    /** Two derivatives on the grid from one transform: the real and the imaginary part of f + i g. */
    private double[][] derivatives(Spectrum u, int orderF, int orderG) {
        double[] f = new double[gridX.length];
        double[] g = new double[gridX.length];
        for (int k = 0; k <= u.modes(); k++) {
            double wave = k * frequency;
            // the inverse transform divides by the number of points
            Complex mode = new Complex(u.re()[k], u.im()[k]).multiply(gridX.length);
            Complex modeF = mode.multiply(power(wave, orderF));
            Complex modeG = mode.multiply(power(wave, orderG));
            f[k] = modeF.getReal() - modeG.getImaginary();
            g[k] = modeF.getImaginary() + modeG.getReal();
            if (k > 0) {
                f[gridX.length - k] = modeF.getReal() + modeG.getImaginary();
                g[gridX.length - k] = modeG.getReal() - modeF.getImaginary();
            }
        }
        double[][] values = {f, g};
        FastFourierTransformer.transformInPlace(values, DftNormalization.STANDARD, TransformType.INVERSE);
        return values;
    }
}
