package org.pikan.certify;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pikan.expression.Evaluator;
import org.pikan.expression.Expression;
import org.pikan.expression.FunctionSymbol;
import org.pikan.expression.Symbol;
import org.pikan.expression.Terms;
import org.pikan.identity.Identity;
import org.pikan.problem.Axis;
import org.pikan.problem.Problem;
import org.pikan.solve.Solution;

/**
 * Puts formulas into the equations and conditions of a problem, symbolically.
 *
 * <p>What remains of each is proved to vanish by {@link Identity}, or its largest value is searched for. A number in a formula
 * or problem stands for the exact number it looks like: 0.4 for 2/5, 3.141592653589793 for pi. Nothing else is known of the
 * solution here, an exact one that the problem carries least of all.
 */
public final class Certifier {

    private final Problem problem;
    private final Map<FunctionSymbol, Expression> formulas;
    private final @Nullable Solution network;
    private final List<Symbol> symbols;

    private Certifier(Problem problem, Map<FunctionSymbol, Expression> formulas, @Nullable Solution network) {
        this.problem = problem;
        this.formulas = Map.copyOf(formulas);
        this.network = network;
        this.symbols = problem.domain().symbols();
    }

    /**
     * Certifies formulas.
     *
     * @param problem
     *            the problem
     * @param formulas
     *            for each unknown an expression in the coordinates
     * @return what is known
     * @throws IllegalArgumentException
     *             if an unknown has no formula
     */
    public static Certificate certify(Problem problem, Map<FunctionSymbol, Expression> formulas) {
        return new Certifier(problem, formulas, null).certificate();
    }

    /**
     * Certifies formulas, and tells the residuals of a network beside theirs.
     *
     * @param network
     *            the solution that the formulas were read from
     */
    public static Certificate certify(Problem problem, Map<FunctionSymbol, Expression> formulas, Solution network) {
        return new Certifier(problem, formulas, network).certificate();
    }

    private Certificate certificate() {
        for (FunctionSymbol unknown : problem.unknowns()) {
            if (!formulas.containsKey(unknown)) {
                throw new IllegalArgumentException("unknown '" + unknown.name()
                        + "' has no formula. Maybe one is missing in the map, or belongs to another problem.");
            }
        }
        return new Certificate(Statement.of(problem).stream().map(this::claim).toList());
    }

    private Claim claim(Statement statement) {
        Expression residual = PdeFormulaLoss.residual(statement, formulas, symbols);
        Double own = ofNetwork(statement);
        if (Identity.isZero(residual)) {
            return new Claim(statement.where(), statement.text(), true, 0, List.of(), 1, own);
        }
        double scale = Terms.of(residual).stream().mapToDouble(term -> largest(term, statement).value())
                .filter(Double::isFinite).max().orElse(1);
        GlobalSearch.Maximum maximum = largest(residual, statement);
        return new Claim(statement.where(), statement.text(), false, maximum.value(), maximum.at(),
                scale == 0 ? 1 : scale, own);
    }

    private GlobalSearch.Maximum largest(Expression expression, Statement statement) {
        Evaluator evaluator = Evaluator.compile(expression, symbols);
        return search(points -> {
            double[] values = new double[points[0].length];
            double[] point = new double[points.length];
            for (int p = 0; p < values.length; p++) {
                for (int axis = 0; axis < point.length; axis++) {
                    point[axis] = points[axis][p];
                }
                values[p] = evaluator.evaluate(point);
            }
            return values;
        }, statement);
    }

    private @Nullable Double ofNetwork(Statement statement) {
        Solution solution = network;
        if (solution == null) {
            return null;
        }
        return search(points -> {
            double[] sum = new double[points[0].length];
            for (int i = 0; i < statement.terms().size(); i++) {
                double[][] moved = points.clone();
                statement.at().get(i).forEach((axis, value) -> {
                    moved[axis] = new double[sum.length];
                    java.util.Arrays.fill(moved[axis], value);
                });
                double[] values = solution.evaluate(statement.terms().get(i), moved);
                for (int p = 0; p < sum.length; p++) {
                    sum[p] += values[p];
                }
            }
            return sum;
        }, statement).value();
    }

    private GlobalSearch.Maximum search(GlobalSearch.Field field, Statement statement) {
        List<Axis> axes = problem.domain().axes();
        double[] min = new double[axes.size()];
        double[] max = new double[axes.size()];
        for (int axis = 0; axis < min.length; axis++) {
            min[axis] = statement.fixed(axis).orElse(axes.get(axis).min());
            max[axis] = statement.fixed(axis).orElse(axes.get(axis).max());
        }
        return GlobalSearch.largest(field, min, max);
    }
}
