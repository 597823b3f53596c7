package org.pikan.problem;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.pikan.expression.Equation;
import org.pikan.expression.Expression;
import org.pikan.expression.FunctionSymbol;

/**
 * A stated and validated problem: what to solve, and what is known about its solution.
 *
 * <pre>{@code
 * var x = coordinate("x");
 * var t = time("t");
 * var u = unknown("u");
 *
 * Problem heat = Problem.named("heat-1d")
 *     .on(interval(x, 0, 1), interval(t, 0, 1))
 *     .equation(d(u, t).equalTo(d(u, x, x).times(0.4)))
 *     .boundary(u.equalTo(0))
 *     .initial(u.equalTo(sin(x.times(PI))))
 *     .exact(u, exp(t.times(-0.4 * PI * PI)).times(sin(x.times(PI))))
 *     .build();
 * }</pre>
 *
 * <p>Everything in it is lowered: parameters and definitions are substituted, vector operators and normal derivatives
 * written out, and derivatives stand on unknowns alone, their coordinates in axis order. Only {@link ProblemBuilder}
 * validates; the record itself does not.
 *
 * @param name the problem's name, also that of its output folder
 * @param domain the coordinates and their intervals
 * @param unknowns the functions to find, each of all coordinates
 * @param equations what holds inside, as many as unknowns at least
 * @param conditions what holds on parts of the domain, boundary conditions one for each face
 * @param exact the solution in closed form, by unknown, where one is known
 * @param reference the name of a method that computes a reference solution, where one is asked for
 * @param solverOptions options of the command, without dashes, that the problem asks for
 */
public record Problem(String name, Domain domain, List<FunctionSymbol> unknowns, List<Equation> equations,
        List<Condition> conditions, Map<String, Expression> exact, Optional<String> reference,
        Map<String, String> solverOptions) {
    /** Copies the lists and maps, which keep their order. */
    public Problem {
        unknowns = List.copyOf(unknowns);
        equations = List.copyOf(equations);
        conditions = List.copyOf(conditions);
        exact = Collections.unmodifiableMap(new LinkedHashMap<>(exact));
        solverOptions = Collections.unmodifiableMap(new LinkedHashMap<>(solverOptions));
    }

    /**
     * Begins a problem.
     *
     * @param name matches {@code [A-Za-z0-9][A-Za-z0-9._-]*}; checked when the problem is built
     * @return a builder
     */
    public static ProblemBuilder named(String name) {
        return new ProblemBuilder(name);
    }

    /**
     * The highest derivative of an unknown in one coordinate that the equations contain; mixed ones count by that
     * coordinate.
     *
     * @param unknown one of the unknowns
     * @param axis the index of a coordinate
     * @return 0 if the equations do not differentiate it so
     */
    public int order(FunctionSymbol unknown, int axis) {
        return Orders.of(equations).order(unknown, domain.axes().get(axis).symbol());
    }

    /**
     * The highest total order of any derivative in the equations.
     *
     * @return 0 if there is none
     */
    public int order() {
        return Orders.of(equations).order();
    }
}
