package org.pikan.collocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.pikan.problem.Pde.coordinate;
import static org.pikan.problem.Pde.d;
import static org.pikan.problem.Pde.sin;
import static org.pikan.problem.Pde.time;
import static org.pikan.problem.Pde.unknown;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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

/** Jets with combinations of partials against jets with the partials themselves, in a system of two unknowns. */
class CollapsedJetsTest {

    private static final Symbol X = coordinate("x");
    private static final Symbol Y = coordinate("y");
    private static final Symbol T = time("t");
    private static final FunctionSymbol U = unknown("u");
    private static final FunctionSymbol V = unknown("v");
    private static final List<Symbol> COORDINATES = List.of(X, Y, T);
    private static final List<FunctionSymbol> UNKNOWNS = List.of(U, V);

    /** Sums of some hundred terms that nearly cancel in places. */
    private static final double ROUND_OFF = 1e-11;

    static Stream<Network> networks() {
        BasisChoice polynomials = BasisChoice.chebyshev(5);
        List<Structure> structures = List.of(new KanStructure(List.of(), polynomials),
                new KanStructure(List.of(4, 3), polynomials), new KanStructure(List.of(3), BasisChoice.bspline(6, 3)),
                new SeparableStructure(2, polynomials), new MlpStructure(List.of(4, 5)));
        return structures.stream().flatMap(structure -> Stream.of(false, true).map(periodic -> structure.network(
                List.of(new Input(0, 1, periodic), new Input(0, 1, false), new Input(0, 2, false)), 2, 1)));
    }

    private static Expression flow(FunctionSymbol w) {
        return d(w, T).minus(d(w, X, X).plus(d(w, Y, Y).times(2)).times(0.3)).plus(U.times(d(w, X)));
    }

    private static PreparedGroup group(boolean collapsed) {
        List<Expression> residuals = List.of(flow(U).plus(sin(V)), flow(V).minus(X.times(U)));
        ResidualProgram program = collapsed
                ? ResidualProgram.compileCollapsed(residuals, COORDINATES, UNKNOWNS)
                : ResidualProgram.compile(residuals, COORDINATES, UNKNOWNS);
        Ansatz ansatz = Ansatz.of(UNKNOWNS,
                Map.of(U, new Ansatz.Form(sin(X.times(Y)), X.times(T).times(sin(Y).plus(2)))), COORDINATES,
                program.layout());
        SplittableRandom random = new SplittableRandom(3);
        double[][] points = {random.doubles(100).toArray(), random.doubles(100).toArray(),
                random.doubles(100, 0, 2).toArray()};
        return PreparedGroup.of(new ResidualGroup.Pointwise("interior", program.layout(), ansatz, program),
                PointBlocks.of(points), new double[] {1, 2});
    }

    @ParameterizedTest
    @MethodSource("networks")
    void lossGradientAndNormalEquationsAreThoseOfThePartials(Network network) {
        PreparedGroup plain = group(false);
        PreparedGroup collapsed = group(true);
        assertThat(plain.group().layout().size()).isEqualTo(6);
        assertThat(collapsed.group().layout().size()).isEqualTo(4);
        int n = network.parameterCount();
        double[][] gradient = new double[2][n];
        double[][] matrix = new double[2][n * n];
        double[][] right = new double[2][n];
        double[] loss = new double[2];
        for (int i = 0; i < 2; i++) {
            CollocationProblem problem = new CollocationProblem(network, List.of(i == 0 ? plain : collapsed),
                    Workers.of(1), Kernels.best());
            loss[i] = problem.gradient(network.parameters(), gradient[i]);
            problem.normalEquations(network.parameters(), matrix[i], right[i]);
        }
        assertThat(loss[1]).isCloseTo(loss[0], within(ROUND_OFF * loss[0]));
        assertClose(gradient[1], gradient[0]);
        assertClose(matrix[1], matrix[0]);
        assertClose(right[1], right[0]);
    }

    private static void assertClose(double[] actual, double[] expected) {
        double largest = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
        for (int i = 0; i < actual.length; i++) {
            assertThat(actual[i]).isCloseTo(expected[i], within(ROUND_OFF * largest));
        }
    }
}
