package org.pikan.sampling;

/**
 * Two Sobol sequences, three quarters of the points and one quarter, the second one moved towards the faces by u -> (1 - cos(pi u))/2 on each axis,
 * which makes uniform points those of the arcsine measure, the one that Chebyshev polynomials are orthogonal in.
 *
 * <p>Least squares with polynomials of degree n are stable with some n log n points of that measure, but need n^2 uniform ones: few
 * uniform points come near a face and hardly any near a corner, and polynomials swing there. The uniform part is for all else.
 *
 * <p>Source: Cohen, Migliorati, Optimal weighted least-squares methods, SMAI J. Comput. Math. 3 (2017).
 *
 * @param seed what the sequence's random flip depends on
 */
public record SobolArcsine(long seed) implements Sampler {
    static final String NAME = "sobol-arcsine";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public SobolArcsine withSeed(long newSeed) {
        return new SobolArcsine(newSeed);
    }

    @Override
    public double[][] unitPoints(int dimension, int count, long draw) {
        double[][] points = new SobolSampler(seed).unitPoints(dimension, count, draw);
        int even = count - count / 4;
        double[][] moved = new SobolSampler(seed).forSet(NAME).unitPoints(dimension, count - even, draw);
        for (int axis = 0; axis < dimension; axis++) {
            for (int point = even; point < count; point++) {
                double half = StrictMath.sin(0.5 * Math.PI * moved[axis][point - even]);
                points[axis][point] = Math.clamp(half * half, Double.MIN_NORMAL, Math.nextDown(1.0));
            }
        }
        return points;
    }
}
