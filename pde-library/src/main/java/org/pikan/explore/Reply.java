package org.pikan.explore;

import java.nio.charset.StandardCharsets;
import tools.jackson.databind.node.ObjectNode;

/**
 * An answer to a request.
 *
 * @param status
 *            of HTTP
 * @param type
 *            the content's media type
 * @param body
 *            the content
 */
record Reply(int status, String type, byte[] body) {

    static final int OK = 200;
    static final int NO_CONTENT = 204;
    static final int BAD_REQUEST = 400;
    static final int FORBIDDEN = 403;
    static final int NOT_FOUND = 404;
    static final int WRONG_METHOD = 405;
    static final int CONFLICT = 409;
    static final int TOO_LARGE = 413;
    static final int WRONG_TYPE = 415;
    static final int IMPOSSIBLE = 422;
    static final int FAILED = 500;

    static Reply json(ObjectNode json) {
        return json(OK, json);
    }

    static Reply json(int status, ObjectNode json) {
        return new Reply(status, "application/json", Messages.JSON.writeValueAsBytes(json));
    }

    static Reply error(int status, String message) {
        return json(status, Messages.error(message));
    }

    static Reply svg(String text) {
        return new Reply(OK, "image/svg+xml", text.getBytes(StandardCharsets.UTF_8));
    }

    static Reply nothing() {
        return new Reply(NO_CONTENT, "", new byte[0]);
    }
}
