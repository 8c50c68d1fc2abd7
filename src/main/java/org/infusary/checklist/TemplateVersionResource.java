package org.infusary.checklist;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.infusary.security.Roles;
import org.infusary.web.Cursor;
import org.infusary.web.Once;
import org.infusary.web.Page;
import org.infusary.web.PageRequest;

/** The checklist as it was, is and will be. */
@Path("/checklist-templates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Checklist templates")
@Once
class TemplateVersionResource {
    private static final String NUMBER = "Number of the version.";

    private final TemplateShelf shelf;

    TemplateVersionResource(TemplateShelf shelf) {
        this.shelf = shelf;
    }

    @GET
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN})
    @Operation(
            summary = "List versions of the checklist",
            description = "In the order of their numbers, of every site, those still to come and those withdrawn too.")
    public Page<TemplateVersionRow> list(@BeanParam @Valid PageRequest page) {
        List<TemplateVersionRow> rows = shelf.versions(number(page.start()), page.limit() + 1);
        return Page.of(rows, page.limit(), row -> new Cursor(new UUID(0, row.version())));
    }

    private static int number(Cursor start) {
        long number = start.after().getLeastSignificantBits();
        if (start.after().getMostSignificantBits() != 0 || number < 0 || number > Integer.MAX_VALUE) {
            throw Cursor.notOurs();
        }
        return (int) number;
    }

    @GET
    @Path("{version}")
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN})
    @Operation(summary = "Read a version of the checklist", description = "With all it says.")
    @APIResponseSchema(value = TemplateVersionView.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "No such version.")
    public TemplateVersionView one(@Parameter(description = NUMBER, example = "1") @PathParam("version") int version) {
        return shelf.version(version);
    }

    @POST
    @Path("{version}/withdrawal")
    @RolesAllowed({Roles.PHARMACIST, Roles.PRESCRIBER})
    @Operation(
            summary = "Withdraw a version that is still to come",
            description =
                    "It never becomes valid; checklists opened on it already keep it. One that is valid is replaced"
                            + " by publishing another one.")
    @APIResponseSchema(
            value = TemplateVersionRow.class,
            responseCode = "200",
            responseDescription = "The version as it is now.")
    @APIResponse(responseCode = "400", description = "A field breaks a rule; errors names field and rule.")
    @APIResponse(responseCode = "404", description = "No such version, or of another site.")
    @APIResponse(responseCode = "409", description = "checklist-template-valid; or checklist-template-withdrawn.")
    public Response withdraw(
            @Parameter(description = NUMBER, example = "2") @PathParam("version") int version,
            @NotNull(message = "is required") @Valid ReasonRequest request) {
        return Response.ok(shelf.withdraw(version, request.reason().strip())).build();
    }
}
