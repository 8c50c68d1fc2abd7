package org.infusary.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.infusary.kernel.PatientId;
import org.infusary.report.rules.BrandConsistency;
import org.infusary.report.rules.GroupedBy;
import org.infusary.security.Caller;
import org.infusary.security.Roles;
import org.infusary.web.Csv;
import org.infusary.web.Cursor;
import org.infusary.web.Page;
import org.infusary.web.PageRequest;

@Path("/reports/brand-consistency")
@RolesAllowed({Roles.PHARMACIST, Roles.ADMIN})
@Tag(name = "Reports")
class BrandConsistencyResource {
    private final GivenInfusions given;
    private final Caller caller;

    BrandConsistencyResource(GivenInfusions given, Caller caller) {
        this.given = given;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Pull how consistently infusions kept to the ordered brand",
            description =
                    "The share of infusions on the ordered brand and the switches, counted by patient, ordered brand,"
                            + " site or month, in the order of what they are counted by. What was given is what the ledger says of"
                            + " the vials; a switch is an infusion after one of another product. Accept: application/json for"
                            + " pages, text/csv for all rows at once.")
    public Page<ConsistencyRow> json(
            @QueryParam("by")
                    @NotNull(message = "must be given") @Parameter(description = "What to count by.", example = "MONTH")
                    GroupedBy by,
            @BeanParam @Valid ReportSpan span,
            @BeanParam @Valid PageRequest page) {
        List<ConsistencyRow> rows = rows(by, span);
        mustBeOf(rows, page.start());
        Page<ConsistencyRow> found = Page.of(rows, page, BrandConsistencyResource::cursor);
        tellOf(found.items());
        return found;
    }

    @GET
    @Produces(Csv.TYPE)
    // the contract knows one operation for an address and a method: the one above tells of both forms
    @Operation(hidden = true)
    public Response csv(
            @QueryParam("by")
                    @NotNull(message = "must be given") @Parameter(description = "What to count by.", example = "MONTH")
                    GroupedBy by,
            @BeanParam @Valid ReportSpan span) {
        List<ConsistencyRow> rows = rows(by, span);
        tellOf(rows);
        return Csv.file("brand-consistency-" + span.from() + "-" + span.to(), ConsistencyRow.class, rows);
    }

    private List<ConsistencyRow> rows(GroupedBy by, ReportSpan span) {
        GivenInfusions.Found found = given.at(span.sites(caller), span.days());
        return BrandConsistency.of(found.infusions(), by).stream()
                .map(group -> ConsistencyRow.of(group, by, found.names()))
                .toList();
    }

    private void tellOf(List<ConsistencyRow> rows) {
        caller.about(rows.stream()
                .map(ConsistencyRow::patientId)
                .filter(Objects::nonNull)
                .map(PatientId::new)
                .toList());
    }

    private static void mustBeOf(List<ConsistencyRow> rows, Cursor start) {
        if (!start.equals(Cursor.START)
                && rows.stream().noneMatch(row -> cursor(row).equals(start))) {
            throw Cursor.notOurs();
        }
    }

    /** What a row is counted by has no id of its own when it is a brand or a month. */
    private static Cursor cursor(ConsistencyRow row) {
        String key = Stream.of(row.patientId(), row.siteId(), row.productId(), row.month())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .findFirst()
                .orElseThrow();
        return new Cursor(UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)));
    }
}
