package org.pikan.formulation;

import java.util.HashMap;
import java.util.Map;
import org.pikan.expression.Derivative;
import org.pikan.expression.Evaluator;
import org.pikan.expression.Expression;
import org.pikan.expression.Symbol;
import org.pikan.problem.Axis;
import org.pikan.problem.Condition;
import org.pikan.problem.FaceCondition;
import org.pikan.problem.Problem;

/** Whether a solution that is periodic in a coordinate is smooth across the seam, as far as its initial data tell. */
final class Seam {

    /** Points at which both sides are compared. */
    private static final int SAMPLES = 16;

    /** Relative difference up to which derivatives of the two sides are the same. */
    private static final double AGREEMENT = 1e-9;

    private Seam() {}

    /** Compares the initial data and their derivatives up to the equation's order on both sides. */
    static boolean smooth(Problem problem, int axis) {
        Axis across = problem.domain().axes().get(axis);
        for (Condition condition : problem.conditions()) {
            if (condition instanceof FaceCondition face && face.initial()) {
                Axis time = problem.domain().axes().get(face.axis());
                Expression data = DirichletData.read(face, time.symbol()).map(DirichletData::value).orElse(null);
                for (int order = 0; data != null && order <= problem.order(); order++) {
                    if (jumps(problem, data, across)) {
                        return false;
                    }
                    data = Derivative.of(data, across.symbol());
                }
            }
        }
        return true;
    }

    /** Whether the equations smooth a kink at the seam at once: diffusion, of first order in time and even order in space. */
    static boolean smoothed(Problem problem, int axis) {
        int time = problem.domain().spaceDimension();
        return problem.domain().hasTime() && problem.unknowns().stream().allMatch(unknown -> {
            int inSpace = problem.order(unknown, axis);
            int inTime = problem.order(unknown, time);
            return inTime == 1 && inSpace > 0 && inSpace % 2 == 0;
        });
    }

    private static boolean jumps(Problem problem, Expression data, Axis across) {
        double magnitude = 1;
        double jump = 0;
        for (int sample = 0; sample < SAMPLES; sample++) {
            Map<Symbol, Double> at = new HashMap<>();
            for (Axis axis : problem.domain().axes()) {
                at.put(axis.symbol(), axis.min() + axis.length() * (sample + 0.5) / SAMPLES);
            }
            magnitude = Math.max(magnitude, Math.abs(Evaluator.evaluate(data, at)));
            at.put(across.symbol(), across.min());
            double before = Evaluator.evaluate(data, at);
            at.put(across.symbol(), across.max());
            jump = Math.max(jump, Math.abs(Evaluator.evaluate(data, at) - before));
        }
        return !(jump <= AGREEMENT * magnitude);
    }
}
