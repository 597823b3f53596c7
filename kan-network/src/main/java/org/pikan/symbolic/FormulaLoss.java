package org.pikan.symbolic;

import java.util.ArrayList;
import java.util.List;
import org.pikan.expression.Expression;
import org.pikan.expression.Symbol;

/**
 * What a formula is measured by: residuals as expressions, which vanish for the right one.
 *
 * <p>For data they are {@code formula - y}; for a differential equation what is left when the formula is substituted into the
 * equation and the conditions. Snapping and rounding do not know which.
 */
@FunctionalInterface
public interface FormulaLoss {

    /**
     * A residual and the points where it counts.
     *
     * @param expression
     *            in the inputs, and in whatever symbols the formulas hold beside them
     * @param inputs
     *            the symbols that have a value at each point
     * @param points
     *            the values (inputs x points), kept
     * @param weight
     *            a factor on the residual, positive
     */
    record Residual(Expression expression, List<Symbol> inputs, double[][] points, double weight) {

        /** Copies the list and checks the sizes. */
        public Residual {
            inputs = List.copyOf(inputs);
            if (inputs.size() != points.length || points.length == 0 || points[0].length == 0) {
                throw new IllegalArgumentException("a residual of " + inputs.size() + " inputs has "
                        + points.length + " rows of values. Maybe points and inputs were exchanged.");
            }
        }

        private Residual thinned(int most) {
            int count = points[0].length;
            if (count <= most) {
                return this;
            }
            double[][] fewer = new double[points.length][most];
            for (int i = 0; i < fewer.length; i++) {
                for (int p = 0; p < most; p++) {
                    fewer[i][p] = points[i][(int) ((long) p * count / most)];
                }
            }
            return new Residual(expression, inputs, fewer, weight);
        }
    }

    /**
     * The residuals of formulas.
     *
     * @param outputs
     *            one formula for each output of the network, in the coordinates and possibly other symbols
     * @return the residuals
     */
    List<Residual> of(List<Expression> outputs);

    /**
     * The same at fewer points.
     *
     * @param most
     *            the most points of a residual, at least 1; they are taken evenly
     * @return the loss
     */
    default FormulaLoss thinned(int most) {
        return outputs -> of(outputs).stream().map(residual -> residual.thinned(most)).toList();
    }

    /**
     * The loss for data: each output should be equal to its column.
     *
     * @param coordinates
     *            the inputs of the formulas
     * @param x
     *            their values (coordinates x points)
     * @param y
     *            what the outputs should be (outputs x points)
     * @return the loss
     */
    static FormulaLoss data(List<Symbol> coordinates, double[][] x, double[][] y) {
        List<Symbol> targets = new ArrayList<>();
        List<Symbol> inputs = new ArrayList<>(coordinates);
        for (int k = 0; k < y.length; k++) {
            targets.add(Template.fresh("target", k, coordinates));
        }
        inputs.addAll(targets);
        double[][] points = new double[x.length + y.length][];
        System.arraycopy(x, 0, points, 0, x.length);
        System.arraycopy(y, 0, points, x.length, y.length);
        return outputs -> {
            List<Residual> residuals = new ArrayList<>();
            for (int k = 0; k < outputs.size(); k++) {
                residuals.add(new Residual(outputs.get(k).minus(targets.get(k)), inputs, points, 1));
            }
            return residuals;
        };
    }
}
