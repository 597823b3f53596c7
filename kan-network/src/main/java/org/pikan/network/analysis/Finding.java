package org.pikan.network.analysis;

import java.util.List;
import java.util.Locale;

/**
 * The outcome of one hypothesis about a function.
 *
 * @param hypothesis
 *            what was asked
 * @param groups
 *            the coordinates it is about, by their names; for separability the parts
 * @param statistic
 *            0 if it is true exactly, of order 1 if nothing of it is true
 * @param threshold
 *            it holds if the statistic is at most this
 * @param combination
 *            for the hypotheses about combinations the one that was found, such as {@code x - 2*t}; else empty
 */
public record Finding(Hypothesis hypothesis, List<List<String>> groups, double statistic, double threshold,
        String combination) {

    /** Copies the groups. */
    public Finding {
        groups = groups.stream().map(List::copyOf).toList();
    }

    /** Whether the function has the property, up to the threshold. */
    public boolean holds() {
        return statistic <= threshold;
    }

    /**
     * The finding as a sentence without its full stop.
     *
     * @param function
     *            the name of the function
     * @return such as {@code u is additively separable in {x}, {z}: mixed derivative is 2e-9 of its scale}
     */
    public String inWords(String function) {
        String parts = String.join(", ", groups.stream().map(group -> "{" + String.join(", ", group) + "}").toList());
        String coordinates = String.join(" and ", groups.stream().flatMap(List::stream).toList());
        String not = holds() ? "" : "not ";
        String size = size();
        String verb = holds() ? " depends on " : " does not depend on ";
        return function + switch (hypothesis) {
            case INDEPENDENT -> (holds() ? " does not depend on " : " depends on ") + coordinates
                    + ": the derivative is " + size + " of its scale";
            case ADDITIVE -> " is " + not + "additively separable in " + parts + ": mixed derivative is " + size
                    + " of its scale";
            case MULTIPLICATIVE -> " is " + not + "a product of functions of " + parts
                    + ": mixed derivative of its logarithm is " + size + " of its terms";
            case GENERAL -> " is " + not + "a function of a sum of functions of " + parts
                    + ": the condition on its slopes is met to " + size + " of its terms";
            case LINEAR_COMBINATION, PRODUCT, QUOTIENT, RADIUS -> verb + coordinates + " only through " + combination
                    + ": slope along its level lines is " + size + " of the slopes";
            case COMBINATION -> verb + coordinates + " only through one combination of them"
                    + ": the ratio of their slopes changes with other coordinates by " + size + " of its terms";
        };
    }

    private String size() {
        if (statistic == 0 || statistic >= 0.01) {
            return statistic == 0 ? "0" : String.format(Locale.ROOT, "%.2g", statistic);
        }
        return String.format(Locale.ROOT, "%.0e", statistic).replace("e-0", "e-");
    }
}
