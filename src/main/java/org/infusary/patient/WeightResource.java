package org.infusary.patient;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.infusary.kernel.PatientId;
import org.infusary.security.Roles;
import org.infusary.web.Once;
import org.infusary.web.Page;
import org.infusary.web.PageRequest;

/** A patient's weights: added and voided, never changed. */
@Path("/patients/{patientId}/weights")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Patients")
@Once
class WeightResource {
    private final PatientChart chart;

    WeightResource(PatientChart chart) {
        this.chart = chart;
    }

    @GET
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN})
    @Operation(
            summary = "List weights",
            description = "All weights, newest first by the day of measuring, those entered in error too.")
    public Page<WeightView> list(
            @Parameter(description = "Id of the patient.") @PathParam("patientId") UUID id,
            @BeanParam @Valid PageRequest page) {
        return chart.weights(new PatientId(id), page).map(WeightView::of);
    }

    @POST
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST})
    @Operation(summary = "Add a weight", description = "Adds a measured weight; the patient's version rises.")
    @APIResponseSchema(value = WeightView.class, responseCode = "201", responseDescription = "The new weight.")
    @APIResponse(responseCode = "400", description = "A field breaks a rule; errors names field and rule.")
    @APIResponse(responseCode = "404", description = "No such patient, or of another site.")
    public Response weigh(
            @Parameter(description = "Id of the patient.") @PathParam("patientId") UUID id,
            @NotNull @Valid WeightRequest request,
            @Context UriInfo uri) {
        WeightEntry weight = chart.weigh(new PatientId(id), request.toWeight());
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(weight.id().toString())
                        .build())
                .entity(WeightView.of(weight))
                .build();
    }

    @DELETE
    @Path("/{weightId}")
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST})
    @Operation(
            summary = "Void a weight",
            description = "Marks a weight as entered in error: it no longer counts but stays in the list.")
    @APIResponse(responseCode = "204", description = "Voided.")
    @APIResponse(responseCode = "404", description = "No such patient or weight, or of another site.")
    @APIResponse(responseCode = "409", description = "The weight is void already.")
    public void voidWeight(
            @Parameter(description = "Id of the patient.") @PathParam("patientId") UUID id,
            @Parameter(description = "Id of the weight.") @PathParam("weightId") UUID weightId) {
        chart.voidWeight(new PatientId(id), weightId);
    }
}
