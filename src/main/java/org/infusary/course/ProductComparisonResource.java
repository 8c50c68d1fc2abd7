package org.infusary.course;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import org.infusary.kernel.PatientId;
import org.infusary.security.Roles;
import org.infusary.web.Once;

@Path("/patients/{patientId}/product-comparisons")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Orders")
@Once
class ProductComparisonResource {
    private final ProductComparisons comparisons;

    ProductComparisonResource(ProductComparisons comparisons) {
        this.comparisons = comparisons;
    }

    @POST
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN})
    @Operation(
            summary = "Compare products for a patient",
            description =
                    "Every product of the catalogue that is valid on the day: OK, WARN or STOP with every reason and"
                            + " its sources, and beside it the days of the cycle with grams, volume, vials and every part of the"
                            + " minutes, or why there are none. Reckoned on the patient's conditions, latest weight and what they"
                            + " have had of each product. A property that is unknown is never taken for absent. Stores nothing.")
    @APIResponseSchema(value = ProductComparisonView.class, responseCode = "200")
    @APIResponse(responseCode = "400", description = "A field is missing or out of range.")
    @APIResponse(responseCode = "404", description = "No such patient, or of another site.")
    public Response compare(
            @PathParam("patientId") @Parameter(description = "The patient.") UUID patientId,
            @Valid @NotNull(message = "must be given") ProductComparisonRequest request) {
        return Response.ok(comparisons.compare(new PatientId(patientId), request))
                .build();
    }
}
