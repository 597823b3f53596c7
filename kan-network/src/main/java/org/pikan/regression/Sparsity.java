package org.pikan.regression;

/**
 * How strongly edges are driven to nothing, with the meaning and the defaults of pykan 0.2 ({@code reg_metric='edge_forward_n'}).
 *
 * <pre>
 * objective = loss + lamb * sum over layers of (l1 * sum_ij m_ij + entropy * (H_rows + H_columns))
 * m_ij   = std(phi_ij) / (std(z_i) + 0.1)                 over the samples; phi_ij: function of the edge from i to j, z_i: its input
 * H_rows = -mean_j sum_i p_ij log2(p_ij + 1e-4),  p_ij = m_ij / (1 + sum_i m_ij);   H_columns likewise with i and j exchanged
 * </pre>
 *
 * <p>Standard deviations are smoothed at 0, sqrt(variance + 1e-8) - 1e-4, and have gradients through all layers. The loss is the mean
 * square of targets scaled to deviation 1, or the mean cross-entropy. Edges that are formulas do not count. Sources: Liu et
 * al.: KAN: Kolmogorov-Arnold Networks, arXiv 2404.19756, section 2.5.1 (with mean |phi| for m); pykan 0.2.8,
 * {@code MultKAN.reg} (with the standard deviation, which a constant does not change).
 *
 * @param lamb
 *            the overall factor; 0 for none, 1e-4 to 1e-2 is usual
 * @param l1
 *            the factor of the sum of magnitudes, 0 or more
 * @param entropy
 *            the factor of the entropies, 0 or more
 */
public record Sparsity(double lamb, double l1, double entropy) {

    /** No regularisation. */
    public static final Sparsity NONE = new Sparsity(0, 1, 2);

    /** Checks the factors. */
    public Sparsity {
        check("lamb", lamb);
        check("l1", l1);
        check("entropy", entropy);
    }

    /**
     * pykan's proportions, l1 = 1 and entropy = 2.
     *
     * @param lamb
     *            the overall factor, 0 or more
     * @return the regularisation
     */
    public static Sparsity of(double lamb) {
        return new Sparsity(lamb, 1, 2);
    }

    /** Whether anything is added to the loss. */
    public boolean isActive() {
        return lamb > 0 && (l1 > 0 || entropy > 0);
    }

    private static void check(String name, double factor) {
        if (!(factor >= 0) || Double.isInfinite(factor)) {
            throw new IllegalArgumentException(
                    name + " of the regularisation is " + factor + ", but must be 0 or more. Maybe lamb 1e-3.");
        }
    }
}
