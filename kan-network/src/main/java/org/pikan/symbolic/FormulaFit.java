package org.pikan.symbolic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.pikan.expression.Constant;
import org.pikan.expression.Expression;
import org.pikan.expression.Symbol;
import org.pikan.kernel.Kernels;
import org.pikan.kernel.Workers;
import org.pikan.optimize.LevenbergMarquardt;
import org.pikan.optimize.OptimizerRun;
import org.pikan.optimize.StepResult;
import org.pikan.optimize.StreamedLeastSquares;

/**
 * The numbers of formulas that make a loss smallest, and how well the loss knows them.
 *
 * @param values
 *            the parameters of the template, the fixed ones as they were given
 * @param loss
 *            S, the sum of squares; infinite where it has no value
 * @param deviations
 *            for each parameter its standard deviation, S / (rows - parameters) times the diagonal of (J'J)^-1, and what
 *            round-off leaves open; infinite where the loss does not depend on it, 0 for a fixed one
 * @param shares
 *            for each parameter theta^2 (J'J)_kk, what leaving it out would add to S if nothing else moved
 * @param roundOff
 *            what S may be from the rounding of the parameters alone
 * @param rows
 *            the number of residuals
 */
record FormulaFit(double[] values, double loss, double[] deviations, double[] shares, double roundOff, int rows) {

    /** Relative size of round-off in a residual, with a margin for sums. */
    private static final double ROUND_OFF = 1e-14;
    private static final double SINGULAR = 1e-14;

    /**
     * Fits.
     *
     * @param template
     *            the formulas
     * @param start
     *            the first values
     * @param fixed
     *            which of them stay
     * @param iterations
     *            the most steps
     */
    static FormulaFit of(Template template, FormulaLoss loss, double[] start, boolean[] fixed, int iterations) {
        Map<Symbol, Expression> numbers = new HashMap<>();
        List<Symbol> free = new ArrayList<>();
        List<Integer> indices = new ArrayList<>();
        for (int k = 0; k < start.length; k++) {
            if (fixed[k]) {
                numbers.put(template.parameters().get(k), new Constant(start[k]));
            } else {
                free.add(template.parameters().get(k));
                indices.add(k);
            }
        }
        ExpressionRows rows = new ExpressionRows(loss.of(template.with(numbers)), free);
        double[] x = indices.stream().mapToDouble(k -> start[k]).toArray();
        try (Workers workers = Workers.of(1)) {
            StreamedLeastSquares problem = new StreamedLeastSquares(rows, 64, workers, Kernels.scalar());
            double[] best = x.length == 0 ? x : minimised(problem, x, iterations);
            double[] values = start.clone();
            for (int i = 0; i < best.length; i++) {
                values[indices.get(i)] = best[i];
            }
            return assessed(problem, rows.rows(), values, best, indices);
        }
    }

    /** What S may be from round-off in the formulas: the square of 1e-14 times what their values contribute. */
    static double roundOff(List<Expression> outputs, List<Symbol> coordinates, FormulaLoss loss) {
        Symbol scale = Template.fresh("scale", 0, coordinates);
        ExpressionRows rows = new ExpressionRows(loss.of(outputs.stream().map(o -> o.times(scale)).toList()),
                List.of(scale));
        try (Workers workers = Workers.of(1)) {
            double[] square = new double[1];
            new StreamedLeastSquares(rows, 64, workers, Kernels.scalar()).normalEquations(new double[] {1}, square,
                    new double[1]);
            return square[0] * ROUND_OFF * ROUND_OFF;
        }
    }

    private static double[] minimised(StreamedLeastSquares problem, double[] start, int iterations) {
        OptimizerRun run = LevenbergMarquardt.standard().withScaled(true).start(problem, start);
        double before = run.loss();
        for (int i = 0; i < iterations && Double.isFinite(before) && before > 0; i++) {
            StepResult step = run.step();
            if (step.stalled() || (!step.improved() && i > 3)
                    || (step.improved() && before - step.loss() < 1e-12 * before)) {
                break;
            }
            before = step.loss();
        }
        return run.parameters();
    }

    private static FormulaFit assessed(StreamedLeastSquares problem, int rows, double[] values, double[] x,
            List<Integer> indices) {
        int n = x.length;
        double[] deviations = new double[values.length];
        double[] shares = new double[values.length];
        if (n == 0) {
            double loss = problem.value(x);
            return new FormulaFit(values, Double.isFinite(loss) ? loss : Double.POSITIVE_INFINITY, deviations, shares,
                    0,
                    rows);
        }
        double[] jtj = new double[n * n];
        double loss = problem.normalEquations(x, jtj, new double[n]);
        if (!Double.isFinite(loss) || !Double.isFinite(Arrays.stream(jtj).sum())) {
            Arrays.fill(deviations, Double.POSITIVE_INFINITY);
            return new FormulaFit(values, Double.POSITIVE_INFINITY, deviations, shares, 0, rows);
        }
        double roundOff = 0;
        for (int i = 0; i < n; i++) {
            shares[indices.get(i)] = x[i] * x[i] * jtj[i * n + i];
            roundOff += shares[indices.get(i)] * ROUND_OFF * ROUND_OFF;
        }
        double variance = Math.max(loss, roundOff) / Math.max(1, rows - n);
        double[] inverse = inverseDiagonal(jtj, n);
        for (int i = 0; i < n; i++) {
            deviations[indices.get(i)] = Math.sqrt(variance * inverse[i]) + Math.ulp(x[i]);
        }
        return new FormulaFit(values, loss, deviations, shares, roundOff, rows);
    }

    /** The diagonal of (J'J)^-1 by eigenvalues of the matrix scaled to a unit diagonal. */
    private static double[] inverseDiagonal(double[] jtj, int n) {
        double[] scale = new double[n];
        for (int i = 0; i < n; i++) {
            scale[i] = jtj[i * n + i] > 0 ? Math.sqrt(jtj[i * n + i]) : 1;
        }
        DMatrixRMaj scaled = new DMatrixRMaj(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                scaled.set(i, j, jtj[i * n + j] / scale[i] / scale[j]);
                scaled.set(j, i, scaled.get(i, j));
            }
        }
        double[] diagonal = new double[n];
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(n, true, true);
        if (!eigen.decompose(scaled)) {
            Arrays.fill(diagonal, Double.POSITIVE_INFINITY);
            return diagonal;
        }
        for (int e = 0; e < n; e++) {
            double value = eigen.getEigenvalue(e).real;
            DMatrixRMaj vector = eigen.getEigenVector(e);
            for (int i = 0; i < n; i++) {
                double part = vector.get(i) / scale[i];
                if (value > SINGULAR * n) {
                    diagonal[i] += part * part / value;
                } else if (Math.abs(vector.get(i)) > 1e-3) {
                    diagonal[i] = Double.POSITIVE_INFINITY;
                }
            }
        }
        return diagonal;
    }
}
