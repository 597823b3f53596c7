package org.pikan.kernel;

import static jdk.incubator.vector.VectorOperators.ABS;
import static jdk.incubator.vector.VectorOperators.AND;
import static jdk.incubator.vector.VectorOperators.LE;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.NE;
import static jdk.incubator.vector.VectorOperators.OR;
import static jdk.incubator.vector.VectorOperators.XOR;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/** {@link Elementary} on vectors: the same operations in the same order on every lane, and Elementary for the tail. */
final class VectorElementary {

    private static final VectorSpecies<Double> SPECIES = Lanes.SPECIES;
    private static final int LANES = Lanes.COUNT;

    private VectorElementary() {}

    static void exp(double[] x, int xOffset, double[] y, int yOffset, int n) {
        int i = 0;
        for (; i + LANES <= n; i += LANES) {
            exp(DoubleVector.fromArray(SPECIES, x, xOffset + i)).intoArray(y, yOffset + i);
        }
        ScalarKernels.INSTANCE.exp(x, xOffset + i, y, yOffset + i, n - i);
    }

    static void tanh(double[] x, int xOffset, double[] y, int yOffset, int n) {
        int i = 0;
        for (; i + LANES <= n; i += LANES) {
            tanh(DoubleVector.fromArray(SPECIES, x, xOffset + i)).intoArray(y, yOffset + i);
        }
        ScalarKernels.INSTANCE.tanh(x, xOffset + i, y, yOffset + i, n - i);
    }

    static void sin(double[] x, int xOffset, double[] y, int yOffset, int n) {
        int i = 0;
        for (; i + LANES <= n; i += LANES) {
            DoubleVector angle = DoubleVector.fromArray(SPECIES, x, xOffset + i);
            if (isLarge(angle)) {
                ScalarKernels.INSTANCE.sin(x, xOffset + i, y, yOffset + i, LANES);
            } else {
                sinOfQuadrant(angle, 0).intoArray(y, yOffset + i);
            }
        }
        ScalarKernels.INSTANCE.sin(x, xOffset + i, y, yOffset + i, n - i);
    }

    static void cos(double[] x, int xOffset, double[] y, int yOffset, int n) {
        int i = 0;
        for (; i + LANES <= n; i += LANES) {
            DoubleVector angle = DoubleVector.fromArray(SPECIES, x, xOffset + i);
            if (isLarge(angle)) {
                ScalarKernels.INSTANCE.cos(x, xOffset + i, y, yOffset + i, LANES);
            } else {
                sinOfQuadrant(angle, 1).intoArray(y, yOffset + i);
            }
        }
        ScalarKernels.INSTANCE.cos(x, xOffset + i, y, yOffset + i, n - i);
    }

    private static DoubleVector exp(DoubleVector x) {
        DoubleVector clamped = x.min(Elementary.EXP_MAX).max(Elementary.EXP_MIN);
        DoubleVector shifter = broadcast(Elementary.SHIFTER);
        DoubleVector k = clamped.fma(broadcast(Elementary.LOG2_E), shifter).sub(shifter);
        DoubleVector r = reduceByLn2(clamped, k);
        DoubleVector y = r.mul(r).fma(expTail(r), r).add(1);
        DoubleVector half = k.fma(broadcast(0.5), shifter);
        DoubleVector rest = k.sub(half.sub(shifter)).add(shifter);
        return y.mul(powerOfTwo(half)).mul(powerOfTwo(rest));
    }

    private static DoubleVector tanh(DoubleVector x) {
        DoubleVector twice = x.lanewise(ABS).min(Elementary.TANH_MAX).mul(2);
        DoubleVector shifter = broadcast(Elementary.SHIFTER);
        DoubleVector shifted = twice.fma(broadcast(Elementary.LOG2_E), shifter);
        DoubleVector scale = powerOfTwo(shifted);
        DoubleVector r = reduceByLn2(twice, shifted.sub(shifter));
        DoubleVector tail = expTail(r);
        DoubleVector square = r.mul(r);
        DoubleVector p = square.fma(tail, r);
        DoubleVector pLost = square.fma(tail, r.sub(p));
        DoubleVector below = scale.sub(1);
        DoubleVector e = scale.fma(p, below);
        DoubleVector eLost = scale.fma(pLost, scale.fma(p, below.sub(e)));
        return copySign(quotient(e, eLost), x);
    }

