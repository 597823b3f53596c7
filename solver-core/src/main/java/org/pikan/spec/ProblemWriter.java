package org.pikan.spec;

import static org.pikan.spec.JsonText.quoted;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.pikan.expression.FunctionSymbol;
import org.pikan.expression.TextPrinter;
import org.pikan.problem.Axis;
import org.pikan.problem.Condition;
import org.pikan.problem.FaceCondition;
import org.pikan.problem.PeriodicCondition;
import org.pikan.problem.PointCondition;
import org.pikan.problem.Problem;

/** Writes a problem as JSON, one key or condition a line. */
final class ProblemWriter {
    private ProblemWriter() {}

    static String write(Problem problem) {
        List<String> lines = new ArrayList<>();
        lines.add("\"name\": " + quoted(problem.name()));
        List<Axis> axes = problem.domain().axes();
        if (problem.domain().spaceDimension() > 0) {
            lines.add("\"domain\": " + intervals(axes.subList(0, problem.domain().spaceDimension())));
        }
        problem.domain().time().ifPresent(time -> lines.add("\"time\": " + intervals(List.of(time))));
        lines.add("\"unknowns\": [" + problem.unknowns().stream().map(FunctionSymbol::name).map(JsonText::quoted)
                .collect(Collectors.joining(", ")) + "]");
        lines.add("\"equations\": "
                + block("[", problem.equations().stream().map(e -> quoted(TextPrinter.print(e))).toList(), "]"));
        if (!problem.conditions().isEmpty()) {
            lines.add("\"conditions\": "
                    + block("[", problem.conditions().stream().map(c -> condition(problem, c)).toList(), "]"));
        }
        if (!problem.exact().isEmpty()) {
            lines.add("\"exact\": " + block("{", problem.exact().entrySet().stream()
                    .map(e -> quoted(e.getKey()) + ": " + quoted(TextPrinter.print(e.getValue()))).toList(), "}"));
        }
        problem.reference().ifPresent(method -> lines.add("\"reference\": {\"method\": " + quoted(method) + "}"));
        if (!problem.solverOptions().isEmpty()) {
            lines.add("\"solver\": {" + problem.solverOptions().entrySet().stream()
                    .map(e -> quoted(e.getKey()) + ": " + SolverFlag.of(e.getKey()).write(e.getValue()))
                    .collect(Collectors.joining(", ")) + "}");
        }
        return "{\n  " + String.join(",\n  ", lines) + "\n}\n";
    }

    private static String block(String open, List<String> items, String close) {
        return open + "\n    " + String.join(",\n    ", items) + "\n  " + close;
    }

    private static String intervals(List<Axis> axes) {
        return axes.stream().map(
                axis -> quoted(axis.name()) + ": [" + number(axis.min()) + ", " + number(axis.max()) + "]")
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String condition(Problem problem, Condition condition) {
        String weight = condition.weight() == 1 ? "" : ", \"weight\": " + number(condition.weight());
        return "{" + switch (condition) {
            case PeriodicCondition periodic -> "\"periodic\": "
                    + quoted(problem.domain().axes().get(periodic.axis()).name());
            case FaceCondition face -> "\"on\": " + quoted(face.label()) + ", \"equation\": "
                    + quoted(TextPrinter.print(face.equation()));
            case PointCondition point -> "\"at\": " + point.at().entrySet().stream()
                    .map(e -> quoted(e.getKey().name()) + ": " + number(e.getValue()))
                    .collect(Collectors.joining(", ", "{", "}")) + ", \"equation\": "
                    + quoted(TextPrinter.print(point.equation()));
        } + weight + "}";
    }

    /** The shortest decimals that read back as the same number. */
    private static String number(double value) {
        String text = Double.toString(value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
