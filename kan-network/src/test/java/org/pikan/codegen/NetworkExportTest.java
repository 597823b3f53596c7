package org.pikan.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pikan.autodiff.JetBlock;
import org.pikan.autodiff.JetLayout;
import org.pikan.basis.Activation;
import org.pikan.basis.BSpline;
import org.pikan.basis.Chebyshev;
import org.pikan.basis.Extrapolation;
import org.pikan.basis.Fourier;
import org.pikan.basis.GaussianRbf;
import org.pikan.basis.Interval;
import org.pikan.basis.Jacobi;
import org.pikan.basis.SymbolicFunction;
import org.pikan.expression.Symbol;
import org.pikan.kernel.Kernels;
import org.pikan.network.BasisChoice;
import org.pikan.network.Edge;
import org.pikan.network.Feature;
import org.pikan.network.Input;
import org.pikan.network.JetEvaluator;
import org.pikan.network.KanStructure;
import org.pikan.network.Network;
import org.pikan.network.SampleNetworks;
import org.pikan.network.SeparableStructure;
import org.pikan.network.Squash;
import org.pikan.network.SumLayer;
import org.pikan.network.SymbolicEdge;

class NetworkExportTest {

    /** Sums in another order than the network's, each over up to some dozen terms, relative to the largest value. */
    private static final double TOLERANCE = 1e-13;
    private static final int POINTS = 1000;

    @TempDir
    private Path folder;

    static Stream<Network> networks() {
        List<Input> cylinder = List.of(new Input(0, 6, true), new Input(0, 1, false));
        return Stream.concat(SampleNetworks.all(), Stream.of(
                stirred(new KanStructure(List.of(8, 8), BasisChoice.chebyshev(9)).network(cylinder, 1, 1)),
                stirred(new KanStructure(List.of(6), BasisChoice.bspline(12, 3)).network(cylinder, 3, 1)),
                stirred(new SeparableStructure(4, BasisChoice.chebyshev(8)).network(cylinder, 2, 1)),
                oneLayer(new Fourier(7, 1.3)), oneLayer(new Fourier(3, false, 2.0, 0.5)),
                oneLayer(new Chebyshev(6, true, new Interval(-0.5, 2), 1.5)), oneLayer(new Chebyshev(1)),
                oneLayer(Jacobi.legendre(7)),
                oneLayer(new Jacobi(5, false, 1.5, -0.3, new Interval(-1, 1.5), 0.5)),
                oneLayer(GaussianRbf.uniform(4, Interval.UNIT).refined()), oneLayer(Activation.SILU),
                oneLayer(Activation.TANH), oneLayer(Activation.SIN)));
    }

    private static Network oneLayer(org.pikan.basis.Basis basis) {
        SumLayer layer = SumLayer.dense(List.of(new Edge(Squash.NONE, basis), new Edge(Squash.TANH, basis)), 2, true);
        return stirred(new Network(List.of(Feature.linear(0, 0, 1), Feature.linear(1, -1, 1)), List.of(layer),
                new double[layer.parameterCount()]));
    }

    private static Network stirred(Network network) {
        SplittableRandom random = new SplittableRandom(3);
        return network.withParameters(random.doubles(network.parameterCount(), -0.7, 0.7).toArray());
    }

    static List<Symbol> inputs(Network network) {
        return Stream.iterate(1, i -> i + 1).limit(network.coordinates()).map(i -> new Symbol("x" + i)).toList();
    }

    private static ExportModel model(Network network) {
        List<String> names = new ArrayList<>();
        for (int k = 0; k < network.outputs(); k++) {
            names.add("f" + k);
        }
        return ExportModel.of("A network of a test.", inputs(network), names, network);
    }

    private static double[][] points(int dimension, double from, double to) {
        SplittableRandom random = new SplittableRandom(8);
        double[][] points = new double[POINTS][];
        for (int p = 0; p < POINTS; p++) {
            points[p] = random.doubles(dimension, from, to).toArray();
        }
        return points;
    }

    private static double[][] expected(Network network, double[][] points) {
        JetEvaluator evaluator = new JetEvaluator(network, JetLayout.ofOrder(network.coordinates(), 0), points.length,
                Kernels.best());
        double[] coordinates = new double[network.coordinates() * points.length];
        for (int p = 0; p < points.length; p++) {
            for (int i = 0; i < network.coordinates(); i++) {
                coordinates[i * points.length + p] = points[p][i];
            }
        }
        JetBlock jets = evaluator.forward(coordinates, network.parameters());
        double[][] values = new double[points.length][network.outputs()];
        for (int p = 0; p < points.length; p++) {
            for (int k = 0; k < network.outputs(); k++) {
                values[p][k] = jets.get(k, 0, p);
            }
        }
        return values;
    }

    private static void assertSame(double[][] values, double[][] expected, Network network) {
        for (int k = 0; k < expected[0].length; k++) {
            double largest = 0;
            double error = 0;
            for (int p = 0; p < expected.length; p++) {
                assertThat(values[p][k]).isFinite();
                largest = Math.max(largest, Math.abs(expected[p][k]));
                error = Math.max(error, Math.abs(values[p][k] - expected[p][k]));
            }
            assertThat(error).as("output %d of %s", k, network).isLessThanOrEqualTo(TOLERANCE * largest);
        }
    }

