package org.infusary.security;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Sign-in", description = "Tokens: getting, renewing and giving them back; who is signed in.")
class SignInResource {
    private static final String AT_ISSUER = "sign-in-at-issuer: tokens come from the issuer that is configured.";

    private final Tokens tokens;
    private final Accounts accounts;
    private final Caller caller;

    SignInResource(Tokens tokens, Accounts accounts, Caller caller) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.caller = caller;
    }

    @POST
    @Path("sign-in")
    @PermitAll
    @SecurityRequirements
    @Operation(
            summary = "Sign in",
            description =
                    "Answers an access token, good for 10 minutes, and a refresh token that carries the session on"
                            + " for up to 12 hours. The claim auth_time of its access tokens, refreshed ones too, is this moment;"
                            + " what is signed needs one of the last 5 minutes, so sign in anew for that, and go on with"
                            + " either session. Five wrong passwords in a row from one address lock the username there"
                            + " for 15 minutes. The refusal is the same for an unknown username, a wrong password, a"
                            + " locked and a deactivated account.")
    @APIResponseSchema(value = TokensView.class, responseDescription = "Signed in.", responseCode = "200")
    @APIResponse(responseCode = "400", description = "A field is missing or badly shaped.")
    @APIResponse(responseCode = "401", description = "sign-in-refused, whatever the cause.")
    @APIResponse(responseCode = "404", description = AT_ISSUER)
    @APIResponse(
            responseCode = "429",
            description = "too-many-attempts: too many different usernames failed from this address; see Retry-After.")
    public Response signIn(@NotNull(message = "is required") @Valid SignInRequest request) {
        return secret(tokens.signIn(request.username().strip(), request.password()));
    }

    @POST
    @Path("sign-in/refresh")
    @PermitAll
    @SecurityRequirements
    @Operation(
            summary = "Renew the access token",
            description = "Takes the refresh token back and answers the next pair. Each refresh token is good once; one"
                    + " that comes back after use ends its whole session. The session's end does not move.")
    @APIResponseSchema(value = TokensView.class, responseDescription = "Renewed.", responseCode = "200")
    @APIResponse(responseCode = "400", description = "The field is missing or badly shaped.")
    @APIResponse(
            responseCode = "401",
            description = "refresh-refused: unknown, over, used before or revoked, or the account is deactivated.")
    @APIResponse(responseCode = "404", description = AT_ISSUER)
    public Response refresh(@NotNull(message = "is required") @Valid RefreshRequest request) {
        return secret(tokens.refresh(request.refreshToken()));
    }

    @POST
    @Path("sign-out")
    @Authenticated
    @Operation(
            summary = "Sign out",
            description =
                    "Ends the session of this refresh token, if it is the caller's, at once: its access tokens are refused"
                            + " from now on.")
    @APIResponse(responseCode = "204", description = "Signed out, or there was nothing to end.")
    @APIResponse(responseCode = "401", description = "No good access token.")
    @APIResponse(responseCode = "404", description = AT_ISSUER)
    public Response signOut(@NotNull(message = "is required") @Valid RefreshRequest request) {
        tokens.signOut(caller.account(), request.refreshToken());
        return Response.noContent().build();
    }

    @GET
    @Path("me")
    @Authenticated
    @Operation(summary = "Who is signed in", description = "The caller's account, with its roles and sites of now.")
    @APIResponseSchema(value = MeView.class, responseDescription = "The caller's account.", responseCode = "200")
    @APIResponse(responseCode = "401", description = "No good access token.")
    public MeView me() {
        return MeView.of(accounts.account(caller.account()));
    }

    /** Tokens are kept by no cache on the way: RFC 6749, section 5.1. */
    private static Response secret(IssuedTokens issued) {
        return Response.ok(TokensView.of(issued))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
