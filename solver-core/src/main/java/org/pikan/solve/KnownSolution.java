package org.pikan.solve;

import java.util.Optional;
import org.pikan.expression.Expression;
import org.pikan.expression.FunctionSymbol;
import org.pikan.problem.Problem;
import org.pikan.reference.ReferenceSolution;
import org.pikan.reference.References;
import org.pikan.residual.CoordinateProgram;

/** What the solution of a problem is known to be, in closed form or from a classical method. */
interface KnownSolution {

    /**
     * The values of one unknown.
     *
     * @param unknown
     *            one that is {@link #known}
     * @param points
     *            as [axis][point]
     * @return one value for each point
     */
    double[] values(FunctionSymbol unknown, double[][] points);

    /** Whether an unknown's solution is known. */
    boolean known(FunctionSymbol unknown);

    /**
     * The known solution of a problem.
     *
     * @param problem
     *            the problem
     * @return nothing if there is neither a closed form nor a reference
     */
    static Optional<KnownSolution> of(Problem problem) {
        if (!problem.exact().isEmpty()) {
            return Optional.of(new Exact(problem));
        }
        return References.of(problem).map(Computed::new);
    }

    /** A closed form. */
    record Exact(Problem problem) implements KnownSolution {
        @Override
        public double[] values(FunctionSymbol unknown, double[][] points) {
            Expression expression = problem.exact().get(unknown.name());
            int count = points[0].length;
            double[] coordinates = new double[points.length * count];
            for (int axis = 0; axis < points.length; axis++) {
                System.arraycopy(points[axis], 0, coordinates, axis * count, count);
            }
            double[] values = new double[count];
            CoordinateProgram.compile(java.util.List.of(expression), problem.domain().symbols()).evaluate(coordinates,
                    0, count, values, 0);
            return values;
        }

        @Override
        public boolean known(FunctionSymbol unknown) {
            return problem.exact().containsKey(unknown.name());
        }
    }

    /** A reference, point by point. */
    record Computed(ReferenceSolution reference) implements KnownSolution {
        @Override
        public double[] values(FunctionSymbol unknown, double[][] points) {
            double[] values = new double[points[0].length];
            double[] point = new double[points.length];
            for (int p = 0; p < values.length; p++) {
                for (int axis = 0; axis < point.length; axis++) {
                    point[axis] = points[axis][p];
                }
                values[p] = reference.value(unknown, point);
            }
            return values;
        }

        @Override
        public boolean known(FunctionSymbol unknown) {
            return true;
        }
    }
}
