package org.pikan.kernel;

import static jdk.incubator.vector.VectorOperators.ABS;
import static jdk.incubator.vector.VectorOperators.LE;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.NE;
import static jdk.incubator.vector.VectorOperators.XOR;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link Elementary} on vectors: the same operations in the same order on every lane, and Elementary for the tail.
 *
 * <p>The long loops stand in one piece on purpose. Past 18,000 nodes in one compilation the JIT compiler stops inlining,
 * and vectors become objects; a function takes most of that, and as a method of more than 325 bytecodes it is not
 * inlined into a caller that would add to it.
 */
final class VectorElementary {

    private static final VectorSpecies<Double> SPECIES = Lanes.SPECIES;
    private static final int LANES = Lanes.COUNT;

    /** Values that tanh takes at a time; a multiple of every lane count. */
    private static final int CHUNK = 64;

    private VectorElementary() {}

    static void exp(double[] x, int xOffset, double[] y, int yOffset, int n) {
        int whole = n - n % LANES;
        expOfWhole(x, xOffset, y, yOffset, whole);
        ScalarKernels.INSTANCE.exp(x, xOffset + whole, y, yOffset + whole, n - whole);
    }

    static void tanh(double[] x, int xOffset, double[] y, int yOffset, int n) {
        double[] work = new double[2 * CHUNK];
        int whole = n - n % LANES;
        for (int from = 0; from < whole; from += CHUNK) {
            int length = Math.min(CHUNK, whole - from);
            expMinusOne(x, xOffset + from, length, work, 0, CHUNK);
            tanh(length, work, 0, CHUNK, y, yOffset + from);
        }
        ScalarKernels.INSTANCE.tanh(x, xOffset + whole, y, yOffset + whole, n - whole);
    }

    static void tanhDerivatives(int order, double[] x, int xOffset, double[] out, int outOffset, int n) {
        if (order == 0) {
            tanh(x, xOffset, out, outOffset, n);
            return;
        }
        int whole = n - n % LANES;
        ScalarKernels.INSTANCE.tanh(x, xOffset + whole, out, outOffset + whole, n - whole);
        expMinusOne(x, xOffset, whole, out, outOffset, n);
        tanh(whole, out, outOffset, n, out, outOffset);
        TanhPolynomials.derivatives(VectorRowKernels.INSTANCE, order, out, outOffset, n);
    }

    static void sin(double[] x, int xOffset, double[] y, int yOffset, int n) {
        int whole = n - n % LANES;
        sinOfQuadrant(x, xOffset, y, yOffset, whole, 0);
        ScalarKernels.INSTANCE.sin(x, xOffset + whole, y, yOffset + whole, n - whole);
    }

    static void cos(double[] x, int xOffset, double[] y, int yOffset, int n) {
        int whole = n - n % LANES;
        sinOfQuadrant(x, xOffset, y, yOffset, whole, 1);
        ScalarKernels.INSTANCE.cos(x, xOffset + whole, y, yOffset + whole, n - whole);
    }

