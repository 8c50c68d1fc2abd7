package org.infusary.operation;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.infusary.kernel.Reason;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Counts visits booked and refusals by what stood in the way. Looks at answers only, so that no room has to count.
 *
 * <p>A refusal counts once for each different code among its reasons: {@code chair-taken}, {@code nurses-busy},
 * {@code chair-closed} and so on; one without reasons counts under the last part of its type.
 */
@Singleton
class Counters {
    private static final Set<String> BOOKINGS = Set.of("/courses/{courseId}/visits", "/holds/{holdId}/booking");

    private final MeterRegistry meters;

    Counters(MeterRegistry meters) {
        this.meters = meters;
    }

    @ServerResponseFilter
    public void count(ContainerResponseContext answer, RoutingContext exchange) {
        String asked = Operation.template(exchange);
        if (answer.getStatus() == 201
                && asked != null
                && BOOKINGS.contains(asked)
                && answer.getEntity() instanceof Collection<?> visits) {
            meters.counter("infusary.visits.booked").increment(visits.size());
        }
        if (answer.getEntity() instanceof Map<?, ?> problem && problem.get("type") instanceof String type) {
            refused(type.substring(type.lastIndexOf('/') + 1), problem.get("reasons"));
        }
    }

    private void refused(String problem, Object reasons) {
        if (reasons instanceof Collection<?> all && !all.isEmpty()) {
            all.stream()
                    .filter(Reason.class::isInstance)
                    .map(reason -> ((Reason) reason).code())
                    .distinct()
                    .forEach(code -> refusal(problem, code));
        } else {
            refusal(problem, problem);
        }
    }

    private void refusal(String problem, String reason) {
        meters.counter("infusary.refusals", "problem", problem, "reason", reason)
                .increment();
    }
}
