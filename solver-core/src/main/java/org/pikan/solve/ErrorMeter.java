package org.pikan.solve;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pikan.export.ResultJson.UnknownAccuracy;
import org.pikan.expression.FunctionSymbol;
import org.pikan.formulation.Formulation;
import org.pikan.network.Network;
import org.pikan.problem.Problem;

/**
 * Compares networks with the known solution on a grid: relative L2 = |u - u*| / |u*| over the points, and max |u - u*|.
 */
final class ErrorMeter {

    private final double[][] points;
    private final Map<FunctionSymbol, double[]> known = new LinkedHashMap<>();

    /**
     * Evaluates the known solution once.
     *
     * @param problem
     *            one whose solution may be known
     * @param points
     *            as [axis][point]
     */
    ErrorMeter(Problem problem, double[][] points) {
        this.points = points;
        Optional<KnownSolution> solution = KnownSolution.of(problem);
        for (FunctionSymbol unknown : problem.unknowns()) {
            solution.filter(s -> s.known(unknown)).ifPresent(s -> known.put(unknown, s.values(unknown, points)));
        }
    }

    /** Whether there is nothing to compare with. */
    boolean blind() {
        return known.isEmpty();
    }

    /** The errors of each unknown whose solution is known, by its name. */
    Map<String, UnknownAccuracy> errors(Formulation formulation, Network network) {
        List<FunctionSymbol> unknowns = List.copyOf(known.keySet());
        Map<String, UnknownAccuracy> errors = new LinkedHashMap<>();
        if (unknowns.isEmpty()) {
            return errors;
        }
        double[][] values = new FieldEvaluator(formulation, network, unknowns).evaluate(points);
        for (int k = 0; k < unknowns.size(); k++) {
            errors.put(unknowns.get(k).name(), accuracy(values[k], known.get(unknowns.get(k))));
        }
        return errors;
    }

    /** The relative L2 error of the worst unknown; NaN if none is known. */
    double worst(Formulation formulation, Network network) {
        return errors(formulation, network).values().stream()
                .mapToDouble(e -> e.relativeL2() == null ? Double.NaN : e.relativeL2())
                .max().orElse(Double.NaN);
    }

    private static UnknownAccuracy accuracy(double[] values, double[] exact) {
        double difference = 0;
        double norm = 0;
        double largest = 0;
        for (int p = 0; p < values.length; p++) {
            double error = values[p] - exact[p];
            difference += error * error;
            norm += exact[p] * exact[p];
            largest = Math.max(largest, Math.abs(error));
        }
        double relative = norm > 0 ? Math.sqrt(difference / norm) : Math.sqrt(difference / values.length);
        return new UnknownAccuracy(relative, largest);
    }
}
