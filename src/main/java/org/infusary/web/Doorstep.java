package org.infusary.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.infusary.store.Outage;
import org.jboss.logging.Logger;

/** Answers with a problem also what never gets as far as REST: what has no address, or one beside the API. */
@Singleton
class Doorstep {
    private static final Logger LOG = Logger.getLogger(Doorstep.class);

    private static final int FIRST = 100;

    private final ObjectMapper json;

    Doorstep(ObjectMapper json) {
        this.json = json;
    }

    void ask(@Observes Filters filters) {
        filters.register(this::passIfAddressed, FIRST);
    }

    void catchTheRest(@Observes Router router) {
        // the first failure handler counts: before the one of Quarkus, which says more than a caller should read
        router.route().order(Integer.MIN_VALUE).failureHandler(this::failed);
        // what fails before any route is chosen
        List.of(400, 404, 500).forEach(status -> router.errorHandler(status, this::failed));
        router.route().last().handler(exchange -> answer(exchange, 404));
    }

    /** HTTP/1.0 knows no Host; without one there is no address to speak of. */
    private void passIfAddressed(RoutingContext exchange) {
        if (exchange.request().authority() == null) {
            answer(exchange, 400);
        } else {
            exchange.next();
        }
    }

    private void failed(RoutingContext exchange) {
        Throwable failure = exchange.failure();
        int status = exchange.statusCode();
        if (exchange.response().ended()) {
            // too late to say more: the transport has refused the body while it was read
            LOG.debug("failed after the answer", failure);
        } else if (failure instanceof Problem problem) {
            answer(exchange, problem);
        } else if (failure instanceof RejectedExecutionException
                || failure != null && Outage.of(failure).isPresent()) {
            answer(exchange, 503);
        } else if (400 <= status && status < 500) {
            answer(exchange, status);
        } else {
            LOG.error("a request failed by our fault", failure);
            answer(exchange, 500);
        }
    }

    private void answer(RoutingContext exchange, int status) {
        answer(exchange, status == 500 ? ProblemMapper.internal() : ProblemMapper.http(status));
    }

    private void answer(RoutingContext exchange, Problem problem) {
        HttpServerResponse response = exchange.response();
        if (response.headWritten()) {
            // half an answer cannot be taken back: cut it, so that nobody takes it for whole
            exchange.request().connection().close();
            return;
        }
        AnswerHeaders.promise(exchange);
        response.setStatusCode(problem.status()).putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json");
        problem.retryAfter()
                .ifPresent(seconds -> response.putHeader(HttpHeaders.RETRY_AFTER, Integer.toString(seconds)));
        try {
            response.end(json.writeValueAsString(problem.body()));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
