package org.infusary.report;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.SiteId;
import org.infusary.security.Caller;
import org.infusary.web.AskedDays;
import org.infusary.web.BadRequest;
import org.infusary.web.NotFound;
import org.jspecify.annotations.Nullable;

/** The query parameters of every report on infusions: when and where. */
record ReportSpan(
        @QueryParam("from")
        @NotNull(message = "must be given") @Parameter(description = "First date at the site.", example = "2026-01-01")
        LocalDate from,

        @QueryParam("to")
        @NotNull(message = "must be given") @Parameter(description = "Last date at the site, at most 365 days after from.", example = "2026-12-31")
        LocalDate to,

        @QueryParam("siteId") @Parameter(description = "Only this site; all of the caller's own when absent.") @Nullable UUID siteId) {
    static final int MOST_DAYS = 366;

    /** @throws BadRequest when it ends before it begins, or holds more than 366 days */
    DateWindow days() {
        return AskedDays.of(from, to, MOST_DAYS);
    }

    /** @throws NotFound for a site the caller is not bound to */
    Set<SiteId> sites(Caller caller) {
        if (siteId == null) {
            caller.sites().forEach(caller::about);
            return caller.sites();
        }
        SiteId site = new SiteId(siteId);
        caller.mustSee(site, "site");
        return Set.of(site);
    }
}
