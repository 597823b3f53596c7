package org.pikan.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.hipparchus.dfp.Dfp;
import org.hipparchus.dfp.DfpField;
import org.hipparchus.dfp.DfpMath;
import org.hipparchus.special.BesselJ;
import org.hipparchus.special.Erf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pikan.codegen.ExportModel.Output;
import org.pikan.expression.Call;
import org.pikan.expression.Constant;
import org.pikan.expression.Evaluator;
import org.pikan.expression.Expression;
import org.pikan.expression.Function;
import org.pikan.expression.Names;
import org.pikan.expression.Parser;
import org.pikan.expression.Symbol;

class FormulaExportTest {

    private static final Symbol X = new Symbol("x");
    private static final Symbol Y = new Symbol("y");
    private static final List<Symbol> XY = List.of(X, Y);
    private static final int POINTS = 1000;

    @TempDir
    private Path folder;

    private static Expression parse(String text) {
        return Parser.parse(text, Names.of(List.of("x", "y"), List.of("u")));
    }

    private static double[][] points(int dimension, double from, double to) {
        SplittableRandom random = new SplittableRandom(8);
        double[][] points = new double[POINTS][];
        for (int p = 0; p < POINTS; p++) {
            points[p] = random.doubles(dimension, from, to).toArray();
        }
        return points;
    }

    @Test
    void formulasComputeTheSameBitsInJavaAndTheSameToAFewUlpsInC() throws Exception {
        List<Output> outputs = new ArrayList<>();
        for (String text : List.of("sin(pi*x)*exp(-0.4*pi^2*y)", "where(x - y, x/y, min(x, y)*max(x^2, y))",
                "(x - (y - 1))/(-x*-y)", "sign(x - 0.5)*abs(y - 0.3) - -x", "cbrt(x - y) + log10(y + 1) + sqrt(x)",
                "atan2(y, x) + hypotenuse".replace("hypotenuse", "sqrt(x^2 + y^2)"), "sec(x)*csc(y) + cot(x)",
                "tanh(x) + sech(y) - csch(x)*coth(y)")) {
            outputs.add(new Output("f" + outputs.size(), parse(text)));
        }
        ExportModel model = new ExportModel("Formulas.", XY, Optional.empty(), outputs);
        double[][] points = points(2, 0.1, 1);
        double[][] java = CompiledSource.runJava(folder, "F", JavaSource.write(model, "F"), points);
        double[][] c = CompiledSource.runC(folder, "f", CSource.write(model, "f"), points, outputs.size());
        for (int k = 0; k < outputs.size(); k++) {
            Evaluator evaluator = Evaluator.compile(outputs.get(k).formula(), XY);
            for (int p = 0; p < POINTS; p++) {
                double expected = evaluator.evaluate(points[p]);
                assertThat(java[p][k]).isEqualTo(expected);
                assertThat(Math.abs(c[p][k] - expected)).as("%s", outputs.get(k).formula())
                        .isLessThanOrEqualTo(4e-15 * Math.max(1, Math.abs(expected)));
            }
        }
    }

    @Test
    void functionsThatALanguageLacksComeAlong() throws Exception {
        List<Output> outputs = new ArrayList<>();
        for (Function function : Function.values()) {
            if (function.arity() == 1) {
                outputs.add(new Output("f" + outputs.size(), new Call(function, List.of(X))));
            }
        }
        ExportModel model = new ExportModel("All functions.", List.of(X), Optional.empty(), outputs);
        double[][] points = points(1, -8, 8);
        double[][] java = CompiledSource.runJava(folder, "F", JavaSource.write(model, "F"), points);
        double[][] c = CompiledSource.runC(folder, "f", CSource.write(model, "f"), points, outputs.size());
        for (int k = 0; k < outputs.size(); k++) {
            Evaluator evaluator = Evaluator.compile(outputs.get(k).formula(), List.of(X));
            for (int p = 0; p < POINTS; p++) {
                double expected = evaluator.evaluate(points[p]);
                for (double value : new double[] {java[p][k], c[p][k]}) {
                    if (Double.isNaN(expected)) {
                        assertThat(value).isNaN();
                    } else {
                        assertThat(Math.abs(value - expected))
                                .as("%s at %s: %s for %s", outputs.get(k).formula(), points[p][0], value, expected)
                                .isLessThanOrEqualTo(2e-15 * Math.max(1, Math.abs(expected)));
                    }
                }
            }
        }
    }

