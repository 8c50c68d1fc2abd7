package org.infusary.checklist;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.infusary.checklist.rules.ItemCode;
import org.infusary.kernel.VisitId;
import org.infusary.security.Roles;
import org.infusary.web.Once;

/** Overrides of a stop, where the template allows them. */
@Path("/visits/{visitId}/checklist/items/{code}/override")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Checklist")
@Once
class StopOverrideResource {
    private static final String JUDGED = "The checklist, judged anew; its version is in ETag.";
    private static final String UNKNOWN = "No such visit or item, or of another site.";
    private static final String SHAPE = "A field breaks a rule; errors names field and rule.";

    private final StopOverrides overrides;

    StopOverrideResource(StopOverrides overrides) {
        this.overrides = overrides;
    }

    @POST
    @RolesAllowed({Roles.NURSE, Roles.PRESCRIBER, Roles.PHARMACIST})
    @Operation(
            summary = "Override a stop",
            description =
                    "By a role of overridableBy, for the reasons for which the item stops now. The item goes on to "
                            + "stop, but no longer holds the start until the override expires, is withdrawn, or the item is "
                            + "answered anew. Hard stops are never overridden.")
    @APIResponseSchema(value = ChecklistView.class, responseCode = "201", responseDescription = JUDGED)
    @APIResponse(responseCode = "400", description = SHAPE)
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(
            responseCode = "409",
            description = "The checklist is signed, or the infusion has begun, or the visit is over.")
    @APIResponse(
            responseCode = "422",
            description =
                    "The item does not stop, nobody may override it, the caller's role may not, or not for so long.")
    public Response override(
            @Parameter(description = "Id of the visit.") @PathParam("visitId") UUID visitId,
            @Parameter(
                            description = ChecklistResource.CODE,
                            example = "RENAL_LABS",
                            schema = @Schema(type = SchemaType.STRING, pattern = ItemCode.PATTERN))
                    @PathParam("code")
                    ItemCode code,
            @NotNull @Valid OverrideRequest request,
            @Context UriInfo uri) {
        ChecklistFacts overridden = overrides.override(new VisitId(visitId), code, request);
        return ChecklistResource.answer(
                Response.created(uri.getAbsolutePath().resolve("../../../checklist")), overridden);
    }

    @POST
    @Path("withdrawal")
    @RolesAllowed({Roles.NURSE, Roles.PRESCRIBER, Roles.PHARMACIST})
    @Operation(
            summary = "Withdraw an override",
            description =
                    "By a role of overridableBy, until the infusion begins: what is overridden now holds again. A "
                            + "signature that does not stand without it is withdrawn too, and a READY visit is ARRIVED. Override "
                            + "and withdrawal are kept.")
    @APIResponseSchema(value = ChecklistView.class, responseCode = "200", responseDescription = JUDGED)
    @APIResponse(responseCode = "400", description = SHAPE)
    @APIResponse(
            responseCode = "404",
            description = "No such visit or item, or of another site; or nothing is overridden.")
    @APIResponse(responseCode = "409", description = "The infusion has begun, or the visit is over.")
    @APIResponse(responseCode = "422", description = "The caller's role may not override the item.")
    public Response withdraw(
            @Parameter(description = "Id of the visit.") @PathParam("visitId") UUID visitId,
            @Parameter(
                            description = ChecklistResource.CODE,
                            example = "RENAL_LABS",
                            schema = @Schema(type = SchemaType.STRING, pattern = ItemCode.PATTERN))
                    @PathParam("code")
                    ItemCode code,
            @NotNull @Valid ReasonRequest request) {
        return ChecklistResource.answer(
                Response.ok(), overrides.withdraw(new VisitId(visitId), code, request.reason()));
    }
}
