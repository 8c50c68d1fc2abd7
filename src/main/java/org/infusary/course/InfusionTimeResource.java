package org.infusary.course;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.infusary.security.Roles;
import org.infusary.web.Once;

@Path("/infusion-times")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Infusion times")
@Once
class InfusionTimeResource {
    private final InfusionTimes times;

    InfusionTimeResource(InfusionTimes times) {
        this.times = times;
    }

    @POST
    @RolesAllowed({Roles.SCHEDULER, Roles.NURSE, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN})
    @Operation(
            summary = "Reckon how long an infusion takes",
            description =
                    "The what-if calculator over the rules that plan courses. Stores nothing. Name a product and"
                            + " an indication at a site, or give the ladder itself with the field names of the reference cases.")
    @APIResponseSchema(value = InfusionTimeView.class, responseCode = "200")
    @APIResponse(responseCode = "400", description = "A field is missing or out of range.")
    @APIResponse(
            responseCode = "422",
            description = "No ladder for product and indication, or grams that no vial can make; see reasons.")
    public Response reckon(@Valid @NotNull(message = "must be given") InfusionTimeRequest request) {
        return Response.ok(times.reckon(request)).build();
    }
}
