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

/** What a patient needs and would rather have when visits are scheduled. */
@Path("/patients/{patientId}/scheduling-preferences")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Patients")
@Once
class SchedulingPreferencesResource {
    private final PatientChart chart;

    SchedulingPreferencesResource(PatientChart chart) {
        this.chart = chart;
    }

    @GET
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN})
    @Operation(
            summary = "Read scheduling preferences",
            description = "What the patient needs and would rather have; nothing in particular until it is told.")
    @APIResponseSchema(
            value = SchedulingPreferencesBody.class,
            responseCode = "200",
            responseDescription = "The preferences; the version, which is that of the patient, is in ETag.")
    @APIResponse(responseCode = "404", description = "No such patient, or of another site.")
    public Response read(@Parameter(description = "Id of the patient.") @PathParam("patientId") UUID id) {
        return answer(chart.wishes(new PatientId(id)));
    }

    @PUT
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER})
    @Operation(
            summary = "Replace scheduling preferences",
            description = "Offers take them into account from now on; what is booked stays.")
    @APIResponseSchema(
            value = SchedulingPreferencesBody.class,
            responseCode = "200",
            responseDescription = "The preferences as they are now.")
    @APIResponse(responseCode = "400", description = "A field breaks a rule, or chairId is no chair of the centre.")
    @APIResponse(responseCode = "404", description = "No such patient, or of another site.")
    @APIResponse(responseCode = "412", description = "Changed since it was read.")
    @APIResponse(responseCode = "428", description = "If-Match is missing.")
    public Response replace(
            @Parameter(description = "Id of the patient.") @PathParam("patientId") UUID id,
            @Parameter(description = "ETag of the preferences as last read.") @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid SchedulingPreferencesBody request) {
        return answer(chart.keepWishes(new PatientId(id), EntityTag.required(ifMatch), request.wishes()));
    }

    private static Response answer(WishesSheet sheet) {
        return Response.ok(SchedulingPreferencesBody.of(sheet.wishes()))
                .header(HttpHeaders.ETAG, new EntityTag(sheet.version()))
                .build();
    }
}
