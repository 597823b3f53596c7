package org.pikan.kernel;

/** Holds the row kernels that were chosen, so that they are chosen when first needed. */
final class RowKernelSelection {

    static final RowKernels BEST = new ScalarRowKernels();

    private RowKernelSelection() {}
}
