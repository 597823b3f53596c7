package org.pikan.regression;

import java.util.List;
import org.pikan.network.BasisChoice;

/**
 * What cross-validation said about candidate bases.
 *
 * @param candidates
 *            the candidates with their scores, in the order they were given
 * @param chosen
 *            by the one-standard-error rule: the one with the fewest functions whose mean is at most that of the best plus the
 *            best's standard error (Breiman et al.: Classification and Regression Trees, 1984, section 3.4.3)
 */
public record GridChoice(List<Candidate> candidates, BasisChoice chosen) {

    /** Copies the list. */
    public GridChoice {
        candidates = List.copyOf(candidates);
    }

    /**
     * A candidate and its scores.
     *
     * @param basis
     *            the functions of the edges
     * @param mean
     *            the mean over the folds of the loss on the fold that was left out
     * @param standardError
     *            of that mean
     */
    public record Candidate(BasisChoice basis, double mean, double standardError) {}

    static GridChoice of(List<Candidate> candidates) {
        Candidate best = candidates.getFirst();
        for (Candidate candidate : candidates) {
            if (candidate.mean < best.mean || Double.isNaN(best.mean)) {
                best = candidate;
            }
        }
        Candidate chosen = best;
        for (Candidate candidate : candidates) {
            if (candidate.mean <= best.mean + best.standardError && size(candidate) < size(chosen)) {
                chosen = candidate;
            }
        }
        return new GridChoice(candidates, chosen.basis);
    }

    private static int size(Candidate candidate) {
        return candidate.basis.degree() + candidate.basis.grid();
    }
}
