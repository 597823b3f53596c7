package org.pikan.library.command;

import org.pikan.kernel.Kernels;
import org.pikan.solve.Version;

/** {@code pikan info}: what this machine runs Pikan on. */
final class InfoCommand {

    private InfoCommand() {}

    static void run(Console console) {
        Kernels kernels = Kernels.best();
        line(console, "pikan", Version.TEXT);
        line(console, "jdk",
                System.getProperty("java.runtime.version") + " (" + System.getProperty("java.vm.name") + ", "
                        + System.getProperty("os.arch") + ")");
        line(console, "kernels", kernels.name() + " (" + Kernels.selectionReason() + ")");
        line(console, "lanes", kernels.lanes() + (kernels.lanes() == 1 ? " double" : " doubles") + " at a time");
        line(console, "threads", Integer.toString(Runtime.getRuntime().availableProcessors()));
        line(console, "memory", Runtime.getRuntime().maxMemory() / (1 << 20) + " MB at most");
    }

    private static void line(Console console, String key, String value) {
        console.out().println(String.format("%-8s %s", key, value));
    }
}
