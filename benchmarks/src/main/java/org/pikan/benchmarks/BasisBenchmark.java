package org.pikan.benchmarks;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.pikan.autodiff.CompositionTable;
import org.pikan.autodiff.JetLayout;
import org.pikan.autodiff.MultiIndex;
import org.pikan.basis.BSpline;
import org.pikan.basis.Basis;
import org.pikan.basis.Chebyshev;
import org.pikan.basis.Interval;

/**
 * The rows of one basis at one block of 64 points: all functions with one derivative more than the jet has, then Faà di
 * Bruno for each component.
 *
 * <p>Operations are counted as 4 for each value of a Chebyshev polynomial or its derivative, 2 (degree + 1) for each value of a
 * B-spline that is not zero everywhere at a point, and 2 for each term of Faà di Bruno over all functions.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = {"--add-modules", "jdk.incubator.vector"})
public class BasisBenchmark {

    private static final int POINTS = 64;

    /** Chebyshev of degree 8; quintic B-splines on five intervals. */
    @Param({"chebyshev", "bspline"})
    public String family = "chebyshev";

    /** Components of a jet: the value; with first and pure second derivatives in 1 and 2 coordinates; all to order 2 in 2 and 3. */
    @Param({"1", "3", "5", "6", "10"})
    public int components = 5;

    private Basis basis = new Chebyshev(8);
    private CompositionTable table = JetLayout.ofOrder(1, 1).composition();
    private int order;
    private double operations;
    private double[] jet = {};
    private double[] derivatives = {};
    private double[] bell = {};
    private double[] rows = {};

    /** A jet whose value lies in [-1, 1). */
    @Setup(Level.Trial)
    public void prepare() {
        basis = family.equals("chebyshev") ? new Chebyshev(8) : BSpline.uniform(5, 5, Interval.UNIT);
        JetLayout layout = layout(components);
        table = layout.composition();
        order = layout.order() + 1;
        jet = new SplittableRandom(1).doubles(layout.size() * POINTS, -1, 1).toArray();
        derivatives = new double[basis.size() * (order + 1) * POINTS];
        bell = new double[table.rows() * POINTS];
        rows = new double[basis.size() * layout.size() * POINTS];
        int perDerivative = basis instanceof BSpline spline ? 2 * (spline.degree() + 1) * (spline.degree() + 1)
                : 4 * basis.size();
        operations = POINTS * (perDerivative * (order + 1.0) + 2.0 * table.rows() * basis.size());
    }

    private static JetLayout layout(int components) {
        return switch (components) {
            case 1 -> JetLayout.ofOrder(1, 0);
            case 3 -> JetLayout.ofOrder(1, 2);
            case 5 -> JetLayout.of(2, List.of(MultiIndex.of(2, 0), MultiIndex.of(0, 2)));
            case 6 -> JetLayout.ofOrder(2, 2);
            case 10 -> JetLayout.ofOrder(3, 2);
            default -> throw new IllegalArgumentException("no layout of " + components + " components here");
        };
    }

    /** All rows. */
    @Benchmark
    public double[] basisRows(Speed speed) {
        basis.evaluate(jet, 0, POINTS, order, derivatives, 0);
        table.bell(jet, 0, POINTS, bell, 0);
        table.compose(basis.size(), derivatives, 0, (order + 1) * POINTS, bell, 0, POINTS, rows, 0,
                components * POINTS);
        speed.count(operations);
        return rows;
    }
}
