package org.infusary.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Answers with a problem also what never gets as far as REST: a body that is too large, an address beside the API. */
@Singleton
class Doorstep {
    /** Before the limit of Quarkus, which answers without a word. */
    private static final int FIRST = 100;

    private final ObjectMapper json;
    private final BigInteger mostBytes;

    Doorstep(ObjectMapper json, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most) {
        this.json = json;
        this.mostBytes = most.asBigInteger();
    }

    void measure(@Observes Filters filters) {
        filters.register(this::passUnlessTooLarge, FIRST);
    }

    void catchTheRest(@Observes Router router) {
        router.route().last().handler(this::nothingHere);
    }

    private void passUnlessTooLarge(RoutingContext exchange) {
        if (isTooLarge(exchange.request())) {
            exchange.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            answer(exchange, ProblemMapper.http(413));
        } else {
            exchange.next();
        }
    }

    private boolean isTooLarge(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && length.matches("\\d+") && new BigInteger(length).compareTo(mostBytes) > 0;
    }

    private void nothingHere(RoutingContext exchange) {
        answer(exchange, ProblemMapper.http(404));
    }

    private void answer(RoutingContext exchange, Problem problem) {
        HttpServerResponse response = exchange.response();
        response.setStatusCode(problem.status()).putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json");
        try {
            response.end(json.writeValueAsString(problem.body()));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
