package org.pikan.reference;

/**
 * The solution of Burgers' equation u_t + u u_x = nu u_xx on [-1, 1] with u(x, 0) = -sin(pi x) and u = 0 at both ends.
 *
 * <p>Cole and Hopf turn the equation into heat conduction, whose solution is an integral over the initial data:
 *
 * <pre>
 * u(x, t) = - integral sin(pi y) w(z) dz / integral w(z) dz,   y = x - 2 sqrt(nu t) z,
 * w(z) = exp(-cos(pi y) / (2 pi nu) - z^2)
 * </pre>
 *
 * <p>The trapezoid rule converges faster than any power of its step on such integrands. Weights are taken in
 * logarithms, relative to the largest, because they span a range that no double holds. Where the interval of z ends,
 * they are below e^-40 of the largest.
 *
 * <p>Source: C. Basdevant et al., Spectral and finite difference solutions of the Burgers equation, Computers and
 * Fluids 14 (1986) 23-41.
 *
 * @param viscosity nu, positive
 */
public record ColeHopf(double viscosity) {
    /** The spectrum of exp(-z^2) is below e^-40 beyond this frequency. */
    private static final double GAUSSIAN_FREQUENCY = 13;
    /** Beyond this value of nu t, the solution is below 1e-15. */
    private static final double DECAYED = 4;
    /** Logarithm of the smallest weight, relative to the largest, that must not be missed. */
    private static final double SMALLEST = 40;
    private static final double LARGEST_AMPLITUDE = 1e8;

    /**
     * Checks the viscosity.
     *
     * @throws IllegalArgumentException if it is not positive and finite, or so small that the integrals need more than
     *         some 100,000 points
     */
    public ColeHopf {
        if (!(viscosity > 0) || !Double.isFinite(viscosity) || amplitude(viscosity) > LARGEST_AMPLITUDE) {
            throw new IllegalArgumentException("the viscosity of Burgers' equation is " + viscosity
                    + ", but the Cole-Hopf integral needs a finite one above 1e-8. Maybe a sign is wrong.");
        }
    }

    /**
     * The solution at a point.
     *
     * @param x in [-1, 1]; elsewhere the solution continues with period 2
     * @param t 0 or later
     * @return u(x, t), with an absolute error of about 1e-14
     * @throws IllegalArgumentException if t is negative or a number is not finite
     */
    public double value(double x, double t) {
        return value(x, t, 1);
    }

    /** As {@link #value(double, double)} with the step of the trapezoid rule divided by a number. */
    double value(double x, double t, int refinement) {
        if (!Double.isFinite(x) || !(t >= 0) || !Double.isFinite(t)) {
            throw new IllegalArgumentException(
                    "the solution has no value at x=" + x + ", t=" + t + ". Maybe the time is before the start.");
        }
        if (viscosity * t > DECAYED) {
            return 0;
        }
        double amplitude = amplitude(viscosity);
        double scale = 2 * StrictMath.sqrt(viscosity * t);
        // The trapezoid rule is blind to frequencies above 2 pi / step less the highest in the integrand. Harmonics of
        // exp(-a cos(pi y)) are modified Bessel functions I_n(a), relative to I_0 below e^-40 from this n on.
        double harmonics = 13 + 10 * StrictMath.sqrt(amplitude);
        double highest = Math.PI * scale * harmonics + GAUSSIAN_FREQUENCY;
        double step = 2 * Math.PI / (highest + GAUSSIAN_FREQUENCY) / refinement;
        int half = (int) Math.ceil(StrictMath.sqrt(2 * amplitude + SMALLEST) / step);
        double[] logarithms = new double[2 * half + 1];
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = -half; i <= half; i++) {
            double z = i * step;
            logarithms[i + half] = -amplitude * StrictMath.cos(Math.PI * (x - scale * z)) - z * z;
            largest = Math.max(largest, logarithms[i + half]);
        }
        double numerator = 0;
        double denominator = 0;
        for (int i = -half; i <= half; i++) {
            double weight = StrictMath.exp(logarithms[i + half] - largest);
            numerator += weight * StrictMath.sin(Math.PI * (x - scale * i * step));
            denominator += weight;
        }
        return -numerator / denominator;
    }

    private static double amplitude(double viscosity) {
        return 1 / (2 * Math.PI * viscosity);
    }
}
