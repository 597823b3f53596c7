package org.pikan.network.edit;

import java.util.function.UnaryOperator;
import org.pikan.basis.Activation;
import org.pikan.basis.BSpline;
import org.pikan.basis.Basis;
import org.pikan.basis.Embedding;
import org.pikan.basis.Fourier;
import org.pikan.basis.GaussianRbf;
import org.pikan.basis.PolynomialBasis;
import org.pikan.network.Edge;

/**
 * Gives edges larger bases that contain their functions: inserted knots, higher degree, more harmonics.
 *
 * <p>The function of the network stays to round-off. Formulas and fixed activations stay as they are, frozen edges stay frozen.
 */
public final class Refinement {

    private Refinement() {}

    /**
     * Makes all bases finer: each interval of a B-spline is cut, degrees and numbers of harmonics are multiplied, Gaussians get
     * narrower ones beside them, twice as many at a time.
     *
     * @param edited
     *            the network
     * @param factor
     *            at least 2
     * @return the same function, with more coefficients
     */
    public static EditedNetwork finer(EditedNetwork edited, int factor) {
        if (factor < 2) {
            throw new IllegalArgumentException("factor of refinement is " + factor + ", but must be at least 2.");
        }
        return of(edited, basis -> switch (basis) {
            case BSpline spline -> spline.refined(factor);
            case PolynomialBasis polynomials -> polynomials.withDegree(factor * polynomials.degree());
            case Fourier fourier -> fourier.withHarmonics(factor * fourier.harmonics());
            case GaussianRbf gaussians -> {
                GaussianRbf finer = gaussians;
                for (int parts = 1; parts < factor; parts *= 2) {
                    finer = finer.refined();
                }
                yield finer;
            }
            case Activation _ -> basis;
        }, "refine by " + factor);
    }

    /**
     * Replaces bases by larger ones.
     *
     * @param edited
     *            the network
     * @param larger
     *            gives for each basis one that contains it, or the basis itself
     * @param step
     *            a line for the history
     * @return the same function
     * @throws IllegalArgumentException
     *             if one does not contain the other
     */
    public static EditedNetwork of(EditedNetwork edited, UnaryOperator<Basis> larger, String step) {
        Draft draft = Draft.of(edited);
        for (DraftLayer layer : draft.layers) {
            if (layer instanceof DraftLayer.Sums sums) {
                sums.edges.replaceAll(edge -> refined(edge, larger, sums));
            }
        }
        return draft.finished(edited.noted(step));
    }

    private static DraftEdge refined(DraftEdge edge, UnaryOperator<Basis> larger, DraftLayer.Sums sums) {
        if (!(edge.kind() instanceof DraftEdge.Expansion(Edge expansion))) {
            return edge;
        }
        Basis basis = larger.apply(expansion.basis());
        if (basis.equals(expansion.basis())) {
            return edge;
        }
        Embedding embedding = expansion.basis().embedding(basis);
        sums.addBias(edge.output(), embedding.bias(edge.coefficients()));
        return edge.in(new Edge(expansion.squash(), basis), embedding.coefficients(edge.coefficients()));
    }
}
