package org.pikan.sampling;

import org.hipparchus.random.SobolSequenceGenerator;

/**
 * The Sobol sequence, its bits flipped by a random vector that the seed and the draw decide.
 *
 * <p>The flip (a digital shift) is a random shift that keeps the net: of {@code 2^m} points in one or two dimensions,
 * every dyadic box of volume {@code 2^-m} holds exactly one. Counts that are powers of 2 are the best. Up to 1,000
 * dimensions.
 *
 * <p>Direction numbers: Joe, Kuo, SIAM J. Sci. Comput. 30 (2008). Digital shift, and why point 0 is kept: Owen, On
 * dropping the first Sobol' point, MCQMC 2020.
 *
 * @param seed what the flip depends on
 */
public record SobolSampler(long seed) implements Sampler {
    static final String NAME = "sobol";
    private static final int MAX_DIMENSION = 1000;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public SobolSampler withSeed(long newSeed) {
        return new SobolSampler(newSeed);
    }

    @Override
    public double[][] unitPoints(int dimension, int count, long draw) {
        double[][] points = UnitPoints.allocate(NAME, dimension, MAX_DIMENSION, count);
        RandomStream random = RandomStream.of(seed, draw);
        long[] flip = new long[dimension];
        for (int axis = 0; axis < dimension; axis++) {
            flip[axis] = random.nextLong() >>> 12;
        }
        SobolSequenceGenerator sequence = new SobolSequenceGenerator(dimension);
        for (int point = 0; point < count; point++) {
            double[] vector = sequence.nextVector();
            for (int axis = 0; axis < dimension; axis++) {
                long bits = (long) (vector[axis] * 0x1p52) ^ flip[axis];
                points[axis][point] = (bits + 0.5) * 0x1p-52;
            }
        }
        return points;
    }
}
