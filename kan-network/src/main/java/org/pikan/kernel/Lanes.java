package org.pikan.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** The vectors of this machine. Only vector code may touch this class: loading it needs the module. */
final class Lanes {

    /** Sums are defined in eight parts ({@link Kernels#coefficientAdjoint}), so longer vectors would not help. */
    private static final int MOST = 8;

    static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED.length() > MOST
            ? DoubleVector.SPECIES_512
            : DoubleVector.SPECIES_PREFERRED;

    static final int COUNT = SPECIES.length();

    /** Vectors of eight doubles come with 32 registers, shorter ones in general with 16; that bounds the tiles. */
    static final boolean MANY_REGISTERS = COUNT >= 8;

    private Lanes() {}
}
