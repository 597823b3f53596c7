package org.pikan.reference;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.pikan.expression.Constant;
import org.pikan.expression.Expression;
import org.pikan.expression.FunctionSymbol;
import org.pikan.expression.PartialDerivative;
import org.pikan.expression.Simplifier;
import org.pikan.expression.Substitution;
import org.pikan.expression.Symbol;
import org.pikan.expression.Trees;
import org.pikan.problem.Axis;
import org.pikan.problem.Condition;
import org.pikan.problem.FaceCondition;
import org.pikan.problem.PeriodicCondition;
import org.pikan.problem.Problem;
import org.pikan.problem.ProblemException;

/**
 * A problem read as u_t = sum_j a_j d^j u / dx^j + N(x, t, u, u_x, ...), u(x, t0) = g(x), periodic in x.
 *
 * <p>A term belongs to the linear part if its coefficient is constant and no other term has the same derivative.
 *
 * @param space the coordinate x
 * @param time the coordinate t
 * @param linear a_j by j
 * @param rest N, without the derivatives of the linear part
 * @param derivatives the unknown and its derivatives in N, by their orders
 * @param initial g
 */
record EvolutionEquation(Axis space, Axis time, Map<Integer, Double> linear, Expression rest,
        Map<Integer, Expression> derivatives, Expression initial) {
    private static final double ROUND_OFF = 1e-14;

    /** Copies the maps, which keep their order. */
    EvolutionEquation {
        linear = Collections.unmodifiableMap(new LinkedHashMap<>(linear));
        derivatives = Collections.unmodifiableMap(new LinkedHashMap<>(derivatives));
    }

    /**
     * Reads a problem.
     *
     * @param problem any valid problem
     * @return its equation, solved for u_t
     * @throws ProblemException if it is not of this kind
     */
    static EvolutionEquation of(Problem problem) {
        List<Axis> axes = problem.domain().axes();
        require(axes.size() == 2 && axes.get(1).time(), "its coordinates are not one of space and a time");
        require(problem.unknowns().size() == 1 && problem.equations().size() == 1,
                "it has not one unknown and equation");
        Axis space = axes.get(0);
        Axis time = axes.get(1);
        FunctionSymbol u = problem.unknowns().getFirst();
        Expression initial = initial(problem, u);
        Expression rate = new PartialDerivative(u, List.of(time.symbol()));
        Expression right = solved(problem.equations().getFirst().residual(), rate);
        Map<Integer, Expression> derivatives = derivatives(right, u, space.symbol());
        Map<Integer, Double> linear = new LinkedHashMap<>();
        derivatives.forEach((order, derivative) -> slope(right, derivative).ifPresent(a -> linear.put(order, a)));
        Expression rest = right;
        for (int order : linear.keySet()) {
            rest = replaced(rest, derivatives.remove(order), 0);
        }
        return new EvolutionEquation(space, time, linear, Simplifier.simplify(rest), derivatives, initial);
    }

    private static Expression initial(Problem problem, FunctionSymbol u) {
        List<Condition> conditions = problem.conditions();
        require(conditions.size() == 2
                && conditions.stream().anyMatch(c -> c instanceof PeriodicCondition periodic && periodic.axis() == 0),
                "its conditions are not a periodic '" + problem.domain().axes().getFirst().name()
                        + "' and initial data");
        for (Condition condition : conditions) {
            if (condition instanceof FaceCondition face && face.initial()) {
                return solved(face.equation().residual(), u);
            }
        }
        throw refused("it has no initial condition");
    }

    /** The derivatives in space that occur, the unknown first. */
    private static Map<Integer, Expression> derivatives(Expression right, FunctionSymbol u, Symbol x) {
        Map<Integer, Expression> derivatives = new TreeMap<>(Map.of(0, u));
        for (Expression node : Trees.nodes(right)) {
            if (node instanceof PartialDerivative(_, var by)) {
                require(by.stream().allMatch(x::equals), "'" + node + "' occurs besides the first derivative in time");
                derivatives.put(by.size(), node);
            }
        }
        return derivatives;
    }

    /** The value of a target for which a residual vanishes. */
    private static Expression solved(Expression residual, Expression target) {
        double slope = slope(residual, target).orElse(0);
        require(slope != 0, "'" + residual + "' is not linear in '" + target + "' with a constant factor");
        return Simplifier.simplify(replaced(residual, target, 0).dividedBy(-slope));
    }

    /** The constant factor of a target in an expression; nothing if it occurs otherwise. */
    private static OptionalDouble slope(Expression expression, Expression target) {
        Expression constant = replaced(expression, target, 0);
        Expression slope = Simplifier.simplify(replaced(expression, target, 1).minus(constant));
        Expression bend = Simplifier.simplify(replaced(expression, target, 3).minus(constant).minus(slope.times(3)));
        return slope instanceof Constant(double factor) && bend instanceof Constant(double rest)
                && Math.abs(rest) <= ROUND_OFF * Math.abs(factor) ? OptionalDouble.of(factor) : OptionalDouble.empty();
    }

    /** Replaces a derivative, or the unknown outside of its derivatives. */
    private static Expression replaced(Expression expression, Expression target, double value) {
        if (target instanceof PartialDerivative) {
            return Substitution.apply(expression, Map.of(target, new Constant(value)));
        }
        return Trees.<Expression>fold(expression, (node, operands) -> node.equals(target) ? new Constant(value)
                : node instanceof PartialDerivative ? node : Trees.withOperands(node, operands));
    }

    private static void require(boolean holds, String reason) {
        if (!holds) {
            throw refused(reason);
        }
    }

    private static ProblemException refused(String reason) {
        return new ProblemException("the reference method 'spectral' does not solve this problem: " + reason,
                "Maybe leave the reference out; 'spectral' solves u_t = f(x, t, u, u_x, ...) with periodic x and"
                        + " u given at the start.");
    }
}
