package org.pikan.solve;

import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.SingularOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;
import org.pikan.basis.Basis;
import org.pikan.network.Network;

/**
 * One separable network for all slabs: N is interpolated at Chebyshev nodes of the whole time, and the singular value
 * decomposition of its coefficients gives the terms phi_r(x) psi_r(t), as many as matter.
 */
final class MarchedNetwork {

    private static final int LARGEST_DEGREE = 400;
    private static final int LARGEST_RANK = 192;

    /** Degrees and terms below this part of the largest are left out, and such as are this far below the tolerance. */
    private static final double NEGLIGIBLE = 1e-13;
    private static final double FAR_BELOW = 1e-6;

    private MarchedNetwork() {}

    /** The network of slabs that cover the whole time and keep to a tolerance. */
    static Network of(SlabSpace space, List<Slab> slabs, double tolerance) {
        double negligible = Math.max(NEGLIGIBLE, FAR_BELOW * tolerance);
        Basis across = slabs.getLast().across();
        double[][] series = timeSeries(space, slabs.stream().map(slab -> slab.widened(across)).toList(),
                negligible);
        int outputs = space.outputs();
        int functions = across.size() + 1;
        double[][][] factors = new double[outputs][][];
        int rank = 1;
        for (int k = 0; k < outputs; k++) {
            factors[k] = factors(series, functions, outputs, k, negligible);
            rank = Math.max(rank, factors[k].length);
        }
        return space.network(space.time().min(), space.time().max(), across, series.length - 1, rank,
                (k, r, m) -> r < factors[k].length ? factors[k][r][m] : 0,
                (k, r, j) -> r < factors[k].length ? factors[k][r][functions + j] : 0);
    }

    /** Coefficients of B_0, B_1, ... of the whole time, for each function of x and output, up to the last that matters. */
    private static double[][] timeSeries(SlabSpace space, List<Slab> slabs, double negligible) {
        double[] nodes = SlabSpace.nodes(space.time().min(), space.time().max(), LARGEST_DEGREE + 1);
        double[][] values = new double[nodes.length][];
        int slab = 0;
        for (int i = 0; i < nodes.length; i++) {
            while (nodes[i] > slabs.get(slab).end() && slab < slabs.size() - 1) {
                slab++;
            }
            values[i] = slabs.get(slab).at(nodes[i], 0);
        }
        double[][] series = SlabSpace.fromChebyshev(ChebyshevNodes.coefficients(values, LARGEST_DEGREE));
        double largest = 0;
        int degree = 1;
        for (int j = 0; j < series.length; j++) {
            double norm = 0;
            for (double c : series[j]) {
                norm = Math.hypot(norm, c);
            }
            largest = Math.max(largest, norm);
            degree = norm > negligible * largest ? Math.max(1, j) : degree;
        }
        return Arrays.copyOf(series, degree + 1);
    }

    /** The terms of an output, each with the coefficients of its factor in x and then of that in time. */
    private static double[][] factors(double[][] series, int functions, int outputs, int output,
            double negligible) {
        DMatrixRMaj matrix = new DMatrixRMaj(functions, series.length);
        for (int m = 0; m < functions; m++) {
            for (int j = 0; j < series.length; j++) {
                matrix.set(m, j, series[j][m * outputs + output]);
            }
        }
        SingularValueDecomposition_F64<DMatrixRMaj> svd = DecompositionFactory_DDRM.svd(functions, series.length, true,
                true, true);
        if (!svd.decompose(matrix)) {
            throw new TrainingException("the singular values of the slabs' coefficients were not found.");
        }
        DMatrixRMaj u = svd.getU(null, false);
        DMatrixRMaj v = svd.getV(null, false);
        DMatrixRMaj w = svd.getW(null);
        SingularOps_DDRM.descendingOrder(u, false, w, v, false);
        int rank = 1;
        while (rank < Math.min(LARGEST_RANK, Math.min(w.numRows, w.numCols))
                && w.get(rank, rank) > negligible * w.get(0, 0)) {
            rank++;
        }
        double[][] factors = new double[rank][functions + series.length];
        for (int r = 0; r < rank; r++) {
            double root = Math.sqrt(w.get(r, r));
            for (int m = 0; m < functions; m++) {
                factors[r][m] = root * u.get(m, r);
            }
            for (int j = 0; j < series.length; j++) {
                factors[r][functions + j] = root * v.get(j, r);
            }
        }
        return factors;
    }
}
