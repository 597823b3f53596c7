package org.pikan.sampling;

/**
 * Latin hypercube: each of the {@code count} equal slabs along every axis holds exactly one point.
 *
 * <p>McKay, Beckman, Conover: A comparison of three methods for selecting values of input variables, Technometrics
 * 21 (1979).
 *
 * @param seed what the points depend on
 */
public record LatinHypercube(long seed) implements Sampler {
    static final String NAME = "latin-hypercube";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public LatinHypercube withSeed(long newSeed) {
        return new LatinHypercube(newSeed);
    }

    @Override
    public double[][] unitPoints(int dimension, int count, long draw) {
        double[][] points = UnitPoints.allocate(NAME, dimension, Integer.MAX_VALUE, count);
        RandomStream random = RandomStream.of(seed, draw);
        for (double[] coordinate : points) {
            for (int point = 0; point < count; point++) {
                double inSlab = (point + random.nextDouble()) / count;
                // The sum may round up into the next slab.
                coordinate[point] = Math.min(inSlab, Math.nextDown((point + 1.0) / count));
            }
            shuffle(coordinate, random);
        }
        return points;
    }

    private static void shuffle(double[] values, RandomStream random) {
        for (int last = values.length - 1; last > 0; last--) {
            int other = random.nextInt(last + 1);
            double kept = values[last];
            values[last] = values[other];
            values[other] = kept;
        }
    }
}
