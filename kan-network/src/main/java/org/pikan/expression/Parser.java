package org.pikan.expression;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads expressions and equations from text such as {@code u_t = alpha*u_xx}.
 *
 * <pre>
 * equation = sum "=" sum
 * sum      = product { ("+" | "-") product }
 * product  = unary { ("*" | "/") unary }
 * unary    = { "-" } power
 * power    = atom [ "^" unary ]          (right associative; -x^2 is -(x^2))
 * atom     = number | name | name "(" sum { "," sum } ")" | "(" sum ")"
 * </pre>
 *
 * <p>{@code d(f, x, x)} differentiates any expression; {@code u_xx} is the same for coordinates of one letter, and
 * {@code u_n} the outward normal derivative. {@code laplacian}, {@code div}, {@code grad} and {@code dot} act on space
 * coordinates; {@code pi} and {@code e} are numbers; see {@link Function} for the functions. The tree is exactly what is
 * written: nothing is simplified or differentiated. Text is at most 10,000 characters long and nested 200 deep.
 */
public final class Parser {

    /** The longest text accepted, in characters. */
    public static final int MAX_LENGTH = 10_000;
    /** How deep parentheses, calls and exponents may be nested. */
    public static final int MAX_NESTING = 200;

    private final String text;
    private final Names names;
    private final List<Token> tokens;
    private final VectorCheck vectors = new VectorCheck(this::error);
    private int next;
    private int nesting;

    private Parser(String text, Names names) {
        this.text = text;
        this.names = names;
        if (text.length() > MAX_LENGTH) {
            throw new ParseException(
                    "the text has " + text.length() + " characters, the limit is " + MAX_LENGTH + "; it is too long",
                    text, MAX_LENGTH + 1, "", "Maybe name parts of it in definitions.");
        }
        this.tokens = Lexer.tokens(text);
    }

    /**
     * Reads an expression.
     *
     * @throws ParseException if the text is not an expression over these names
     */
    public static Expression parse(String text, Names names) {
        Parser parser = new Parser(text, names);
        Expression expression = parser.scalarSum();
        parser.expectEnd();
        return expression;
    }

    /**
     * Reads an equation.
     *
     * @throws ParseException if the text is not an equation over these names
     */
    public static Equation parseEquation(String text, Names names) {
        Parser parser = new Parser(text, names);
        Expression left = parser.scalarSum();
        if (parser.peek().kind() == Token.Kind.END) {
            throw parser.error("an equation needs '='", parser.peek(), "Maybe ... = 0.");
        }
        if (!parser.accept("=")) {
            throw parser.unexpected();
        }
        Expression right = parser.scalarSum();
        parser.expectEnd();
        return new Equation(left, right);
    }

    private Expression scalarSum() {
        Token start = peek();
        return vectors.scalar(sum(), start);
    }

    private Expression sum() {
        Expression left = product();
        while (true) {
            Token sign = peek();
            if (accept("+")) {
                left = vectors.sum(new Sum(left, product()), sign);
            } else if (accept("-")) {
                left = vectors.sum(new Difference(left, product()), sign);
            } else {
                return left;
            }
        }
    }

    private Expression product() {
        Expression left = unary();
        while (true) {
            Token sign = peek();
            if (accept("*")) {
                left = vectors.product(new Product(left, unary()), sign);
            } else if (accept("/")) {
                left = vectors.quotient(new Quotient(left, unary()), sign);
            } else {
                return left;
            }
        }
    }

    private Expression unary() {
        int minuses = 0;
        while (accept("-")) {
            minuses++;
        }
        Expression operand = power();
        for (; minuses > 0; minuses--) {
            operand = vectors.negation(new Negation(operand));
        }
        return operand;
    }

    private Expression power() {
        Token start = peek();
        Expression base = atom();
        Token sign = peek();
        if (!accept("^")) {
            return base;
        }
        vectors.scalar(base, start);
        enter(sign);
        Token exponentStart = peek();
        Expression exponent = vectors.scalar(unary(), exponentStart);
        nesting--;
        return new Power(base, exponent);
    }

