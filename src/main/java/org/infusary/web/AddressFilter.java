package org.infusary.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Locale;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses NUL in an address before anyone looks for it: the database knows no such character, so nothing can be there. */
final class AddressFilter {
    @ServerRequestFilter(preMatching = true)
    public void refuseNul(ContainerRequestContext request) {
        String address = request.getUriInfo().getRequestUri().toString().toLowerCase(Locale.ROOT);
        if (address.contains("%00")) {
            throw ProblemMapper.http(404);
        }
    }
}