    @Test
    void specialFunctionsOfTheJavaSourceAreThoseOfHipparchus() throws Exception {
        Symbol x = X;
        List<Output> outputs = List.of(new Output("erf", new Call(Function.ERF, List.of(x))),
                new Output("erfc", new Call(Function.ERFC, List.of(x))),
                new Output("j0", new Call(Function.BESSELJ0, List.of(x))),
                new Output("j1", new Call(Function.BESSELJ1, List.of(x))),
                new Output("j7", new Call(Function.BESSELJ, List.of(new Constant(7), x))));
        Class<?> type = CompiledSource
                .compileJava(folder,
                        Map.of("F", JavaSource.write(
                                new ExportModel("Special functions.", List.of(x), Optional.empty(), outputs), "F")))
                .get("F");
        Method evaluate = type.getMethod("evaluate", double[].class);
        List<Double> samples = new ArrayList<>(
                List.of(1e-300, 1e-12, 1e-3, 1.0, 2.0, 29.9, 30.1, 31.5, 78.0, 80.0, 5e3));
        for (int i = 1; i < 100; i++) {
            samples.add(i * 0.2934);
        }
        for (double at : samples) {
            double[] values = (double[]) evaluate.invoke(null, (Object) new double[] {at});
            // Hipparchus gives 0 for the smallest arguments.
            double erf = at < 1e-10 ? 2 / Math.sqrt(Math.PI) * at : Erf.erf(at);
            assertThat(values[0] / erf).as("erf(%s)", at).isCloseTo(1, within(1.6e-15));
            if (at >= 1 && at < 26) {
                assertThat(values[1] / erfc(at)).as("erfc(%s)", at).isCloseTo(1, within(1e-15));
            } else if (at < 1) {
                assertThat(values[1]).as("erfc(%s)", at).isCloseTo(Erf.erfc(at), within(1e-15));
            }
            double amplitude = Math.min(1, Math.sqrt(2 / (Math.PI * at)));
            for (int n : new int[] {0, 1, 7}) {
                double expected = at < 0.1 ? Function.BESSELJ.evaluate(n, at) : BesselJ.value(n, at);
                double value = values[n == 0 ? 2 : n == 1 ? 3 : 4];
                assertThat(value).as("J_%d(%s)", n, at).isCloseTo(expected,
                        within(at < 0.5 ? 4e-15 * Math.abs(expected) : 5e-15 * amplitude));
            }
        }
        double[] ends = (double[]) evaluate.invoke(null, (Object) new double[] {Double.POSITIVE_INFINITY});
        assertThat(ends).containsExactly(1, 0, 0, 0, 0);
        assertThat((double[]) evaluate.invoke(null, (Object) new double[] {Double.NaN})).containsOnly(Double.NaN);
        double[] negative = (double[]) evaluate.invoke(null, (Object) new double[] {-3});
        double[] positive = (double[]) evaluate.invoke(null, (Object) new double[] {3});
        assertThat(negative[0]).isEqualTo(-positive[0]);
        assertThat(negative[1]).isCloseTo(2 - positive[1], within(1e-15));
        assertThat(negative[2]).isEqualTo(positive[2]);
        assertThat(negative[3]).isEqualTo(-positive[3]);
    }

    /** To 40 digits: Hipparchus rounds x^2 before it takes exp(-x^2), which costs it x^2 roundings. */
    private static double erfc(double x) {
        DfpField field = new DfpField(40);
        Dfp z = field.newDfp(x);
        Dfp t = field.getZero();
        for (int k = 600; k > 0; k--) {
            t = field.newDfp(k).divide(2).divide(z.add(t));
        }
        return DfpMath.exp(z.multiply(z).negate()).divide(field.getPi().sqrt().multiply(z.add(t))).toDouble();
    }

    private static org.assertj.core.data.Offset<Double> within(double tolerance) {
        return org.assertj.core.data.Offset.offset(tolerance);
    }

