package org.infusary.security;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The refresh token last handed out.")
record RefreshRequest(
        @Schema(
                description = "refreshToken as it was sent; 43 characters.",
                examples = "Zk1p0cQ2l8XwV7sT5yUe3hJ9bNaR6mDgKfLoPi4xWqE",
                format = "password")
        @NotNull(message = "is required") @Size(max = 100, message = "must have at most 100 characters") String refreshToken) {

    /** Without the secret. */
    @Override
    public String toString() {
        return "RefreshRequest";
    }
}
