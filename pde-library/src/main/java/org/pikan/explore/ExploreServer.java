package org.pikan.explore;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Serves the page of an exploration on 127.0.0.1, and nowhere else.
 *
 * <p>Only {@link Guard its own page} is let in; what is served has fixed names, so no path from outside reaches a file.
 */
public final class ExploreServer implements AutoCloseable {

    private static final int MOST_BYTES = 1 << 16;
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:;"
            + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final HttpServer server;
    private final Guard guard;
    private final Api api;
    private final Page page = new Page();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch stopped = new CountDownLatch(1);

    private ExploreServer(Exploration exploration, HttpServer server) {
        this.server = server;
        guard = Guard.of(server.getAddress());
        api = new Api(exploration, stopped::countDown);
    }

    /**
     * Starts to serve.
     *
     * @param exploration
     *            what the page shows; stays the caller's to close
     * @param port
     *            a port, or 0 for any that is free
     * @return the server
     * @throws IOException
     *             if the port is taken or not allowed
     */
    public static ExploreServer start(Exploration exploration, int port) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 0);
        ExploreServer server = new ExploreServer(exploration, http);
        http.createContext("/", server::handle);
        http.setExecutor(server.threads);
        http.start();
        return server;
    }

    /** The page's address with its token, which browsers do not send on. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/#" + guard.token());
    }

    /** Where it listens. */
    InetSocketAddress boundTo() {
        return server.getAddress();
    }

    /**
     * Waits until the page asks to stop.
     *
     * @throws InterruptedException
     *             if the thread is interrupted
     */
    public void await() throws InterruptedException {
        stopped.await();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Reply reply;
            try {
                reply = reply(exchange);
            } catch (Refusal e) {
                reply = Reply.error(e.status(), Messages.oneLine(e));
            } catch (Conflict e) {
                reply = Reply.error(Reply.CONFLICT, Messages.oneLine(e));
            } catch (IllegalArgumentException e) {
                reply = Reply.error(Reply.IMPOSSIBLE, Messages.oneLine(e));
            } catch (IOException | RuntimeException e) {
                reply = Reply.error(Reply.FAILED, Messages.oneLine(e));
            }
            send(exchange, reply);
        }
    }

    private Reply reply(HttpExchange exchange) throws IOException {
        Headers headers = exchange.getRequestHeaders();
        guard.requireOwnPage(exchange.getRemoteAddress(), headers);
        String path = exchange.getRequestURI().getRawPath();
        Optional<Reply> file = page.at(path);
        if (file.isPresent()) {
            requireMethod(exchange, "GET");
            return file.get();
        }
        if (!path.startsWith(Api.PREFIX)) {
            throw new Refusal(Reply.NOT_FOUND, "there is no such thing here.");
        }
        guard.requireToken(headers);
        String name = path.substring(Api.PREFIX.length());
        boolean change = Api.isChange(name);
        requireMethod(exchange, change ? "POST" : "GET");
        return change ? api.change(name, body(exchange))
                : api.read(name, query(exchange.getRequestURI().getRawQuery()));
    }

    private static void requireMethod(HttpExchange exchange, String method) {
        if (!exchange.getRequestMethod().equals(method)) {
            exchange.getResponseHeaders().set("Allow", method);
            throw new Refusal(Reply.WRONG_METHOD, "this takes " + method + " alone.");
        }
    }

    private static JsonNode body(HttpExchange exchange) throws IOException {
        if (!"application/json".equals(exchange.getRequestHeaders().getFirst("Content-Type"))) {
            throw new Refusal(Reply.WRONG_TYPE, "a change is sent as application/json.");
        }
        byte[] bytes;
        try (InputStream in = exchange.getRequestBody()) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        }
        if (bytes.length > MOST_BYTES) {
            throw new Refusal(Reply.TOO_LARGE, "the request is longer than " + MOST_BYTES + " bytes.");
        }
        try {
            return Messages.JSON.readTree(bytes);
        } catch (JacksonException e) {
            throw new Refusal(Reply.BAD_REQUEST, "the request is not JSON: " + e.getOriginalMessage());
        }
    }

    private static Map<String, String> query(String text) {
        Map<String, String> query = new HashMap<>();
        if (text != null) {
            for (String part : text.split("&")) {
                int equals = part.indexOf('=');
                if (equals > 0) {
                    query.put(part.substring(0, equals),
                            URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8));
                }
            }
        }
        return query;
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Cache-Control", "no-store");
        headers.set("Content-Security-Policy", POLICY);
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("X-Content-Type-Options", "nosniff");
        if (!reply.type().isEmpty()) {
            headers.set("Content-Type", reply.type());
        }
        boolean empty = reply.body().length == 0;
        exchange.sendResponseHeaders(reply.status(), empty ? -1 : reply.body().length);
        if (!empty) {
            exchange.getResponseBody().write(reply.body());
        }
    }

    /** Ends after the answers that are under way, a second at most. */
    @Override
    public void close() {
        stopped.countDown();
        server.stop(1);
        threads.shutdownNow();
    }
}
