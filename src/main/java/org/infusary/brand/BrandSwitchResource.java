package org.infusary.brand;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.infusary.security.Roles;
import org.infusary.web.Once;

/** One switch of brand. */
@Path("/brand-switches/{switchId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Brand switches")
@Once
class BrandSwitchResource {
    private final BrandSwitching switching;

    BrandSwitchResource(BrandSwitching switching) {
        this.switching = switching;
    }

    @GET
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN})
    @Operation(summary = "Read a switch of brand", description = "One switch with every day that it touches.")
    @APIResponseSchema(value = SwitchView.class, responseCode = "200", responseDescription = "The switch.")
    @APIResponse(responseCode = "404", description = "No such switch, or of another site.")
    public SwitchView read(@Parameter(description = "Id of the switch.") @PathParam("switchId") UUID switchId) {
        return SwitchView.of(switching.read(new SwitchId(switchId)));
    }

    @POST
    @Path("approval")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.PRESCRIBER)
    @Operation(
            summary = "Approve a switch of brand",
            description =
                    "Does exactly what was asked for, in one transaction: the order is on the product from its first"
                            + " cycle on, days and booked visits take product, grams, minutes and exposure, and visits that do not"
                            + " fit move. Else everything stays.")
    @APIResponseSchema(
            value = SwitchView.class,
            responseCode = "200",
            responseDescription = "The switch as it is now, APPROVED.")
    @APIResponse(responseCode = "400", description = "A field breaks a rule; errors names field and rule.")
    @APIResponse(responseCode = "404", description = "No such switch, or of another site.")
    @APIResponse(
            responseCode = "409",
            description = "switch-decided: it does not wait. chair-taken: somebody came in the way.")
    @APIResponse(
            responseCode = "412",
            description = "stale-preview: what it rests on has changed; reject or withdraw it and ask for it anew.")
    @APIResponse(
            responseCode = "422",
            description =
                    "grams-not-confirmed: grams change and gramsConfirmed was not sent. Every stop of the product for this"
                            + " patient (eligibility-…) when the request does not override all that stop now: ask for it anew."
                            + " Else as a preview is refused.")
    public Response approve(
            @Parameter(description = "Id of the switch.") @PathParam("switchId") UUID switchId,
            @NotNull @Valid ApproveSwitchRequest request) {
        boolean confirmed = Boolean.TRUE.equals(request.gramsConfirmed());
        return Response.ok(SwitchView.of(switching.approve(new SwitchId(switchId), confirmed)))
                .build();
    }

    @POST
    @Path("rejection")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.PRESCRIBER)
    @Operation(summary = "Reject a switch of brand", description = "A switch that waits for a prescriber is not done.")
    @APIResponseSchema(value = SwitchView.class, responseCode = "200", responseDescription = "The switch as it is now.")
    @APIResponse(responseCode = "400", description = "A field breaks a rule; errors names field and rule.")
    @APIResponse(responseCode = "404", description = "No such switch, or of another site.")
    @APIResponse(responseCode = "409", description = "switch-decided: it does not wait.")
    public Response reject(
            @Parameter(description = "Id of the switch.") @PathParam("switchId") UUID switchId,
            @NotNull @Valid RejectSwitchRequest request) {
        return Response.ok(SwitchView.of(switching.reject(new SwitchId(switchId), request.note())))
                .build();
    }

    @POST
    @Path("withdrawal")
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST})
    @Operation(summary = "Withdraw a switch of brand", description = "A switch that waits is not wanted any more.")
    @APIResponseSchema(value = SwitchView.class, responseCode = "200", responseDescription = "The switch as it is now.")
    @APIResponse(responseCode = "404", description = "No such switch, or of another site.")
    @APIResponse(responseCode = "409", description = "switch-decided: it does not wait.")
    public Response withdraw(@Parameter(description = "Id of the switch.") @PathParam("switchId") UUID switchId) {
        return Response.ok(SwitchView.of(switching.withdraw(new SwitchId(switchId))))
                .build();
    }
}