    @Test
    void javaAndCComputeWhatTheNetworksCompute() throws Exception {
        List<Network> networks = networks().toList();
        Map<String, String> java = new LinkedHashMap<>();
        List<String> prefixes = new ArrayList<>();
        List<String> sources = new ArrayList<>();
        List<double[][]> points = new ArrayList<>();
        for (Network network : networks) {
            String name = "Net" + java.size();
            java.put(name, JavaSource.write(model(network), name));
            prefixes.add(CSource.prefix(name));
            sources.add(CSource.write(model(network), CSource.prefix(name)));
            points.add(points(network.coordinates(), 0, 1));
        }
        Map<String, Class<?>> classes = CompiledSource.compileJava(folder, java);
        for (int i = 0; i < networks.size(); i++) {
            assertSame(CompiledSource.evaluate(classes.get("Net" + i), points.get(i)),
                    expected(networks.get(i), points.get(i)), networks.get(i));
        }
        List<double[][]> c = CompiledSource.runC(folder, prefixes, sources, points,
                networks.stream().mapToInt(Network::outputs).toArray());
        for (int i = 0; i < networks.size(); i++) {
            assertSame(c.get(i), expected(networks.get(i), points.get(i)), networks.get(i));
        }
    }

    @ParameterizedTest
    @EnumSource(Extrapolation.class)
    void splinesGoOnOutsideAsTheyDo(Extrapolation extrapolation) throws Exception {
        Network network = oneLayer(BSpline.of(4, -1, -0.2, 0.1, 1).withExtrapolation(extrapolation));
        double[][] points = points(2, -0.4, 1.4);
        assertSame(CompiledSource.runJava(folder, "Net", JavaSource.write(model(network), "Net"), points),
                expected(network, points), network);
    }

    @Test
    void everySymbolicFunctionCanBeTakenAway() throws Exception {
        List<SymbolicEdge> edges = new ArrayList<>();
        List<Double> parameters = new ArrayList<>();
        for (SymbolicFunction function : SymbolicFunction.values()) {
            edges.add(new SymbolicEdge(0, edges.size(), function));
            parameters.addAll(List.of(0.9, 0.05, -1.3));
        }
        SumLayer layer = new SumLayer(1, edges.size(), List.of(), edges);
        Network network = new Network(List.of(new Feature(0, Feature.Kind.LINEAR, 0, 1)), List.of(layer),
                parameters.stream().mapToDouble(x -> x).toArray());
        double[][] points = points(1, 0, 1);
        double[][] expected = expected(network, points);
        assertSame(CompiledSource.runJava(folder, "Net", JavaSource.write(model(network), "Net"), points), expected,
                network);
        assertSame(CompiledSource.runC(folder, "net", CSource.write(model(network), "net"), points,
                network.outputs()), expected, network);
    }

    @Test
    void largeNetworksFitIntoTheLimitsOfJava() throws Exception {
        Network wide = stirred(new KanStructure(List.of(32, 32), BasisChoice.chebyshev(12))
                .network(List.of(new Input(0, 1, false), new Input(0, 1, false)), 1, 1));
        assertThat(wide.parameterCount()).isGreaterThan(12_000);
        double[][] points = points(2, 0, 1);
        assertSame(CompiledSource.runJava(folder, "Wide", JavaSource.write(model(wide), "Wide"), points),
                expected(wide, points), wide);
        List<SymbolicEdge> edges = new ArrayList<>();
        for (int e = 0; e < 1500; e++) {
            edges.add(new SymbolicEdge(e % 2, e % 3,
                    List.of(SymbolicFunction.SIN, SymbolicFunction.SQUARE, SymbolicFunction.EXP).get(e % 3)));
        }
        SumLayer layer = new SumLayer(2, 3, List.of(), edges);
        Network formulas = stirred(new Network(wide.features(), List.of(layer), new double[layer.parameterCount()]));
        assertSame(CompiledSource.runJava(folder, "Formulas", JavaSource.write(model(formulas), "Formulas"), points),
                expected(formulas, points), formulas);
    }

    @Test
    void coefficientsThatAreNotFiniteAreRefused() {
        Network network = oneLayer(new Chebyshev(2));
        double[] parameters = network.parameters();
        parameters[0] = Double.NaN;
        assertThatThrownBy(() -> JavaSource.write(model(network.withParameters(parameters)), "Net"))
                .hasMessageContaining("a coefficient is NaN");
    }

    @Test
    void anExportNeedsInputsForAllCoordinates() {
        Network network = oneLayer(new Chebyshev(2));
        assertThatThrownBy(() -> new ExportModel("", List.of(new Symbol("x")), Optional.of(network),
                List.of(new ExportModel.Output("u", ExportModel.networkOutput(0)))))
                .hasMessageContaining("reads 2 coordinates, but there are 1");
    }
}
