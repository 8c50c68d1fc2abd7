package org.infusary.ledger;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.infusary.kernel.Exposure;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.ProductId;
import org.infusary.security.Roles;
import org.infusary.web.BadRequest;
import org.infusary.web.Once;
import org.infusary.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** What a patient had: read, completed by what was given elsewhere, voided, never changed. */
@Path("/patients/{patientId}/brand-history")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Brand ledger")
@Once
class BrandHistoryResource {
    private final BrandLedger ledger;

    BrandHistoryResource(BrandLedger ledger) {
        this.ledger = ledger;
    }

    @GET
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN})
    @Operation(
            summary = "Read the brand history",
            description = "What the patient had on which day, with lots, the last day first; voided entries are left"
                    + " out. With productId and on, also what the patient is to that product on that day.")
    public BrandHistoryView read(
            @Parameter(description = "Id of the patient.") @PathParam("patientId") UUID id,
            @Parameter(description = "Product to tell the exposure for; together with on.")
                    @QueryParam("productId")
                    @Nullable String productId,
            @Parameter(description = "Day to tell the exposure for; together with productId.")
                    @QueryParam("on")
                    @Nullable LocalDate on,
            @BeanParam @Valid PageRequest page) {
        PatientId patient = new PatientId(id);
        return BrandHistoryView.of(ledger.brandHistory(patient, page), exposure(patient, productId, on));
    }

    @POST
    @RolesAllowed({Roles.NURSE, Roles.PRESCRIBER, Roles.PHARMACIST})
    @Operation(
            summary = "Report something given elsewhere",
            description = "Adds to the history what the patient is said to have had elsewhere.")
    @APIResponseSchema(value = EntryView.class, responseCode = "201", responseDescription = "The new entry.")
    @APIResponse(responseCode = "400", description = "A field breaks a rule; errors names field and rule.")
    @APIResponse(responseCode = "404", description = "No such patient, or of another site.")
    public Response report(
            @Parameter(description = "Id of the patient.") @PathParam("patientId") UUID id,
            @NotNull @Valid ReportGivenRequest request,
            @Context UriInfo uri) {
        EntryFacts entry = ledger.report(request.toReported(new PatientId(id)));
        return Response.created(
                        uri.getAbsolutePathBuilder().path(entry.id().toString()).build())
                .entity(EntryView.of(entry))
                .build();
    }

    @POST
    @Path("/{entryId}/void")
    @RolesAllowed({Roles.NURSE, Roles.PRESCRIBER, Roles.PHARMACIST})
    @Operation(
            summary = "Void an entry",
            description = "Marks an entry as a mistake, for ever: it no longer counts but stays in the ledger.")
    @APIResponse(responseCode = "204", description = "Voided.")
    @APIResponse(responseCode = "400", description = "A field breaks a rule; errors names field and rule.")
    @APIResponse(responseCode = "404", description = "No such patient or entry, or of another site.")
    @APIResponse(responseCode = "409", description = "The entry is void already.")
    public Response voidEntry(
            @Parameter(description = "Id of the patient.") @PathParam("patientId") UUID id,
            @Parameter(description = "Id of the entry.") @PathParam("entryId") UUID entryId,
            @NotNull @Valid VoidEntryRequest request) {
        ledger.undo(new PatientId(id), entryId, request.reason().strip());
        return Response.noContent().build();
    }

    private @Nullable Exposure exposure(PatientId patient, @Nullable String productId, @Nullable LocalDate on) {
        if (productId == null && on == null) {
            return null;
        }
        if (productId == null || !ProductId.isValid(productId)) {
            throw new BadRequest("productId", "must be a product of the catalogue when on is given");
        }
        if (on == null) {
            throw new BadRequest("on", "must be a date such as 2026-11-23 when productId is given");
        }
        return ledger.exposure(patient, new ProductId(productId), on);
    }
}