    private static void expOfWhole(double[] x, int xOffset, double[] y, int yOffset, int n) {
        DoubleVector shifter = broadcast(Elementary.SHIFTER);
        DoubleVector exponentShifter = broadcast(Elementary.EXPONENT_SHIFTER);
        for (int i = 0; i < n; i += LANES) {
            DoubleVector value = DoubleVector.fromArray(SPECIES, x, xOffset + i);
            DoubleVector clamped = value.min(Elementary.EXP_MAX).max(Elementary.EXP_MIN);
            DoubleVector k = clamped.fma(broadcast(Elementary.LOG2_E), shifter).sub(shifter);
            DoubleVector minusK = k.neg();
            DoubleVector r = minusK.fma(broadcast(Elementary.LN2_HIGH), clamped);
            r = minusK.fma(broadcast(Elementary.LN2_LOW), r);
            DoubleVector tail = r.fma(broadcast(Elementary.E9), broadcast(Elementary.E8));
            tail = tail.fma(r, broadcast(Elementary.E7));
            tail = tail.fma(r, broadcast(Elementary.E6));
            tail = tail.fma(r, broadcast(Elementary.E5));
            tail = tail.fma(r, broadcast(Elementary.E4));
            tail = tail.fma(r, broadcast(Elementary.E3));
            tail = tail.fma(r, broadcast(Elementary.E2));
            tail = tail.fma(r, broadcast(Elementary.E1));
            tail = tail.fma(r, broadcast(Elementary.E0));
            DoubleVector unscaled = r.mul(r).fma(tail, r).add(1);
            DoubleVector half = k.fma(broadcast(0.5), exponentShifter);
            DoubleVector rest = k.sub(half.sub(exponentShifter)).add(exponentShifter);
            DoubleVector halfScale = half.reinterpretAsLongs().lanewise(LSHL, Elementary.MANTISSA_BITS)
                    .reinterpretAsDoubles();
            DoubleVector restScale = rest.reinterpretAsLongs().lanewise(LSHL, Elementary.MANTISSA_BITS)
                    .reinterpretAsDoubles();
            unscaled.mul(halfScale).mul(restScale).intoArray(y, yOffset + i);
        }
    }

    /** exp(2|x|) - 1 with the sign of x, and what rounding lost of its size at a distance. */
    private static void expMinusOne(double[] x, int xOffset, int n, double[] work, int at, int distance) {
        DoubleVector one = broadcast(1);
        DoubleVector shifter = broadcast(Elementary.EXPONENT_SHIFTER);
        for (int i = 0; i < n; i += LANES) {
            DoubleVector value = DoubleVector.fromArray(SPECIES, x, xOffset + i);
            DoubleVector clamped = value.lanewise(ABS).min(Elementary.TANH_MAX);
            DoubleVector twice = clamped.add(clamped);
            DoubleVector shifted = twice.fma(broadcast(Elementary.LOG2_E), shifter);
            DoubleVector minusK = shifted.sub(shifter).neg();
            DoubleVector r = minusK.fma(broadcast(Elementary.LN2_HIGH), twice);
            r = minusK.fma(broadcast(Elementary.LN2_LOW), r);
            DoubleVector tail = r.fma(broadcast(Elementary.E9), broadcast(Elementary.E8));
            tail = tail.fma(r, broadcast(Elementary.E7));
            tail = tail.fma(r, broadcast(Elementary.E6));
            tail = tail.fma(r, broadcast(Elementary.E5));
            tail = tail.fma(r, broadcast(Elementary.E4));
            tail = tail.fma(r, broadcast(Elementary.E3));
            tail = tail.fma(r, broadcast(Elementary.E2));
            tail = tail.fma(r, broadcast(Elementary.E1));
            tail = tail.fma(r, broadcast(Elementary.E0));
            DoubleVector square = r.mul(r);
            DoubleVector p = square.fma(tail, r);
            DoubleVector pLost = square.fma(tail, r.sub(p));
            DoubleVector scale = shifted.reinterpretAsLongs().lanewise(LSHL, Elementary.MANTISSA_BITS)
                    .reinterpretAsDoubles();
            DoubleVector below = scale.sub(one);
            DoubleVector e = scale.fma(p, below);
            scale.fma(pLost, scale.fma(p, below.sub(e))).intoArray(work, at + i + distance);
            withSign(e, value).intoArray(work, at + i);
        }
    }

    /** tanh from what {@link #expMinusOne} left. */
    private static void tanh(int n, double[] work, int at, int distance, double[] y, int yOffset) {
        for (int i = 0; i < n; i += LANES) {
            DoubleVector signed = DoubleVector.fromArray(SPECIES, work, at + i);
            DoubleVector e = signed.lanewise(ABS);
            DoubleVector eLost = DoubleVector.fromArray(SPECIES, work, at + i + distance);
            DoubleVector denominator = e.add(2);
            DoubleVector denominatorLost = e.sub(denominator.sub(2)).add(eLost);
            DoubleVector reciprocal = broadcast(1).div(denominator);
            DoubleVector quotient = e.mul(reciprocal);
            DoubleVector minus = quotient.neg();
            DoubleVector remainder = minus.fma(denominatorLost, minus.fma(denominator, e).add(eLost));
            DoubleVector magnitude = remainder.fma(reciprocal, quotient);
            withSign(magnitude, signed).intoArray(y, yOffset + i);
        }
    }

