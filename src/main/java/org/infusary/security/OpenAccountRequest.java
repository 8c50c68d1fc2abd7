package org.infusary.security;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonProperty.Access;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.kernel.SiteId;

@Schema(description = "An account to be opened.")
record OpenAccountRequest(
        @Schema(
                description =
                        "3 to 64 letters a-z, digits or . _ @ + -, beginning with a letter or digit; unique ignoring case.",
                examples = "nurse.north")
        @NotNull(message = "is required") @Pattern(regexp = AccountRules.USERNAME, message = AccountRules.USERNAME_RULE) String username,

        @Schema(description = "How the board calls the person, 1 to 100 characters.", examples = "Nurse North")
        @NotNull(message = "is required") @Size(min = 1, max = AccountRules.LONGEST_NAME, message = AccountRules.NAME_RULE) String displayName,

        @Schema(
                description = "At least 12 characters, at most 72 bytes in UTF-8, not the username; not the"
                        + " username, the name and the word infusary alone.",
                examples = "correct horse battery",
                format = "password")
        @JsonProperty(access = Access.WRITE_ONLY)
        @NotNull(message = "is required") String password,

        @Schema(
                description = "One or more of nurse, scheduler, prescriber, pharmacist, admin, auditor.",
                examples = "[\"nurse\"]")
        @NotNull(message = "is required") @Size(min = 1, message = AccountRules.ROLES_RULE) Set<@NotNull(message = AccountRules.ROLES_RULE) String> roles,

        @Schema(
                description = "Sites to bind it to, each one of your own; may be empty.",
                examples = "[\"0197a1c2-7b1d-7c3e-9f00-3d2b1a0f9e8e\"]")
        @NotNull(message = "is required") @Size(max = 200, message = "must have at most 200 sites") Set<@NotNull(message = "must be an id (UUID)") UUID> siteIds) {

    NewAccount asked() {
        return new NewAccount(
                username,
                displayName,
                password,
                roles,
                siteIds.stream().map(SiteId::new).collect(Collectors.toSet()));
    }

    /** Without anything personal or secret. */
    @Override
    public String toString() {
        return "OpenAccountRequest";
    }
}
