package org.pikan.autodiff;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pikan.kernel.RowKernels;

/**
 * The formula of Faà di Bruno on blocks of points: the jet of f(z) from the jet of z and the derivatives of f.
 *
 * <pre>
 * D^alpha f(z) = sum over q of f^(q)(z) * Bell[alpha, q],      1 &lt;= q &lt;= |alpha|
 * Bell[alpha, 1] = z_alpha
 * Bell[alpha, q] = sum over beta &lt;= alpha' of binom(alpha', beta) * z_(beta + e) * Bell[alpha' - beta, q - 1],
 *                  alpha' = alpha - e, e any unit index below alpha
 * </pre>
 *
 * <p>A table leads from the layout of z ("inner") to that of f(z) ("outer"). A partial that the inner layout lacks is
 * zero, and Bell rows that vanish for that reason do not exist: an affine z of one coordinate has one row for each
 * power of that coordinate. All rows of one alpha are neighbours, with q running from {@link #minOrder} to |alpha|.
 *
 * <p>Shapes, each row being {@code points} contiguous numbers: jet (inner size), bell (rows), derivatives of one
 * function (order + 1, or order + 2 for the adjoint), jet of f(z) (outer size). All arrays are the caller's. Immutable.
 *
 * <p>Source: Constantine, Savits, A multivariate Faà di Bruno formula, Trans. AMS 348 (1996) 503-520.
 */
public final class CompositionTable {

    private static final RowKernels KERNELS = RowKernels.best();

    private final JetLayout inner;
    private final JetLayout outer;
    /** Per row: alpha's component in the outer layout, and q. */
    private final int[] rowComponent;
    private final int[] rowOrder;
    /** Per component of the outer layout: its first row and how many follow; 0 rows when f(z) has no such partial. */
    private final int[] firstRow;
    private final int[] rowCount;
    /** Rows of order 1, copies of the jet: row, component in the inner layout. */
    private final int[] copyRow;
    private final int[] copyComponent;
    /** Products: bell[target] += coefficient * bell[left] * bell[right], sorted by target. */
    private final int[] target;
    private final int[] left;
    private final int[] right;
    private final double[] coefficient;
    /** The shape that has a loop of its own, null when this table is of another. */
    private final @Nullable SecondOrderShape secondOrder;

    private CompositionTable(JetLayout inner, JetLayout outer) {
        this.inner = inner;
        this.outer = outer;
        BellRows table = new BellRows(inner, outer);
        this.rowComponent = table.rows.stream().mapToInt(BellRows.Row::component).toArray();
        this.rowOrder = table.rows.stream().mapToInt(BellRows.Row::order).toArray();
        this.firstRow = new int[outer.size()];
        this.rowCount = new int[outer.size()];
        for (int row = rowComponent.length - 1; row >= 0; row--) {
            firstRow[rowComponent[row]] = row;
            rowCount[rowComponent[row]]++;
        }
        this.copyRow = table.copies.stream().mapToInt(BellRows.Copy::row).toArray();
        this.copyComponent = table.copies.stream().mapToInt(BellRows.Copy::component).toArray();
        List<BellRows.Term> terms = table.terms;
        this.target = terms.stream().mapToInt(BellRows.Term::target).toArray();
        this.left = terms.stream().mapToInt(BellRows.Term::left).toArray();
        this.right = terms.stream().mapToInt(BellRows.Term::right).toArray();
        this.coefficient = terms.stream().mapToDouble(BellRows.Term::coefficient).toArray();
        this.secondOrder = SecondOrderShape.of(inner, outer);
    }

    /**
     * The table from jets of {@code inner} to jets of {@code outer}.
     *
     * @param inner partials of z that are not zero
     * @param outer partials of f(z) that are wanted
     * @throws IllegalArgumentException when the layouts differ in dimension
     */
    public static CompositionTable of(JetLayout inner, JetLayout outer) {
        return new CompositionTable(inner, outer);
    }

    /** The layout of z. */
    public JetLayout inner() {
        return inner;
    }

    /** The layout of f(z). */
    public JetLayout outer() {
        return outer;
    }

    /** Number of Bell rows. */
    public int rows() {
        return rowComponent.length;
    }

    /** The component of alpha in the outer layout. */
    public int component(int row) {
        return rowComponent[row];
    }

    /** The q of a row: the order of the derivative of f that it multiplies. */
    public int order(int row) {
        return rowOrder[row];
    }

    /** The first row of a component of the outer layout; meaningless when {@link #rowsOf} is 0. */
    public int firstRow(int component) {
        return firstRow[component];
    }

