package org.pikan.explore;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/** The files of the page, by the only paths under which they are served. */
final class Page {

    private final Map<String, Reply> files = Map.of(
            "/", file("index.html", "text/html; charset=utf-8"),
            "/explore.css", file("explore.css", "text/css; charset=utf-8"),
            "/plots.js", file("plots.js", "text/javascript; charset=utf-8"),
            "/explore.js", file("explore.js", "text/javascript; charset=utf-8"));

    Optional<Reply> at(String path) {
        return Optional.ofNullable(files.get(path));
    }

    private static Reply file(String name, String type) {
        try (InputStream in = Page.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(
                        "the page's file " + name + " is missing. Maybe the build is incomplete.");
            }
            return new Reply(Reply.OK, type, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
