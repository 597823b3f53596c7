package org.pikan.library.command;

import java.util.List;
import org.pikan.library.PdeLibrary;

/** {@code pikan list}: a line for each problem, the name first. */
final class ListCommand {

    private ListCommand() {}

    static void run(Console console) {
        List<String> names = PdeLibrary.names();
        int width = names.stream().mapToInt(String::length).max().orElse(1);
        for (String name : names) {
            console.out().println(name + " ".repeat(width - name.length() + 2) + PdeLibrary.description(name));
        }
    }
}