    /** e / (e + 2) for e + eLost. */
    private static DoubleVector quotient(DoubleVector e, DoubleVector eLost) {
        DoubleVector denominator = e.add(2);
        DoubleVector denominatorLost = e.sub(denominator.sub(2)).add(eLost);
        DoubleVector reciprocal = broadcast(1).div(denominator);
        DoubleVector quotient = e.mul(reciprocal);
        DoubleVector minus = quotient.neg();
        DoubleVector remainder = minus.fma(denominatorLost, minus.fma(denominator, e).add(eLost));
        return remainder.fma(reciprocal, quotient);
    }

    private static boolean isLarge(DoubleVector x) {
        // Not "any above the limit": a NaN must go the slow way too.
        return !x.lanewise(ABS).compare(LE, Elementary.ANGLE_MAX).allTrue();
    }

    private static DoubleVector sinOfQuadrant(DoubleVector x, int shift) {
        DoubleVector shifter = broadcast(Elementary.SHIFTER);
        DoubleVector shifted = x.fma(broadcast(Elementary.TWO_OVER_PI), shifter);
        DoubleVector minusK = shifted.sub(shifter).neg();
        DoubleVector r = minusK.fma(broadcast(Elementary.HALF_PI_HIGH), x);
        r = minusK.fma(broadcast(Elementary.HALF_PI_MIDDLE), r);
        r = minusK.fma(broadcast(Elementary.HALF_PI_LOW), r);
        LongVector quadrant = shifted.reinterpretAsLongs().add(shift);
        DoubleVector z = r.mul(r);
        VectorMask<Double> odd = quadrant.lanewise(AND, 1).compare(NE, 0).cast(SPECIES);
        DoubleVector y = sinPolynomial(r, z).blend(cosPolynomial(z), odd);
        LongVector sign = quadrant.lanewise(AND, 2).lanewise(LSHL, 62);
        return y.reinterpretAsLongs().lanewise(XOR, sign).reinterpretAsDoubles();
    }

    private static DoubleVector sinPolynomial(DoubleVector r, DoubleVector z) {
        DoubleVector p = z.fma(broadcast(Elementary.S5), broadcast(Elementary.S4));
        p = p.fma(z, broadcast(Elementary.S3)).fma(z, broadcast(Elementary.S2));
        p = p.fma(z, broadcast(Elementary.S1)).fma(z, broadcast(Elementary.S0));
        return copySign(r.mul(z).fma(p, r), r);
    }

    private static DoubleVector cosPolynomial(DoubleVector z) {
        DoubleVector p = z.fma(broadcast(Elementary.C5), broadcast(Elementary.C4));
        p = p.fma(z, broadcast(Elementary.C3)).fma(z, broadcast(Elementary.C2));
        p = p.fma(z, broadcast(Elementary.C1)).fma(z, broadcast(Elementary.C0));
        DoubleVector minusHalf = broadcast(-0.5);
        DoubleVector one = broadcast(1);
        DoubleVector head = z.fma(minusHalf, one);
        DoubleVector lost = z.fma(minusHalf, one.sub(head));
        return head.add(z.mul(z).fma(p, lost));
    }

    private static DoubleVector reduceByLn2(DoubleVector x, DoubleVector k) {
        DoubleVector minusK = k.neg();
        return minusK.fma(broadcast(Elementary.LN2_LOW), minusK.fma(broadcast(Elementary.LN2_HIGH), x));
    }

    private static DoubleVector expTail(DoubleVector r) {
        DoubleVector p = r.fma(broadcast(Elementary.E10), broadcast(Elementary.E9));
        p = p.fma(r, broadcast(Elementary.E8)).fma(r, broadcast(Elementary.E7));
        p = p.fma(r, broadcast(Elementary.E6)).fma(r, broadcast(Elementary.E5));
        p = p.fma(r, broadcast(Elementary.E4)).fma(r, broadcast(Elementary.E3));
        p = p.fma(r, broadcast(Elementary.E2)).fma(r, broadcast(Elementary.E1));
        return p.fma(r, broadcast(Elementary.E0));
    }

    private static DoubleVector powerOfTwo(DoubleVector shifted) {
        return shifted.reinterpretAsLongs().add(Elementary.EXPONENT_BIAS).lanewise(LSHL, Elementary.MANTISSA_BITS)
                .reinterpretAsDoubles();
    }

    private static DoubleVector copySign(DoubleVector magnitude, DoubleVector sign) {
        LongVector signBit = sign.reinterpretAsLongs().lanewise(AND, Long.MIN_VALUE);
        return magnitude.reinterpretAsLongs().lanewise(AND, Long.MAX_VALUE).lanewise(OR, signBit)
                .reinterpretAsDoubles();
    }

    private static DoubleVector broadcast(double value) {
        return DoubleVector.broadcast(SPECIES, value);
    }
}
