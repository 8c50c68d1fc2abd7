package org.infusary.waiting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.infusary.kernel.SiteId;
import org.infusary.security.Roles;
import org.infusary.web.Cursor;
import org.infusary.web.Page;
import org.jspecify.annotations.Nullable;

@Path("/sites/{siteId}/freed-windows")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Waiting list")
class FreedWindowsResource {
    private final FreedWindows windows;

    FreedWindowsResource(FreedWindows windows) {
        this.windows = windows;
    }

    @GET
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN})
    @Operation(
            summary = "List what became free",
            description =
                    "What is free again of the centre's chairs from now on, by date and chair, each with the patients of"
                            + " the waiting list who fit: first who was not offered it before, then urgent first cycles, then the clinically latest (LAPSED,"
                            + " OVERDUE, LATE, ON_TIME, EARLY, then by days), then who has waited longest. Nothing is held.")
    @APIResponse(responseCode = "400", description = "More than 31 days.")
    @APIResponse(responseCode = "404", description = "No such centre, or not yours.")
    public Page<FreedWindowView> list(
            @Parameter(description = "Id of the centre.") @PathParam("siteId") UUID siteId,
            @Parameter(description = "First date; absent for today.", example = "2026-11-23")
                    @QueryParam("from")
                    @Nullable LocalDate from,
            @Parameter(
                            description = "Last date, at most 31 days in all, both ends counted; absent for that many.",
                            example = "2026-12-20")
                    @QueryParam("to")
                    @Nullable LocalDate to,
            @Parameter(description = "Where to go on: next of the page before; absent for the first page.")
                    @QueryParam("cursor")
                    @Nullable String cursor,
            @Parameter(description = "Most windows to return, 1 to 50.", example = "20")
                    @QueryParam("limit")
                    @DefaultValue("20")
                    @Min(value = 1, message = "must be 1 to 50") @Max(value = 50, message = "must be 1 to 50") int limit) {
        return windows.at(new SiteId(siteId), from, to, Cursor.read(cursor), limit)
                .map(FreedWindowView::of);
    }
}