    /** Number of rows of a component of the outer layout; 0 for the value and for a partial of f(z) that is zero. */
    public int rowsOf(int component) {
        return rowCount[component];
    }

    /** The lowest q of a component of the outer layout; meaningless when {@link #rowsOf} is 0. */
    public int minOrder(int component) {
        return rowCount[component] == 0 ? 0 : rowOrder[firstRow[component]];
    }

    /** The highest derivative of f that {@link #compose} reads; {@link #adjoint} reads one more. */
    public int order() {
        return outer.order();
    }

    /** bell[row] from the jet of z; overwrites rows() * points numbers. */
    public void bell(double[] jet, int jetOffset, int points, double[] bell, int bellOffset) {
        for (int k = 0; k < copyRow.length; k++) {
            System.arraycopy(jet, jetOffset + copyComponent[k] * points, bell, bellOffset + copyRow[k] * points,
                    points);
        }
        for (int t = 0; t < target.length; t++) {
            KERNELS.multiply(coefficient[t], bell, bellOffset + left[t] * points, bell, bellOffset + right[t] * points,
                    bell, bellOffset + target[t] * points, points, t > 0 && target[t - 1] == target[t]);
        }
    }

    /**
     * {@link #bell} and {@link #compose} in one: {@code bell} is work space that {@link #adjoint} and {@link #derivativeAdjoint}
     * want back.
     */
    public void expand(int functions, double[] derivatives, int derivativesOffset, int derivativesStride, double[] jet,
            int jetOffset, int points, double[] bell, int bellOffset, double[] out, int outOffset, int outStride,
            boolean accumulate) {
        if (secondOrder != null) {
            KERNELS.composeSecondOrder(functions, secondOrder.firsts(), secondOrder.starts(),
                    secondOrder.partners(), secondOrder.weights(), secondOrder.top(), derivatives, derivativesOffset,
                    derivativesStride,
                    jet, jetOffset, out, outOffset, outStride, points, accumulate);
        } else {
            bell(jet, jetOffset, points, bell, bellOffset);
            compose(functions, derivatives, derivativesOffset, derivativesStride, bell, bellOffset, points, out,
                    outOffset, outStride, accumulate);
        }
    }

    /**
     * The jets of f_m(z) for several functions m.
     *
     * <pre>out[m][alpha][p] = sum over q of f[m][q][p] * bell[alpha, q][p],   out[m][0] = f[m][0]</pre>
     *
     * @param functions how many
     * @param derivatives function m, derivative q, point p at {@code derivativesOffset + m*derivativesStride + q*points + p}
     * @param out function m, component alpha, point p at {@code outOffset + m*outStride + alpha*points + p}; overwritten
     */
    public void compose(int functions, double[] derivatives, int derivativesOffset, int derivativesStride,
            double[] bell, int bellOffset, int points, double[] out, int outOffset, int outStride) {
        compose(functions, derivatives, derivativesOffset, derivativesStride, bell, bellOffset, points, out, outOffset,
                outStride, false);
    }

    private void compose(int functions, double[] derivatives, int derivativesOffset, int derivativesStride,
            double[] bell, int bellOffset, int points, double[] out, int outOffset, int outStride,
            boolean accumulate) {
        for (int m = 0; m < functions; m++) {
            int f = derivativesOffset + m * derivativesStride;
            int o = outOffset + m * outStride;
            if (accumulate) {
                KERNELS.add(derivatives, f, out, o, points);
            } else {
                System.arraycopy(derivatives, f, out, o, points);
            }
            for (int alpha = 1; alpha < rowCount.length; alpha++) {
                int first = firstRow[alpha];
                int lowest = rowCount[alpha] == 0 ? 0 : rowOrder[first];
                KERNELS.sumOfProducts(rowCount[alpha], derivatives, f + lowest * points, points, bell,
                        bellOffset + first * points, points, out, o + alpha * points, points, accumulate);
            }
        }
    }

