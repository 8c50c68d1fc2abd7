package org.infusary.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses NUL in a path before anyone looks for it: the database knows no such character, so nothing can be there. */
final class AddressFilter {
    @ServerRequestFilter(preMatching = true)
    public void refuseNul(ContainerRequestContext request) {
        if (request.getUriInfo().getRequestUri().getRawPath().contains("%00")) {
            throw ProblemMapper.http(404);
        }
    }
}
