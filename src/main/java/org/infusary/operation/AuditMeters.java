package org.infusary.operation;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.infusary.audit.AuditFigures;

/** Shows how this instance keeps up with its audit trail. */
@Singleton
class AuditMeters {
    private static final double MILLIS = 1000;

    void bind(@Observes StartupEvent started, MeterRegistry meters, AuditFigures audit) {
        FunctionCounter.builder("infusary.audit.rows", audit, AuditFigures::written)
                .description("Audit rows written by group commit; those of writes stand in their transactions.")
                .register(meters);
        FunctionCounter.builder("infusary.audit.failures", audit, AuditFigures::failed)
                .description("Audit rows that could not be written; as many requests were told 503.")
                .register(meters);
        Gauge.builder("infusary.audit.waiting", audit, AuditFigures::waiting)
                .description("Answers that wait for their audit row.")
                .register(meters);
        Gauge.builder(
                        "infusary.audit.seal.lag",
                        audit,
                        figures -> figures.sealLag().toMillis() / MILLIS)
                .description("Since when audit rows may be waiting for their seal.")
                .baseUnit("seconds")
                .register(meters);
    }
}
