package org.pikan.optimize;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The saved state of a run: named vectors, all finite, from which the run goes on bit for bit.
 *
 * @param optimizer
 *            the {@linkplain Optimizer#name() name} of the method
 * @param vectors
 *            the vectors by name; copied on the way in, and not to be changed afterwards. {@value #PARAMETERS} is
 *            always one of them
 */
public record OptimizerState(String optimizer, Map<String, double[]> vectors) {
    /** The vector that holds the current parameters (P), whatever the method. */
    public static final String PARAMETERS = "parameters";

    /**
     * Copies the vectors.
     *
     * @throws IllegalArgumentException
     *             if there are no parameters
     */
    public OptimizerState {
        Map<String, double[]> copy = new TreeMap<>();
        vectors.forEach((name, vector) -> copy.put(name, vector.clone()));
        if (!copy.containsKey(PARAMETERS)) {
            throw new IllegalArgumentException("state of optimizer '" + optimizer + "' has the vectors " + copy.keySet()
                    + " but no '" + PARAMETERS + "'. Maybe it was written by something else.");
        }
        vectors = Collections.unmodifiableMap(copy);
    }

    /**
     * One of the vectors.
     *
     * @param name
     *            its name
     * @param length
     *            the length it must have
     * @return a copy
     * @throws IllegalArgumentException
     *             if there is none or its length is another
     */
    public double[] vector(String name, int length) {
        double[] vector = vectors.get(name);
        if (vector == null || vector.length != length) {
            throw new IllegalArgumentException("state of optimizer '" + optimizer + "' needs a vector '" + name
                    + "' of length " + length + ", found " + (vector == null ? "none" : "length " + vector.length)
                    + ". Maybe it belongs to a network of another size.");
        }
        return vector.clone();
    }

    /**
     * Checks whose state this is.
     *
     * @param name
     *            the name of the method that is to go on
     * @throws IllegalArgumentException
     *             if the state is another method's
     */
    void require(String name) {
        if (!optimizer.equals(name)) {
            throw new IllegalArgumentException("cannot resume optimizer '" + name + "' from a state of '" + optimizer
                    + "'. Maybe the optimizer option was changed since the state was saved.");
        }
    }
}
