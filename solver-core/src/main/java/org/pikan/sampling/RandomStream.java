package org.pikan.sampling;

/**
 * Random numbers by their position: number {@code i} of the stream is {@code mix(key + i * gamma)}.
 *
 * <p>With position 0 it gives the numbers of {@code new SplittableRandom(key)}, on every machine. All of its state is
 * {@link #key()} and {@link #position()}. One stream is for one thread.
 *
 * <p>Steele, Lea, Flood: Fast splittable pseudorandom number generators, OOPSLA 2014.
 */
public final class RandomStream {
    private static final long GAMMA = 0x9E3779B97F4A7C15L;

    private final long key;
    private long position;

    /**
     * The stream of a key from a position on.
     *
     * @param key which stream
     * @param position how many numbers were already taken
     */
    public RandomStream(long key, long position) {
        this.key = key;
        this.position = position;
    }

    /**
     * A stream for one use of a seed.
     *
     * @param seed the user's seed
     * @param path what the numbers are for; streams of different paths are independent
     * @return the stream at its start
     */
    public static RandomStream of(long seed, long... path) {
        long key = mix(seed + GAMMA);
        for (long step : path) {
            key = mix((key ^ mix(step + GAMMA)) + GAMMA);
        }
        return new RandomStream(key, 0);
    }

    /** Which stream this is. */
    public long key() {
        return key;
    }

    /** How many numbers were taken. */
    public long position() {
        return position;
    }

    /** The next 64 random bits. */
    public long nextLong() {
        position++;
        return mix(key + GAMMA * position);
    }

    /** A number in the open interval (0, 1): one of 2^52 that lie evenly and symmetrically in it. */
    public double nextDouble() {
        return ((nextLong() >>> 12) + 0.5) * 0x1p-52;
    }

    /**
     * An integer in [0, bound), each equally likely.
     *
     * @param bound at least 1
     * @throws IllegalArgumentException when the bound is below 1
     */
    public int nextInt(int bound) {
        if (bound < 1) {
            throw new IllegalArgumentException("bound of a random integer is " + bound + ", but must be at least 1.");
        }
        // Below the threshold, some values would come up once more than others: draw again.
        long threshold = (1L << 32) % bound;
        long product;
        do {
            product = (nextLong() >>> 32) * bound;
        } while ((product & 0xFFFFFFFFL) < threshold);
        return (int) (product >>> 32);
    }

    private static long mix(long bits) {
        long z = bits;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
