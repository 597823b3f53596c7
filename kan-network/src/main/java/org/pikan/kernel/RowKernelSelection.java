package org.pikan.kernel;

/** Holds the row kernels in use, so that they are chosen when first needed. */
final class RowKernelSelection {

    static final RowKernels BEST = Kernels.best() == Kernels.scalar()
            ? ScalarRowKernels.INSTANCE
            : WarmingRowKernels.INSTANCE;

    private RowKernelSelection() {}
}