    /**
     * Adjoint of {@link #expand} in the derivatives of the functions:
     *
     * <pre>fBar[m][q][p] = sum over alpha of g[m][alpha][p] * bell[alpha, q][p],   fBar[m][0] = g[m][0]</pre>
     *
     * @param functions how many
     * @param jet the jet of z
     * @param bell what {@link #expand} or {@link #bell} left there
     * @param g adjoint of the jets of f_m(z): function m, component alpha at {@code gOffset + m*gStride + alpha*points}
     * @param derivativesBar function m, derivative q up to {@link #order()} at {@code barOffset + m*barStride + q*points};
     *        overwritten
     */
    public void derivativeAdjoint(int functions, double[] jet, int jetOffset, double[] bell, int bellOffset, double[] g,
            int gOffset, int gStride, int points, double[] derivativesBar, int barOffset, int barStride) {
        if (secondOrder != null) {
            KERNELS.secondOrderDerivativeAdjoint(functions, secondOrder.firsts(), secondOrder.starts(),
                    secondOrder.partners(), secondOrder.weights(), secondOrder.top(), jet, jetOffset, g, gOffset,
                    gStride, derivativesBar, barOffset, barStride, points);
            return;
        }
        for (int m = 0; m < functions; m++) {
            int bar = barOffset + m * barStride;
            int own = gOffset + m * gStride;
            System.arraycopy(g, own, derivativesBar, bar, points);
            Arrays.fill(derivativesBar, bar + points, bar + (order() + 1) * points, 0);
            for (int row = 0; row < rowOrder.length; row++) {
                KERNELS.multiply(1, g, own + rowComponent[row] * points, bell, bellOffset + row * points,
                        derivativesBar, bar + rowOrder[row] * points, points, true);
            }
        }
    }

    /**
     * Adjoint of {@link #expand} in the jet of z. With
     *
     * <pre>
     * T[alpha, q][p] = sum over m of g[m][alpha][p] * f[m][q][p]
     * bellBar[alpha, q] = T[alpha, q],   valueBar = sum over alpha, q of bell[alpha, q] * T[alpha, q + 1]
     * </pre>
     *
     * <p>the adjoints of the Bell rows go back through the products that they were made by.
     *
     * @param derivatives as in {@link #compose}, but with one derivative more (order + 2 rows for each function)
     * @param jet the jet of z
     * @param bell what {@link #expand} or {@link #bell} left there
     * @param g adjoint of the jets of f_m(z): function m, component alpha at {@code gOffset + m*gStride + alpha*points}
     * @param work (rows() + 1) * points numbers, overwritten
     * @param jetBar adjoint of the jet of z, inner size rows
     * @param accumulate whether to add to {@code jetBar} or to overwrite it
     */
    public void adjoint(int functions, double[] derivatives, int derivativesOffset, int derivativesStride, double[] jet,
            int jetOffset, double[] bell, int bellOffset, double[] g, int gOffset, int gStride, int points,
            double[] work, double[] jetBar, int jetBarOffset, boolean accumulate) {
        if (secondOrder != null) {
            KERNELS.secondOrderAdjoint(functions, secondOrder.firsts(), secondOrder.starts(),
                    secondOrder.partners(), secondOrder.weights(), secondOrder.top(), derivatives, derivativesOffset,
                    derivativesStride,
                    jet, jetOffset, g, gOffset, gStride, jetBar, jetBarOffset, points, accumulate);
            return;
        }
        KERNELS.sumOfProducts(functions, g, gOffset, gStride, derivatives, derivativesOffset + points,
                derivativesStride, jetBar, jetBarOffset, points, accumulate);
        for (int alpha = 1; alpha < rowCount.length; alpha++) {
            int rows = rowCount[alpha];
            if (rows > 0) {
                int row = firstRow[alpha] * points;
                // One sum more than there are rows; the row behind them belongs to the next alpha.
                KERNELS.sumsOfProducts(rows + 1, functions, g, gOffset + alpha * points, gStride, derivatives,
                        derivativesOffset + rowOrder[firstRow[alpha]] * points, derivativesStride, points, work, row,
                        points, points);
                KERNELS.sumOfProducts(rows, bell, bellOffset + row, points, work, row + points, points, jetBar,
                        jetBarOffset, points, true);
            }
        }
        bellAdjoint(bell, bellOffset, points, work, jetBar, jetBarOffset, accumulate);
    }

    private void bellAdjoint(double[] bell, int bellOffset, int points, double[] bellBar, double[] jetBar,
            int jetBarOffset, boolean accumulate) {
        for (int t = target.length - 1; t >= 0; t--) {
            boolean square = left[t] == right[t];
            double factor = square ? 2 * coefficient[t] : coefficient[t];
            KERNELS.multiply(factor, bellBar, target[t] * points, bell, bellOffset + right[t] * points, bellBar,
                    left[t] * points, points, true);
            if (!square) {
                KERNELS.multiply(factor, bellBar, target[t] * points, bell, bellOffset + left[t] * points, bellBar,
                        right[t] * points, points, true);
            }
        }
        for (int k = 0; k < copyRow.length; k++) {
            int to = jetBarOffset + copyComponent[k] * points;
            if (accumulate) {
                KERNELS.add(bellBar, copyRow[k] * points, jetBar, to, points);
            } else {
                System.arraycopy(bellBar, copyRow[k] * points, jetBar, to, points);
            }
        }
    }
}
