package org.pikan.library.command;

import static org.pikan.problem.ProblemException.quote;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pikan.expression.Expression;
import org.pikan.expression.Spelling;
import org.pikan.expression.Symbol;
import org.pikan.file.CsvReader;
import org.pikan.file.CsvTable;
import org.pikan.file.CsvWriter;
import org.pikan.problem.Axis;
import org.pikan.problem.Domain;
import org.pikan.problem.Problem;
import org.pikan.regression.RegressionModel;
import org.pikan.solve.Solution;

/** {@code pikan evaluate}: the unknowns of a model and derivatives of them, or predictions, at given points. */
final class EvaluateCommand {
    /** A point may be outside by this part of the axis: it was rounded when it was written. */
    private static final double ROUNDING = 1e-9;

    private EvaluateCommand() {}

    static void run(Console console, String model, String at, String derivatives) throws IOException {
        Path file = ProblemSource.path(model);
        Optional<RegressionModel> regression = ModelSource.regression(file);
        if (regression.isPresent()) {
            RegressionEvaluation.run(console, regression.get(), read(ProblemSource.path(at)), at, derivatives);
            return;
        }
        Solution solution = ModelSource.load(file);
        Problem problem = solution.problem();
        List<DerivativeNames.Derivative> wanted = DerivativeNames.read(derivatives, problem);
        CsvTable table = read(ProblemSource.path(at));
        double[][] points = points(table, problem.domain(), at);
        List<String> names = new ArrayList<>(problem.domain().symbols().stream().map(Symbol::name).toList());
        List<Expression> expressions = new ArrayList<>();
        problem.unknowns().forEach(unknown -> {
            names.add(unknown.name());
            expressions.add(unknown);
        });
        wanted.forEach(derivative -> {
            names.add(derivative.name());
            expressions.add(derivative.expression());
        });
        List<double[]> columns = new ArrayList<>(List.of(points));
        if (table.rows() > 0) {
            columns.addAll(List.of(solution.evaluate(expressions, points)));
        } else {
            expressions.forEach(_ -> columns.add(new double[0]));
        }
        CsvWriter.append(console.out(), new CsvTable(names, columns.toArray(double[][]::new)));
        console.out().flush();
    }

    private static CsvTable read(Path file) {
        try {
            return CsvReader.read(file);
        } catch (IOException | IllegalArgumentException e) {
            throw RequestException.from(e, "Maybe name a CSV file with a column for each coordinate.");
        }
    }

    private static double[][] points(CsvTable table, Domain domain, String at) {
        double[][] points = new double[domain.dimension()][];
        for (int k = 0; k < points.length; k++) {
            Axis axis = domain.axes().get(k);
            if (!table.has(axis.name())) {
                throw new RequestException(quote(at) + " has no column " + quote(axis.name()),
                        Spelling.nearest(axis.name(), table.columns())
                                .map(near -> "Maybe rename its column " + quote(near) + ".")
                                .orElse("Maybe begin it with the line " + String.join(",",
                                        domain.symbols().stream().map(Symbol::name).toList()) + "."));
            }
            points[k] = table.column(axis.name());
            requireInside(points[k], axis, at);
        }
        return points;
    }

    private static void requireInside(double[] values, Axis axis, String at) {
        double slack = ROUNDING * axis.length();
        for (int row = 0; row < values.length; row++) {
            if (values[row] < axis.min() - slack || values[row] > axis.max() + slack) {
                throw new RequestException(
                        "point " + (row + 1) + " of " + quote(at) + " has " + axis.name() + " = " + values[row]
                                + ", but the model covers " + axis.min() + " to " + axis.max() + " only",
                        "Maybe leave the point out.");
            }
        }
    }
}
