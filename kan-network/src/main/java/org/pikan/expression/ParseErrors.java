package org.pikan.expression;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the parser says about tokens it cannot accept, and what was likely meant. */
final class ParseErrors {

    private ParseErrors() {}

    /** A token where the grammar allows none of its kind. */
    static ParseException unexpected(String text, @Nullable Token before, Token token) {
        if (before != null
                && (before.kind() == Token.Kind.NUMBER || before.kind() == Token.Kind.NAME || before.is(")"))) {
            return afterOperand(text, before, token);
        }
        if (token.kind() == Token.Kind.END && before == null) {
            return error("the text is empty; it ends", text, token, "");
        }
        if (token.is("+")) {
            return error("unexpected '+'; a formula has no unary plus", text, token, "Maybe leave it out.");
        }
        String hint = "";
        if (before != null && before.is("*") && token.is("*")) {
            hint = "Maybe ^.";
        } else if (before != null && before.is("=") && token.is("=")) {
            hint = "Maybe a single =.";
        }
        return error("unexpected " + token.described() + " where a number, a name or '(' is expected", text, token,
                hint);
    }

    private static ParseException afterOperand(String text, Token before, Token token) {
        String problem = "unexpected " + token.described();
        if (token.startsAtom()) {
            String left = before.is(")") ? "(...)" : before.text();
            String right = token.is("(") ? "(...)" : token.text();
            return error(problem + "; a product needs '*'", text, token, "Maybe " + left + "*" + right + ".");
        }
        if (token.is("=")) {
            return error(problem + "; an equation has one '=', an expression none", text, token, "");
        }
        if (token.is(",")) {
            return error(problem, text, token, "Maybe a decimal point, as in 0.5.");
        }
        return error(problem, text, token, token.is(")") ? "Maybe a '(' is missing." : "");
    }

    /** A name that is not declared, or needs parentheses. */
    static ParseException unknownName(String text, Token token, Token after, Names names) {
        String name = token.text();
        if (name.equals(Symbol.NORMAL.name())) {
            return error("'n' is the outward normal, and stands only as a subscript", text, token,
                    "Maybe " + firstUnknown(names) + "_n.");
        }
        if (names.known().contains(name)) {
            return error("'" + name + "' is a function and needs '('", text, token,
                    "Maybe " + name + "(" + argument(name, after, names) + ")" + (after.is("^") ? "^2" : "") + ".");
        }
        Subscript subscript = Subscript.split(name);
        if (subscript != null && (names.resolve(subscript.base()).isPresent())) {
            return subscript(text, token, subscript, names);
        }
        if (subscript != null && subscript.isDerivative(names.coordinates())) {
            String base = Spelling.nearest(subscript.base(), names.unknowns()).orElse(firstUnknown(names));
            return error("unknown name '" + subscript.base() + "' in '" + name + "'; " + declared(names), text, token,
                    "Maybe " + base + "_" + subscript.letters() + ".");
        }
        return error("unknown name '" + name + "'; " + declared(names), text, token,
                maybe(Spelling.nearest(name, names.known())));
    }

    /** Something like {@code u_xz} where z is no coordinate. */
    private static ParseException subscript(String text, Token token, Subscript subscript, Names names) {
        String base = subscript.base();
        String letters = subscript.letters();
        if (names.coordinates().contains(base) || names.parameters().contains(base)) {
            return error("'" + base + "' in '" + token.text() + "' is no unknown to differentiate", text, token,
                    "Maybe " + firstUnknown(names) + "_" + letters + ".");
        }
        if (names.coordinates().contains(letters)) {
            return error(
                    "'" + letters + "' in '" + token.text() + "' has more than one letter and cannot be a subscript",
                    text, token, "Maybe d(" + base + ", " + letters + ").");
        }
        StringBuilder wrong = new StringBuilder();
        StringBuilder mended = new StringBuilder();
        for (String letter : letters.split("")) {
            boolean right = letter.equals(Symbol.NORMAL.name()) || names.coordinates().contains(letter);
            wrong.append(right ? "" : letter);
            mended.append(right ? letter : names.coordinates().stream().findFirst().orElse(""));
        }
        return error("'" + wrong + "' in '" + token.text() + "' is no coordinate; " + coordinates(names), text, token,
                "Maybe " + base + "_" + mended + ".");
    }

    /** Something like {@code u(x, t)} or {@code sine(x)}. */
    static ParseException notAFunction(String text, Token token, Names names) {
        String name = token.text();
        if (names.unknowns().contains(name)) {
            return error("'" + name + "' is an unknown and takes no arguments", text, token, "Maybe " + name
                    + ", or " + name + "*(...).");
        }
        if (names.resolve(name).isPresent() || name.equals("pi") || name.equals("e")) {
            return error("'" + name + "' is not a function; a product needs '*'", text, token,
                    "Maybe " + name + "*(...).");
        }
        if (name.equals("pow")) {
            return error("unknown function 'pow'", text, token, "Maybe x^y.");
        }
        return error("unknown function '" + name + "'", text, token,
                maybe(Spelling.nearest(name, names.known())));
    }

    /** A call with too few or too many arguments. */
    static ParseException arity(String text, Token token, Function function, int count) {
        String hint = switch (function) {
            case MIN, MAX -> count > 2 ? "Maybe " + function.text() + "(a, " + function.text() + "(b, c))." : "";
            case LOG -> count == 2 ? "Maybe log(x)/log(base)." : "";
            case ATAN -> count == 2 ? "Maybe atan2(y, x)." : "";
            default -> "";
        };
        return error(
                function.text() + " takes " + function.arity() + (function.arity() == 1 ? " argument" : " arguments")
                        + ", but got " + count,
                text, token, hint);
    }

    /** A later argument of {@code d} that is not a coordinate. */
    static ParseException notACoordinate(String text, Token token, Names names) {
        String hint = token.kind() == Token.Kind.NUMBER ? "Maybe repeat the coordinate, as in d(u, x, x)."
                : maybe(Spelling.nearest(token.text(), names.coordinates()));
        return error(token.described() + " is no coordinate to differentiate by; " + coordinates(names), text, token,
                hint);
    }

    /** What a function written without parentheses was likely meant to be of. */
    private static String argument(String function, Token after, Names names) {
        if (after.kind() == Token.Kind.NUMBER || after.kind() == Token.Kind.NAME) {
            return after.text();
        }
        String coordinate = names.coordinates().stream().findFirst().orElse("x");
        if (function.equals("d")) {
            return firstUnknown(names) + ", " + coordinate;
        }
        return Function.named(function).isPresent() ? coordinate : firstUnknown(names);
    }

    private static String firstUnknown(Names names) {
        return names.unknowns().stream().findFirst().orElse("u");
    }

    private static String declared(Names names) {
        List<String> all = names.declared();
        return all.isEmpty() ? "none is declared" : "declared are " + String.join(", ", all);
    }

    private static String coordinates(Names names) {
        return names.coordinates().isEmpty() ? "there are none" : "they are " + String.join(", ", names.coordinates());
    }

    private static String maybe(Optional<String> suggestion) {
        return suggestion.map(name -> "Maybe " + name + ".").orElse("");
    }

    private static ParseException error(String problem, String text, Token token, String hint) {
        return new ParseException(problem, text, token.position(), token.text(), hint);
    }
}
