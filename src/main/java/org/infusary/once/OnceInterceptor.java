package org.infusary.once;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Event;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import java.util.Set;
import org.infusary.security.Caller;
import org.infusary.web.Once;
import org.jspecify.annotations.Nullable;

/** Stands around the methods of resources: after the check of rights, before the check of fields. */
@Once
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class OnceInterceptor {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final OneTransaction transaction;
    private final Repeats repeats;
    private final Fingerprint fingerprint;
    private final EntityManager entities;
    private final Event<Committing> committing;
    private final Caller caller;
    private final HttpServerRequest request;

    OnceInterceptor(
            OneTransaction transaction,
            Repeats repeats,
            Fingerprint fingerprint,
            EntityManager entities,
            Event<Committing> committing,
            Caller caller,
            HttpServerRequest request) {
        this.transaction = transaction;
        this.repeats = repeats;
        this.fingerprint = fingerprint;
        this.entities = entities;
        this.committing = committing;
        this.caller = caller;
        this.request = request;
    }

    @AroundInvoke
    @Nullable Object around(InvocationContext operation) throws Exception {
        String method = request.method().name();
        if (READING.contains(method)) {
            return operation.proceed();
        }
        Optional<IdempotencyKey> key = method.equals("POST")
                ? IdempotencyKey.of(caller.account(), request.headers().getAll(IdempotencyKey.HEADER))
                : Optional.empty();
        if (key.isEmpty()) {
            return transaction.call(() -> announced(operation.proceed()));
        }
        byte[] print = fingerprint.of(method + " " + request.uri(), operation.getMethod(), operation.getParameters());
        return repeats.answer(key.get(), print, () -> (Response) announced(operation.proceed()));
    }

    /** Everything is written before those who watch are told, so that they come last and a clash has shown itself. */
    private @Nullable Object announced(@Nullable Object result) {
        entities.flush();
        committing.fire(event(result));
        return result;
    }

    private static Committing event(@Nullable Object result) {
        if (result instanceof Response answer) {
            String location =
                    answer.getLocation() == null ? null : answer.getLocation().toString();
            return new Committing(answer.getStatus(), location);
        }
        Status status = result == null ? Status.NO_CONTENT : Status.OK;
        return new Committing(status.getStatusCode(), null);
    }
}
