package org.pikan.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The products of all kernels against triple loops, and against each other bit for bit. */
class ProductsTest {

    /** Sizes (rows, depth, columns) that leave every kind of tail at every lane count, and some of a real network. */
    private static final List<Shape> SHAPES = shapes();

    /** Guard numbers around every output that nothing may touch. */
    private static final int GAP = 3;

    record Shape(int rows, int depth, int columns) {}

    static List<Shape> shapes() {
        List<Shape> shapes = new ArrayList<>();
        for (int rows : new int[] {0, 1, 2, 3, 4, 5, 7, 8, 11, 16}) {
            for (int depth : new int[] {0, 1, 2, 5, 9, 16}) {
                for (int columns : new int[] {0, 1, 3, 7, 8, 17, 31, 33, 64, 77}) {
                    shapes.add(new Shape(rows, depth, columns));
                }
            }
        }
        shapes.add(new Shape(32, 72, 192));
        shapes.add(new Shape(6, 49, 320));
        return shapes;
    }

    /** A matrix with room to the right of each row and before the first. */
    private record Matrix(int rows, int columns, int offset, int stride, double[] data) {
        static Matrix random(int rows, int columns, long seed) {
            int stride = columns + GAP;
            return new Matrix(rows, columns, GAP, stride, KernelFixtures.random(seed, GAP + rows * stride));
        }

        Matrix copy() {
            return new Matrix(rows, columns, offset, stride, data.clone());
        }

        double get(int i, int j) {
            return data[offset + i * stride + j];
        }

        boolean holds(int index) {
            int i = index - offset;
            return i >= 0 && i % stride < columns;
        }
    }

