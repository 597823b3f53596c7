package org.pikan.network.analysis;

/**
 * What can be asked of a function f. Each is an equation between partial derivatives that holds exactly if the property does;
 * the statistic is how far it is from holding, root mean square over the samples.
 *
 * <p>Derivatives in the statistics of INDEPENDENT and ADDITIVE are taken per standard deviation of the coordinate: h_x is
 * that of x over the samples, s that of f.
 *
 * <p>Sources: Udrescu, Tegmark, AI Feynman, Science Advances 6 (2020) eaay2631; Liu and others, KAN 2.0, arXiv 2408.10205.
 */
public enum Hypothesis {

    /** f does not depend on x: rms(h_x f_x) / s. */
    INDEPENDENT,

    /** f = a(x) + b(y): rms(h_x h_y f_xy) / s, the largest over pairs of coordinates of different parts. */
    ADDITIVE,

    /** f = a(x) b(y): rms(f f_xy - f_x f_y) / rms(|f f_xy| + |f_x f_y|), the largest over pairs of different parts. */
    MULTIPLICATIVE,

    /**
     * f = F(a(x) + b(y)), where log(f_x / f_y) has no mixed derivative: median of |g| over the sum of the magnitudes of
     * its terms, g = f_y^2 (f_x f_xxy - f_xx f_xy) - f_x^2 (f_y f_yxy - f_yx f_yy), the largest over x, y of different parts.
     */
    GENERAL,

    /** f knows x and y only as x + b y for one number b: rms(b f_x - f_y) / rms(|b f_x| + |f_y|), b fitted. */
    LINEAR_COMBINATION,

    /** f knows x and y only as x y: rms(x f_x - y f_y) / rms(|x f_x| + |y f_y|). */
    PRODUCT,

    /** f knows x and y only as x / y: rms(x f_x + y f_y) / rms(|x f_x| + |y f_y|). */
    QUOTIENT,

    /** f knows x and y only as x^2 + y^2: rms(y f_x - x f_y) / rms(|y f_x| + |x f_y|). */
    RADIUS,

    /**
     * f knows x and y only as some h(x, y), where f_x / f_y is the same for all values of the others: rms(f_xz f_y - f_x f_yz) over
     * that of its terms, the largest over the others z.
     */
    COMBINATION
}
