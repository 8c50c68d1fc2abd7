package org.infusary.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.infusary.security.Roles;
import org.infusary.web.EntityTag;
import org.infusary.web.Once;
import org.infusary.web.Page;
import org.infusary.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** Reference documents on their way into the catalogue. */
@Path("/catalog-imports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Products")
@Once
class CatalogImportResource {
    private final ImportDesk desk;

    CatalogImportResource(ImportDesk desk) {
        this.desk = desk;
    }

    @GET
    @RolesAllowed({Roles.PHARMACIST, Roles.ADMIN})
    @Operation(summary = "List imports", description = "Drafts and what became of them, oldest first.")
    public Page<CatalogImportRow> list(
            @Parameter(description = "Only imports that stand there.") @QueryParam("status")
                    CatalogImport.@Nullable Status status,
            @BeanParam @Valid PageRequest page) {
        return desk.imports(status, page);
    }

    @POST
    @RolesAllowed(Roles.PHARMACIST)
    @Operation(
            summary = "Upload a reference document",
            description =
                    "A whole catalogue in the format of the built-in reference, ivig-products.json. It is checked as a"
                            + " whole and kept as a draft with what it changes; products it leaves out would be withdrawn."
                            + " Nothing else changes until another pharmacist approves it.")
    @RequestBody(
            description = "The document: schemaVersion, asOf, sources, products.",
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = Object.class),
                            example = "{\"schemaVersion\": \"1.0\", \"asOf\": \"2027-05-20\", \"sources\": {\"P01\":"
                                    + " {\"title\": \"GAMMAGARD LIQUID label, DailyMed\", \"kind\": \"us-label\"}},"
                                    + " \"products\": []}"))
    @APIResponseSchema(
            value = CatalogImportView.class,
            responseCode = "201",
            responseDescription = "The draft; its version is in ETag.")
    @APIResponse(responseCode = "400", description = "No JSON.")
    @APIResponse(responseCode = "413", description = "Longer than 1 MB.")
    @APIResponse(
            responseCode = "422",
            description = "reference-document-refused: errors names each place as a JSON Pointer with its rule; or"
                    + " import-changes-nothing.")
    public Response upload(@NotNull(message = "is required") JsonNode document, @Context UriInfo uri) {
        ImportCard draft = desk.upload(ReferenceJson.tree(document.toString()));
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(draft.row().id().toString())
                        .build())
                .entity(CatalogImportView.of(draft))
                .header(HttpHeaders.ETAG, new EntityTag(draft.version()))
                .build();
    }

    @GET
    @Path("{importId}")
    @RolesAllowed({Roles.PHARMACIST, Roles.ADMIN})
    @Operation(summary = "Read an import", description = "With everything it changes, field by field.")
    @APIResponseSchema(
            value = CatalogImportView.class,
            responseCode = "200",
            responseDescription = "The import; its version is in ETag.")
    @APIResponse(responseCode = "404", description = "No such import.")
    public Response read(@Parameter(description = "Id of the import.") @PathParam("importId") UUID importId) {
        return answer(desk.read(importId));
    }

    @POST
    @Path("{importId}/approval")
    @RolesAllowed(Roles.PHARMACIST)
    @Operation(
            summary = "Approve an import",
            description =
                    "By another pharmacist than the one who uploaded it. It is the next version of the catalogue from"
                            + " the date on, for every centre; what was ordered or planned before keeps its numbers.")
    @APIResponseSchema(
            value = CatalogImportView.class,
            responseCode = "200",
            responseDescription = "The import as it is now.")
    @APIResponse(responseCode = "400", description = "A field breaks a rule; errors names field and rule.")
    @APIResponse(responseCode = "404", description = "No such import.")
    @APIResponse(
            responseCode = "409",
            description =
                    "import-decided; or catalogue-changed: it was held against a version that is no longer the last.")
    @APIResponse(responseCode = "412", description = "Changed since it was read.")
    @APIResponse(responseCode = "422", description = "import-same-person; or version-before-its-base.")
    @APIResponse(responseCode = "428", description = "If-Match is missing.")
    public Response approve(
            @Parameter(description = "Id of the import.") @PathParam("importId") UUID importId,
            @Parameter(description = "ETag of the import as last read.") @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull(message = "is required") @Valid ApproveImportRequest request) {
        return answer(desk.approve(importId, EntityTag.required(ifMatch), request.effectiveFrom(), request.zone()));
    }

    @POST
    @Path("{importId}/rejection")
    @RolesAllowed(Roles.PHARMACIST)
    @Operation(
            summary = "Reject an import",
            description = "By any pharmacist, also whoever uploaded it; the catalogue stays.")
    @APIResponseSchema(
            value = CatalogImportView.class,
            responseCode = "200",
            responseDescription = "The import as it is now.")
    @APIResponse(responseCode = "400", description = "A field breaks a rule; errors names field and rule.")
    @APIResponse(responseCode = "404", description = "No such import.")
    @APIResponse(responseCode = "409", description = "import-decided: it was approved or rejected already.")
    @APIResponse(responseCode = "412", description = "Changed since it was read.")
    @APIResponse(responseCode = "428", description = "If-Match is missing.")
    public Response reject(
            @Parameter(description = "Id of the import.") @PathParam("importId") UUID importId,
            @Parameter(description = "ETag of the import as last read.") @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull(message = "is required") @Valid RejectImportRequest request) {
        return answer(desk.reject(
                importId, EntityTag.required(ifMatch), request.reason().strip()));
    }

    private static Response answer(ImportCard card) {
        return Response.ok(CatalogImportView.of(card))
                .header(HttpHeaders.ETAG, new EntityTag(card.version()))
                .build();
    }
}
