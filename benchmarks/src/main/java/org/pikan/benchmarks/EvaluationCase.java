package org.pikan.benchmarks;

import static org.pikan.problem.Pde.coordinate;
import static org.pikan.problem.Pde.d;
import static org.pikan.problem.Pde.sin;
import static org.pikan.problem.Pde.unknown;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.pikan.autodiff.JetLayout;
import org.pikan.collocation.CollocationProblem;
import org.pikan.collocation.PointBlocks;
import org.pikan.collocation.PreparedGroup;
import org.pikan.collocation.ResidualGroup;
import org.pikan.expression.Expression;
import org.pikan.expression.FunctionSymbol;
import org.pikan.expression.Symbol;
import org.pikan.kernel.Kernels;
import org.pikan.kernel.Workers;
import org.pikan.network.BasisChoice;
import org.pikan.network.Input;
import org.pikan.network.KanStructure;
import org.pikan.network.MlpStructure;
import org.pikan.network.Network;
import org.pikan.network.SeparableStructure;
import org.pikan.network.Structure;
import org.pikan.residual.Ansatz;
import org.pikan.residual.ResidualProgram;

/**
 * A network and an equation on the unit cube.
 *
 * @param name
 *            equation and network
 * @param coordinates
 *            those of the equation
 * @param residual
 *            left minus right side
 * @param network
 *            with initial parameters
 */
record EvaluationCase(String name, List<Symbol> coordinates, Expression residual, Network network) {

    private static final FunctionSymbol U = unknown("u");

    static List<EvaluationCase> all() {
        List<Symbol> plane = coordinates(2);
        Expression poisson = laplacian(plane, 2).plus(sin(plane.get(0).times(Math.PI)));
        Expression heat = d(U, plane.get(1)).minus(d(U, plane.get(0), plane.get(0)).times(0.4));
        List<Symbol> five = coordinates(5);
        Expression laplace = laplacian(five, 5);
        BasisChoice polynomials = BasisChoice.chebyshev(8);
        Structure kan = new KanStructure(List.of(8, 8), polynomials);
        Structure separable = new SeparableStructure(8, BasisChoice.chebyshev(16));
        return List.of(
                of("poisson-2d mlp 32,32,32", plane, poisson, new MlpStructure(List.of(32, 32, 32))),
                of("poisson-2d kan 8,8 chebyshev 8", plane, poisson, kan),
                of("poisson-2d kan 5,5 bspline 3 grid 10", plane, poisson,
                        new KanStructure(List.of(5, 5), BasisChoice.bspline(3, 10))),
                of("poisson-2d separable 8 chebyshev 16", plane, poisson, separable),
                of("heat-1d kan 8,8 chebyshev 8", plane, heat, kan),
                of("heat-1d separable 8 chebyshev 16", plane, heat, separable),
                of("laplace-5d kan 8,8 chebyshev 8", five, laplace, kan),
                of("laplace-5d separable 8 chebyshev 16", five, laplace, separable));
    }

    /** Poisson's equation in any number of coordinates. */
    static EvaluationCase poisson(int dimension, Structure structure) {
        List<Symbol> all = coordinates(dimension);
        return of("poisson-" + dimension + "d", all,
                laplacian(all, dimension).plus(sin(all.getFirst().times(Math.PI))), structure);
    }

    private static List<Symbol> coordinates(int dimension) {
        return IntStream.rangeClosed(1, dimension).mapToObj(i -> coordinate("x" + i)).toList();
    }

    private static Expression laplacian(List<Symbol> coordinates, int terms) {
        return coordinates.stream().limit(terms).<Expression>map(x -> d(U, x, x)).reduce(Expression::plus)
                .orElseThrow();
    }

    private static EvaluationCase of(String name, List<Symbol> coordinates, Expression residual, Structure structure) {
        List<Input> inputs = Collections.nCopies(coordinates.size(), new Input(0, 1, false));
        return new EvaluationCase(name, coordinates, residual, structure.network(inputs, 1, 1));
    }

    /**
     * The least-squares problem at random points, with u = 0 as a soft condition at the points of the boundary, if any.
     *
     * @param collapsed
     *            whether jets carry combinations of partials in their place
     */
    CollocationProblem problem(int interior, int boundary, boolean collapsed, Workers workers) {
        List<PreparedGroup> groups = new ArrayList<>();
        groups.add(group("interior", residual, collapsed, points(interior, false)));
        if (boundary > 0) {
            groups.add(group("boundary", U, collapsed, points(boundary, true)));
        }
        return new CollocationProblem(network, groups, workers, Kernels.best());
    }

    private PreparedGroup group(String label, Expression expression, boolean collapsed, double[][] points) {
        ResidualProgram program = collapsed
                ? ResidualProgram.compileCollapsed(List.of(expression), coordinates, List.of(U))
                : ResidualProgram.compile(List.of(expression), coordinates, List.of(U));
        JetLayout layout = program.layout();
        Ansatz ansatz = Ansatz.of(List.of(U), Map.of(), coordinates, layout);
        return PreparedGroup.of(new ResidualGroup.Pointwise(label, layout, ansatz, program), PointBlocks.of(points),
                new double[] {1});
    }

    /** Random points of the unit cube, or of its faces in turn. */
    private double[][] points(int count, boolean onFaces) {
        SplittableRandom random = new SplittableRandom(1);
        double[][] points = new double[coordinates.size()][];
        for (int axis = 0; axis < points.length; axis++) {
            points[axis] = random.doubles(count).toArray();
        }
        for (int p = 0; onFaces && p < count; p++) {
            points[p / 2 % points.length][p] = p % 2;
        }
        return points;
    }
}
