package org.pikan.kernel;

import java.util.Arrays;

/** Prints a number for each kernel that changes with any bit of its results; for virtual machines of their own. */
final class KernelDigest {

    private KernelDigest() {}

    /** Arguments: {@code scalar} or {@code vector}, and how often to run everything before the printed results. */
    public static void main(String[] arguments) {
        Kernels kernels = arguments[0].equals("vector") ? VectorKernels.INSTANCE : Kernels.scalar();
        int rounds = Integer.parseInt(arguments[1]);
        String digest = "";
        for (int i = 0; i < rounds; i++) {
            digest = digest(kernels);
        }
        System.out.println(digest);
    }

    static String digest(Kernels kernels) {
        int rows = 11;
        int depth = 21;
        int columns = 135;
        double[] coefficients = KernelFixtures.random(1, depth * rows);
        double[] basis = KernelFixtures.random(2, depth * columns);
        double[] out = KernelFixtures.random(3, rows * columns);
        StringBuilder digest = new StringBuilder();
        kernels.contract(rows, depth, columns, coefficients, 0, rows, basis, 0, columns, out, 0, columns, true);
        append(digest, out);
        kernels.contractAdjoint(rows, depth, columns, coefficients, 0, rows, out, 0, columns, basis, 0, columns, false);
        append(digest, basis);
        kernels.coefficientAdjoint(rows, depth, columns, basis, 0, columns, out, 0, columns, coefficients, 0, rows);
        append(digest, coefficients);
        double[] jt = new double[depth * rows * 45];
        kernels.jacobianRows(rows, depth, 3, 45, basis, 0, columns, out, 0, columns, jt, 0, 45);
        append(digest, jt);
        double[] y = new double[out.length];
        kernels.exp(out, 0, y, 0, y.length);
        append(digest, y);
        kernels.tanh(out, 0, y, 0, y.length);
        append(digest, y);
        kernels.sin(out, 0, y, 0, y.length);
        append(digest, y);
        kernels.cos(out, 0, y, 0, y.length);
        append(digest, y);
        normalEquations(kernels, jt, depth * rows, digest);
        return digest.toString();
    }

    private static void normalEquations(Kernels kernels, double[] jt, int size, StringBuilder digest) {
        double[] h = new double[size * size];
        double[] b = new double[size];
        try (Workers workers = Workers.of(1)) {
            RankUpdate update = new RankUpdate(kernels, size, 45);
            update.update(jt, 45, 45, h, workers);
            update.gradient(jt, 45, 45, jt, 0, b);
            append(digest, h);
            for (int i = 0; i < size; i++) {
                h[i * size + i] += 1;
            }
            Cholesky cholesky = new Cholesky(kernels);
            if (!cholesky.factor(h, size, workers)) {
                throw new IllegalStateException("not positive definite");
            }
            append(digest, h);
            cholesky.solve(h, size, b);
            append(digest, b);
        }
    }

    private static void append(StringBuilder digest, double[] values) {
        digest.append(Integer.toHexString(Arrays.hashCode(values))).append(' ');
    }
}
