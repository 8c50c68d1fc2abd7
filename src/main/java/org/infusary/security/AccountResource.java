package org.infusary.security;

import io.quarkus.security.Authenticated;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.infusary.kernel.AccountId;
import org.infusary.web.EntityTag;
import org.infusary.web.Once;
import org.infusary.web.Page;
import org.infusary.web.PageRequest;
import org.jspecify.annotations.Nullable;

@Path("/accounts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts", description = "Who may sign in, with which roles, at which sites. For administrators.")
@Once
class AccountResource {
    private final Accounts accounts;
    private final AccountKeeping keeping;

    AccountResource(Accounts accounts, AccountKeeping keeping) {
        this.accounts = accounts;
        this.keeping = keeping;
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Open an account",
            description = "Active at once. An administrator binds it only to sites of their own.")
    @APIResponseSchema(value = AccountView.class, responseDescription = "Opened.", responseCode = "201")
    @APIResponse(responseCode = "400", description = "A field breaks a rule, or a site is not one of yours.")
    @APIResponse(responseCode = "409", description = "username-taken: another account has it, in any case.")
    public Response open(
            @NotNull(message = "is required") @Valid OpenAccountRequest request, @Context UriInfo address) {
        AccountFacts opened = accounts.account(accounts.create(request.asked()));
        return tagged(
                Response.created(address.getAbsolutePathBuilder()
                        .path(opened.id().toString())
                        .build()),
                opened);
    }

    @GET
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "List accounts",
            description = "Those that share a site with you, those bound to no site, and your own; oldest first.")
    public Page<AccountView> list(@BeanParam @Valid PageRequest page) {
        return keeping.page(page.start(), page.limit()).map(AccountView::of);
    }

    @GET
    @Path("{accountId}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Read an account", description = "With its version in ETag.")
    @APIResponseSchema(value = AccountView.class, responseDescription = "The account.", responseCode = "200")
    @APIResponse(responseCode = "404", description = "No such account, or only at sites that are not yours.")
    public Response read(@Parameter(description = "The account's id.") @PathParam("accountId") UUID id) {
        return tagged(Response.ok(), keeping.account(new AccountId(id)));
    }

    @PUT
    @Path("{accountId}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Change an account",
            description = "Name, roles, sites and activity. Deactivating ends its sessions at once, its access"
                    + " tokens too; a role taken away works for up to 10 minutes more.")
    @APIResponseSchema(value = AccountView.class, responseDescription = "Changed.", responseCode = "200")
    @APIResponse(responseCode = "400", description = "A field breaks a rule, or a site is not one of yours.")
    @APIResponse(responseCode = "404", description = "No such account, or only at sites that are not yours.")
    @APIResponse(responseCode = "409", description = "last-admin: no active administrator would be left.")
    @APIResponse(responseCode = "412", description = "Changed since you read it.")
    @APIResponse(responseCode = "422", description = "bound-elsewhere: it is also bound to sites that are not yours.")
    @APIResponse(responseCode = "428", description = "If-Match is missing.")
    public Response change(
            @Parameter(description = "The account's id.") @PathParam("accountId") UUID id,
            @Parameter(description = "The ETag last read.", required = true)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            @NotNull(message = "is required") @Valid ChangeAccountRequest request) {
        return tagged(Response.ok(), keeping.change(new AccountId(id), EntityTag.required(ifMatch), request.asked()));
    }

    @PUT
    @Path("{accountId}/password")
    @Authenticated
    @Operation(
            summary = "Set a password",
            description = "Your own with the current one, or as an administrator another's. Ends the account's sessions"
                    + " and lifts its lock.")
    @APIResponse(responseCode = "204", description = "Set.")
    @APIResponse(responseCode = "400", description = "The new password breaks a rule, or the current one is missing.")
    @APIResponse(responseCode = "403", description = "Neither your own account nor are you an administrator.")
    @APIResponse(responseCode = "404", description = "No such account, or only at sites that are not yours.")
    @APIResponse(responseCode = "422", description = "current-password-wrong or bound-elsewhere.")
    public Response changePassword(
            @Parameter(description = "The account's id.") @PathParam("accountId") UUID id,
            @NotNull(message = "is required") @Valid ChangePasswordRequest request) {
        keeping.changePassword(new AccountId(id), request.currentPassword(), request.newPassword());
        return Response.noContent().build();
    }

    @DELETE
    @Path("{accountId}/sessions")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "End the sessions of an account",
            description =
                    "All of them and at once, such as after a tablet was lost: refresh and access tokens are refused"
                            + " from now on. The account stays active; deactivate it to keep its owner out.")
    @APIResponse(responseCode = "204", description = "Ended, or there were none.")
    @APIResponse(responseCode = "404", description = "No such account, or only at sites that are not yours.")
    public Response endSessions(@Parameter(description = "The account's id.") @PathParam("accountId") UUID id) {
        keeping.endSessions(new AccountId(id));
        return Response.noContent().build();
    }

    private static Response tagged(Response.ResponseBuilder answer, AccountFacts account) {
        return answer.header(HttpHeaders.ETAG, new EntityTag(account.version()).toString())
                .entity(AccountView.of(account))
                .build();
    }
}
