package org.infusary.once;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Set;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.SiteId;
import org.infusary.security.Caller;
import org.jspecify.annotations.Nullable;

/**
 * The first answer to a request with a key.
 *
 * @param fingerprint of the request
 * @param sites the caller was bound to at that time
 * @param patients whose data was touched on the way to it
 * @param patientsSites of which something was touched on the way to it
 * @param contentType null for the operation's own
 * @param body the bytes that were sent, none for 204
 */
record KeptAnswer(
        byte[] fingerprint,
        Set<SiteId> sites,
        Set<PatientId> patients,
        Set<SiteId> patientsSites,
        int status,
        @Nullable String contentType,
        @Nullable String location,
        @Nullable String entityTag,
        byte[] body) {
    static final String REPLAYED = "Idempotency-Replayed";

    /** @param body the entity of the answer as bytes */
    static KeptAnswer of(byte[] fingerprint, Caller caller, Response answer, byte[] body) {
        return new KeptAnswer(
                fingerprint,
                caller.sites(),
                Set.copyOf(caller.patientsTouched()),
                Set.copyOf(caller.sitesTouched()),
                answer.getStatus(),
                answer.getHeaderString(HttpHeaders.CONTENT_TYPE),
                answer.getHeaderString(HttpHeaders.LOCATION),
                answer.getHeaderString(HttpHeaders.ETAG),
                body);
    }

    Response again() {
        Response.ResponseBuilder answer = Response.status(status).header(REPLAYED, true);
        if (contentType != null) {
            answer.type(contentType);
        }
        if (location != null) {
            answer.location(URI.create(location));
        }
        if (entityTag != null) {
            answer.header(HttpHeaders.ETAG, entityTag);
        }
        if (body.length > 0) {
            answer.entity(body);
        }
        return answer.build();
    }
}
