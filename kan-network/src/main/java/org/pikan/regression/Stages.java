package org.pikan.regression;

import java.util.ArrayList;
import java.util.List;
import org.pikan.basis.BSpline;
import org.pikan.basis.Basis;
import org.pikan.basis.Fourier;
import org.pikan.basis.PolynomialBasis;
import org.pikan.network.BasisChoice;
import org.pikan.network.Growth;
import org.pikan.network.Network;

/**
 * From coarse functions to fine ones: a network learns the large features first, and finer functions then begin where the
 * coarse ones ended, which they contain.
 */
final class Stages {

    private static final int COARSEST_DEGREE = 3;
    private static final double DEGREE_FACTOR = 1.6;

    private Stages() {}

    /** The bases to train one after the other; the last is the one asked for. */
    static List<BasisChoice> of(BasisChoice target) {
        List<BasisChoice> stages = new ArrayList<>();
        switch (target.family()) {
            case CHEBYSHEV, LEGENDRE, JACOBI, FOURIER -> {
                for (int degree = COARSEST_DEGREE; degree < target.degree();
                        degree = (int) Math.ceil(DEGREE_FACTOR * degree)) {
                    stages.add(new BasisChoice(target.family(), degree, 1, target.alpha(), target.beta()));
                }
            }
            case BSPLINE -> {
                for (int grid = target.grid(); grid > 1;) {
                    grid = grid % 2 == 0 ? grid / 2 : 1;
                    stages.addFirst(BasisChoice.bspline(target.degree(), grid));
                }
            }
            case RBF -> {
                // A coarser one is not contained in it.
            }
        }
        stages.add(target);
        return stages;
    }

    /** The same function in the functions of the next stage. */
    static Network refined(Network network, BasisChoice next) {
        return Growth.refined(network, (_, _, basis) -> larger(basis, next));
    }

    private static Basis larger(Basis basis, BasisChoice next) {
        return switch (basis) {
            case PolynomialBasis polynomials when polynomials.degree() < next.degree() ->
                    polynomials.withDegree(next.degree());
            case Fourier fourier when fourier.harmonics() < next.degree() -> fourier.withHarmonics(next.degree());
            case BSpline spline when spline.intervals() < next.grid() ->
                    spline.refined(next.grid() / spline.intervals());
            default -> basis;
        };
    }
}
