package org.pikan.kernel;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether vector code can run here, and run fast. */
final class VectorSupport {

    static final String MODULE = "jdk.incubator.vector";

    private VectorSupport() {}

    /** Why vector kernels would not do here, or null if they would. */
    static @Nullable String obstacle() {
        if (!moduleIsReadable()) {
            return "the module " + MODULE + " is not readable; the JVM option --add-modules " + MODULE + " adds it";
        }
        if (interpretsOnly()) {
            return "the virtual machine interprets only, and interpreted vector code is slow";
        }
        return Lanes.COUNT > 1 ? null : "this machine has no vectors of doubles";
    }

    static boolean moduleIsReadable() {
        return ModuleLayer.boot().findModule(MODULE).filter(VectorSupport.class.getModule()::canRead).isPresent();
    }

    private static boolean interpretsOnly() {
        return System.getProperty("java.vm.info", "").toLowerCase(Locale.ROOT).contains("interpreted mode");
    }
}
