package org.pikan.sampling;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Choosing some of many candidates with given weights. */
public final class WeightedChoice {
    private WeightedChoice() {}

    /**
     * Chooses different candidates, one after another, each with probability proportional to its weight among those
     * that are left.
     *
     * <p>Candidate {@code i} gets the key {@code -log(u_i) / w_i} with {@code u_i} uniform; the smallest keys win. (The code
     * compares their logarithms, which weights of any size leave finite.)
     * Efraimidis, Spirakis: Weighted random sampling with a reservoir, Inf. Process. Lett. 97 (2006).
     *
     * @param weights one per candidate, not negative; only their ratios matter; 0 is never chosen
     * @param count how many to choose
     * @param seed what the choice depends on, with
     * @param draw the number of the draw
     * @return the chosen indices, rising
     * @throws IllegalArgumentException when a weight is negative or not finite, or fewer than {@code count} are above 0
     */
    public static int[] weightedChoice(double[] weights, int count, long seed, long draw) {
        int positive = 0;
        for (int i = 0; i < weights.length; i++) {
            if (!(weights[i] >= 0 && weights[i] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("weight of candidate " + i + " is " + weights[i]
                        + ", but must be finite and not negative. Maybe a residual is NaN there.");
            }
            positive += weights[i] > 0 ? 1 : 0;
        }
        if (count < 0 || count > positive) {
            throw new IllegalArgumentException(
                    "number of candidates to choose is " + count + ", but must be between 0 and "
                            + positive + ", the number with a weight above 0. Maybe offer more candidates.");
        }
        RandomStream random = RandomStream.of(seed, draw);
        double[] key = new double[weights.length];
        for (int i = 0; i < key.length; i++) {
            key[i] = StrictMath.log(-StrictMath.log(random.nextDouble())) - StrictMath.log(weights[i]);
        }
        int[] chosen = IntStream.range(0, key.length).filter(i -> weights[i] > 0).boxed()
                .sorted(Comparator.comparingDouble(i -> key[i])).limit(count).mapToInt(Integer::intValue).toArray();
        Arrays.sort(chosen);
        return chosen;
    }
}
