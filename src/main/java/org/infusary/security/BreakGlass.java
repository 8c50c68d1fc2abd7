package org.infusary.security;

import io.quarkus.security.ForbiddenException;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.infusary.web.BadRequest;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Lets a clinician read one record of a site they are not bound to, for this request only, when they say why: a patient of
 * another centre stands at the door. The reason goes into the audit trail.
 */
@Singleton
class BreakGlass {
    static final String HEADER = "X-Break-Glass";

    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final Set<String> CLINICIANS = Set.of(Roles.NURSE, Roles.PRESCRIBER, Roles.PHARMACIST);
    private static final int SHORTEST = 10;
    private static final int LONGEST = 500;

    private final SignedIn caller;

    BreakGlass(SignedIn caller) {
        this.caller = caller;
    }

    /** Behind {@link SessionCheck}: whose session has ended breaks nothing. */
    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    public void onlyForClinicians(RoutingContext exchange) {
        List<String> reasons = exchange.request().headers().getAll(HEADER);
        if (reasons.isEmpty() || !(exchange.user() instanceof QuarkusHttpUser)) {
            return;
        }
        if (!READS.contains(exchange.request().method())) {
            throw new BadRequest(HEADER, "opens records for reading only");
        }
        if (Collections.disjoint(caller.roles(), CLINICIANS)) {
            throw new ForbiddenException();
        }
        String reason = reasons.get(0).strip();
        if (reasons.size() > 1 || reason.length() < SHORTEST || reason.length() > LONGEST) {
            throw new BadRequest(HEADER, "must be one reason of 10 to 500 characters");
        }
        caller.breakGlass(reason);
    }
}
