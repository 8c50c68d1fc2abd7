package org.infusary.operation;

import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/** Which operation of the contract a request asks for: the address with the names of its ids instead of the ids. */
final class Operation {
    /** Where Quarkus keeps it for its own metrics of requests. */
    private static final String KEPT_AS = "UrlPathTemplate";

    private Operation() {}

    /** Such as {@code /visits/{visitId}/arrival}; null for a request that no operation takes. */
    static @Nullable String template(RoutingContext exchange) {
        return ((HttpServerRequestInternal) exchange.request()).context().getLocal(KEPT_AS);
    }
}
