package org.pikan.formulation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.pikan.expression.Constant;
import org.pikan.expression.Derivative;
import org.pikan.expression.Equation;
import org.pikan.expression.Evaluator;
import org.pikan.expression.Expression;
import org.pikan.expression.FunctionSymbol;
import org.pikan.expression.Functions;
import org.pikan.expression.Simplifier;
import org.pikan.expression.Substitution;
import org.pikan.expression.Symbol;
import org.pikan.problem.Axis;
import org.pikan.problem.FaceCondition;
import org.pikan.problem.Problem;

/**
 * Initial data without their jumps at the seam of a periodic coordinate, for diffusion so weak that it needs time to round them.
 *
 * <p>With J_k the jump of the k-th derivative across the seam, D(y) = sum J_k y^k / k! is what the data gain there, y being the
 * distance from it. It is brought in by an error function over a width w, and a Gaussian in J_1 keeps the integral, so that
 * diffusion takes the difference away:
 *
 * <pre>{@code
 * g(x) - erfc((x - a) / w) D(x - a) / 2 + erfc((b - x) / w) D(x - b) / 2
 *     + J_1 w / (4 sqrt(pi)) (exp(-((x - a) / w)^2) + exp(-((x - b) / w)^2))
 * }</pre>
 */
final class RoundedData {

    /** The width w, as a part of the period. */
    private static final double WIDTH = 0.001;

    /** Points at which rates of change are compared. */
    private static final int SAMPLES = 64;

    /** Rates at a seam are sampled up to so many widths from it. */
    private static final double REACH = 2;

    private static final double GOLDEN_RATIO = 1.618033988749895;

    private RoundedData() {}

    /**
     * The initial values of all unknowns, rounded across a seam, if rounding is sound: if the equations let the rounded data change no faster there than elsewhere.
     * Where diffusion is strong, it is not, as the rounded kink would melt at once.
     *
     * @param problem
     *            first order in time
     * @param axis
     *            a periodic coordinate
     * @return by unknown; nothing if rounding is not sound or the initial value of an unknown is not given
     */
    static Optional<Map<FunctionSymbol, Expression>> of(Problem problem, int axis) {
        Axis across = problem.domain().axes().get(axis);
        Map<FunctionSymbol, Expression> rounded = new LinkedHashMap<>();
        problem.conditions().stream()
                .filter(condition -> condition instanceof FaceCondition face && face.initial())
                .map(FaceCondition.class::cast)
                .flatMap(face -> DirichletData.read(face, time(problem).symbol()).stream())
                .forEach(data -> rounded.put(data.unknown(), rounded(data.value(), across, problem.order())));
        return rounded.keySet().containsAll(problem.unknowns()) && sound(problem, across, rounded)
                ? Optional.of(rounded)
                : Optional.empty();
    }

    private static Expression rounded(Expression data, Axis across, int order) {
        Symbol x = across.symbol();
        double width = WIDTH * across.length();
        Expression fromMin = x.minus(across.min());
        Expression fromMax = x.minus(across.max());
        Expression gainAtMin = new Constant(0);
        Expression gainAtMax = new Constant(0);
        Expression kink = new Constant(0);
        Expression derivative = data;
        double factorial = 1;
        for (int k = 0; k <= order; k++) {
            factorial *= Math.max(1, k);
            Expression jump = at(derivative, x, across.min()).minus(at(derivative, x, across.max()));
            gainAtMin = gainAtMin.plus(jump.times(fromMin.pow(k)).dividedBy(factorial));
            gainAtMax = gainAtMax.plus(jump.times(fromMax.pow(k)).dividedBy(factorial));
            kink = k == 1 ? jump : kink;
            derivative = Derivative.of(derivative, x);
        }
        Expression gaussians = gaussian(fromMin, width).plus(gaussian(fromMax, width));
        return Simplifier.simplify(data
                .minus(Functions.erfc(fromMin.dividedBy(width)).times(gainAtMin).dividedBy(2))
                .plus(Functions.erfc(fromMax.dividedBy(-width)).times(gainAtMax).dividedBy(2))
                .plus(kink.times(gaussians).times(width / (4 * Math.sqrt(Math.PI)))));
    }

    private static Expression gaussian(Expression distance, double width) {
        return Functions.exp(distance.dividedBy(width).pow(2).negate());
    }

    private static Expression at(Expression expression, Symbol x, double position) {
        return Simplifier.simplify(Substitution.apply(expression, Map.of(x, new Constant(position))));
    }

    /** Whether no equation's residual on data that stand still is larger near the seam than in the whole domain. */
    private static boolean sound(Problem problem, Axis across, Map<FunctionSymbol, Expression> data) {
        double reach = REACH * WIDTH * across.length();
        for (Equation equation : problem.equations()) {
            Expression rate = Derivative.expand(Substitution.apply(equation.residual(), data));
            double near = 0;
            double anywhere = 0;
            for (int sample = 0; sample < SAMPLES; sample++) {
                Map<Symbol, Double> at = sample(problem, sample);
                anywhere = Math.max(anywhere, Math.abs(Evaluator.evaluate(rate, at)));
                double distance = reach * (sample + 0.5) / SAMPLES;
                at.put(across.symbol(), across.min() + distance);
                near = Math.max(near, Math.abs(Evaluator.evaluate(rate, at)));
                at.put(across.symbol(), across.max() - distance);
                near = Math.max(near, Math.abs(Evaluator.evaluate(rate, at)));
            }
            if (!(near <= anywhere)) {
                return false;
            }
        }
        return true;
    }

    /** A point at the initial time, of a Kronecker sequence. */
    private static Map<Symbol, Double> sample(Problem problem, int number) {
        Map<Symbol, Double> at = new HashMap<>();
        double step = GOLDEN_RATIO;
        for (Axis axis : problem.domain().axes()) {
            double position = (number + 0.5) * step;
            at.put(axis.symbol(), axis.min() + axis.length() * (position - Math.floor(position)));
            step *= GOLDEN_RATIO;
        }
        at.put(time(problem).symbol(), time(problem).min());
        return at;
    }

    private static Axis time(Problem problem) {
        return problem.domain().axes().get(problem.domain().spaceDimension());
    }
}
