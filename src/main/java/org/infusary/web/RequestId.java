package org.infusary.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * The name of one request, by which its log lines, its audit row and its answer find each other.
 *
 * <p>A caller may bring one in {@code X-Request-Id}, 8 to 64 letters, digits, dots, underscores or hyphens; any other is
 * replaced by one of our own. It stands in the header of every answer and, as {@code requestId}, in the logging context.
 */
@Singleton
public class RequestId {
    /** Header of request and answer. */
    public static final String HEADER = "X-Request-Id";

    /** Key in the logging context. */
    public static final String LOG_KEY = "requestId";

    /** Before every other filter, so that whatever refuses the request already knows it. */
    private static final int BEFORE_ALL = 10_000;

    private static final String KEY = RequestId.class.getName();
    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    /** The id of this request; the same in every answer to this question. */
    public static String of(RoutingContext exchange) {
        String known = exchange.get(KEY);
        if (known == null) {
            known = Optional.ofNullable(exchange.request().getHeader(HEADER))
                    .filter(id -> ACCEPTED.matcher(id).matches())
                    .orElseGet(RequestId::fresh);
            exchange.put(KEY, known);
        }
        return known;
    }

    void name(@Observes Filters filters) {
        filters.register(RequestId::name, BEFORE_ALL);
    }

    private static void name(RoutingContext exchange) {
        MDC.put(LOG_KEY, of(exchange));
        AnswerHeaders.promise(exchange);
        exchange.next();
    }

    /** 128 random bits in hexadecimal; a name, not a secret. */
    static String fresh() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return String.format("%016x%016x", random.nextLong(), random.nextLong());
    }
}
