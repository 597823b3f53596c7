package org.pikan.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pikan.export.Field;
import org.pikan.export.FieldPlot;
import org.pikan.export.GridAxis;
import org.pikan.export.Plot;
import org.pikan.export.Profile;
import org.pikan.export.ProfilePlot;
import org.pikan.expression.FunctionSymbol;
import org.pikan.problem.Axis;
import org.pikan.problem.Domain;

/** Makes pictures of solutions: curves in one coordinate, heat maps in two, slices through the middle in more. */
final class SolutionPlot {

    private static final int CURVE_POINTS = 801;
    private static final int FIELD_POINTS = 201;

    private SolutionPlot() {}

    static Plot of(Solution solution, List<FunctionSymbol> unknowns) {
        Domain domain = solution.problem().domain();
        Optional<KnownSolution> known = KnownSolution.of(solution.problem());
        if (domain.dimension() == 1) {
            List<Profile> profiles = unknowns.stream().map(u -> profile(solution, u, known)).toList();
            return new ProfilePlot(solution.problem().name(), subtitle(solution, unknowns, known), profiles);
        }
        List<Field> fields = unknowns.stream().map(u -> field(solution, u, known)).toList();
        return new FieldPlot(solution.problem().name(), subtitle(solution, unknowns, known), fields);
    }

    private static String subtitle(Solution solution, List<FunctionSymbol> unknowns, Optional<KnownSolution> known) {
        return unknowns.stream().filter(u -> known.isPresent() && known.get().known(u))
                .map(u -> String.format(Locale.ROOT, "relative L2 error of %s: %.1e", u.name(),
                        solution.relativeL2Error(u)))
                .collect(Collectors.joining(", "));
    }

    private static Profile profile(Solution solution, FunctionSymbol unknown, Optional<KnownSolution> known) {
        GridAxis x = axis(solution.problem().domain().axes().getFirst(), CURVE_POINTS);
        double[][] points = {x.values()};
        return new Profile(unknown.name(), x, solution.evaluate(unknown, points), exact(known, unknown, points));
    }

    /** The time goes across; of more than two coordinates the first two space coordinates are shown. */
    private static Field field(Solution solution, FunctionSymbol unknown, Optional<KnownSolution> known) {
        Domain domain = solution.problem().domain();
        boolean inTime = domain.dimension() == 2 && domain.hasTime();
        int across = inTime ? 1 : 0;
        int upwards = 1 - across;
        GridAxis x = axis(domain.axes().get(across), FIELD_POINTS);
        GridAxis y = axis(domain.axes().get(upwards), FIELD_POINTS);
        double[][] points = new double[domain.dimension()][x.size() * y.size()];
        List<String> slice = new ArrayList<>();
        for (int axis = 0; axis < points.length; axis++) {
            if (axis != across && axis != upwards) {
                Axis fixed = domain.axes().get(axis);
                double middle = fixed.min() + 0.5 * fixed.length();
                Arrays.fill(points[axis], middle);
                slice.add(fixed.name() + " = " + middle);
            }
        }
        for (int row = 0; row < y.size(); row++) {
            for (int column = 0; column < x.size(); column++) {
                points[across][row * x.size() + column] = x.values()[column];
                points[upwards][row * x.size() + column] = y.values()[row];
            }
        }
        String label = slice.isEmpty() ? unknown.name() : unknown.name() + " at " + String.join(", ", slice);
        double[] exact = exact(known, unknown, points);
        return new Field(label, x, y, rows(solution.evaluate(unknown, points), x.size()),
                exact == null ? null : rows(exact, x.size()));
    }

    private static double @Nullable [] exact(Optional<KnownSolution> known, FunctionSymbol unknown,
            double[][] points) {
        return known.filter(k -> k.known(unknown)).map(k -> k.values(unknown, points)).orElse(null);
    }

    private static GridAxis axis(Axis axis, int count) {
        return GridAxis.uniform(axis.name(), axis.min(), axis.max(), count, axis.time());
    }

    private static double[][] rows(double[] values, int width) {
        double[][] rows = new double[values.length / width][];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = Arrays.copyOfRange(values, row * width, (row + 1) * width);
        }
        return rows;
    }
}
