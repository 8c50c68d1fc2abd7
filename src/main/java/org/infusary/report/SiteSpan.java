package org.infusary.report;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.SiteId;
import org.infusary.security.Caller;
import org.infusary.web.AskedDays;
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
     * @throws BadRequest when it ends before it begins, or holds more than 366 days
     * @throws NotFound for a site the caller is not bound to
     */
    SiteDays days(Caller caller) {
        DateWindow days = AskedDays.of(from, to, ReportSpan.MOST_DAYS);
        SiteId site = new SiteId(siteId);
        caller.mustSee(site, "site");
        return new SiteDays(site, days);
    }
}
