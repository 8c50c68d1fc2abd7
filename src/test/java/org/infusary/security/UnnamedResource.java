package org.infusary.security;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** For tests: one method says nothing of rights, the other names a role. In no contract. */
@Path("/rights-test")
class UnnamedResource {
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
}
