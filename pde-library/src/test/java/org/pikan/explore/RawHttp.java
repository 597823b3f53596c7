package org.pikan.explore;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Requests written byte by byte, as no well-behaved client would let one write them. */
final class RawHttp {

    private final int port;
    private final Map<String, String> headers = new LinkedHashMap<>();

    /** What a page that was opened at an address sends. */
    RawHttp(URI address) {
        port = address.getPort();
        headers.put("Host", "127.0.0.1:" + port);
        headers.put("Connection", "close");
        headers.put("X-Pikan-Token", address.getFragment());
    }

    /** The same with another header; empty leaves it out. */
    RawHttp with(String name, String value) {
        RawHttp other = new RawHttp(URI.create("http://127.0.0.1:" + port + "/"));
        other.headers.clear();
        other.headers.putAll(headers);
        if (value.isEmpty()) {
            other.headers.remove(name);
        } else {
            other.headers.put(name, value.replace("PORT", Integer.toString(port)));
        }
        return other;
    }

    Answer get(String path) throws IOException {
        return send("GET", path, "");
    }

    Answer post(String path, String body) throws IOException {
        return with("Content-Type", headers.getOrDefault("Content-Type", "application/json")).send("POST", path, body);
    }

    Answer send(String method, String path, String body) throws IOException {
        StringBuilder request = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
        headers.forEach((name, value) -> request.append(name).append(": ").append(value).append("\r\n"));
        if (!body.isEmpty()) {
            request.append("Content-Length: ").append(body.length()).append("\r\n");
        }
        request.append("\r\n").append(body);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int end = answer.indexOf("\r\n\r\n");
            return new Answer(Integer.parseInt(answer.substring(9, 12)), answer.substring(0, end),
                    answer.substring(end + 4));
        }
    }

    /** Status, head and body. */
    record Answer(int status, String head, String body) {
        JsonNode json() {
            return Messages.JSON.readTree(body);
        }
    }
}
