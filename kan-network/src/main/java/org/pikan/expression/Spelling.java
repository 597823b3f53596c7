package org.pikan.expression;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds what a misspelt name was likely meant to be. */
public final class Spelling {

    /** What other languages call our functions. */
    private static final Map<String, String> ELSEWHERE = Map.ofEntries(Map.entry("arcsin", "asin"),
            Map.entry("arccos", "acos"), Map.entry("arctan", "atan"), Map.entry("arsinh", "asinh"),
            Map.entry("arcosh", "acosh"), Map.entry("artanh", "atanh"), Map.entry("sgn", "sign"),
            Map.entry("fabs", "abs"), Map.entry("tg", "tan"), Map.entry("lap", "laplacian"),
            Map.entry("laplace", "laplacian"), Map.entry("gradient", "grad"), Map.entry("divergence", "div"),
            Map.entry("diff", "d"), Map.entry("if", "where"), Map.entry("heaviside", "where"),
            Map.entry("j0", "besselj0"), Map.entry("j1", "besselj1"));

    private Spelling() {}

    /**
     * Returns the known name nearest to {@code name}: one that a third of its letters (at least one) wrong, missing, too
     * many or exchanged would explain, upper and lower case counting as equal.
     */
    public static Optional<String> nearest(String name, Collection<String> known) {
        String elsewhere = ELSEWHERE.get(name.toLowerCase(Locale.ROOT));
        if (elsewhere != null && known.contains(elsewhere)) {
            return Optional.of(elsewhere);
        }
        String best = null;
        int bestDistance = Math.max(1, name.length() / 3) + 1;
        for (String candidate : known) {
            int distance = distance(name.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            if (distance < bestDistance && distance < Math.max(name.length(), candidate.length())) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Insertions, deletions, replacements and exchanges of neighbours that turn a into b. */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int replace = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                d[i][j] = Math.min(replace, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