    @ParameterizedTest
    @MethodSource("org.pikan.kernel.KernelFixtures#all")
    void contracts(Kernels kernels) {
        for (Shape s : SHAPES) {
            for (boolean accumulate : new boolean[] {false, true}) {
                Matrix a = Matrix.random(s.depth, s.rows, 1);
                Matrix b = Matrix.random(s.depth, s.columns, 2);
                Matrix start = Matrix.random(s.rows, s.columns, 3);
                Matrix out = start.copy();
                contract(kernels, s, a, b, out, accumulate);
                check(s, out, start, s.depth, accumulate, (i, j, k) -> a.get(k, i) * b.get(k, j));
                Matrix scalar = start.copy();
                contract(Kernels.scalar(), s, a, b, scalar, accumulate);
                assertThat(out.data).as("bits for %s", s).isEqualTo(scalar.data);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.pikan.kernel.KernelFixtures#all")
    void contractsAdjoint(Kernels kernels) {
        for (Shape s : SHAPES) {
            for (boolean accumulate : new boolean[] {false, true}) {
                Matrix a = Matrix.random(s.depth, s.rows, 1);
                Matrix b = Matrix.random(s.rows, s.columns, 2);
                Matrix start = Matrix.random(s.depth, s.columns, 3);
                Matrix out = start.copy();
                contractAdjoint(kernels, s, a, b, out, accumulate);
                check(s, out, start, s.rows, accumulate, (i, j, k) -> a.get(i, k) * b.get(k, j));
                Matrix scalar = start.copy();
                contractAdjoint(Kernels.scalar(), s, a, b, scalar, accumulate);
                assertThat(out.data).as("bits for %s", s).isEqualTo(scalar.data);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.pikan.kernel.KernelFixtures#all")
    void addsTheAdjointOfTheCoefficients(Kernels kernels) {
        for (Shape s : SHAPES) {
            Matrix a = Matrix.random(s.depth, s.columns, 1);
            Matrix b = Matrix.random(s.rows, s.columns, 2);
            Matrix start = Matrix.random(s.depth, s.rows, 3);
            Matrix out = start.copy();
            coefficientAdjoint(kernels, s, a, b, out);
            check(s, out, start, s.columns, true, (i, j, k) -> a.get(i, k) * b.get(j, k));
            Matrix scalar = start.copy();
            coefficientAdjoint(Kernels.scalar(), s, a, b, scalar);
            assertThat(out.data).as("bits for %s", s).isEqualTo(scalar.data);
        }
    }

    @ParameterizedTest
    @MethodSource("org.pikan.kernel.KernelFixtures#all")
    void writesJacobianRows(Kernels kernels) {
        for (Shape s : SHAPES) {
            for (int components : new int[] {1, 3, 6}) {
                int points = s.columns;
                Matrix w = Matrix.random(s.depth, components * points, 1);
                Matrix bar = Matrix.random(s.rows, components * points, 2);
                Matrix start = Matrix.random(s.depth * s.rows, points, 3);
                Matrix out = start.copy();
                jacobianRows(kernels, s, components, w, bar, out);
                check(s, out, start, components, false,
                        (i, p, alpha) -> w.get(i / s.rows, alpha * points + p)
                                * bar.get(i % s.rows, alpha * points + p));
                Matrix scalar = start.copy();
                jacobianRows(Kernels.scalar(), s, components, w, bar, scalar);
                assertThat(out.data).as("bits for %s, %d components", s, components).isEqualTo(scalar.data);
            }
        }
    }

    @Test
    void theAdjointsAreAdjoint() {
        // <contract(C, W), G> = <C, coefficientAdjoint(W, G)> = <W, contractAdjoint(C, G)>
        Shape s = new Shape(5, 21, 96);
        Kernels kernels = Kernels.best();
        Matrix c = Matrix.random(s.depth, s.rows, 1);
        Matrix w = Matrix.random(s.depth, s.columns, 2);
        Matrix g = Matrix.random(s.rows, s.columns, 3);
        Matrix out = Matrix.random(s.rows, s.columns, 4);
        contract(kernels, s, c, w, out, false);
        Matrix cBar = Matrix.random(s.depth, s.rows, 5);
        Arrays.fill(cBar.data, 0);
        coefficientAdjoint(kernels, s, w, g, cBar);
        Matrix wBar = Matrix.random(s.depth, s.columns, 6);
        contractAdjoint(kernels, s, c, g, wBar, false);
        double expected = inner(out, g);
        assertThat(Math.abs(inner(c, cBar) - expected)).isLessThan(1e-12);
        assertThat(Math.abs(inner(w, wBar) - expected)).isLessThan(1e-12);
    }

    @ParameterizedTest
    @MethodSource("org.pikan.kernel.KernelFixtures#all")
    void refusesArraysThatAreTooShort(Kernels kernels) {
        Shape s = new Shape(8, 9, 64);
        Matrix a = Matrix.random(s.depth, s.rows, 1);
        Matrix b = Matrix.random(s.depth - 1, s.columns, 2);
        Matrix out = Matrix.random(s.rows, s.columns, 3);
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> contract(kernels, s, a, b, out, false));
    }

    private static void contract(Kernels kernels, Shape s, Matrix a, Matrix b, Matrix out, boolean accumulate) {
        kernels.contract(s.rows, s.depth, s.columns, a.data, a.offset, a.stride, b.data, b.offset, b.stride, out.data,
                out.offset, out.stride, accumulate);
    }

    private static void contractAdjoint(Kernels kernels, Shape s, Matrix a, Matrix b, Matrix out, boolean accumulate) {
        kernels.contractAdjoint(s.rows, s.depth, s.columns, a.data, a.offset, a.stride, b.data, b.offset, b.stride,
                out.data, out.offset, out.stride, accumulate);
    }

    private static void coefficientAdjoint(Kernels kernels, Shape s, Matrix a, Matrix b, Matrix out) {
        kernels.coefficientAdjoint(s.rows, s.depth, s.columns, a.data, a.offset, a.stride, b.data, b.offset, b.stride,
                out.data, out.offset, out.stride);
    }

    private static void jacobianRows(Kernels kernels, Shape s, int components, Matrix w, Matrix bar, Matrix out) {
        kernels.jacobianRows(s.rows, s.depth, components, s.columns, w.data, w.offset, w.stride, bar.data, bar.offset,
                bar.stride, out.data, out.offset, out.stride);
    }

    /** Term k of the sum in element (i, j). */
    private interface Term {
        double at(int i, int j, int k);
    }

    /** A sum of n terms is within about n/2 ulps of the sum of their magnitudes, whatever the order. */
    private static void check(Shape shape, Matrix out, Matrix start, int terms, boolean accumulate, Term term) {
        for (int index = 0; index < out.data.length; index++) {
            if (!out.holds(index)) {
                assertThat(out.data[index]).as("outside the result for %s", shape).isEqualTo(start.data[index]);
            }
        }
        for (int i = 0; i < out.rows; i++) {
            for (int j = 0; j < out.columns; j++) {
                double sum = accumulate ? start.get(i, j) : 0;
                double magnitude = Math.abs(sum);
                for (int k = 0; k < terms; k++) {
                    sum += term.at(i, j, k);
                    magnitude += Math.abs(term.at(i, j, k));
                }
                assertThat(Math.abs(out.get(i, j) - sum)).as("element (%d, %d) for %s", i, j, shape)
                        .isLessThanOrEqualTo((2 + terms) * 0x1p-53 * magnitude);
            }
        }
    }

    private static double inner(Matrix a, Matrix b) {
        double sum = 0;
        for (int i = 0; i < a.rows; i++) {
            for (int j = 0; j < a.columns; j++) {
                sum += a.get(i, j) * b.get(i, j);
            }
        }
        return sum;
    }
}
