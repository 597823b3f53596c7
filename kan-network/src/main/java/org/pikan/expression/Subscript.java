package org.pikan.expression;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A name with a subscript: {@code u_xx} is base {@code u} and letters {@code xx}. */
record Subscript(String base, String letters) {

    /** Splits at the last underscore; null if nothing stands before or after it. */
    static @Nullable Subscript split(String name) {
        int underscore = name.lastIndexOf('_');
        return underscore <= 0 || underscore == name.length() - 1 ? null
                : new Subscript(name.substring(0, underscore), name.substring(underscore + 1));
    }

    /** True if each letter is a coordinate or the normal. */
    boolean isDerivative(List<String> coordinates) {
        return letters.chars().mapToObj(Character::toString)
                .allMatch(letter -> letter.equals(Symbol.NORMAL.name()) || coordinates.contains(letter));
    }

    /** What the derivative is by, in the order written; only if it {@link #isDerivative}. */
    List<Symbol> symbols() {
        return letters.chars().mapToObj(letter -> new Symbol(Character.toString(letter))).toList();
    }
}
