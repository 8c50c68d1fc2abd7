package org.infusary.security;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** For tests: one method says nothing of rights, the others name a role, one of them wants a fresh password. In no contract. */
@Path("/rights-test")
class UnnamedResource {
    private final Caller caller;
    private final Clock clock;

    UnnamedResource(Caller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("unnamed")
    @Operation(hidden = true)
    public String unnamed() {
        return "reached";
    }

    @GET
    @Path("for-nurses")
    @RolesAllowed(Roles.NURSE)
    @Operation(hidden = true)
    public String forNurses(@Context SecurityContext rights) {
        return rights.getUserPrincipal().getName();
    }

    @GET
    @Path("for-nurses-of-the-last-five-minutes")
    @RolesAllowed(Roles.NURSE)
    @Operation(hidden = true)
    public String forNursesOfTheLastFiveMinutes() {
        caller.mustHaveSignedInWithin(Duration.ofMinutes(5), clock.instant());
        return "reached";
    }
}
