package org.pikan.benchmarks;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the benchmarks of all kernels, scalar and vector, and prints one table: GFLOP/s, and in parentheses per cent of the
 * peak of fused multiply-adds that each iteration measures before and after itself. The script {@code benchmarks/kernels}
 * starts it.
 */
public final class KernelTable {

    private static final String[] ALL_OUTPUTS = {"1", "4", "5", "8", "16", "32"};
    private static final String[] ALL_COMPONENTS = {"1", "3", "5", "6", "10"};
    private static final String[] QUICK_COMPONENTS = {"5"};
    private static final String[] ALL_SIZES = {"101", "432", "1000"};

    /** Benchmarks in the order of the table, and what people call them. */
    private static final Map<String, String> NAMES = new TreeMap<>(Map.of("LayerBenchmark.forward", "1 forward",
            "LayerBenchmark.coefficientAdjoint", "2 coefficient adjoint", "LayerBenchmark.inputAdjoint",
            "3 input adjoint", "LayerBenchmark.jacobianRows", "4 Jacobian rows", "BasisBenchmark.basisRows",
            "5 basis rows", "NormalEquationsBenchmark.rankUpdate", "6 J'J", "NormalEquationsBenchmark.cholesky",
            "7 Cholesky"));

    private static final String ONLY = "only=";

    private final boolean quick;
    private final String only;
    private final List<String> jvmArguments;
    /** From a row's label to the cells: components, then kernels. */
    private final Map<String, Map<String, Map<String, String>>> rows = new TreeMap<>();

    private KernelTable(boolean quick, String only, List<String> jvmArguments) {
        this.quick = quick;
        this.only = only;
        this.jvmArguments = jvmArguments;
    }

    /**
     * Runs and prints.
     *
     * @param arguments {@code quick} for five components, and all numbers of components at eight outputs alone;
     *            {@code only=} a part of the names of benchmarks; all others go to the benchmarks' JVMs
     */
    public static void main(String... arguments) throws RunnerException {
        List<String> rest = new ArrayList<>(Arrays.asList(arguments));
        boolean quick = rest.remove("quick");
        String only = rest.stream().filter(a -> a.startsWith(ONLY)).findFirst().orElse(ONLY);
        rest.remove(only);
        KernelTable table = new KernelTable(quick, only.substring(ONLY.length()), rest);
        for (String kernels : List.of("vector", "scalar")) {
            table.runAll(kernels);
        }
        table.print(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    private void runAll(String kernels) throws RunnerException {
        for (String layer : List.of("forward", "coefficientAdjoint", "inputAdjoint", "jacobianRows")) {
            String name = "LayerBenchmark." + layer;
            if (quick) {
                collect(kernels, name, o -> o.param("outputs", ALL_OUTPUTS).param("components", "5"));
                collect(kernels, name, o -> o.param("outputs", "8").param("components", "1", "3", "6", "10"));
            } else {
                collect(kernels, name, o -> o.param("outputs", ALL_OUTPUTS).param("components", ALL_COMPONENTS));
            }
        }
        collect(kernels, "BasisBenchmark.basisRows",
                o -> o.param("components", quick ? QUICK_COMPONENTS : ALL_COMPONENTS));
        collect(kernels, "NormalEquationsBenchmark.rankUpdate", o -> o.param("size", ALL_SIZES));
        collect(kernels, "NormalEquationsBenchmark.cholesky", o -> o.param("size", ALL_SIZES));
    }

    private ChainedOptionsBuilder options(String kernels, String include) {
        List<String> arguments = new ArrayList<>(jvmArguments);
        arguments.addAll(List.of("--add-modules", "jdk.incubator.vector", "-Dpikan.kernels=" + kernels));
        return new OptionsBuilder().include(include + "$").jvmArgsAppend(arguments.toArray(String[]::new))
                .warmupIterations(quick ? 3 : 5).warmupTime(TimeValue.milliseconds(200))
                .measurementIterations(quick ? 5 : 11).measurementTime(TimeValue.milliseconds(50)).forks(1)
                .verbosity(VerboseMode.SILENT);
    }

    private void collect(String kernels, String benchmark, UnaryOperator<ChainedOptionsBuilder> parameterise)
            throws RunnerException {
        if (!benchmark.contains(only)) {
            return;
        }
        for (RunResult result : new Runner(parameterise.apply(options(kernels, benchmark)).build()).run()) {
            BenchmarkParams parameters = result.getParams();
            String name = parameters.getBenchmark().replaceFirst("^.*\\.(\\w+\\.\\w+)$", "$1");
            String cell = "%6.1f (%3.0f)".formatted(median(result, "gflops"), 100 * median(result, "fraction"));
            String label = NAMES.getOrDefault(name, name) + subject(parameters);
            String column = parameter(parameters, "components");
            rows.computeIfAbsent(label, _ -> new TreeMap<>()).computeIfAbsent(column, _ -> new TreeMap<>())
                    .put(kernels, cell);
            System.err.println(kernels + " " + label + " " + column + " " + cell);
        }
    }

    /** What the row is about beside the number of components; numbers are padded, so that rows sort. */
    private static String subject(BenchmarkParams parameters) {
        String outputs = parameter(parameters, "outputs");
        String size = parameter(parameters, "size");
        return "|" + (outputs.isEmpty() ? size.isEmpty() ? parameter(parameters, "family")
                : "%4s parameters".formatted(size) : "%2s outputs".formatted(outputs));
    }

    private static String parameter(BenchmarkParams parameters, String key) {
        return parameters.getParamsKeys().contains(key) ? parameters.getParam(key) : "";
    }

    private static double median(RunResult result, String counter) {
        double[] values = result.getBenchmarkResults().stream().flatMap(r -> r.getIterationResults().stream())
                .map(IterationResult::getSecondaryResults).mapToDouble(r -> r.get(counter).getScore()).sorted()
                .toArray();
        return values[values.length / 2];
    }

    private void print(PrintStream out) {
        out.println("GFLOP/s (% of the FMA peak), vector kernels / scalar kernels, by components K of a jet");
        out.println();
        out.println("| kernel | of | " + String.join(" | ", Arrays.stream(ALL_COMPONENTS).map(k -> "K = " + k).toList())
                + " |");
        out.println("|---|---|" + "---|".repeat(ALL_COMPONENTS.length));
        rows.forEach((label, cells) -> {
            StringBuilder line = new StringBuilder("| " + label.substring(2).replace("|", " | ") + " |");
            for (String components : ALL_COMPONENTS) {
                // J'J and Cholesky know no components: theirs is the first column.
                Map<String, String> cell = cells.getOrDefault(components,
                        components.equals("1") ? cells.getOrDefault("", Map.of()) : Map.of());
                line.append(' ').append(cell.getOrDefault("vector", "")).append(cell.isEmpty() ? "" : " / ")
                        .append(cell.getOrDefault("scalar", "")).append(" |");
            }
            out.println(line.toString().replaceAll(" +", " ").replace("( ", "("));
        });
    }
}
