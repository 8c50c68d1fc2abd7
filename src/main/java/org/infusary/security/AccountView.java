package org.infusary.security;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.kernel.SiteId;

@Schema(description = "An account as an administrator sees it.")
record AccountView(
        @Schema(description = "The account's id.", examples = "0197a1c2-7b1d-7c3e-9f00-3d2b1a0f9e8d")
        UUID id,

        @Schema(description = "What the person or system signs in with.", examples = "nurse.north")
        String username,

        @Schema(description = "How the board calls the person.", examples = "Nurse North")
        String displayName,

        @Schema(description = "Whether it may sign in.", examples = "true")
        boolean active,

        @Schema(description = "What it may do, sorted.", examples = "[\"nurse\"]")
        List<String> roles,

        @Schema(
                description = "Those of your sites it is bound to; others are not shown.",
                examples = "[\"0197a1c2-7b1d-7c3e-9f00-3d2b1a0f9e8e\"]")
        List<UUID> siteIds) {

    static AccountView of(AccountFacts account) {
        return new AccountView(
                account.id().value(),
                account.username(),
                account.displayName(),
                account.active(),
                account.roles().stream().sorted().toList(),
                account.sites().stream().map(SiteId::value).sorted().toList());
    }
}
