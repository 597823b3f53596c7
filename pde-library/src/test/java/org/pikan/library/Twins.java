package org.pikan.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The problem files of the library. */
final class Twins {

    private Twins() {}

    static String json(String name) {
        try (InputStream in = Twins.class.getResourceAsStream(name + ".json")) {
            if (in == null) {
                throw new IllegalStateException("there is no " + name + ".json");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
