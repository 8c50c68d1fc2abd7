package org.infusary.patient;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.infusary.kernel.PatientId;
import org.infusary.security.Roles;
import org.infusary.web.EntityTag;
import org.infusary.web.Once;
import org.jspecify.annotations.Nullable;

/** A patient's conditions that bear on immunoglobulin. */
@Path("/patients/{patientId}/conditions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Patients")
@Once
class ConditionResource {
    private final PatientChart chart;

    ConditionResource(PatientChart chart) {
        this.chart = chart;
    }

    @GET
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN})
    @Operation(summary = "Read conditions", description = "The conditions that count, and how they came about.")
    @APIResponseSchema(
            value = ConditionsView.class,
            responseCode = "200",
            responseDescription = "The conditions; the version, which is that of the patient, is in ETag.")
    @APIResponse(responseCode = "404", description = "No such patient, or of another site.")
    public Response read(@Parameter(description = "Id of the patient.") @PathParam("patientId") UUID id) {
        return answer(chart.conditions(new PatientId(id)));
    }

    @PUT
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST})
    @Operation(
            summary = "Replace conditions",
            description = "Replaces the set; who noted or took back which one is kept in the history.")
    @APIResponseSchema(
            value = ConditionsView.class,
            responseCode = "200",
            responseDescription = "The conditions as they are now.")
    @APIResponse(responseCode = "400", description = "A field breaks a rule; errors names field and rule.")
    @APIResponse(responseCode = "404", description = "No such patient, or of another site.")
    @APIResponse(responseCode = "412", description = "Changed since it was read.")
    @APIResponse(responseCode = "428", description = "If-Match is missing.")
    public Response replace(
            @Parameter(description = "Id of the patient.") @PathParam("patientId") UUID id,
            @Parameter(description = "ETag of the patient as last read.") @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ConditionsRequest request) {
        return answer(
                chart.keepConditions(new PatientId(id), EntityTag.required(ifMatch), Set.copyOf(request.conditions())));
    }

    private static Response answer(Conditions conditions) {
        return Response.ok(ConditionsView.of(conditions))
                .header(HttpHeaders.ETAG, new EntityTag(conditions.version()))
                .build();
    }
}