    private Expression atom() {
        Token token = peek();
        if (!token.startsAtom()) {
            throw unexpected();
        }
        next++;
        if (token.kind() == Token.Kind.NUMBER) {
            return number(token);
        }
        if (token.kind() == Token.Kind.NAME) {
            return peek().is("(") ? call(token) : name(token);
        }
        enter(token);
        Expression inner = sum();
        close(token);
        return inner;
    }

    private Expression number(Token token) {
        double value = Double.parseDouble(token.text());
        if (!Double.isFinite(value)) {
            throw error("the number '" + token.text() + "' is larger than any float64", token, "");
        }
        if (value == 0 && token.text().matches("[0.]*[1-9].*")) {
            throw error("the number '" + token.text() + "' is smaller than any float64", token, "Maybe 0.");
        }
        return new Constant(value);
    }

    private Expression name(Token token) {
        return switch (token.text()) {
            case "pi" -> new Constant(Math.PI);
            case "e" -> new Constant(Math.E);
            default -> names.resolve(token.text())
                    .orElseThrow(() -> ParseErrors.unknownName(text, token, peek(), names));
        };
    }

    private Expression call(Token name) {
        Token open = take();
        enter(open);
        if (name.text().equals("d")) {
            return derivative(name, open);
        }
        for (VectorOperator operator : VectorOperator.values()) {
            if (operator.text().equals(name.text())) {
                return vectorOperation(operator, name, open);
            }
        }
        Function function = Function.named(name.text())
                .orElseThrow(() -> ParseErrors.notAFunction(text, name, names));
        List<Expression> arguments = new ArrayList<>();
        do {
            arguments.add(scalarSum());
        } while (accept(","));
        close(open);
        if (arguments.size() != function.arity()) {
            throw ParseErrors.arity(text, name, function, arguments.size());
        }
        return new Call(function, arguments);
    }

    private Expression derivative(Token name, Token open) {
        Expression operand = scalarSum();
        List<Symbol> by = new ArrayList<>();
        while (accept(",")) {
            Token coordinate = take();
            if (!names.coordinates().contains(coordinate.text())
                    && !coordinate.text().equals(Symbol.NORMAL.name())) {
                throw ParseErrors.notACoordinate(text, coordinate, names);
            }
            by.add(new Symbol(coordinate.text()));
        }
        close(open);
        if (by.isEmpty()) {
            throw error("d names no coordinate", name, "Maybe d(" + TextPrinter.abbreviate(operand) + ", "
                    + names.coordinates().stream().findFirst().orElse("x") + ").");
        }
        return new PartialDerivative(operand, by);
    }

    private Expression vectorOperation(VectorOperator operator, Token name, Token open) {
        List<Expression> operands = new ArrayList<>();
        List<Token> starts = new ArrayList<>();
        do {
            starts.add(peek());
            operands.add(sum());
        } while (accept(","));
        close(open);
        return vectors.operation(operator, operands, name, starts);
    }

    private void enter(Token token) {
        if (++nesting > MAX_NESTING) {
            throw error("nested more than " + MAX_NESTING + " deep", token, "Maybe name parts of it in definitions.");
        }
    }

    private void close(Token open) {
        if (peek().kind() == Token.Kind.END) {
            throw error("the '(' is never closed", open, "Maybe add ')'.");
        }
        if (!accept(")")) {
            throw unexpected();
        }
        nesting--;
    }

    private void expectEnd() {
        if (peek().kind() != Token.Kind.END) {
            throw unexpected();
        }
    }

    private Token peek() {
        return tokens.get(next);
    }

    private Token take() {
        Token token = peek();
        if (token.kind() != Token.Kind.END) {
            next++;
        }
        return token;
    }

    private boolean accept(String sign) {
        if (peek().is(sign)) {
            next++;
            return true;
        }
        return false;
    }

    private ParseException unexpected() {
        return ParseErrors.unexpected(text, next == 0 ? null : tokens.get(next - 1), peek());
    }

    private ParseException error(String problem, Token token, String hint) {
        return new ParseException(problem, text, token.position(), token.text(), hint);
    }
}
