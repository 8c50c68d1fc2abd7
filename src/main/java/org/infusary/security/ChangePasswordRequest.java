package org.infusary.security;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A new password.")
record ChangePasswordRequest(
        @Schema(
                description = "Your current password, when you change your own; not read when you change another's.",
                examples = "correct horse battery",
                format = "password")
        @Size(max = 128, message = "must have at most 128 characters") @Nullable String currentPassword,

        @Schema(
                description = "At least 12 characters, at most 72 bytes in UTF-8, not the username; not the"
                        + " username, the name and the word infusary alone.",
                examples = "another horse, another battery",
                format = "password")
        @NotNull(message = "is required") String newPassword) {

    /** Without the secrets. */
    @Override
    public String toString() {
        return "ChangePasswordRequest";
    }
}
