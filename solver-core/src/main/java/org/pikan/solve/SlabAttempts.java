package org.pikan.solve;

/**
 * What was tried on a slab that misses its tolerance, and what to try next.
 *
 * @param smooth
 *            the smooth part of the residual before the basis in x was last widened, infinite if oscillations had the slab shortened since
 * @param whole
 *            the residual before the slab was last shortened, infinite if the basis was widened since
 * @param shortened
 *            how often the slab was shortened and the residual hardly fell
 * @param widened
 *            how often, of late, the basis was widened and the smooth part hardly fell
 * @param halved
 *            whether the slab was shortened as more functions of x did not help
 */
public record SlabAttempts(double smooth, double whole, int shortened, int widened, boolean halved) {

    /** Nothing was tried yet. */
    static final SlabAttempts NONE = new SlabAttempts(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, 0, 0, false);

    /** An attempt that leaves more than this part of the residual will not do. */
    private static final double LITTLE_GAIN = 0.7;

    /** Above this residual an iteration has not converged: the slab is too long, or the solution too steep for the basis. */
    private static final double FAR = 0.3;

    /** So often a slab is shortened in vain before more functions of x are tried. */
    private static final int PATIENCE = 4;

    /** What to do about a slab. */
    enum Remedy {
        /** A shorter slab, as oscillations in time ask for. */
        SHORTEN,
        /** More functions of x. */
        WIDEN,
        /** A slab of half the length, as the last resort. */
        HALVE,
        /** Nothing helps. */
        GIVE_UP
    }

    /**
     * The next thing to try.
     *
     * @param patience
     *            how often the basis may be widened in vain
     */
    Remedy remedy(SlabResidual residual, int patience) {
        boolean far = residual.whole() >= FAR;
        // The negation holds for residuals that are not numbers, too.
        if (!(residual.smooth() > residual.oscillating()) || (far && shortened(residual) < PATIENCE)) {
            return Remedy.SHORTEN;
        }
        if (far || widened(residual) <= patience) {
            return Remedy.WIDEN;
        }
        return halved ? Remedy.GIVE_UP : Remedy.HALVE;
    }

    /** With that tried too. */
    SlabAttempts and(Remedy remedy, SlabResidual residual) {
        return switch (remedy) {
            case SHORTEN -> new SlabAttempts(Double.POSITIVE_INFINITY, residual.whole(), shortened(residual), 0, false);
            case WIDEN -> new SlabAttempts(residual.smooth(), Double.POSITIVE_INFINITY, shortened(residual),
                    widened(residual), false);
            case HALVE ->
                    new SlabAttempts(smooth, Double.POSITIVE_INFINITY, shortened(residual), widened(residual), true);
            case GIVE_UP -> NONE;
        };
    }

    private int shortened(SlabResidual residual) {
        return residual.whole() > LITTLE_GAIN * whole ? shortened + 1 : shortened;
    }

    private int widened(SlabResidual residual) {
        return residual.smooth() > LITTLE_GAIN * smooth ? widened + 1 : 0;
    }
}
