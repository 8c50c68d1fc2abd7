package org.infusary.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.infusary.report.rules.ReactionRate;
import org.infusary.security.Caller;
import org.infusary.security.Roles;
import org.infusary.web.Csv;

@Path("/reports/reaction-rates")
@RolesAllowed({Roles.PHARMACIST, Roles.ADMIN})
@Tag(name = "Reports")
class ReactionRateResource {
    private final GivenInfusions given;
    private final Caller caller;

    ReactionRateResource(GivenInfusions given, Caller caller) {
        this.given = given;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Pull how often patients reacted",
            description =
                    "Infusions with a reaction of any grade, per 100 infusions, by what the patient was to the product"
                            + " at that infusion, with the 95 % confidence interval by Wilson's score method. Accept:"
                            + " application/json or text/csv.")
    public ReactionRatesView json(@BeanParam @Valid ReportSpan span) {
        return new ReactionRatesView(span.from(), span.to(), rows(span));
    }

    @GET
    @Produces(Csv.TYPE)
    // the contract knows one operation for an address and a method: the one above tells of both forms
    @Operation(hidden = true)
    public Response csv(@BeanParam @Valid ReportSpan span) {
        return Csv.file("reaction-rates-" + span.from() + "-" + span.to(), ReactionRateRow.class, rows(span));
    }

    private List<ReactionRateRow> rows(ReportSpan span) {
        return ReactionRate.of(given.at(span.sites(caller), span.days()).infusions()).stream()
                .map(ReactionRateRow::of)
                .toList();
    }
}
