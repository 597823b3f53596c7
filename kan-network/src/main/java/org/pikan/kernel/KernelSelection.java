package org.pikan.kernel;

import java.lang.System.Logger.Level;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The choice between scalar and vector kernels, made once and logged once. */
record KernelSelection(Kernels kernels, String reason) {

    static final String PROPERTY = "pikan.kernels";

    /** The choice for this virtual machine. */
    static KernelSelection chosen() {
        return Holder.CHOSEN;
    }

    /** The choice under a value of the property {@code pikan.kernels}, null when it is not set. */
    static KernelSelection select(@Nullable String forced) {
        String wish = forced == null ? "" : forced.strip().toLowerCase(Locale.ROOT);
        return switch (wish) {
            case "" -> automatic();
            case "scalar" -> new KernelSelection(ScalarKernels.INSTANCE, "asked for by -D" + PROPERTY + "=scalar");
            case "vector" -> forcedVector();
            default -> throw new IllegalStateException("system property " + PROPERTY + " is '" + forced
                    + "', but only 'scalar' and 'vector' exist. Maybe leave it out.");
        };
    }

    private static KernelSelection automatic() {
        String obstacle = VectorSupport.obstacle();
        return obstacle == null
                ? new KernelSelection(WarmingKernels.INSTANCE, VectorKernels.INSTANCE.lanes() + " doubles per vector")
                : new KernelSelection(ScalarKernels.INSTANCE, obstacle);
    }

    private static KernelSelection forcedVector() {
        if (!VectorSupport.moduleIsReadable()) {
            throw new IllegalStateException("system property " + PROPERTY + " is 'vector', but the module "
                    + VectorSupport.MODULE + " is not readable. Maybe add --add-modules " + VectorSupport.MODULE + ".");
        }
        return new KernelSelection(VectorKernels.INSTANCE, "asked for by -D" + PROPERTY + "=vector");
    }

    private static final class Holder {
        static final KernelSelection CHOSEN = log(select(System.getProperty(PROPERTY)));

        private static KernelSelection log(KernelSelection selection) {
            // Scalar kernels that nobody asked for cost a factor of 4 to 10 in speed: say so.
            boolean fallback = selection.kernels() == ScalarKernels.INSTANCE && System.getProperty(PROPERTY) == null;
            System.getLogger("org.pikan.kernel").log(fallback ? Level.WARNING : Level.DEBUG,
                    () -> "kernels: " + selection.kernels().name() + " (" + selection.reason() + ")");
            return selection;
        }
    }
}
