package org.infusary.checklist;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.infusary.security.Roles;
import org.infusary.web.EntityTag;
import org.infusary.web.Once;
import org.infusary.web.Page;
import org.infusary.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** Checklists of a centre's own, until they are published. */
@Path("/checklist-templates/drafts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Checklist templates")
@Once
class TemplateDraftResource {
    private static final String ID = "Id of the draft.";
    private static final String TAG = "ETag of the draft as last read.";
    private static final String UNKNOWN = "No such draft, or of another site.";
    private static final String SHAPE = "A field breaks a rule; errors names field and rule.";
    private static final String STALE = "Changed since it was read.";
    private static final String BARE = "If-Match is missing.";

    private final DraftDesk desk;

    TemplateDraftResource(DraftDesk desk) {
        this.desk = desk;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.PHARMACIST, Roles.PRESCRIBER})
    @Operation(
            summary = "List drafts of checklists",
            description = "Those for all sites and those for own sites, oldest first.")
    public Page<DraftRow> list(@BeanParam @Valid PageRequest page) {
        return desk.drafts(page).map(DraftRow::of);
    }

    @POST
    @RolesAllowed({Roles.ADMIN, Roles.PHARMACIST, Roles.PRESCRIBER})
    @Operation(
            summary = "Begin a draft",
            description = "With all that a published version says. It is of no effect until it is published.")
    @APIResponseSchema(
            value = DraftView.class,
            responseCode = "201",
            responseDescription = "The draft; its version is in ETag.")
    @APIResponse(responseCode = "400", description = SHAPE)
    @APIResponse(responseCode = "404", description = "No such version, or a site you are not bound to.")
    public Response begin(@NotNull(message = "is required") @Valid NewDraftRequest request, @Context UriInfo uri) {
        DraftCard card = desk.begin(request.basedOn(), request.scope());
        return answer(
                Response.created(uri.getAbsolutePathBuilder()
                        .path(card.draft().id().toString())
                        .build()),
                card);
    }

    @GET
    @Path("{draftId}")
    @RolesAllowed({Roles.ADMIN, Roles.PHARMACIST, Roles.PRESCRIBER})
    @Operation(summary = "Read a draft", description = "With everything that keeps it from being published.")
    @APIResponseSchema(
            value = DraftView.class,
            responseCode = "200",
            responseDescription = "The draft; its version is in ETag.")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    public Response read(@Parameter(description = ID) @PathParam("draftId") UUID draftId) {
        return answer(Response.ok(), desk.read(draftId));
    }

    @PUT
    @Path("{draftId}")
    @RolesAllowed({Roles.ADMIN, Roles.PHARMACIST, Roles.PRESCRIBER})
    @Operation(
            summary = "Change a draft",
            description =
                    "Replaces its content as a whole. What cannot be read is refused; what only keeps it from being"
                            + " published, such as an expression that does not pass the check, is kept and told in faults.")
    @APIResponseSchema(
            value = DraftView.class,
            responseCode = "200",
            responseDescription = "The draft as it is now; its version is in ETag.")
    @APIResponse(responseCode = "400", description = SHAPE)
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "412", description = STALE)
    @APIResponse(responseCode = "428", description = BARE)
    public Response keep(
            @Parameter(description = ID) @PathParam("draftId") UUID draftId,
            @Parameter(description = TAG) @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull(message = "is required") @Valid TemplateContent content) {
        return answer(Response.ok(), desk.keep(draftId, EntityTag.required(ifMatch), content));
    }

    @DELETE
    @Path("{draftId}")
    @RolesAllowed({Roles.ADMIN, Roles.PHARMACIST, Roles.PRESCRIBER})
    @Operation(summary = "Throw a draft away", description = "What was published from others stays.")
    @APIResponse(responseCode = "204", description = "Gone.")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "412", description = STALE)
    @APIResponse(responseCode = "428", description = BARE)
    public void throwAway(
            @Parameter(description = ID) @PathParam("draftId") UUID draftId,
            @Parameter(description = TAG) @HeaderParam("If-Match") @Nullable String ifMatch) {
        desk.throwAway(draftId, EntityTag.required(ifMatch));
    }

    @GET
    @Path("{draftId}/diff")
    @RolesAllowed({Roles.ADMIN, Roles.PHARMACIST, Roles.PRESCRIBER})
    @Operation(
            summary = "What a draft changes",
            description =
                    "Item by item: added, removed, moved, and every field that differs, thresholds and rules each by"
                            + " themselves.")
    @APIResponseSchema(value = TemplateDiffView.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "No such draft or version, or of another site.")
    public TemplateDiffView diff(
            @Parameter(description = ID) @PathParam("draftId") UUID draftId,
            @Parameter(
                            description =
                                    "Number of a published version to compare with; absent for the one the draft is"
                                            + " held against.",
                            example = "1")
                    @QueryParam("against")
                    @Nullable Integer against) {
        return desk.diff(draftId, against);
    }

    @POST
    @Path("{draftId}/publication")
    @RolesAllowed({Roles.PHARMACIST, Roles.PRESCRIBER})
    @Operation(
            summary = "Publish a draft",
            description =
                    "By another person than the one who edited it last. It is the next version of the checklist from"
                            + " the day on, for the visits of its scope; checklists opened before keep theirs. The draft is gone.")
    @APIResponseSchema(value = TemplateVersionRow.class, responseCode = "201", responseDescription = "The version.")
    @APIResponse(responseCode = "400", description = SHAPE)
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(
            responseCode = "409",
            description = "checklist-template-changed: another version took the place of the one it is held against.")
    @APIResponse(responseCode = "412", description = STALE)
    @APIResponse(
            responseCode = "422",
            description = "template-same-person; template-before-the-last; or checklist-template-refused: errors names"
                    + " every fault.")
    @APIResponse(responseCode = "428", description = BARE)
    public Response publish(
            @Parameter(description = ID) @PathParam("draftId") UUID draftId,
            @Parameter(description = TAG) @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull(message = "is required") @Valid PublicationRequest request,
            @Context UriInfo uri) {
        TemplateVersionRow version = desk.publish(draftId, EntityTag.required(ifMatch), request.validFrom());
        return Response.created(uri.getBaseUriBuilder()
                        .path("checklist-templates")
                        .path(String.valueOf(version.version()))
                        .build())
                .entity(version)
                .build();
    }

    private static Response answer(ResponseBuilder response, DraftCard card) {
        return response.entity(DraftView.of(card))
                .header(HttpHeaders.ETAG, new EntityTag(card.draft().version()))
                .build();
    }
}
