package org.infusary.patient;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.SiteId;
import org.infusary.security.Roles;
import org.infusary.web.EntityTag;
import org.infusary.web.Once;
import org.infusary.web.Page;
import org.infusary.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** The patients of a site. Names and record numbers stand in bodies only, never in an address. */
@Path("/patients")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Patients")
@Once
class PatientResource {
    private final PatientRegister register;

    PatientResource(PatientRegister register) {
        this.register = register;
    }

    @POST
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.ADMIN})
    @Operation(
            summary = "Register a patient",
            description = "Registers a patient at one of your sites; the record number is unique there.")
    @APIResponseSchema(value = PatientView.class, responseCode = "201", responseDescription = "The new patient.")
    @APIResponse(responseCode = "400", description = "A field breaks a rule; errors names field and rule.")
    @APIResponse(responseCode = "404", description = "No such site, or of another site.")
    @APIResponse(responseCode = "409", description = "The site has a patient with this record number.")
    public Response register(@NotNull @Valid RegisterPatientRequest request, @Context UriInfo uri) {
        PersonFacts person = register.register(request.toRegistration());
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(person.facts().id().toString())
                        .build())
                .header(HttpHeaders.ETAG, new EntityTag(person.facts().version()))
                .entity(PatientView.of(person))
                .build();
    }

    @GET
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN})
    @Operation(summary = "List patients", description = "The patients of a site in the order of their registration.")
    public Page<PatientView> list(
            @Parameter(description = "Id of the centre.", required = true) @NotNull @QueryParam("siteId") UUID siteId,
            @BeanParam @Valid PageRequest page) {
        return register.list(new SiteId(siteId), page).map(PatientView::of);
    }

    @POST
    @Path("/search")
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN})
    @Operation(
            summary = "Search patients",
            description = "By record number, or by the beginning of the family name; a POST, so that no name stands in"
                    + " an address.")
    @APIResponse(
            responseCode = "200",
            description = "The patients that match.",
            content = @Content(schema = @Schema(ref = "PagePatientView")))
    public Response search(@BeanParam @Valid PageRequest page, @NotNull @Valid SearchPatientsRequest request) {
        return Response.ok(register.search(new SiteId(request.siteId()), request.toSought(), page)
                        .map(PatientView::of))
                .build();
    }

    @GET
    @Path("/{patientId}")
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN})
    @Operation(summary = "Read a patient", description = "Name, record number, latest weight and conditions.")
    @APIResponseSchema(
            value = PatientView.class,
            responseCode = "200",
            responseDescription = "The patient; the version is in ETag.")
    @APIResponse(responseCode = "404", description = "No such patient, or of another site.")
    public Response read(@Parameter(description = "Id of the patient.") @PathParam("patientId") UUID id) {
        return answer(register.person(new PatientId(id)));
    }

    @PUT
    @Path("/{patientId}")
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.ADMIN})
    @Operation(
            summary = "Correct a patient",
            description = "Replaces names, birth date, sex and height; site and record number stay.")
    @APIResponseSchema(
            value = PatientView.class,
            responseCode = "200",
            responseDescription = "The patient as it is now.")
    @APIResponse(responseCode = "400", description = "A field breaks a rule; errors names field and rule.")
    @APIResponse(responseCode = "404", description = "No such patient, or of another site.")
    @APIResponse(responseCode = "412", description = "Changed since it was read.")
    @APIResponse(responseCode = "428", description = "If-Match is missing.")
    public Response correct(
            @Parameter(description = "Id of the patient.") @PathParam("patientId") UUID id,
            @Parameter(description = "ETag of the patient as last read.") @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid CorrectPatientRequest request) {
        return answer(register.correct(new PatientId(id), EntityTag.required(ifMatch), request.toPerson()));
    }

    private static Response answer(PersonFacts person) {
        return Response.ok(PatientView.of(person))
                .header(HttpHeaders.ETAG, new EntityTag(person.facts().version()))
                .build();
    }
}
