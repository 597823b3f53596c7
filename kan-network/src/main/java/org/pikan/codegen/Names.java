package org.pikan.codegen;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Names in one scope of the code: none is reserved or given twice. Mutable. */
final class Names {

    private final Language language;
    private final Set<String> taken;

    Names(Language language, Collection<String> taken) {
        this.language = language;
        this.taken = new HashSet<>(taken);
    }

    /** The wish itself where it is free, else with as many {@code _} as it takes. */
    String take(String wish) {
        String name = wish;
        while (language.reserved(name) || !taken.add(name)) {
            name += "_";
        }
        return name;
    }
}
