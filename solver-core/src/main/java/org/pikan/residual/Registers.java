package org.pikan.residual;

import java.util.Arrays;
import java.util.List;

/** How many registers a program has, and which of them hold constants. */
record Registers(int count, List<Constant> constants) {

    /** A register that holds the same value at each point. */
    record Constant(int register, double value) {}

    /** One array of {@code points} doubles for each register. */
    double[][] allocate(int points) {
        double[][] result = new double[count][points];
        constants.forEach(constant -> Arrays.fill(result[constant.register], constant.value));
        return result;
    }
}
