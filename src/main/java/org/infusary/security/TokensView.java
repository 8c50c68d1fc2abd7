package org.infusary.security;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A session: the token for requests and the token that gets the next one.")
record TokensView(
        @Schema(
                description = "Send with every request: Authorization: Bearer and this.",
                examples = "eyJraWQiOiJ4IiwidHlwIjoiSldUIiwiYWxnIjoiRVMyNTYifQ.e30.c2ln")
        String accessToken,

        @Schema(description = "How the access token is sent; always Bearer.", examples = "Bearer")
        String tokenType,

        @Schema(
                description = "Seconds until the access token is refused; 600 unless the centre sets it.",
                examples = "600")
        long expiresInSeconds,

        @Schema(
                description = "Good for one refresh; keep it secret.",
                examples = "Zk1p0cQ2l8XwV7sT5yUe3hJ9bNaR6mDgKfLoPi4xWqE")
        String refreshToken,

        @Schema(
                description =
                        "Seconds until the session ends and a new sign-in is needed; 43200 after signing in unless"
                                + " the centre sets it, and refreshing does not prolong it.",
                examples = "43200")
        long refreshExpiresInSeconds) {

    static TokensView of(IssuedTokens tokens) {
        return new TokensView(
                tokens.accessToken(),
                "Bearer",
                tokens.accessFor().toSeconds(),
                tokens.refreshToken(),
                tokens.refreshFor().toSeconds());
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "TokensView";
    }
}
