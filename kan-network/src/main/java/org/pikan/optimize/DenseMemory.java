package org.pikan.optimize;

import java.util.Arrays;
import java.util.Map;

/** The inverse Hessian of {@link SsBroyden}: its lower triangle, row after row. */
final class DenseMemory implements CurvatureMemory {
    private final int size;
    /** H[i][j] at i(i+1)/2 + j, j &lt;= i. */
    private final double[] triangle;
    /** H y. */
    private final double[] product;
    private boolean empty;

    DenseMemory(int size) {
        this.size = size;
        this.triangle = new double[Math.toIntExact(size * (size + 1L) / 2)];
        this.product = new double[size];
        clear();
    }

    @Override
    public void direction(double[] gradient, double[] direction) {
        multiply(gradient, direction);
        for (int i = 0; i < size; i++) {
            direction[i] = -direction[i];
        }
    }

    private void multiply(double[] vector, double[] out) {
        int row = 0;
        for (int i = 0; i < size; i++) {
            double factor = vector[i];
            double sum = 0;
            for (int j = 0; j < i; j++) {
                out[j] = Math.fma(factor, triangle[row + j], out[j]);
            }
            for (int j = 0; j <= i; j++) {
                sum = Math.fma(triangle[row + j], vector[j], sum);
            }
            out[i] = sum;
            row += i + 1;
        }
    }

    @Override
    public void update(double[] s, double[] y, double step, double slope) {
        multiply(y, product);
        double ys = Vectors.dot(y, s);
        double yHy = Vectors.dot(y, product);
        double h = yHy / ys;
        double b = -step * slope / ys;
        // Not negative but for round-off (Cauchy-Schwarz); 0 if y is along s in the metric of H, as always if P = 1.
        double a = Math.max(h * b - 1, 0);
        double theta = 0;
        if (a > 1e-14) {
            double r = Math.min(1, h * (1 - Math.sqrt(a / (a + 1))));
            theta = Math.max((r - 1) / a, Math.min(1 / r, (1 - b) / b));
        }
        double sigma = 1 + a * theta;
        double phi = (1 - theta) / sigma;
        double tau = empty ? h / sigma : scaling(theta, sigma, b);
        if (!(yHy > 0) || !(sigma > 0) || !(tau > 0) || !Double.isFinite(tau) || !Double.isFinite(phi)) {
            return;
        }
        combine(s, 1 / tau, (phi - 1) / (tau * yHy), -phi / (tau * ys), phi * yHy / (tau * ys * ys) + 1 / ys);
        empty = false;
    }

    private double scaling(double theta, double sigma, double b) {
        double t = Math.min(1, 1 / b);
        double root = size == 1 ? 1 : StrictMath.pow(sigma, 1.0 / (1 - size));
        return theta > 0 ? t * Math.min(root, 1 / theta) : Math.min(t * root, sigma);
    }

    /** H = scale H + qq qq' + qs (q s' + s q') + ss s s' with q = product. */
    private void combine(double[] s, double scale, double qq, double qs, double ss) {
        double[] q = product;
        int row = 0;
        for (int i = 0; i < size; i++) {
            double alongQ = qq * q[i] + qs * s[i];
            double alongS = qs * q[i] + ss * s[i];
            for (int j = 0; j <= i; j++) {
                triangle[row + j] = scale * triangle[row + j] + (alongQ * q[j] + alongS * s[j]);
            }
            row += i + 1;
        }
    }

    @Override
    public boolean empty() {
        return empty;
    }

    @Override
    public void clear() {
        Arrays.fill(triangle, 0);
        int diagonal = 0;
        for (int i = 0; i < size; i++) {
            triangle[diagonal] = 1;
            diagonal += i + 2;
        }
        empty = true;
    }

    @Override
    public void save(Map<String, double[]> vectors) {
        vectors.put("inverseHessian", empty ? new double[0] : triangle);
    }

    @Override
    public void restore(OptimizerState state) {
        clear();
        double[] saved = state.vectors().get("inverseHessian");
        if (saved == null || saved.length > 0) {
            System.arraycopy(state.vector("inverseHessian", triangle.length), 0, triangle, 0, triangle.length);
            empty = false;
        }
    }
}
