package org.pikan.sampling;

/**
 * Independent uniform points.
 *
 * @param seed what the points depend on
 */
public record RandomSampler(long seed) implements Sampler {
    static final String NAME = "random";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public RandomSampler withSeed(long newSeed) {
        return new RandomSampler(newSeed);
    }

    @Override
    public double[][] unitPoints(int dimension, int count, long draw) {
        double[][] points = UnitPoints.allocate(NAME, dimension, Integer.MAX_VALUE, count);
        RandomStream random = RandomStream.of(seed, draw);
        for (double[] coordinate : points) {
            for (int point = 0; point < count; point++) {
                coordinate[point] = random.nextDouble();
            }
        }
        return points;
    }
}