    /** sin(x + shift*pi/2); a vector with a large angle or a NaN in it goes to the scalar code. */
    private static void sinOfQuadrant(double[] x, int xOffset, double[] y, int yOffset, int n, int shift) {
        DoubleVector shifter = broadcast(Elementary.SHIFTER);
        for (int i = 0; i < n; i += LANES) {
            DoubleVector angle = DoubleVector.fromArray(SPECIES, x, xOffset + i);
            if (!angle.lanewise(ABS).compare(LE, Elementary.ANGLE_MAX).allTrue()) {
                slowly(x, xOffset + i, y, yOffset + i, shift);
                continue;
            }
            DoubleVector shifted = angle.fma(broadcast(Elementary.TWO_OVER_PI), shifter);
            DoubleVector minusK = shifted.sub(shifter).neg();
            DoubleVector r = minusK.fma(broadcast(Elementary.HALF_PI_HIGH), angle);
            r = minusK.fma(broadcast(Elementary.HALF_PI_MIDDLE), r);
            r = minusK.fma(broadcast(Elementary.HALF_PI_LOW), r);
            DoubleVector z = r.mul(r);
            DoubleVector s = z.fma(broadcast(Elementary.S5), broadcast(Elementary.S4));
            s = s.fma(z, broadcast(Elementary.S3));
            s = s.fma(z, broadcast(Elementary.S2));
            s = s.fma(z, broadcast(Elementary.S1));
            s = s.fma(z, broadcast(Elementary.S0));
            DoubleVector sin = withSign(r.mul(z).fma(s, r), r);
            DoubleVector c = z.fma(broadcast(Elementary.C5), broadcast(Elementary.C4));
            c = c.fma(z, broadcast(Elementary.C3));
            c = c.fma(z, broadcast(Elementary.C2));
            c = c.fma(z, broadcast(Elementary.C1));
            c = c.fma(z, broadcast(Elementary.C0));
            DoubleVector minusHalf = broadcast(-0.5);
            DoubleVector one = broadcast(1);
            DoubleVector head = z.fma(minusHalf, one);
            DoubleVector cos = head.add(z.mul(z).fma(c, z.fma(minusHalf, one.sub(head))));
            LongVector quadrant = shifted.reinterpretAsLongs().add(shift);
            VectorMask<Double> odd = quadrant.and(1).compare(NE, 0).cast(SPECIES);
            LongVector sign = quadrant.and(2).lanewise(LSHL, 62);
            sin.blend(cos, odd).reinterpretAsLongs().lanewise(XOR, sign).reinterpretAsDoubles()
                    .intoArray(y, yOffset + i);
        }
    }

    private static void slowly(double[] x, int xOffset, double[] y, int yOffset, int shift) {
        if (shift == 0) {
            ScalarKernels.INSTANCE.sin(x, xOffset, y, yOffset, LANES);
        } else {
            ScalarKernels.INSTANCE.cos(x, xOffset, y, yOffset, LANES);
        }
    }

    /** Gives a number that is positive, or has the right sign unless it is zero, the sign of another. */
    private static DoubleVector withSign(DoubleVector y, DoubleVector sign) {
        LongVector bit = sign.reinterpretAsLongs().and(Long.MIN_VALUE);
        return y.reinterpretAsLongs().or(bit).reinterpretAsDoubles();
    }

    private static DoubleVector broadcast(double value) {
        return DoubleVector.broadcast(SPECIES, value);
    }
}
