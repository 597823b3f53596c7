package org.pikan.sampling;

import java.util.List;

/**
 * A rule that fills the unit cube with points.
 *
 * <pre>{@code
 * Sampler sampler = new SobolSampler(1);
 * double[][] first = sampler.unitPoints(2, 1000, 0);    // [axis][point], all in the open (0, 1)
 * double[][] fresh = sampler.unitPoints(2, 1000, 7);    // as good a set, elsewhere
 * }</pre>
 *
 * <p>Points depend on the seed, the dimension, the count and the draw number, on nothing else: to go on after a
 * restart, only the draw number is needed. Samplers are immutable.
 */
public sealed interface Sampler permits UniformGrid, RandomSampler, LatinHypercube, HaltonSampler, SobolSampler,
        SobolArcsine {

    /** The name a user gives it, one of {@link #names()}. */
    String name();

    /** What the random part depends on. */
    long seed();

    /** The same rule with another seed. */
    Sampler withSeed(long seed);

    /**
     * Points in the open unit cube.
     *
     * @param dimension number of axes, at least 1
     * @param count number of points, at least 0
     * @param draw which set; sets of different draws are independent of each other
     * @return new array {@code [axis][point]}, each number strictly between 0 and 1
     * @throws IllegalArgumentException when the dimension or the count is out of range
     */
    double[][] unitPoints(int dimension, int count, long draw);

    /**
     * The same rule with a seed of its own for one of several sets, so that sets do not share their random part.
     *
     * @param label names the set, for instance {@code "interior"} or {@code "x=0"}
     */
    default Sampler forSet(String label) {
        long[] path = label.chars().asLongStream().toArray();
        return withSeed(RandomStream.of(seed(), path).nextLong());
    }

    /** All names that {@link #named} knows. */
    static List<String> names() {
        return List.of(UniformGrid.NAME, RandomSampler.NAME, LatinHypercube.NAME, HaltonSampler.NAME,
                SobolSampler.NAME, SobolArcsine.NAME);
    }

    /**
     * The sampler of a name.
     *
     * @throws IllegalArgumentException when there is none
     */
    static Sampler named(String name, long seed) {
        return switch (name) {
            case UniformGrid.NAME -> new UniformGrid(seed);
            case RandomSampler.NAME -> new RandomSampler(seed);
            case LatinHypercube.NAME -> new LatinHypercube(seed);
            case HaltonSampler.NAME -> new HaltonSampler(seed);
            case SobolSampler.NAME -> new SobolSampler(seed);
            case SobolArcsine.NAME -> new SobolArcsine(seed);
            default -> throw new IllegalArgumentException(
                    "sampling is '" + name + "', which is not known. Maybe one of: " + String.join(", ", names())
                            + ".");
        };
    }
}
