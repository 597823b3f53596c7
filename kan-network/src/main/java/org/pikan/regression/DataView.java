package org.pikan.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.pikan.expression.Constant;
import org.pikan.expression.Expression;
import org.pikan.expression.Functions;
import org.pikan.expression.Substitution;
import org.pikan.expression.Symbol;

/**
 * Data in which one input is replaced by its product or quotient with another, as physicists use groups of quantities, or a
 * function is applied to the targets.
 *
 * @param data
 *            the data, replaced inputs named apart from the original ones
 * @param inputs
 *            what each input is in the original ones
 * @param target
 *            the original target as a function of that of the data
 * @param name
 *            the inputs or the function, for people
 */
record DataView(Dataset data, List<Expression> inputs, UnaryOperator<Expression> target, String name) {

    /** An input that comes closer to 0 than this part of its largest value divides nothing. */
    private static final double LEAST = 1e-2;

    /** Positive targets whose least is above this part of the largest may have reciprocals. */
    private static final double LEAST_TARGET = 1e-4;

    /** Exponentials are taken of targets within such a range. */
    private static final double WIDEST_EXPONENT = 20;

    /** The data as they are. */
    static DataView plain(Dataset data) {
        return new DataView(data, data.inputNames().stream().<Expression>map(Symbol::new).toList(), y -> y, "");
    }

    /** A function of the targets, and the inverse of it. */
    private record Transformation(String name, DoubleUnaryOperator function, UnaryOperator<Expression> inverse) {}

    private static final List<Transformation> OF_POSITIVE = List.of(
            new Transformation("square root of a ", y -> y * y, Functions::sqrt),
            new Transformation("reciprocal of a ", y -> 1 / y, q -> new Constant(1).dividedBy(q)),
            new Transformation("reciprocal square root of a ", y -> 1 / (y * y),
                    q -> new Constant(1).dividedBy(Functions.sqrt(q))),
            new Transformation("exponential of a ", StrictMath::log, Functions::exp),
            new Transformation("square of a ", Math::sqrt, q -> q.pow(2)));
    private static final Transformation LOGARITHM = new Transformation("logarithm of a ", StrictMath::exp,
            Functions::log);

    /** The data with functions of the targets instead of them: those that are defined at every row. */
    static List<DataView> transformed(Dataset data) {
        double[][] targets = data.targets();
        double least = Arrays.stream(targets).flatMapToDouble(Arrays::stream).min().orElseThrow();
        double largest = Arrays.stream(targets).flatMapToDouble(Arrays::stream).max().orElseThrow();
        List<Transformation> transformations = new ArrayList<>(
                least > LEAST_TARGET * largest ? OF_POSITIVE : List.of());
        if (largest - least < WIDEST_EXPONENT && Math.abs(largest) < WIDEST_EXPONENT) {
            transformations.add(LOGARITHM);
        }
        return transformations.stream().map(t -> {
            double[][] values = Arrays.stream(targets)
                    .map(column -> Arrays.stream(column).map(t.function).toArray()).toArray(double[][]::new);
            return new DataView(Dataset.of(data.inputs(), values).named(data.inputNames(), data.targetNames()),
                    plain(data).inputs, t.inverse, t.name);
        }).toList();
    }

    /** Each input replaced by its product with each other one, by its quotient, and by the inverse of that. */
    static List<DataView> grouped(Dataset data) {
        List<DataView> views = new ArrayList<>();
        int n = data.inputNames().size();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (i != j) {
                    views.add(with(data, i, 1, j, 1));
                    if (isAwayFromZero(data.ranges()[j])) {
                        views.add(with(data, i, 1, j, -1));
                    }
                    if (isAwayFromZero(data.ranges()[i])) {
                        views.add(with(data, i, -1, j, 1));
                    }
                }
            }
        }
        return views;
    }

    private static boolean isAwayFromZero(double[] range) {
        return range[0] * range[1] > 0 && Math.min(Math.abs(range[0]), Math.abs(range[1])) > LEAST
                * Math.max(Math.abs(range[0]), Math.abs(range[1]));
    }

    /** Input i replaced by x_i^p x_j^q, where p and q are 1 or -1, not both -1. */
    private static DataView with(Dataset data, int i, int p, int j, int q) {
        double[][] inputs = data.inputs();
        for (int row = 0; row < data.rows(); row++) {
            double x = inputs[i][row];
            double other = inputs[j][row];
            inputs[i][row] = p < 0 ? other / x : q < 0 ? x / other : x * other;
        }
        List<Expression> expressions = new ArrayList<>(plain(data).inputs);
        Expression x = expressions.get(i);
        Expression other = expressions.get(j);
        expressions.set(i, p < 0 ? other.dividedBy(x) : q < 0 ? x.dividedBy(other) : x.times(other));
        List<String> names = IntStream.range(0, inputs.length).mapToObj(k -> freshName(k, data.inputNames())).toList();
        return new DataView(Dataset.of(inputs, data.targets()).named(names, data.targetNames()), expressions, y -> y,
                " of " + expressions);
    }

    private static String freshName(int index, List<String> taken) {
        String name = "group" + index;
        while (taken.contains(name)) {
            name += "_";
        }
        return name;
    }

    boolean isPlain() {
        return name.isEmpty();
    }

    /** What a structure on these data is, for people. */
    String label(FormulaStructure structure) {
        return name.startsWith(" ") ? structure.label() + name : name + structure.label();
    }

    /** A formula of this view's target in its inputs as one of the original target in the original inputs. */
    Expression original(Expression formula) {
        Map<Symbol, Expression> replacements = new HashMap<>();
        for (int k = 0; k < inputs.size(); k++) {
            replacements.put(new Symbol(data.inputNames().get(k)), inputs.get(k));
        }
        return target.apply(Substitution.apply(formula, replacements));
    }
}
