package org.infusary.web;

import io.netty.handler.codec.http.HttpHeaders;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;

/**
 * What every answer tells a browser: guess no type, show it in no frame, tell nobody where you were, and keep no copy.
 *
 * <p>The values follow OWASP's REST Security Cheat Sheet. The documentation page alone may run its own scripts.
 */
final class AnswerHeaders {
    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Resource-Policy", "same-origin");

    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

    /** Swagger UI sets itself up in a script of its page; the page is part of the jar and shows no data of its own. */
    private static final String ITS_OWN = "default-src 'none'; script-src 'self' 'unsafe-inline';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self';"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** A year, for this host only: what stands beside it is not ours to decide. */
    private static final String ONLY_TLS = "max-age=31536000";

    private AnswerHeaders() {}

    /** Sets them when the answer leaves, whoever gives it: the answer to a failure begins with fresh headers. */
    static void promise(RoutingContext exchange) {
        exchange.addHeadersEndHandler(leaving -> set(exchange));
    }

    /** The same for an answer of the transport, which no exchange stands behind. */
    static void complete(HttpHeaders headers) {
        if (!headers.contains(RequestId.HEADER)) {
            headers.set(RequestId.HEADER, RequestId.fresh());
        }
        ALWAYS.forEach(headers::set);
        headers.set("Content-Security-Policy", NOTHING);
        headers.set("Cache-Control", "no-store");
    }

    private static void set(RoutingContext exchange) {
        MultiMap headers = exchange.response().headers();
        headers.set(RequestId.HEADER, RequestId.of(exchange));
        ALWAYS.forEach(headers::set);
        String path = exchange.request().path();
        boolean documentation = path != null && (path.equals("/docs") || path.startsWith("/docs/"));
        headers.set("Content-Security-Policy", documentation ? ITS_OWN : NOTHING);
        if (!documentation && !headers.contains("Cache-Control")) {
            headers.set("Cache-Control", "no-store");
        }
        if ("https".equals(exchange.request().scheme())) {
            headers.set("Strict-Transport-Security", ONLY_TLS);
        }
    }
}
