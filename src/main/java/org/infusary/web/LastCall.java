package org.infusary.web;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * When the service is told to stop: whoever is in gets an answer, whoever comes is sent away, and only then anything closes.
 *
 * <p>Quarkus closes the port before it fires {@code ShutdownEvent}, and its own way of waiting lets requests in as long as
 * the port is open: their effect may be kept and their answer cut. So the door is shut first, here, and nobody waits for
 * those who knock.
 */
@Singleton
public class LastCall {
    private static final Logger LOG = Logger.getLogger(LastCall.class);

    /** No statement takes longer than three seconds, and what closes afterwards needs its share of ten. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final long LOOK_EVERY_MILLIS = 10;

    /** After the request has its id, before anything is done for it. */
    private static final int SECOND = 9_500;

    private final Set<RoutingContext> inside = ConcurrentHashMap.newKeySet();
    private volatile boolean over;

    LastCall() {}

    /** True from the moment the service was told to stop. */
    public boolean isOver() {
        return over;
    }

    void watch(@Observes Filters filters) {
        filters.register(this::enter, SECOND);
    }

    /** The first thing that happens; what waits here delays everything that closes. */
    void call(@Observes ShutdownDelayInitiatedEvent stop) throws InterruptedException {
        over = true;
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (isSomeoneInside() && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
        }
        if (isSomeoneInside()) {
            LOG.warnf("%d requests did not end within %d s of the stop", inside.size(), PATIENCE.toSeconds());
        }
    }

    /** Asks the answers themselves too: not every way of breaking off is told to those who listen. */
    private boolean isSomeoneInside() {
        inside.removeIf(
                exchange -> exchange.response().ended() || exchange.response().closed());
        return !inside.isEmpty();
    }

    private void enter(RoutingContext exchange) {
        // counted before it is decided, so that nobody slips in between the last look and the end
        inside.add(exchange);
        // Quarkus puts an end handler of its own in the place of all others where a body is too large
        exchange.addBodyEndHandler(answered -> inside.remove(exchange));
        exchange.addEndHandler(ended -> inside.remove(exchange));
        if (over) {
            inside.remove(exchange);
            sendAway(exchange);
        } else {
            exchange.next();
        }
    }

    /** Reads to the end first: a connection that is closed with something unread takes its last answer with it. */
    private static void sendAway(RoutingContext exchange) {
        exchange.addHeadersEndHandler(
                leaving -> exchange.response().putHeader(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE));
        exchange.addEndHandler(ended -> exchange.request().connection().close());
        exchange.request().resume().end().onComplete(read -> exchange.fail(new Stopping()));
    }
}
