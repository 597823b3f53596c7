package org.pikan.certify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pikan.expression.Constant;
import org.pikan.expression.Derivative;
import org.pikan.expression.Expression;
import org.pikan.expression.FunctionSymbol;
import org.pikan.expression.Substitution;
import org.pikan.expression.Symbol;
import org.pikan.problem.Axis;
import org.pikan.problem.Problem;
import org.pikan.sampling.Box;
import org.pikan.sampling.SobolSampler;
import org.pikan.solve.Solution;
import org.pikan.symbolic.FormulaLoss;

/**
 * Measures formulas by a problem: what is left when they are put into its equations and conditions, each divided by the root
 * mean square of its largest term on a trained solution.
 */
final class PdeFormulaLoss implements FormulaLoss {

    private static final int POINTS = 256;

    private final Problem problem;
    private final List<Symbol> symbols;
    private final List<Part> parts = new ArrayList<>();

    /** A statement, where it is evaluated, and its weight. */
    private record Part(Statement statement, double[][] points, double weight) {}

    PdeFormulaLoss(Problem problem, Solution solution) {
        this.problem = problem;
        symbols = problem.domain().symbols();
        List<Axis> axes = problem.domain().axes();
        Box box = new Box(axes.stream().mapToDouble(Axis::min).toArray(),
                axes.stream().mapToDouble(Axis::max).toArray());
        double[][] inside = box.interior(new SobolSampler(1), POINTS, 1);
        for (Statement statement : Statement.of(problem)) {
            parts.add(new Part(statement, inside, 1 / scale(statement, inside, solution)));
        }
    }

    /** The root mean square of the largest term in the whole domain; 1 if all vanish. */
    private static double scale(Statement statement, double[][] points, Solution solution) {
        double largest = 0;
        for (double[] values : solution.evaluate(statement.allTerms(), points)) {
            largest = Math.max(largest, Math.sqrt(Arrays.stream(values).map(v -> v * v).sum() / values.length));
        }
        return largest > 0 && Double.isFinite(largest) ? largest : 1;
    }

    @Override
    public List<Residual> of(List<Expression> outputs) {
        Map<FunctionSymbol, Expression> formulas = new HashMap<>();
        for (int k = 0; k < outputs.size(); k++) {
            formulas.put(problem.unknowns().get(k), outputs.get(k));
        }
        return parts.stream()
                .map(part -> new Residual(residual(part.statement, formulas, symbols), symbols, part.points,
                        part.weight))
                .toList();
    }

    /** A statement's residual in the coordinates when formulas stand for the unknowns. */
    static Expression residual(Statement statement, Map<FunctionSymbol, Expression> formulas, List<Symbol> symbols) {
        List<Expression> terms = new ArrayList<>();
        for (int i = 0; i < statement.terms().size(); i++) {
            Expression substituted = Derivative.expand(Substitution.apply(statement.terms().get(i), formulas));
            Map<Symbol, Expression> places = new HashMap<>();
            statement.at().get(i).forEach((axis, value) -> places.put(symbols.get(axis), new Constant(value)));
            terms.add(Substitution.apply(substituted, places));
        }
        return terms.stream().reduce(Expression::plus).orElseThrow();
    }
}
