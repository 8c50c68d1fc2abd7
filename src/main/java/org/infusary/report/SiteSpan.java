package org.infusary.report;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.SiteId;
import org.infusary.security.Caller;
import org.infusary.web.BadRequest;
import org.infusary.web.NotFound;

/** Where and when, of every report on one site. */
record SiteSpan(
        @PathParam("siteId") @Parameter(description = "The site.")
        UUID siteId,

        @QueryParam("from")
        @NotNull(message = "must be given") @Parameter(description = "First date at the site.", example = "2026-01-01")
        LocalDate from,

        @QueryParam("to")
        @NotNull(message = "must be given") @Parameter(description = "Last date at the site, at most 365 days after from.", example = "2026-12-31")
        LocalDate to) {
    /**
     * Site, first and last date, as the questions to the database begin.
     *
     * @throws BadRequest when it ends before it begins, or holds more than 366 days
     * @throws NotFound for a site the caller is not bound to
     */
    List<Object> values(Caller caller) {
        DateWindow days = ReportSpan.days(from, to);
        caller.mustSee(new SiteId(siteId), "site");
        return List.of(siteId, days.from(), days.to());
    }
}
