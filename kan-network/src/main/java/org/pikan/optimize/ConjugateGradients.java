package org.pikan.optimize;

import java.util.ArrayList;
import java.util.List;

/**
 * Preconditioned conjugate gradients for (H + mu I) d = -g with H = J'J, which keep some of their iterates; a work buffer.
 *
 * <p>Algorithm 5.3 of Nocedal, Wright: Numerical Optimization, 2nd ed., Springer 2006.
 */
final class ConjugateGradients {
    /** Iterates are kept at these ratios of their numbers. */
    private static final double SPACING = 1.4;
    /** The inner iteration is judged over so many of its iterations at least. */
    private static final int SHORTEST_WINDOW = 10;

    /**
     * An iterate.
     *
     * @param step
     *            d (P)
     * @param predicted
     *            the reduction of the undamped model, -2 d'g - d'Hd
     */
    record Iterate(double[] step, double predicted) {}

    private final NormalOperator operator;
    private final BlockPreconditioner preconditioner;
    private final double[] residual;
    private final double[] scaled;
    private final double[] direction;
    private final double[] product;

    ConjugateGradients(NormalOperator operator, BlockPreconditioner preconditioner, int size) {
        this.operator = operator;
        this.preconditioner = preconditioner;
        residual = new double[size];
        scaled = new double[size];
        direction = new double[size];
        product = new double[size];
    }

    /**
     * Solves until the model gains little more.
     *
     * @return some iterates, the last one the solution; none if the model is not positive definite to round-off
     */
    List<Iterate> solve(double mu, double[] g, int most, double progress) {
        preconditioner.factor(mu);
        List<Iterate> kept = new ArrayList<>();
        double[] gains = new double[most + 1];
        double[] d = new double[g.length];
        for (int i = 0; i < g.length; i++) {
            residual[i] = -g[i];
        }
        preconditioner.apply(residual, scaled);
        System.arraycopy(scaled, 0, direction, 0, g.length);
        double rho = Vectors.dot(residual, scaled);
        double next = 1;
        for (int i = 1; i <= most; i++) {
            operator.multiply(direction, product);
            Vectors.axpy(mu, direction, product);
            double curvature = Vectors.dot(direction, product);
            double length = rho / curvature;
            if (!(curvature > 0) || !(length > 0)) {
                break;
            }
            Vectors.axpy(length, direction, d);
            Vectors.axpy(-length, product, residual);
            // 2 d'g + d'(H + mu I)d with (H + mu I)d = -g - residual
            gains[i] = Vectors.dot(d, residual) - Vectors.dot(d, g);
            boolean last = i == most || ended(gains, i, progress);
            if (last || i >= next) {
                kept.add(new Iterate(d.clone(), gains[i] + mu * Vectors.dot(d, d)));
                next = SPACING * i;
            }
            if (last) {
                break;
            }
            preconditioner.apply(residual, scaled);
            double before = rho;
            rho = Vectors.dot(residual, scaled);
            for (int k = 0; k < g.length; k++) {
                direction[k] = Math.fma(rho / before, direction[k], scaled[k]);
            }
        }
        return kept;
    }

    private static boolean ended(double[] gains, int i, double progress) {
        int window = Math.max(SHORTEST_WINDOW, i / 10);
        return i > window && gains[i] - gains[i - window] <= window * progress * gains[i];
    }
}
