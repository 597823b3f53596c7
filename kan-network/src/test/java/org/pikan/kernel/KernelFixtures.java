package org.pikan.kernel;

import java.util.SplittableRandom;
import java.util.stream.Stream;

/** What the kernel tests share. */
final class KernelFixtures {

    /** The kernels that a test run promises, or the empty string when it promises none. */
    static final String EXPECTED = System.getProperty("pikan.test.kernels", "");

    private KernelFixtures() {}

    /** Every implementation that can run in this virtual machine. */
    static Stream<Kernels> all() {
        return VectorSupport.moduleIsReadable()
                ? Stream.of(Kernels.scalar(), VectorKernels.INSTANCE)
                : Stream.of(Kernels.scalar());
    }

    /** Values in [-1, 1). */
    static double[] random(long seed, int n) {
        return new SplittableRandom(seed).doubles(n, -1, 1).toArray();
    }

    /** The row kernels that the run is for, from the first call on. */
    static RowKernels rowKernels() {
        return EXPECTED.equals("vector") ? VectorRowKernels.INSTANCE : RowKernels.scalar();
    }
}
