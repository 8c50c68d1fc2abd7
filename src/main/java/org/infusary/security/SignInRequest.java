package org.infusary.security;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Who signs in, and the proof.")
record SignInRequest(
        @Schema(description = "The username, in any case; at most 64 characters.", examples = "nurse.north")
        @NotBlank(message = "is required") @Size(max = 64, message = "must have at most 64 characters") String username,

        @Schema(
                description = "The password; at most 128 characters are read.",
                examples = "correct horse battery",
                format = "password")
        @NotNull(message = "is required") @Size(max = 128, message = "must have at most 128 characters") String password) {

    /** Without the secret. */
    @Override
    public String toString() {
        return "SignInRequest";
    }
}
