package org.pikan.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.pikan.expression.Constant;
import org.pikan.expression.CoordinateValue;
import org.pikan.expression.Equation;
import org.pikan.expression.Expression;
import org.pikan.expression.FunctionSymbol;
import org.pikan.expression.Symbol;
import org.pikan.expression.TextPrinter;

/**
 * Collects the statements of a problem; {@link #build()} lowers and validates them. {@link Problem} shows an example.
 *
 * <p>Statements may come in any order, and each equation or expression as a tree or as text, which mean the same.
 * Unknowns are those that occur in trees, in order of appearance, unless {@link #unknowns} names them. A builder is not
 * thread-safe.
 */
public final class ProblemBuilder {
    final String name;
    final List<Axis> axes = new ArrayList<>();
    final List<FunctionSymbol> unknowns = new ArrayList<>();
    final Map<String, Written<Expression>> parameters = new LinkedHashMap<>();
    final Map<String, Written<Expression>> definitions = new LinkedHashMap<>();
    final List<Written<Equation>> equations = new ArrayList<>();
    final List<ConditionDraft> conditions = new ArrayList<>();
    final Map<String, Written<Expression>> exact = new LinkedHashMap<>();
    final Map<String, String> options = new LinkedHashMap<>();
    Optional<String> reference = Optional.empty();

    ProblemBuilder(String name) {
        this.name = name;
    }

    /**
     * Adds coordinates.
     *
     * @param intervals from {@link Pde#interval}
     * @return this
     */
    public ProblemBuilder on(Axis... intervals) {
        axes.addAll(List.of(intervals));
        return this;
    }

    /**
     * Names the unknowns and their order; needed where equations are text.
     *
     * @param functions the unknowns
     * @return this
     */
    public ProblemBuilder unknowns(FunctionSymbol... functions) {
        unknowns.addAll(List.of(functions));
        return this;
    }

    /**
     * Adds an equation that holds inside the domain.
     *
     * @param equation such as {@code d(u, t).equalTo(d(u, x, x))}
     * @return this
     */
    public ProblemBuilder equation(Equation equation) {
        equations.add(Written.equation(equation));
        return this;
    }

    /**
     * Adds an equation that holds inside the domain.
     *
     * @param equation such as {@code "u_t = u_xx"}
     * @return this
     */
    public ProblemBuilder equation(String equation) {
        equations.add(Written.equation(equation));
        return this;
    }

    /**
     * Adds a condition on every face of space, except those of periodic coordinates.
     *
     * @param equation what holds there
     * @return this
     */
    public ProblemBuilder boundary(Equation equation) {
        return condition(ConditionDraft.BOUNDARY, equation);
    }

    /**
     * Adds a condition on every face of space, except those of periodic coordinates.
     *
     * @param equation what holds there
     * @return this
     */
    public ProblemBuilder boundary(String equation) {
        return condition(ConditionDraft.BOUNDARY, equation);
    }

    /**
     * Adds a condition at the lower end of time.
     *
     * @param equation what holds there
     * @return this
     */
    public ProblemBuilder initial(Equation equation) {
        return condition(FaceCondition.INITIAL, equation);
    }

    /**
     * Adds a condition at the lower end of time.
     *
     * @param equation what holds there
     * @return this
     */
    public ProblemBuilder initial(String equation) {
        return condition(FaceCondition.INITIAL, equation);
    }

    /**
     * Adds a condition on one face.
     *
     * @param part a face of the domain, such as {@code x.at(0)}
     * @param equation what holds there
     * @return this
     */
    public ProblemBuilder condition(CoordinateValue part, Equation equation) {
        return add(new ConditionDraft.OnFace(part, Written.equation(equation), 1));
    }

    /**
     * Adds a condition on one face.
     *
     * @param part a face of the domain, such as {@code x.at(0)}
     * @param equation what holds there
     * @return this
     */
    public ProblemBuilder condition(CoordinateValue part, String equation) {
        return add(new ConditionDraft.OnFace(part, Written.equation(equation), 1));
    }

    /**
     * Adds a condition on a part of the domain.
     *
     * @param part {@code boundary}, {@code initial}, or a face such as {@code x=2*pi}
     * @param equation what holds there
     * @return this
     */
    public ProblemBuilder condition(String part, String equation) {
        return add(new ConditionDraft.OnNamed(part, Written.equation(equation), 1));
    }

    /**
     * Adds a condition on a part of the domain.
     *
     * @param part {@code boundary}, {@code initial}, or a face such as {@code x=2*pi}
     * @param equation what holds there
     * @return this
     */
    public ProblemBuilder condition(String part, Equation equation) {
        return add(new ConditionDraft.OnNamed(part, Written.equation(equation), 1));
    }

    /**
     * Makes a coordinate periodic: the unknowns and their derivatives below their order agree at its ends.
     *
     * @param coordinate a space coordinate
     * @return this
     */
    public ProblemBuilder periodic(Symbol coordinate) {
        return add(new ConditionDraft.Periodic(coordinate.name(), 1));
    }

