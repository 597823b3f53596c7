package org.pikan.regression;

import java.util.List;
import org.pikan.network.BasisChoice;

/**
 * What a fit was made with, as far as results tell it.
 *
 * @param width
 *            hidden widths
 * @param basis
 *            the functions of the edges before any edit
 * @param optimizer
 *            the name of the optimiser
 * @param sparsity
 *            what drove edges to nothing
 * @param seed
 *            the seed
 * @param threads
 *            the number of threads
 */
public record FitSettings(List<Integer> width, BasisChoice basis, String optimizer, Sparsity sparsity, long seed,
        int threads) {
    /** Copies the list. */
    public FitSettings {
        width = List.copyOf(width);
    }
}
