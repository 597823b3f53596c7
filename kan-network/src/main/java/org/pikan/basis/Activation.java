package org.pikan.basis;

import java.util.Arrays;
import java.util.Locale;
import org.pikan.kernel.Kernels;
import org.pikan.kernel.RowKernels;

/**
 * Fixed functions, each a basis of size 1: the activations of an MLP, the base functions of a KAN.
 */
public enum Activation implements Basis {

    /** tanh z. */
    TANH {
        @Override
        public void evaluate(double[] z, int zOffset, int points, int order, double[] out, int outOffset) {
            KERNELS.tanhDerivatives(order, z, zOffset, out, outOffset, points);
        }
    },

    /** z / (1 + e^-z) = z sigma(z), sigma(z) = (1 + tanh(z/2)) / 2. */
    SILU {
        @Override
        public void evaluate(double[] z, int zOffset, int points, int order, double[] out, int outOffset) {
            ROWS.affine(0.5, z, zOffset, 0, out, outOffset, points);
            KERNELS.tanhDerivatives(order, out, outOffset, out, outOffset, points);
            double factor = 0.5;
            for (int q = 0; q <= order; q++) {
                int row = outOffset + q * points;
                ROWS.affine(factor, out, row, q == 0 ? 0.5 : 0, out, row, points);
                factor *= 0.5;
            }
            // (z sigma)^(q) = z sigma^(q) + q sigma^(q-1), from the top so that each row is read before it changes.
            for (int q = order; q >= 0; q--) {
                int row = outOffset + q * points;
                int below = outOffset + Math.max(q - 1, 0) * points;
                ROWS.recurrence(1, z, zOffset, 0, out, row, q, out, below, 0, out, row, out, row, points);
            }
        }
    },

    /** sin z. */
    SIN {
        @Override
        public void evaluate(double[] z, int zOffset, int points, int order, double[] out, int outOffset) {
            KERNELS.sin(z, zOffset, out, outOffset, points);
            if (order >= 1) {
                KERNELS.cos(z, zOffset, out, outOffset + points, points);
            }
            for (int q = 2; q <= order; q++) {
                ROWS.affine(-1, out, outOffset + (q - 2) * points, 0, out, outOffset + q * points, points);
            }
        }
    },

    /** z itself. */
    IDENTITY {
        @Override
        public void evaluate(double[] z, int zOffset, int points, int order, double[] out, int outOffset) {
            System.arraycopy(z, zOffset, out, outOffset, points);
            Arrays.fill(out, outOffset + points, outOffset + (order + 1) * points, 0);
            if (order >= 1) {
                Arrays.fill(out, outOffset + points, outOffset + 2 * points, 1);
            }
        }

        @Override
        public double[] linear() {
            return new double[] {1};
        }
    };

    private static final Kernels KERNELS = Kernels.best();
    private static final RowKernels ROWS = RowKernels.best();

    @Override
    public int size() {
        return 1;
    }

    @Override
    public int maxDerivative() {
        return Integer.MAX_VALUE;
    }

    @Override
    public boolean spansConstant() {
        return false;
    }

    @Override
    public Basis withoutConstant() {
        return this;
    }

    @Override
    public double[] linear() {
        return new double[0];
    }

    @Override
    public Embedding embedding(Basis refined) {
        if (refined != this) {
            throw new IllegalArgumentException("activation '" + name() + "' is not contained in " + refined
                    + ". Maybe keep it as a base function beside the new basis.");
        }
        return new Embedding(new double[][] {{1}}, new double[1]);
    }

    @Override
    public String family() {
        return name().toLowerCase(Locale.ROOT);
    }
}
