package org.infusary.checklist;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.infusary.security.Roles;
import org.infusary.web.EntityTag;
import org.infusary.web.Once;
import org.jspecify.annotations.Nullable;

/** Changes of what was signed. */
@Path("/visits/{visitId}/checklist/items/{code}/amendment")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Checklist")
@Once
class AmendmentResource {
    private final Amendments amendments;
    private final AnswerReader reader;

    AmendmentResource(Amendments amendments, AnswerReader reader) {
        this.amendments = amendments;
        this.reader = reader;
    }

    @POST
    @RolesAllowed({Roles.NURSE, Roles.PRESCRIBER})
    @Operation(
            summary = "Amend a signed answer",
            description =
                    "Another answer to an item of a signed checklist, which is judged anew; the earlier answer is "
                            + "kept. Before the first drop a signature that does not stand with it (something stops, is open, or "
                            + "warns anew without acknowledgement) is withdrawn, and a READY visit is ARRIVED. Afterwards it is "
                            + "late: it changes no state, and a new hard stop asks a prescriber by a task.")
    @APIResponseSchema(
            value = ChecklistView.class,
            responseCode = "201",
            responseDescription = "The checklist, judged anew; its version is in ETag, the amendment is the last one.")
    @APIResponse(responseCode = "400", description = "A field breaks a rule; errors names field and rule.")
    @APIResponse(responseCode = "404", description = "No such visit or item, or of another site.")
    @APIResponse(responseCode = "409", description = "The checklist is not signed, or the visit is called off.")
    @APIResponse(responseCode = "412", description = "Changed since it was read.")
    @APIResponse(responseCode = "422", description = "The answer that stands says the same.")
    @APIResponse(responseCode = "428", description = "If-Match is missing.")
    public Response amend(
            @BeanParam ItemOfVisit item,
            @Parameter(description = "ETag of the checklist as last read.") @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid AmendmentRequest request,
            @Context UriInfo uri) {
        ChecklistFacts amended = amendments.amend(
                item.visit(), EntityTag.required(ifMatch), reader.one(item.code(), request.answer()), request.reason());
        return ChecklistResource.answer(Response.created(uri.getAbsolutePath().resolve("../../../checklist")), amended);
    }
}
