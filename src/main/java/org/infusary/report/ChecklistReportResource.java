package org.infusary.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.infusary.security.Caller;
import org.infusary.security.Roles;
import org.infusary.web.Csv;

@Path("/sites/{siteId}/checklist-report")
@RolesAllowed({Roles.PHARMACIST, Roles.ADMIN})
@Tag(name = "Reports")
class ChecklistReportResource {
    private final ChecklistFigures figures;
    private final Caller caller;

    ChecklistReportResource(ChecklistFigures figures, Caller caller) {
        this.figures = figures;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Pull how often the items of the checklist stop",
            description =
                    "For each item of the templates in use on how many checklists it was answered, stopped and warned, with"
                            + " the codes of the reasons, and by which roles what warned was acknowledged and what stopped was"
                            + " overridden, with their own words. A stop counts although the answer was corrected later. Of visits from one date to another, both"
                            + " included, at most 366 days. Accept: application/json, or text/csv for one row for each item"
                            + " without anyone's words.")
    public ChecklistReportView json(@BeanParam @Valid SiteSpan span) {
        return figures.of(span.days(caller)).view(span);
    }

    @GET
    @Produces(Csv.TYPE)
    // the contract knows one operation for an address and a method: the one above tells of both forms
    @Operation(hidden = true)
    public Response csv(@BeanParam @Valid SiteSpan span) {
        return Csv.file(
                "checklist-report-" + span.from() + "-" + span.to(),
                ChecklistReportRow.class,
                figures.of(span.days(caller)).items().stream()
                        .map(ChecklistReportRow::of)
                        .toList());
    }
}
