package org.pikan.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pikan.expression.Evaluator;
import org.pikan.expression.Expression;
import org.pikan.expression.FunctionSymbol;
import org.pikan.expression.PartialDerivative;
import org.pikan.expression.Trees;
import org.pikan.problem.Axis;
import org.pikan.problem.Condition;
import org.pikan.problem.FaceCondition;
import org.pikan.problem.PeriodicCondition;
import org.pikan.problem.Problem;
import org.pikan.problem.ProblemException;

/**
 * Recognises the problem that {@link ColeHopf} solves, however it is written, and takes the viscosity from it.
 *
 * <p>Equation and conditions are evaluated at numbers put in place of the unknown and its derivatives.
 */
final class BurgersReference {
    private static final double TOLERANCE = 1e-10;
    private static final int SAMPLES = 33;

    private final Axis space;
    private final Axis time;
    private final FunctionSymbol u;
    private final Expression dt;
    private final Expression dx;
    private final Expression dxx;

    private BurgersReference(Problem problem) {
        List<Axis> axes = problem.domain().axes();
        require(axes.size() == 2 && axes.get(1).time(), "its coordinates are not one of space and a time");
        space = axes.get(0);
        time = axes.get(1);
        require(space.min() == -1 && space.max() == 1, "'" + space.name() + "' does not run from -1 to 1");
        require(time.min() == 0, "'" + time.name() + "' does not start at 0");
        require(problem.unknowns().size() == 1 && problem.equations().size() == 1,
                "it has not one unknown and equation");
        u = problem.unknowns().getFirst();
        dt = new PartialDerivative(u, List.of(time.symbol()));
        dx = new PartialDerivative(u, List.of(space.symbol()));
        dxx = new PartialDerivative(u, List.of(space.symbol(), space.symbol()));
    }

    static ReferenceSolution of(Problem problem) {
        BurgersReference burgers = new BurgersReference(problem);
        ColeHopf solution = new ColeHopf(burgers.viscosity(problem.equations().getFirst().residual()));
        for (Condition condition : problem.conditions()) {
            burgers.check(condition);
        }
        require(problem.conditions().stream().anyMatch(c -> c instanceof FaceCondition face && face.initial()),
                "it has no initial condition");
        return (_, coordinates) -> solution.value(coordinates[0], coordinates[1]);
    }

    /** The nu of a multiple of u_t + u u_x - nu u_xx. */
    private double viscosity(Expression residual) {
        require(hasOnly(residual, List.of(dt, dx, dxx)), "its equation is not u_t + u*u_x = nu*u_xx");
        double factor = at(residual, 0, 0, 0, 1, 0, 0);
        double viscosity = -at(residual, 0, 0, 0, 0, 0, 1) / factor;
        boolean burgers = factor != 0 && Double.isFinite(viscosity) && viscosity > 0;
        for (int i = 0; burgers && i < SAMPLES; i++) {
            double[] v = new double[6];
            for (int k = 0; k < v.length; k++) {
                v[k] = StrictMath.sin(1 + 7.3 * i + 2.1 * k);
            }
            double expected = factor * (v[3] + v[2] * v[4] - viscosity * v[5]);
            double found = at(residual, v[0], Math.abs(v[1]) * time.max(), v[2], v[3], v[4], v[5]);
            burgers = Math.abs(found - expected) <= TOLERANCE * Math.abs(factor) * (1 + viscosity);
        }
        require(burgers, "its equation is not u_t + u*u_x = nu*u_xx with a constant nu above 0");
        return viscosity;
    }

    /** Each condition must set u, and to what the solution has there. */
    private void check(Condition condition) {
        switch (condition) {
            case PeriodicCondition _ -> {
                // The solution is odd and has period 2.
            }
            case FaceCondition face -> {
                Expression residual = face.equation().residual();
                boolean holds = hasOnly(residual, List.of()) && (face.initial() || face.axis() == 0);
                for (int i = 0; holds && i < SAMPLES; i++) {
                    double fraction = (i + 0.5) / SAMPLES;
                    double x = face.initial() ? -1 + 2 * fraction : space.end(face.atMax());
                    double t = face.initial() ? 0 : fraction * time.max();
                    double value = face.initial() ? -StrictMath.sin(Math.PI * x) : 0;
                    double size = Math.abs(at(residual, x, t, value + 1, 0, 0, 0));
                    holds = size > 0 && Math.abs(at(residual, x, t, value, 0, 0, 0)) <= TOLERANCE * size;
                }
                require(holds, "its condition on '" + face.label() + "' is not "
                        + (face.initial() ? "u = -sin(pi*" + space.name() + ")" : "u = 0"));
            }
            default -> require(false, "it has a condition at '" + condition.label() + "'");
        }
    }

    /** Whether no other derivatives occur. */
    private static boolean hasOnly(Expression residual, List<Expression> allowed) {
        return Trees.nodes(residual).stream().filter(PartialDerivative.class::isInstance).allMatch(allowed::contains);
    }

    private double at(Expression residual, double x, double t, double value, double byT, double byX, double byXx) {
        Map<Expression, Double> values = new LinkedHashMap<>();
        values.put(space.symbol(), x);
        values.put(time.symbol(), t);
        values.put(u, value);
        values.put(dt, byT);
        values.put(dx, byX);
        values.put(dxx, byXx);
        return Evaluator.evaluate(residual, values);
    }

    private static void require(boolean holds, String reason) {
        if (!holds) {
            throw new ProblemException("the reference method 'cole-hopf' does not solve this problem: " + reason,
                    "Maybe leave the reference out; 'cole-hopf' solves u_t + u*u_x = nu*u_xx for -1 <= x <= 1 with"
                            + " u = -sin(pi*x) at t = 0 and u = 0 at both ends.");
        }
    }
}