    @Test
    void whatIsUsedTwiceIsComputedOnce() {
        Expression shared = parse("exp(x*y)");
        Expression formula = shared;
        for (int i = 0; i < 60; i++) {
            formula = formula.plus(formula.pow(2)); // written out, 2^60 terms
        }
        String source = JavaSource.write(ExportModel.of("", "f", XY, formula), "F");
        assertThat(source.length()).isLessThan(20_000);
        assertThat(source.split("StrictMath.exp", -1)).hasSize(3); // once in f, once in evaluate
    }

    @Test
    void namesThatMeanSomethingInALanguageAreChanged() throws Exception {
        List<Symbol> inputs = ExportModel.symbols(List.of("class", "v1", "n", "double", "in", "j0", "exp", "Größe in %",
                "2nd", "Gr__e in %", "linux", "network", "M_PI", "StrictMath"), Set.of());
        assertThat(inputs).extracting(Symbol::name).contains("Gr__e_in__", "x2nd", "Gr__e_in___2");
        Expression sum = new Constant(0);
        Expression twice = inputs.get(6).times(inputs.get(5));
        for (Symbol input : inputs) {
            sum = sum.plus(new Call(Function.EXP, List.of(input))).plus(new Call(Function.BESSELJ0, List.of(input)));
        }
        sum = sum.plus(twice.times(new Call(Function.SIN, List.of(twice))));
        ExportModel model = new ExportModel("Comment */ end \\u002a/ <b> @see x.", inputs, Optional.empty(), List.of(
                new Output("goto", sum), new Output("notify", inputs.get(4)), new Output("evaluate", inputs.get(5))));
        double[][] points = points(inputs.size(), 0.1, 1);
        double[][] java = CompiledSource.runJava(folder, "org.acme.F", JavaSource.write(model, "org.acme.F"), points);
        double[][] c = CompiledSource.runC(folder, "double", CSource.write(model, "double"), points, 3);
        Evaluator evaluator = Evaluator.compile(sum, inputs);
        for (int p = 0; p < POINTS; p++) {
            double expected = evaluator.evaluate(points[p]);
            assertThat(java[p][0]).isCloseTo(expected, within(1e-13));
            assertThat(c[p][0]).isCloseTo(expected, within(1e-13));
            assertThat(java[p][1]).isEqualTo(points[p][4]);
        }
    }

    @Test
    void eachOutputHasAFunctionOfItsOwn() throws Exception {
        Class<?> type = CompiledSource.compileJava(folder, Map.of("F", JavaSource.write(
                ExportModel.of("The solution u < v & w.", "u", XY, parse("x - y^2")), "F"))).get("F");
        assertThat(type.getMethod("u", double.class, double.class).invoke(null, 3.0, 2.0)).isEqualTo(-1.0);
        assertThatThrownBy(() -> type.getMethod("evaluate", double[].class).invoke(null, (Object) new double[3]))
                .cause().hasMessage("2 numbers are needed, but 3 are given.");
    }

    @Test
    void whatCannotBeExportedIsRefused() {
        ExportModel unknown = ExportModel.of("", "f", XY, parse("x + u"));
        assertThatThrownBy(() -> JavaSource.write(unknown, "F")).hasMessageContaining("'u'")
                .hasMessageContaining("x, y");
        assertThatThrownBy(() -> CSource.write(unknown, "f")).hasMessageContaining("'u'");
        ExportModel model = ExportModel.of("", "f", XY, X);
        assertThatThrownBy(() -> JavaSource.write(model, "heat-1d")).hasMessageContaining("'heat-1d'")
                .hasMessageContaining("Maybe Heat1d.");
        assertThatThrownBy(() -> JavaSource.write(model, "StrictMath")).hasMessageContaining("StrictMath");
        assertThatThrownBy(() -> CSource.write(model, "heat-1d")).hasMessageContaining("Maybe heat_1d.");
        assertThatThrownBy(() -> ExportModel.of("", "x", XY, X)).hasMessageContaining("'x' is used twice");
        assertThatThrownBy(() -> ExportModel.of("", "f", List.of(), new Constant(1))).hasMessageContaining("inputs");
        assertThat(JavaSource.className("1d")).isEqualTo("Model1d");
        assertThat(CSource.prefix("--")).isEqualTo("model_");
        assertThat(Evaluator.evaluate(X, Map.of(X, 2.0))).isEqualTo(2);
    }
}
