package org.pikan.benchmarks.accuracy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** What the programs of this package are told: options with a value each, in a folder of the checkout. */
final class Arguments {

    private Arguments() {}

    /** The values by names such as {@code --seed}; ends the program where one is unknown or has no value. */
    static Map<String, String> read(Map<String, String> defaults, String[] arguments) {
        Map<String, String> options = new TreeMap<>(defaults);
        for (int i = 0; i < arguments.length; i += 2) {
            if (i + 1 == arguments.length || options.replace(arguments[i], arguments[i + 1]) == null) {
                refuse("'" + arguments[i] + "' is no option with a value",
                        "choose from " + String.join(", ", options.keySet()));
            }
        }
        return options;
    }

    /** Says what was wrong and ends the program. */
    static void refuse(String error, String hint) {
        System.err.println("error: " + error + ".\nhint: " + hint + ".");
        System.exit(2);
    }

    /** The folder above the working one, or that one itself, that holds the launcher. */
    static Path checkout() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("pikan"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
