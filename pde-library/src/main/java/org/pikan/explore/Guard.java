package org.pikan.explore;

import com.sun.net.httpserver.Headers;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * Lets in only the page that this process served, in a browser on this machine.
 *
 * <p>Another site's page cannot read answers, by the rules of browsers, but it can send requests, and a name that it controls may
 * turn out to mean 127.0.0.1. So the host must be a loopback name with our port, an origin must be our own, and all but the page
 * itself needs a random token that is known only to whoever saw the address on the console.
 */
final class Guard {

    static final String TOKEN_HEADER = "X-Pikan-Token";

    private final String token;
    private final Set<String> hosts;

    private Guard(String token, Set<String> hosts) {
        this.token = token;
        this.hosts = hosts;
    }

    static Guard of(InetSocketAddress address) {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        return new Guard(HexFormat.of().formatHex(random),
                Set.of("127.0.0.1:" + address.getPort(), "localhost:" + address.getPort()));
    }

    String token() {
        return token;
    }

    /**
     * Checks where a request comes from.
     *
     * @param remote
     *            the other end
     * @param headers
     *            the request's headers
     * @throws Refusal
     *             if it is another site's or another machine's
     */
    void requireOwnPage(InetSocketAddress remote, Headers headers) {
        List<String> host = headers.getOrDefault("Host", List.of());
        if (!remote.getAddress().isLoopbackAddress() || host.size() != 1 || !hosts.contains(host.getFirst())) {
            throw new Refusal(Reply.FORBIDDEN, "this host name is not served. Maybe use the address on the console.");
        }
        for (String origin : headers.getOrDefault("Origin", List.of())) {
            if (!origin.equals("http://" + host.getFirst())) {
                throw new Refusal(Reply.FORBIDDEN, "pages of another origin are not served.");
            }
        }
        for (String site : headers.getOrDefault("Sec-Fetch-Site", List.of())) {
            if (!site.equals("same-origin") && !site.equals("none")) {
                throw new Refusal(Reply.FORBIDDEN, "requests of another site are not served.");
            }
        }
    }

    /**
     * Checks the token.
     *
     * @throws Refusal
     *             if it is missing or another one
     */
    void requireToken(Headers headers) {
        String given = headers.getFirst(TOKEN_HEADER);
        if (given == null || !MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8),
                token.getBytes(StandardCharsets.UTF_8))) {
            throw new Refusal(Reply.FORBIDDEN,
                    "the token is missing or wrong. Maybe open the whole address on the console.");
        }
    }
}
