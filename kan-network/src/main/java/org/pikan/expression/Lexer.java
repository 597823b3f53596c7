package org.pikan.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a formula into tokens. */
final class Lexer {

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern NUMBER = Pattern.compile("(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
    private static final Pattern SIGN = Pattern.compile("[-+*/^(),=]");

    /** What to write instead of signs that formulas elsewhere have. */
    private static final Map<String, String> MENDS = Map.ofEntries(Map.entry("\u2212", "-"), Map.entry("\u2013", "-"),
            Map.entry("\u00d7", "*"), Map.entry("\u00b7", "*"), Map.entry("\u22c5", "*"), Map.entry("\u00f7", "/"),
            Map.entry("\u00b2", "^2"), Map.entry("\u00b3", "^3"), Map.entry("\u03c0", "pi"), Map.entry("[", "("),
            Map.entry("]", ")"), Map.entry("{", "("), Map.entry("}", ")"), Map.entry("\u2207", "grad"),
            Map.entry("\u0394", "laplacian"), Map.entry("\u2202", "d(u, x)"), Map.entry("'", "u_x"),
            Map.entry("|", "abs(x)"), Map.entry("\u221a", "sqrt(x)"), Map.entry("<", "where(b - a, 1, 0)"),
            Map.entry(">", "where(a - b, 1, 0)"));

    private Lexer() {}

    /** Returns the tokens of a text, the last one of kind END. */
    static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = SPACE.matcher(text);
        int start = 0;
        while (start < text.length()) {
            matcher.region(start, text.length());
            if (matcher.usePattern(SPACE).lookingAt()) {
                start = matcher.end();
                continue;
            }
            Token.Kind kind;
            if (matcher.usePattern(NUMBER).lookingAt()) {
                kind = Token.Kind.NUMBER;
            } else if (matcher.usePattern(NAME).lookingAt()) {
                kind = Token.Kind.NAME;
            } else if (matcher.usePattern(SIGN).lookingAt()) {
                kind = Token.Kind.SIGN;
            } else {
                throw unexpected(text, start);
            }
            tokens.add(new Token(kind, matcher.group(), start + 1));
            start = matcher.end();
        }
        tokens.add(new Token(Token.Kind.END, "", text.length() + 1));
        return tokens;
    }

    private static ParseException unexpected(String text, int start) {
        String character = Character.toString(text.codePointAt(start));
        String mend = MENDS.get(character);
        String hint = "";
        if (mend != null) {
            hint = "Maybe " + mend + ".";
        } else if (Character.isLetter(text.codePointAt(start))) {
            hint = "Names have letters a-z, A-Z, digits and _. Maybe write it out, as in alpha.";
        }
        return new ParseException("unexpected character '" + character + "'", text, start + 1, character, hint);
    }
}