    /**
     * Adds a condition at one point of space, such as the gauge of a pressure; at all times unless one is given.
     *
     * @param equation what holds there
     * @param point a value for each space coordinate, such as {@code x.at(0), y.at(0)}
     * @return this
     */
    public ProblemBuilder point(Equation equation, CoordinateValue... point) {
        return add(new ConditionDraft.AtPoint(List.of(point), Written.equation(equation), 1));
    }

    /**
     * Adds a condition at one point of space, such as the gauge of a pressure; at all times unless one is given.
     *
     * @param equation what holds there
     * @param point a value for each space coordinate, such as {@code x.at(0), y.at(0)}
     * @return this
     */
    public ProblemBuilder point(String equation, CoordinateValue... point) {
        return add(new ConditionDraft.AtPoint(List.of(point), Written.equation(equation), 1));
    }

    /**
     * Weighs the condition that was added last.
     *
     * @param factor a positive factor on the automatic weight
     * @return this
     * @throws ProblemException if there is no condition yet
     */
    public ProblemBuilder weight(double factor) {
        if (conditions.isEmpty()) {
            throw new ProblemException("weight " + TextPrinter.print(factor) + " follows no condition",
                    "Maybe write it right after the condition that it belongs to.");
        }
        conditions.addLast(conditions.removeLast().withWeight(factor));
        return this;
    }

    /**
     * Gives a parameter its value.
     *
     * @param parameter its name
     * @param value a finite number
     * @return this
     * @throws ProblemException if it has one already
     */
    public ProblemBuilder parameter(String parameter, double value) {
        NameRules.requireFinite("parameter '" + parameter + "'", value);
        putOnce("parameter", parameters, parameter, Written.expression(new Constant(value)));
        return this;
    }

    /**
     * Gives a parameter its value.
     *
     * @param parameter its name
     * @param value a constant expression such as {@code "0.01/pi"}
     * @return this
     * @throws ProblemException if it has one already
     */
    public ProblemBuilder parameter(String parameter, String value) {
        putOnce("parameter", parameters, parameter, Written.expression(value));
        return this;
    }

    /**
     * Names an expression.
     *
     * @param definition the name
     * @param value an expression in coordinates, parameters and other definitions
     * @return this
     * @throws ProblemException if the name has an expression already
     */
    public ProblemBuilder define(String definition, Expression value) {
        putOnce("definition", definitions, definition, Written.expression(value));
        return this;
    }

    /**
     * Names an expression.
     *
     * @param definition the name
     * @param value an expression in coordinates, parameters and other definitions
     * @return this
     * @throws ProblemException if the name has an expression already
     */
    public ProblemBuilder define(String definition, String value) {
        putOnce("definition", definitions, definition, Written.expression(value));
        return this;
    }

    /**
     * Gives the solution in closed form, to measure errors against; it must satisfy equations and conditions.
     *
     * @param unknown one of the unknowns
     * @param value an expression in coordinates, parameters and definitions
     * @return this
     * @throws ProblemException if the unknown has one already
     */
    public ProblemBuilder exact(FunctionSymbol unknown, Expression value) {
        putOnce("exact", exact, unknown.name(), Written.expression(value));
        return this;
    }

    /**
     * Gives the solution in closed form, to measure errors against; it must satisfy equations and conditions.
     *
     * @param unknown one of the unknowns
     * @param value an expression in coordinates, parameters and definitions
     * @return this
     * @throws ProblemException if the unknown has one already
     */
    public ProblemBuilder exact(FunctionSymbol unknown, String value) {
        putOnce("exact", exact, unknown.name(), Written.expression(value));
        return this;
    }

    /**
     * Asks for a reference solution computed by a classical method.
     *
     * @param method its name, such as {@code finite-difference}
     * @return this
     */
    public ProblemBuilder reference(String method) {
        reference = Optional.of(method);
        return this;
    }

    /**
     * Asks for an option of the command.
     *
     * @param flag its name without dashes
     * @param value its value as the command line would give it
     * @return this
     */
    public ProblemBuilder option(String flag, String value) {
        options.put(flag, value);
        return this;
    }

    /**
     * Lowers and validates what was collected.
     *
     * @return the problem
     * @throws ProblemException if something is wrong; the first error found, in the order names, intervals,
     *             parameters, definitions, equations, conditions, missing conditions, exact solution
     */
    public Problem build() {
        Problem problem = new Assembly(this).assemble();
        Completeness.check(problem);
        DataCheck.check(problem);
        ExactCheck.check(problem);
        return problem;
    }

    private ProblemBuilder add(ConditionDraft condition) {
        conditions.add(condition);
        return this;
    }

    private static void putOnce(String kind, Map<String, Written<Expression>> map, String key,
            Written<Expression> value) {
        if (map.putIfAbsent(key, value) != null) {
            throw new ProblemException(kind + " '" + key + "' is given twice", "Maybe remove one of them.");
        }
    }
}
