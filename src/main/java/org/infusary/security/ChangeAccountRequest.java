package org.infusary.security;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.kernel.SiteId;

@Schema(description = "What an account is to be from now on.")
record ChangeAccountRequest(
        @Schema(description = "How the board calls the person, 1 to 100 characters.", examples = "Nurse North")
        @NotNull(message = "is required") @Size(min = 1, max = AccountRules.LONGEST_NAME, message = AccountRules.NAME_RULE) String displayName,

        @Schema(
                description = "One or more of nurse, scheduler, prescriber, pharmacist, admin, auditor.",
                examples = "[\"nurse\"]")
        @NotNull(message = "is required") @Size(min = 1, message = AccountRules.ROLES_RULE) Set<@NotNull(message = AccountRules.ROLES_RULE) String> roles,

        @Schema(
                description = "Those of your sites it is to be bound to; its bindings to other sites stay.",
                examples = "[\"0197a1c2-7b1d-7c3e-9f00-3d2b1a0f9e8e\"]")
        @NotNull(message = "is required") @Size(max = 200, message = "must have at most 200 sites") Set<@NotNull(message = "must be an id (UUID)") UUID> siteIds,

        @Schema(description = "Whether it may sign in; false ends its sessions at once.", examples = "true")
        @NotNull(message = "is required") Boolean active) {

    AccountChange asked() {
        return new AccountChange(
                displayName, roles, siteIds.stream().map(SiteId::new).collect(Collectors.toSet()), active);
    }
}
