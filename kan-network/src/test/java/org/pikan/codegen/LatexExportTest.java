package org.pikan.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pikan.basis.Chebyshev;
import org.pikan.basis.SymbolicFunction;
import org.pikan.codegen.ExportModel.Output;
import org.pikan.expression.Expression;
import org.pikan.expression.Names;
import org.pikan.expression.Parser;
import org.pikan.expression.Symbol;
import org.pikan.network.Bundle;
import org.pikan.network.Edge;
import org.pikan.network.Feature;
import org.pikan.network.Network;
import org.pikan.network.ProductLayer;
import org.pikan.network.Squash;
import org.pikan.network.SumLayer;
import org.pikan.network.SymbolicEdge;

class LatexExportTest {

    private static final List<Symbol> XT = List.of(new Symbol("x"), new Symbol("t"));
    private static final Set<String> KNOWN = Set.of("begin", "end", "left", "right", "frac", "sqrt", "sin", "cos",
            "tan",
            "sinh", "cosh", "tanh", "log", "cdot", "pi", "operatorname", "arctan", "quad", "alpha", "mathrm", "ge",
            "text", "min");

    @TempDir
    private Path folder;

    private static Expression parse(String text) {
        return Parser.parse(text, Names.of(List.of("x", "t", "alpha"), List.of("u")));
    }

    private static Network formulas() {
        SumLayer first = new SumLayer(2, 4, List.of(new Bundle(0, List.of(), 0, 4, true)),
                List.of(new SymbolicEdge(0, 0, SymbolicFunction.SIN), new SymbolicEdge(0, 1, SymbolicFunction.SQUARE),
                        new SymbolicEdge(1, 2, SymbolicFunction.EXP), new SymbolicEdge(1, 3, SymbolicFunction.COS)));
        SumLayer last = new SumLayer(1, 2, List.of(), List.of(new SymbolicEdge(0, 0, SymbolicFunction.TANH),
                new SymbolicEdge(0, 0, SymbolicFunction.IDENTITY), new SymbolicEdge(0, 1, SymbolicFunction.SQRT)));
        int count = first.parameterCount() + last.parameterCount();
        return new Network(List.of(Feature.linear(0, 0, 1), new Feature(1, Feature.Kind.COSINE, 0.5, 2)),
                List.of(first, new ProductLayer(2, 1, 2), last),
                new SplittableRandom(4).doubles(count, -1, 1).toArray());
    }

    @Test
    void aFormulaIsAnEquation() {
        assertThat(LatexSource.write(ExportModel.of("A formula.", "u", XT, parse("sin(pi*x)*exp(-t)/2")))).isEqualTo("""
                % A formula.
                % \\usepackage{amsmath}
                \\begin{align*}
                u\\left(x, t\\right) &= \\frac{\\sin\\left(\\pi x\\right) e^{-t}}{2}
                \\end{align*}
                """);
    }

    @Test
    void sourceCanBeTypeset() throws Exception {
        Network network = formulas();
        Expression embedded = parse("x*(1 - x) + t").plus(parse("t*x").times(ExportModel.networkOutput(0)));
        StringBuilder sum = new StringBuilder("x");
        for (int i = 1; i < 30; i++) {
            sum.append(i % 3 == 0 ? " - " : " + ").append("sin(").append(i).append("*x)/").append(i)
                    .append(i % 5 == 0 ? "*-(t - 1e-7)" : "");
        }
        List<ExportModel> models = List.of(
                new ExportModel("A network & 100 % more.", XT, Optional.of(network),
                        List.of(new Output("u", embedded), new Output("alpha_2", ExportModel.networkOutput(1)))),
                ExportModel.of("A long sum.", "f", XT, parse(sum.toString())),
                ExportModel.of("Cases.", "f", List.of(XT.get(0), XT.get(1), new Symbol("alpha")),
                        parse("where(x, min(t, alpha), -sqrt(x^2)) - (t - x) + atan(alpha)")));
        for (ExportModel model : models) {
            String source = LatexSource.write(model);
            requireWellFormed(source);
            typeset(source);
        }
        assertThat(LatexSource.write(models.get(1)).lines().count()).isGreaterThan(5);
    }

    private static void requireWellFormed(String source) {
        Deque<String> open = new ArrayDeque<>();
        Matcher tokens = Pattern
                .compile(
                        "\\\\begin\\{(.*?)}|\\\\end\\{(.*?)}|\\\\(left|right)(?![A-Za-z])|\\\\([A-Za-z]+)|\\\\.|[{}]|&|\\\\\\\\")
                .matcher(source.replaceAll("(?m)^%.*$", ""));
        while (tokens.find()) {
            String token = tokens.group();
            if (tokens.group(1) != null) {
                open.push(tokens.group(1));
            } else if (tokens.group(2) != null) {
                assertThat(open.pop()).isEqualTo(tokens.group(2));
            } else if (token.equals("{") || token.equals("\\left")) {
                open.push(token);
            } else if (token.equals("}")) {
                assertThat(open.pop()).as(source).isEqualTo("{");
            } else if (token.equals("\\right")) {
                assertThat(open.pop()).as(source).isEqualTo("\\left");
            } else if (tokens.group(4) != null) {
                assertThat(tokens.group(4)).isIn(KNOWN);
            } else if (token.equals("&") || token.equals("\\\\")) {
                assertThat(open.peek()).as(source).isIn("align*", "cases");
            }
        }
        assertThat(open).isEmpty();
    }

    /** Where there is a LaTeX on this machine. */
    private void typeset(String source) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("formula.tex"), "\\documentclass{article}\n\\usepackage{amsmath}\n"
                + "\\begin{document}\n" + source + "\\end{document}\n");
        Path log = folder.resolve("output.txt");
        Process process;
        try {
            process = new ProcessBuilder("pdflatex", "-halt-on-error", "-interaction=nonstopmode", file.toString())
                    .directory(folder.toFile()).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        } catch (IOException _) {
            return; // The structure was checked.
        }
        int exit = process.waitFor();
        assertThat(exit).as(Files.readString(log)).isZero();
    }

    @Test
    void aNetworkThatIsNoFormulaIsRefused() {
        SumLayer layer = SumLayer.dense(List.of(new Edge(Squash.NONE, new Chebyshev(3))), 1, true);
        Network network = new Network(List.of(Feature.linear(0, 0, 1)), List.of(layer),
                new double[layer.parameterCount()]);
        ExportModel model = ExportModel.of("", XT.subList(0, 1), List.of("u"), network);
        assertThatThrownBy(() -> LatexSource.write(model)).hasMessageContaining("no formula")
                .hasMessageContaining("chebyshev, degree 3").hasMessageContaining("Maybe snap");
        assertThat(LatexSource.write(new ExportModel("", XT, Optional.of(network),
                List.of(new Output("u", parse("x - t")))))).contains("x - t");
    }
}
