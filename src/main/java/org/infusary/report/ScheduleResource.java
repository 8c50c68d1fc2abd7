package org.infusary.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.infusary.kernel.SiteId;
import org.infusary.security.Caller;
import org.infusary.security.Roles;
import org.infusary.web.AskedDays;
import org.infusary.web.Csv;
import org.infusary.web.Cursor;
import org.infusary.web.Page;
import org.infusary.web.PageRequest;

@Path("/sites/{siteId}/schedule")
@RolesAllowed({Roles.SCHEDULER, Roles.NURSE, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN})
@Tag(name = "Schedule")
class ScheduleResource {
    private static final int MOST_DAYS = 31;
    private static final String DESCRIPTION = "Every visit from one date to another, both included, at most 31 days, in"
            + " order of start; visits that were called off too, with their status. Accept: application/json for pages,"
            + " text/csv for all rows at once.";

    private final SiteSchedule schedule;
    private final Caller caller;

    ScheduleResource(SiteSchedule schedule, Caller caller) {
        this.schedule = schedule;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Pull a site's schedule", description = DESCRIPTION)
    public Page<ScheduleRow> json(
            @PathParam("siteId") @Parameter(description = "The site.") UUID siteId,
            @QueryParam("from")
                    @NotNull(message = "must be given") @Parameter(description = "First date.", example = "2026-11-30")
                    LocalDate from,
            @QueryParam("to")
                    @NotNull(message = "must be given") @Parameter(description = "Last date.", example = "2026-12-04")
                    LocalDate to,
            @BeanParam @Valid PageRequest page) {
        Page<ScheduleRow> found = Page.of(
                schedule.rows(new SiteId(siteId), AskedDays.of(from, to, MOST_DAYS), page.start(), page.limit() + 1),
                page.limit(),
                row -> new Cursor(row.visitId()));
        return caller.about(found, ScheduleRow::patient);
    }

    @GET
    @Produces(Csv.TYPE)
    // the contract knows one operation for an address and a method: the one above tells of both forms
    @Operation(hidden = true)
    public Response csv(
            @PathParam("siteId") @Parameter(description = "The site.") UUID siteId,
            @QueryParam("from")
                    @NotNull(message = "must be given") @Parameter(description = "First date.", example = "2026-11-30")
                    LocalDate from,
            @QueryParam("to")
                    @NotNull(message = "must be given") @Parameter(description = "Last date.", example = "2026-12-04")
                    LocalDate to) {
        List<ScheduleRow> rows =
                schedule.rows(new SiteId(siteId), AskedDays.of(from, to, MOST_DAYS), Cursor.START, Integer.MAX_VALUE);
        caller.about(rows.stream().map(ScheduleRow::patient).toList());
        return Csv.file("schedule-" + from + "-" + to, ScheduleRow.class, rows);
    }
}
