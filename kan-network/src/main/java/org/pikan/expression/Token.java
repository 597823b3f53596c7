package org.pikan.expression;

/**
 * A piece of a formula.
 *
 * @param position where it begins; the first character is at 1
 */
record Token(Kind kind, String text, int position) {

    enum Kind {
        NUMBER, NAME,
        /** One of {@code + - * / ^ ( ) , =}. */
        SIGN, END
    }

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    /** True if an operand begins here. */
    boolean startsAtom() {
        return kind == Kind.NUMBER || kind == Kind.NAME || is("(");
    }

    /** As an error message names it. */
    String described() {
        return kind == Kind.END ? "the end" : "'" + text + "'";
    }
}
