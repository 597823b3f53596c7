package org.pikan.problem;

import java.util.ArrayList;
import java.util.List;

import org.pikan.expression.FunctionSymbol;
import org.pikan.expression.Symbol;
import org.pikan.expression.TextPrinter;

/**
 * Checks that no unknown is fixed only up to a constant, or up to a function of time.
 *
 * <p>An unknown that occurs only under derivatives may be shifted by a constant. One that, apart from initial conditions
 * and points fixed in time, occurs only under space derivatives may be shifted by a function of time.
 */
final class Gauges {
    private final Domain domain;

    private Gauges(Domain domain) {
        this.domain = domain;
    }

    static void check(Problem problem) {
        Gauges gauges = new Gauges(problem.domain());
        List<Partials.Partial> always = new ArrayList<>(Orders.of(problem.equations()).partials());
        List<Partials.Partial> sometimes = new ArrayList<>();
        for (Condition condition : problem.conditions()) {
            (gauges.atOneTime(condition) ? sometimes : always).addAll(Conditions.partials(condition));
        }
        List<Partials.Partial> ever = new ArrayList<>(always);
        ever.addAll(sometimes);
        for (FunctionSymbol unknown : problem.unknowns()) {
            if (!gauges.fixedInTime(unknown, always)) {
                throw gauges.missing(unknown, "a function of " + problem.domain().axes().getLast().name());
            }
            if (ever.stream().noneMatch(p -> p.unknown().equals(unknown) && p.by().isEmpty())) {
                throw gauges.missing(unknown, "a constant");
            }
        }
    }

    private boolean atOneTime(Condition condition) {
        return domain.hasTime() && switch (condition) {
            case FaceCondition face -> face.axis() == domain.dimension() - 1;
            case PointCondition point -> point.at().containsKey(domain.axes().getLast().symbol());
            case PeriodicCondition _ -> false;
        };
    }

    private boolean fixedInTime(FunctionSymbol unknown, List<Partials.Partial> partials) {
        List<Symbol> space = domain.spaceSymbols();
        return !domain.hasTime() || partials.stream().anyMatch(
                partial -> partial.unknown().equals(unknown) && partial.by().stream().noneMatch(space::contains));
    }

    private ProblemException missing(FunctionSymbol unknown, String upTo) {
        List<String> point = new ArrayList<>();
        for (Axis axis : domain.axes().subList(0, domain.spaceDimension())) {
            boolean zeroInside = axis.min() <= 0 && axis.max() >= 0;
            point.add("\"" + axis.name() + "\": " + TextPrinter.print(zeroInside ? 0 : axis.min()));
        }
        return new ProblemException(
                "the equations and conditions fix '" + unknown.name() + "' only up to " + upTo,
                "Maybe add a gauge: {\"at\": {" + String.join(", ", point) + "}, \"equation\": \"" + unknown.name()
                        + " = 0\"}.");
    }
}
