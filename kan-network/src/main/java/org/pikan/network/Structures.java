package org.pikan.network;

import java.util.Arrays;
import java.util.List;

/** Names the usual structures; for static import. */
public final class Structures {

    /** Degree of the polynomials where none is asked for. */
    static final int DEGREE = 8;

    private Structures() {}

    /**
     * A deep KAN of Chebyshev polynomials; without widths an additive one.
     *
     * @param hidden
     *            the widths of the hidden layers
     * @return the structure
     */
    public static Structure kan(int... hidden) {
        return new KanStructure(boxed(hidden), BasisChoice.chebyshev(DEGREE));
    }

    /**
     * A sum of products of functions of one coordinate.
     *
     * @param rank
     *            the number of terms
     * @return the structure
     */
    public static Structure separable(int rank) {
        return new SeparableStructure(rank, BasisChoice.chebyshev(2 * DEGREE));
    }

    /**
     * A multilayer perceptron with tanh.
     *
     * @param hidden
     *            the widths of the hidden layers
     * @return the structure
     */
    public static Structure mlp(int... hidden) {
        return new MlpStructure(boxed(hidden));
    }

    private static List<Integer> boxed(int[] hidden) {
        return Arrays.stream(hidden).boxed().toList();
    }
}
