package org.infusary.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.infusary.security.Caller;
import org.infusary.security.Roles;
import org.infusary.web.Csv;

@Path("/sites/{siteId}/readiness-report")
@RolesAllowed({Roles.PHARMACIST, Roles.ADMIN})
@Tag(name = "Reports")
class ReadinessReportResource {
    private final Readiness readiness;
    private final Caller caller;

    ReadinessReportResource(Readiness readiness, Caller caller) {
        this.readiness = readiness;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Pull how long patients wait from arrival to a signed checklist",
            description =
                    "Minutes from the arrival to the signature that stands, by the day of the visit or its week, which"
                            + " begins on Monday. From one date to another, both included, at most 366 days. Accept:"
                            + " application/json, or text/csv for the rows of the periods.")
    public ReadinessReportView json(
            @BeanParam @Valid SiteSpan span,
            @QueryParam("per") @DefaultValue("DAY") @Parameter(description = "What to count by.", example = "WEEK")
                    Period per) {
        return readiness.of(span.days(caller), per).view(span, per);
    }

    @GET
    @Produces(Csv.TYPE)
    // the contract knows one operation for an address and a method: the one above tells of both forms
    @Operation(hidden = true)
    public Response csv(
            @BeanParam @Valid SiteSpan span,
            @QueryParam("per") @DefaultValue("DAY") @Parameter(description = "What to count by.", example = "WEEK")
                    Period per) {
        return Csv.file(
                "readiness-report-" + span.from() + "-" + span.to(),
                ReadinessRow.class,
                readiness.of(span.days(caller), per).periods());
    }
}
