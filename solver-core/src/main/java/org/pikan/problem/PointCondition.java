package org.pikan.problem;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.pikan.expression.Equation;
import org.pikan.expression.Symbol;

/**
 * An equation that holds at one point of space, such as the gauge of a pressure; at all times unless time is fixed too.
 *
 * @param label the fixed coordinates as in {@code x=0,y=0}
 * @param at the fixed coordinates, all of space at least, in axis order
 * @param equation what holds there
 * @param weight the factor on the automatic weight, positive
 */
public record PointCondition(String label, Map<Symbol, Double> at, Equation equation,
        double weight) implements Condition {
    /**
     * Copies the point and checks the weight.
     *
     * @throws ProblemException if the weight is not positive and finite
     */
    public PointCondition {
        at = Collections.unmodifiableMap(new LinkedHashMap<>(at));
        Condition.requireWeight(label, weight);
    }
}
