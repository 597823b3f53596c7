package org.pikan.sampling;

import org.hipparchus.random.HaltonSequenceGenerator;

/**
 * The scrambled Halton sequence, shifted on the torus by a random vector that the seed and the draw decide.
 *
 * <p>Up to 40 dimensions. Cranley, Patterson: Randomization of number theoretic methods for multiple integration,
 * SIAM J. Numer. Anal. 13 (1976); scrambling: Kocis, Whiten, ACM TOMS 23 (1997).
 *
 * @param seed what the shift depends on
 */
public record HaltonSampler(long seed) implements Sampler {
    static final String NAME = "halton";
    private static final int MAX_DIMENSION = 40;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public HaltonSampler withSeed(long newSeed) {
        return new HaltonSampler(newSeed);
    }

    @Override
    public double[][] unitPoints(int dimension, int count, long draw) {
        double[][] points = UnitPoints.allocate(NAME, dimension, MAX_DIMENSION, count);
        RandomStream random = RandomStream.of(seed, draw);
        double[] shift = new double[dimension];
        for (int axis = 0; axis < dimension; axis++) {
            shift[axis] = random.nextDouble();
        }
        HaltonSequenceGenerator sequence = new HaltonSequenceGenerator(dimension);
        for (int point = 0; point < count; point++) {
            double[] vector = sequence.nextVector();
            for (int axis = 0; axis < dimension; axis++) {
                points[axis][point] = UnitPoints.shifted(vector[axis], shift[axis]);
            }
        }
        return points;
    }
}
