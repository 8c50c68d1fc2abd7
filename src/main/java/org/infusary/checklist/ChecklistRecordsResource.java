package org.infusary.checklist;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.infusary.checklist.rules.ItemCode;
import org.infusary.kernel.VisitId;
import org.infusary.security.Roles;
import org.infusary.web.Page;
import org.infusary.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** What was ever answered and signed of a visit's checklist. */
@Path("/visits/{visitId}/checklist")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Checklist")
class ChecklistRecordsResource {
    private static final String UNKNOWN = "No such visit, or of another site.";

    private final ChecklistRecords records;

    ChecklistRecordsResource(ChecklistRecords records) {
        this.records = records;
    }

    @GET
    @Path("history")
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN})
    @Operation(
            summary = "List the answers ever given",
            description = "Who answered what, when, in which way, when it came in and whether it still stands; in the"
                    + " order of coming in.")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    public Page<PastAnswerView> history(
            @Parameter(description = "Id of the visit.") @PathParam("visitId") UUID visitId,
            @Parameter(description = "Only answers to this item.", example = "BP")
                    @QueryParam("code")
                    @Pattern(regexp = ItemCode.PATTERN, message = ItemCode.RULE) @Nullable String code,
            @BeanParam @Valid PageRequest page) {
        return records.history(new VisitId(visitId), code == null ? null : new ItemCode(code), page);
    }

    @GET
    @Path("signatures")
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN})
    @Operation(
            summary = "List the signatures with what was signed",
            description = "Withdrawn ones too, oldest first; each with the signed text to the letter and its SHA-256.")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    public Page<SignatureRecordView> signatures(
            @Parameter(description = "Id of the visit.") @PathParam("visitId") UUID visitId,
            @BeanParam @Valid PageRequest page) {
        return records.signatures(new VisitId(visitId), page);
    }
}
