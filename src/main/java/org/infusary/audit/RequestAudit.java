package org.infusary.audit;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import org.infusary.web.Unavailable;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jspecify.annotations.Nullable;

/**
 * Holds every answer of an operation back until its row is safe; an answer whose row is not becomes a 503. Never blocks:
 * answers also come by on threads that must not wait.
 *
 * <p>What HTTP itself refuses before any operation is reached leaves no row: unknown addresses, methods and media types.
 */
final class RequestAudit {
    private static final MediaType PROBLEM = new MediaType("application", "problem+json");

    private final CurrentIdentityAssociation current;
    private final AuditNotes notes;
    private final AuditWriter writer;

    RequestAudit(CurrentIdentityAssociation current, AuditNotes notes, AuditWriter writer) {
        this.current = current;
        this.notes = notes;
        this.writer = writer;
    }

    @ServerResponseFilter(priority = 0)
    public Uni<Void> leaving(ContainerResponseContext answer) {
        ResteasyReactiveRequestContext exchange = CurrentRequestManager.get();
        if (!isAtAnOperation(exchange) || notes.isWritten(exchange)) {
            return Uni.createFrom().voidItem();
        }
        notes.written(exchange);
        return current.getDeferredIdentity()
                .onFailure()
                .recoverWithNull()
                .chain(who -> writer.keep(
                        notes.row(exchange, who, answer.getStatus(), answer.getHeaderString(HttpHeaders.LOCATION))))
                .onFailure()
                .recoverWithItem(notSafe -> withhold(answer));
    }

    /** Where operations share an address and the media type decides between them, a target of no class stands for all. */
    private static boolean isAtAnOperation(ResteasyReactiveRequestContext exchange) {
        return exchange.getTarget() != null && exchange.getTarget().getClassPath() != null;
    }

    private static @Nullable Void withhold(ContainerResponseContext answer) {
        Unavailable instead = new Unavailable();
        answer.getHeaders().clear();
        instead.retryAfter().ifPresent(seconds -> answer.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, seconds));
        answer.setStatus(instead.status());
        answer.setEntity(instead.body(), new Annotation[0], PROBLEM);
        return null;
    }
}
