package org.pikan.formulation;

import java.util.Locale;

/** How conditions enter: built into the ansatz, as weighted residuals, or by the rules of {@link HardConditions}. */
public enum ConditionMode {
    /** Hard where that is sound, soft elsewhere. A race of networks may yet end with {@link #SOFT}, which the solution then says. */
    AUTO,
    /** Hard wherever the ansatz can be built, soft elsewhere. */
    HARD,
    /** All soft; periodic coordinates too. */
    SOFT;

    /** The name used on the command line. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
