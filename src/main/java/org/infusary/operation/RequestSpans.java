package org.infusary.operation;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.infusary.web.RequestId;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * One span for each request: which operation, how long, with what status, under which request id.
 *
 * <p>Goes on with the trace a caller brought in {@code traceparent}. Holds neither the address nor its query, neither
 * headers nor bodies: nothing of a patient.
 */
@Singleton
class RequestSpans {
    /** After the request has its id. */
    private static final int SECOND = 9_000;

    private static final TextMapGetter<MultiMap> HEADERS = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(MultiMap headers) {
            return headers.names();
        }

        @Override
        public @Nullable String get(@Nullable MultiMap headers, String key) {
            return headers == null ? null : headers.get(key);
        }
    };

    private final Tracing tracing;

    RequestSpans(Tracing tracing) {
        this.tracing = tracing;
    }

    void watch(@Observes Filters filters) {
        if (tracing.isOn()) {
            filters.register(this::begin, SECOND);
        }
    }

    private void begin(RoutingContext exchange) {
        String method = exchange.request().method().name();
        Context brought = tracing.telemetry()
                .getPropagators()
                .getTextMapPropagator()
                .extract(Context.root(), exchange.request().headers(), HEADERS);
        Tracer tracer = tracing.telemetry().getTracer("org.infusary");
        Span span = tracer.spanBuilder(method)
                .setParent(brought)
                .setSpanKind(SpanKind.SERVER)
                .setAttribute("http.request.method", method)
                .setAttribute("infusary.request_id", RequestId.of(exchange))
                .startSpan();
        MDC.put("traceId", span.getSpanContext().getTraceId());
        exchange.addEndHandler(ended -> end(span, exchange, method));
        exchange.next();
    }

    private static void end(Span span, RoutingContext exchange, String method) {
        int status = exchange.response().getStatusCode();
        String template = Operation.template(exchange);
        if (template != null) {
            span.updateName(method + " " + template);
            span.setAttribute("http.route", template);
        }
        span.setAttribute("http.response.status_code", status);
        if (status >= 500) {
            span.setStatus(StatusCode.ERROR);
        }
        span.end();
    }
}
