package org.infusary.supply;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.infusary.lot.RecallId;
import org.infusary.lot.Recalls;
import org.infusary.security.Roles;
import org.infusary.web.Once;
import org.infusary.web.Page;
import org.infusary.web.PageRequest;

/** One recall and whom it concerns. */
@Path("/lot-recalls/{recallId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Recalls")
@Once
class RecallResource {
    private final Recalls recalls;
    private final Recalling recalling;

    RecallResource(Recalls recalls, Recalling recalling) {
        this.recalls = recalls;
        this.recalling = recalling;
    }

    @GET
    @RolesAllowed({Roles.NURSE, Roles.PHARMACIST, Roles.ADMIN})
    @Operation(summary = "One recall", description = "With whom it concerns at the caller's sites.")
    @APIResponseSchema(value = RecallAnswerView.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "No such recall.")
    public RecallAnswerView recall(@Parameter(description = "Id of the recall.") @PathParam("recallId") UUID recallId) {
        return RecallAnswerView.of(recalling.answer(new RecallId(recallId)));
    }

    @GET
    @Path("recipients")
    @RolesAllowed({Roles.NURSE, Roles.PHARMACIST, Roles.ADMIN})
    @Operation(
            summary = "List who had the recalled lot",
            description =
                    "At the caller's sites, with grams, visits and reactions, late ones too; in the order in which it"
                            + " was first recorded. Also of a recall that was withdrawn.")
    @APIResponse(responseCode = "404", description = "No such recall.")
    public Page<RecipientView> recipients(
            @Parameter(description = "Id of the recall.") @PathParam("recallId") UUID recallId,
            @BeanParam @Valid PageRequest page) {
        return recalling.recipients(new RecallId(recallId), page).map(RecipientView::of);
    }

    @POST
    @Path("withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.PHARMACIST)
    @Operation(
            summary = "Withdraw a wrong recall",
            description =
                    "Its lot may be used again. Both stay on record; what was set aside before is not set aside again.")
    @APIResponseSchema(value = RecallView.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "No such recall.")
    @APIResponse(responseCode = "409", description = "recall-withdrawn: it stands no more.")
    public Response withdraw(
            @Parameter(description = "Id of the recall.") @PathParam("recallId") UUID recallId,
            @NotNull(message = "must be given") @Valid WithdrawRecallRequest request) {
        return Response.ok(RecallView.of(recalls.withdraw(new RecallId(recallId), request.reason())))
                .build();
    }
}
