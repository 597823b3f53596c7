package org.pikan.network;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.pikan.basis.Activation;
import org.pikan.basis.BSpline;
import org.pikan.basis.Basis;
import org.pikan.basis.Chebyshev;
import org.pikan.basis.Fourier;
import org.pikan.basis.Interval;
import org.pikan.basis.SymbolicFunction;

/** Small networks of every kind, with parameters large enough that every term counts. */
public final class SampleNetworks {

    private static final List<Input> PLANE = List.of(new Input(-1, 1, false), new Input(0, 2, false));
    private static final List<Input> CYLINDER = List.of(new Input(0, 6, true), new Input(0, 1, false));
    private static final List<Input> SPACE = List.of(new Input(0, 1, false), new Input(-2, 1, false),
            new Input(0, 3, false));

    private SampleNetworks() {}

    public static Stream<Network> all() {
        BasisChoice chebyshev = BasisChoice.chebyshev(5);
        BasisChoice splines = BasisChoice.bspline(6, 3);
        return Stream.of(new KanStructure(List.of(), chebyshev).network(PLANE, 1, 1),
                new KanStructure(List.of(1), chebyshev).network(PLANE, 1, 2),
                new KanStructure(List.of(4, 3), chebyshev).network(PLANE, 2, 3),
                new KanStructure(List.of(3), splines).network(CYLINDER, 1, 4),
                new KanStructure(List.of(3, 2), List.of(BasisChoice.legendre(4), BasisChoice.rbf(3),
                        BasisChoice.jacobi(3, 0.5, 2)), Squash.TANH).network(CYLINDER, 1, 5),
                new KanStructure(List.of(2), BasisChoice.fourier(3)).network(PLANE, 1, 6),
                new SeparableStructure(3, chebyshev).network(PLANE, 2, 5),
                new SeparableStructure(2, splines).network(CYLINDER, 1, 6),
                new SeparableStructure(2, chebyshev).network(SPACE, 1, 7),
                new KanStructure(List.of(3), chebyshev).network(SPACE, 1, 8),
                new MlpStructure(List.of(5, 4)).network(PLANE, 1, 9), edges(), formulas(), multiplied(), factored())
                .map(SampleNetworks::stirred);
    }

    /** Those to which terms can be added. */
    static Stream<Network> separable() {
        return all().filter(network -> network.layers().getLast() instanceof ProductLayer
                && network.layers().getFirst() instanceof SumLayer sum && sum.isPlain());
    }

    private static Network of(List<Input> inputs, Layer... layers) {
        int count = Stream.of(layers).mapToInt(Layer::parameterCount).sum();
        double[] parameters = new SplittableRandom(11).doubles(count, -0.8, 0.8).toArray();
        return new Network(Features.linear(inputs), List.of(layers), parameters);
    }

    private static Bundle edge(int input, int output, Basis basis) {
        return new Bundle(input, List.of(new Edge(Squash.NONE, basis.withoutConstant())), output, 1, false);
    }

    /** A layer of edges of several bases, whose second node nothing feeds and whose third has a bias alone, one that reads no
     * node 0, and outputs of different coordinates in one bundle. */
    private static Network edges() {
        Basis spline = BSpline.uniform(5, 2, Interval.UNIT);
        Edge squashed = new Edge(Squash.TANH, new Chebyshev(3).withoutConstant());
        SumLayer first = new SumLayer(2, 4, List.of(edge(1, 0, spline), new Bundle(0, List.of(), 2, 1, true),
                edge(0, 3, new Chebyshev(4)), edge(1, 3, new Fourier(2, 3.0))));
        SumLayer second = new SumLayer(4, 3, List.of(new Bundle(1, List.of(squashed), 0, 2, true),
                edge(3, 1, Activation.SILU), new Bundle(2, List.of(squashed, squashed), 2, 1, false)));
        SumLayer third = new SumLayer(3, 2, List.of(new Bundle(1, List.of(squashed, squashed), 0, 2, true)));
        return of(PLANE, first, second, third);
    }

    /** Formulas beside a dense part, formulas alone, and formulas of a node that a bundle reads as well. */
    private static Network formulas() {
        Edge chebyshev = new Edge(Squash.NONE, new Chebyshev(4).withoutConstant());
        SumLayer first = new SumLayer(2, 3, List.of(new Bundle(0, List.of(chebyshev, chebyshev), 0, 2, true)),
                List.of(new SymbolicEdge(1, 2, SymbolicFunction.SIN),
                        new SymbolicEdge(0, 2, SymbolicFunction.IDENTITY)));
        SumLayer second = new SumLayer(3, 2, List.of(new Bundle(1, List.of(chebyshev), 1, 1, false)),
                List.of(new SymbolicEdge(1, 0, SymbolicFunction.TANH), new SymbolicEdge(0, 0, SymbolicFunction.EXP),
                        new SymbolicEdge(2, 1, SymbolicFunction.SQUARE)));
        SumLayer third = new SumLayer(2, 1, List.of(), List.of(new SymbolicEdge(1, 0, SymbolicFunction.COS),
                new SymbolicEdge(0, 0, SymbolicFunction.EXP), new SymbolicEdge(0, 0, SymbolicFunction.SQUARE)));
        return of(PLANE, first, second, third);
    }

    /** Some nodes multiplied, one with itself, some passed through, between layers of sum nodes. */
    private static Network multiplied() {
        Edge chebyshev = new Edge(Squash.TANH, new Chebyshev(4).withoutConstant());
        SumLayer first = new SumLayer(2, 4, List.of(edge(0, 0, new Chebyshev(5)), edge(1, 1, new Chebyshev(3)),
                new Bundle(0, List.of(chebyshev, chebyshev), 2, 2, true)));
        MultiplicationLayer middle = new MultiplicationLayer(4,
                List.of(List.of(List.of(0, 1)), List.of(List.of(2)), List.of(List.of(3, 0, 3), List.of(1))));
        return of(PLANE, first, middle, SumLayer.dense(List.of(chebyshev, chebyshev, chebyshev), 2, true));
    }

    /** A separable network of which some factors became constants or formulas. */
    private static Network factored() {
        SumLayer factors = new SumLayer(2, 4, List.of(edge(0, 0, new Chebyshev(4)), edge(1, 2, new Chebyshev(4)),
                new Bundle(0, List.of(), 0, 4, true)), List.of(new SymbolicEdge(1, 3, SymbolicFunction.EXP)));
        return of(PLANE, factors, new ProductLayer(2, 1, 2));
    }

    private static Network stirred(Network network) {
        SplittableRandom random = new SplittableRandom(42);
        double[] parameters = network.parameters();
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] += 0.3 * (random.nextDouble() - 0.5);
        }
        return network.withParameters(parameters);
    }

    /** Points of a block as [coordinate * points + p], inside all sample domains. */
    public static double[] points(Network network, int points) {
        SplittableRandom random = new SplittableRandom(7);
        double[] coordinates = new double[network.coordinates() * points];
        for (int i = 0; i < coordinates.length; i++) {
            coordinates[i] = 0.05 + 0.9 * random.nextDouble();
        }
        return coordinates;
    }
}
