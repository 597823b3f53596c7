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
 * Initial data without their jumps at the seam of a periodic coordinate.
 *
 * <p>With J_k the jump of the k-th derivative across the seam, D(y) = sum J_k y^k / k! is what the data gain there, y being the
 * distance from it. It is brought in by an error function over a width w, and a Gaussian in J_1 is added:
 *
 * <pre>{@code
 * g(x) - erfc((x - a) / w) D(x - a) / 2 + erfc((b - x) / w) D(x - b) / 2
 *     + c J_1 w / (2 sqrt(pi)) (exp(-((x - a) / w)^2) + exp(-((x - b) / w)^2))
 * }</pre>
 *
 * <p>Where in one space coordinate all unknowns obey u_t = nu u_xx + ..., jumps of the value and of the slope melt as the heat
 * equation lets them: c = 1 and w^2 = w0^2 + 4 nu t, with a w0 far below what is resolved. The width stays below the period:
 * 4 nu t is replaced by s (1 - exp(-4 nu t / s)). Otherwise w is constant, and c = 1/2 keeps the integral, so that diffusion
 * takes the difference away; that is for diffusion so weak that it needs time to round the data.
 */
final class RoundedData {

    /** The constant width w, as a part of the period. */
    private static final double WIDTH = 0.001;

    /** The width w0 of what melts, as a part of the period. */
    private static final double SHARP = 1e-5;

    /** The root of s, as a part of the period. */
    private static final double WIDEST = 0.125;

    /** Points at which rates of change are compared. */
    private static final int SAMPLES = 64;

    /** Rates at a seam are sampled up to so many widths from it. */
    private static final double REACH = 2;

    private static final double GOLDEN_RATIO = 1.618033988749895;

    private RoundedData() {}

    /**
     * The initial values of all unknowns, rounded across a seam, if rounding is sound: if they melt, or the equations let the
     * rounded data change no faster there than elsewhere. Where diffusion is strong and has no constant nu, it is not, as the
     * rounded kink would melt at once.
     *
     * @param problem
     *            first order in time
     * @param axis
     *            a periodic coordinate
     * @return by unknown; nothing if rounding is not sound or the initial value of an unknown is not given
     */
    static Optional<Map<FunctionSymbol, Expression>> of(Problem problem, int axis) {
        Map<FunctionSymbol, Expression> values = new LinkedHashMap<>();
        Axis time = time(problem);
        problem.conditions().stream()
                .filter(condition -> condition instanceof FaceCondition face && face.initial())
                .map(FaceCondition.class::cast)
                .flatMap(face -> DirichletData.read(face, time.symbol()).stream())
                .forEach(data -> values.put(data.unknown(), data.at(time.symbol(), time.min())));
        if (!values.keySet().containsAll(problem.unknowns())) {
            return Optional.empty();
        }
        Axis across = problem.domain().axes().get(axis);
        Map<FunctionSymbol, Double> diffusivities = new HashMap<>();
        problem.unknowns().forEach(
                unknown -> Diffusivity.of(problem, unknown, axis).ifPresent(nu -> diffusivities.put(unknown, nu)));
        if (problem.domain().spaceDimension() == 1 && diffusivities.size() == problem.unknowns().size()) {
            values.replaceAll((unknown, value) -> rounded(value, across, problem.order(),
                    melting(across, time, diffusivities.get(unknown)), 1));
            return Optional.of(values);
        }
        values.replaceAll(
                (_, value) -> rounded(value, across, problem.order(), new Constant(WIDTH * across.length()), 0.5));
        return sound(problem, across, values) ? Optional.of(values) : Optional.empty();
    }

    /** The width of what melts. */
    private static Expression melting(Axis across, Axis time, double nu) {
        double widest = Math.pow(WIDEST * across.length(), 2);
        Expression decay = Functions.exp(time.symbol().minus(time.min()).times(-4 * nu / widest));
        return Functions.sqrt(new Constant(1).minus(decay).times(widest).plus(Math.pow(SHARP * across.length(), 2)));
    }

    private static Expression rounded(Expression data, Axis across, int order, Expression width, double part) {
        Symbol x = across.symbol();
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
        Expression gaussians = gaussian(fromMin.dividedBy(width)).plus(gaussian(fromMax.dividedBy(width)));
        return Simplifier.simplify(data
                .minus(Functions.erfc(fromMin.dividedBy(width)).times(gainAtMin).dividedBy(2))
                .plus(Functions.erfc(fromMax.dividedBy(width).negate()).times(gainAtMax).dividedBy(2))
                .plus(kink.times(gaussians).times(width).times(part / (2 * Math.sqrt(Math.PI)))));
    }

    private static Expression gaussian(Expression widths) {
        return Functions.exp(widths.pow(2).negate());
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
