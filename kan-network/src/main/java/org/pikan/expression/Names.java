package org.pikan.expression;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names that a formula may use, besides functions and {@code pi} and {@code e}.
 *
 * <p>For example {@code Names.of(List.of("x", "t"), List.of("u")).withParameters(List.of("alpha"))}.
 *
 * @param coordinates space and time coordinates; those of one letter may be subscripts, as in {@code u_xx}
 * @param unknowns functions of all coordinates
 * @param parameters numbers known by name
 * @param definitions expressions known by name
 */
public record Names(List<String> coordinates, List<String> unknowns, List<String> parameters,
        List<String> definitions) {

    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
    private static final Set<String> RESERVED = reserved();

    /**
     * Copies and checks the lists.
     *
     * @throws IllegalArgumentException if a name is malformed, reserved or declared twice, or reads as a derivative
     */
    public Names {
        coordinates = List.copyOf(coordinates);
        unknowns = List.copyOf(unknowns);
        parameters = List.copyOf(parameters);
        definitions = List.copyOf(definitions);
        Set<String> seen = new HashSet<>();
        for (String name : concatenate(coordinates, unknowns, parameters, definitions)) {
            requireDeclarable(name);
            if (!seen.add(name)) {
                throw new IllegalArgumentException("the name '" + name + "' is declared twice. Maybe rename one.");
            }
            Subscript subscript = Subscript.split(name);
            if (subscript != null && subscript.isDerivative(coordinates)
                    && (unknowns.contains(subscript.base()) || definitions.contains(subscript.base()))) {
                throw new IllegalArgumentException("the name '" + name + "' reads as a derivative of '"
                        + subscript.base() + "'. Maybe " + subscript.base() + subscript.letters() + ".");
            }
        }
    }

    /** Returns names without parameters and definitions. */
    public static Names of(List<String> coordinates, List<String> unknowns) {
        return new Names(coordinates, unknowns, List.of(), List.of());
    }

    /** Returns these names with other parameters. */
    public Names withParameters(List<String> newParameters) {
        return new Names(coordinates, unknowns, newParameters, definitions);
    }

    /** Returns these names with other definitions. */
    public Names withDefinitions(List<String> newDefinitions) {
        return new Names(coordinates, unknowns, parameters, newDefinitions);
    }

    /**
     * Checks that a name may be declared.
     *
     * @throws IllegalArgumentException if it is malformed, or one of {@code pi}, {@code e}, {@code d}, {@code n} and the
     *     functions
     */
    public static void requireDeclarable(String name) {
        requireWellFormed(name);
        if (RESERVED.contains(name)) {
            throw new IllegalArgumentException("the name '" + name + "' is reserved (" + reason(name) + "). Maybe "
                    + name + "1.");
        }
    }

    /** Returns all names that cannot be declared. */
    public static Set<String> reservedNames() {
        return RESERVED;
    }

    static void requireWellFormed(String name) {
        if (!WELL_FORMED.matcher(name).matches()) {
            throw new IllegalArgumentException("the name '" + name
                    + "' is not a letter (a-z, A-Z) followed by letters, digits and _. Maybe write it out, as in alpha.");
        }
    }

    /** What a name in a formula stands for: a symbol, an unknown, or a derivative such as {@code u_xx}. */
    Optional<Expression> resolve(String name) {
        if (unknowns.contains(name)) {
            return Optional.of(new FunctionSymbol(name));
        }
        if (coordinates.contains(name) || parameters.contains(name) || definitions.contains(name)) {
            return Optional.of(new Symbol(name));
        }
        Subscript subscript = Subscript.split(name);
        if (subscript == null || !subscript.isDerivative(coordinates)) {
            return Optional.empty();
        }
        if (unknowns.contains(subscript.base())) {
            return Optional.of(new PartialDerivative(new FunctionSymbol(subscript.base()), subscript.symbols()));
        }
        if (definitions.contains(subscript.base())) {
            return Optional.of(new PartialDerivative(new Symbol(subscript.base()), subscript.symbols()));
        }
        return Optional.empty();
    }

    /** Returns all declared names: coordinates, unknowns, parameters, definitions. */
    public List<String> declared() {
        return concatenate(coordinates, unknowns, parameters, definitions);
    }

    /** Everything that could stand in a formula, for finding what a misspelt name was meant to be. */
    List<String> known() {
        return concatenate(coordinates, unknowns, parameters, definitions, Function.names(), List.of("pi", "e", "d"),
                operators());
    }

    @SafeVarargs
    private static List<String> concatenate(List<String>... lists) {
        List<String> all = new ArrayList<>();
        for (List<String> list : lists) {
            all.addAll(list);
        }
        return all;
    }

    private static List<String> operators() {
        List<String> names = new ArrayList<>();
        for (VectorOperator operator : VectorOperator.values()) {
            names.add(operator.text());
        }
        return names;
    }

    private static Set<String> reserved() {
        return Set.copyOf(concatenate(List.of("pi", "e", "d", "n"), Function.names(), operators()));
    }

    private static String reason(String name) {
        return switch (name) {
            case "pi" -> "the number 3.14159...";
            case "e" -> "the number 2.71828...";
            case "d" -> "the derivative d(f, x)";
            case "n" -> "the outward normal in u_n";
            default -> "a function";
        };
    }
}
