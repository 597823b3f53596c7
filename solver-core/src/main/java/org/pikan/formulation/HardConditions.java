package org.pikan.formulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.pikan.expression.Constant;
import org.pikan.expression.Evaluator;
import org.pikan.expression.Expression;
import org.pikan.expression.FunctionSymbol;
import org.pikan.expression.Symbol;
import org.pikan.problem.Axis;
import org.pikan.problem.Domain;
import org.pikan.problem.FaceCondition;
import org.pikan.problem.PeriodicCondition;
import org.pikan.problem.Problem;

/**
 * Decides which conditions are built into the ansatz.
 *
 * <p>Only conditions that give an unknown's value on a face, and initial rates, can be. By default values on faces in space
 * are, and initial data where the equations' order in time is below their order in space or nothing is differentiated in space
 * (heat, Burgers, reaction, but not waves or transport, where a factor that vanishes initially conditions the training
 * badly). Initial data with a kink at the seam of a periodic coordinate that the equations smooth would be held for all times:
 * they melt or are rounded first ({@link RoundedData}) or, where that is not sound, stay soft. Data that disagree where faces meet stay soft: no smooth function takes both. So do by default data along more than
 * {@value #MOST_COORDINATES} coordinates: interpolating them takes 3^d - 1 terms, and gives a smooth function almost
 * away before training.
 */
final class HardConditions {

    /** Points at which data are compared where faces meet, of a Kronecker sequence. */
    private static final int SAMPLES = 64;

    /** Data agree up to this part of their magnitude. */
    private static final double AGREEMENT = 1e-9;

    private static final int MOST_COORDINATES = 3;

    private static final double GOLDEN_RATIO = 1.618033988749895;

    private final Problem problem;
    private final Domain domain;
    private final List<Integer> kinked;
    /** Initial values without their kink; empty if there is none or it cannot be rounded. */
    private final Map<FunctionSymbol, Expression> rounded;

    HardConditions(Problem problem) {
        this.problem = problem;
        this.domain = problem.domain();
        this.kinked = kinked(problem);
        this.rounded = kinked.size() == 1
                ? RoundedData.of(problem, kinked.getFirst()).orElse(Map.of())
                : Map.of();
    }

    /** The data of one unknown that are hard; empty if there are none or they disagree. */
    List<DirichletData> of(FunctionSymbol unknown, ConditionMode mode) {
        if (mode == ConditionMode.SOFT) {
            return List.of();
        }
        List<DirichletData> space = new ArrayList<>();
        List<DirichletData> initial = new ArrayList<>();
        for (DirichletData data : read(unknown)) {
            (data.condition().initial() ? initial : space).add(data);
        }
        if (repeats(space) || disagree(space)) {
            space = List.of();
        }
        List<DirichletData> all = new ArrayList<>(space);
        all.addAll(initial);
        if (mode == ConditionMode.AUTO && !rounded.isEmpty()) {
            all.replaceAll(data -> data.condition().initial() ? data.continuedBy(rounded.get(unknown)) : data);
        }
        boolean wanted = mode == ConditionMode.HARD
                || (initialSuitsAnsatz(unknown) && (kinked.isEmpty() || !rounded.isEmpty()));
        if (mode == ConditionMode.AUTO && coordinates(all) > MOST_COORDINATES) {
            return List.of();
        }
        boolean complete = initial.stream().anyMatch(data -> data.order() == 0);
        return wanted && complete && !repeats(all) && !disagree(all) ? all : space;
    }

    /**
     * Data of one unknown that a function can take together, whatever the rules: a first guess of its size. Where there are
     * data along too many coordinates for an interpolant, those of the last one, time if there is any.
     */
    List<DirichletData> compatible(FunctionSymbol unknown) {
        List<DirichletData> all = read(unknown);
        if (coordinates(all) <= MOST_COORDINATES) {
            return of(unknown, ConditionMode.HARD);
        }
        int last = all.stream().mapToInt(data -> data.condition().axis()).max().orElseThrow();
        List<DirichletData> along = all.stream().filter(data -> data.condition().axis() == last).toList();
        return repeats(along) || along.stream().noneMatch(data -> data.order() == 0) ? List.of() : along;
    }

    private List<DirichletData> read(FunctionSymbol unknown) {
        return problem.conditions().stream().flatMap(condition -> condition instanceof FaceCondition face
                ? DirichletData.read(face, domain.axes().get(face.axis()).symbol()).stream()
                : Stream.empty()).filter(data -> data.unknown().equals(unknown)).toList();
    }

    /** The number of coordinates along which data are given. */
    private static long coordinates(List<DirichletData> data) {
        return data.stream().mapToInt(d -> d.condition().axis()).distinct().count();
    }

    /** The periodic coordinates with a kink of the initial data at the seam that the equations smooth. */
    private static List<Integer> kinked(Problem problem) {
        return problem.conditions().stream().filter(PeriodicCondition.class::isInstance)
                .map(condition -> ((PeriodicCondition) condition).axis())
                .filter(axis -> !Seam.smooth(problem, axis) && Seam.smoothed(problem, axis)).toList();
    }

    private boolean initialSuitsAnsatz(FunctionSymbol unknown) {
        if (!domain.hasTime()) {
            return true;
        }
        int time = domain.spaceDimension();
        int inSpace = 0;
        for (int axis = 0; axis < time; axis++) {
            inSpace = Math.max(inSpace, problem.order(unknown, axis));
        }
        return inSpace == 0 || problem.order(unknown, time) < inSpace;
    }

    private static boolean repeats(List<DirichletData> data) {
        Set<List<Object>> seen = new LinkedHashSet<>();
        return data.stream().anyMatch(
                d -> !seen.add(List.of(d.condition().axis(), d.condition().atMax(), d.order())));
    }

    private boolean disagree(List<DirichletData> data) {
        for (DirichletData a : data) {
            for (DirichletData b : data) {
                if (a.order() == 0 && b.order() == 0 && a.condition().axis() < b.condition().axis()
                        && !agree(a, b)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Compares two data on the edge where their faces meet. */
    private boolean agree(DirichletData a, DirichletData b) {
        Axis axisA = domain.axes().get(a.condition().axis());
        Axis axisB = domain.axes().get(b.condition().axis());
        double magnitude = 0;
        double difference = 0;
        for (int sample = 0; sample < SAMPLES; sample++) {
            Map<Symbol, Double> at = sample(sample);
            at.put(axisA.symbol(), axisA.end(a.condition().atMax()));
            at.put(axisB.symbol(), axisB.end(b.condition().atMax()));
            double valueA = value(a.value(), at);
            double valueB = value(b.value(), at);
            magnitude = Math.max(magnitude, Math.max(Math.abs(valueA), Math.abs(valueB)));
            difference = Math.max(difference, Math.abs(valueA - valueB));
        }
        return difference <= AGREEMENT * Math.max(1, magnitude);
    }

    private Map<Symbol, Double> sample(int number) {
        Map<Symbol, Double> at = new HashMap<>();
        double step = GOLDEN_RATIO;
        for (Axis axis : domain.axes()) {
            double position = number * step;
            at.put(axis.symbol(), axis.min() + axis.length() * (position - Math.floor(position)));
            step *= GOLDEN_RATIO;
        }
        return at;
    }

    private static double value(Expression expression, Map<Symbol, Double> at) {
        return expression instanceof Constant constant ? constant.value() : Evaluator.evaluate(expression, at);
    }
}
