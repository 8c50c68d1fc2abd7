package org.infusary.security;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.kernel.SiteId;

@Schema(description = "Who is signed in.")
record MeView(
        @Schema(
                description = "The account's id, as signatures and records show it.",
                examples = "0197a1c2-7b1d-7c3e-9f00-3d2b1a0f9e8d")
        UUID accountId,

        @Schema(description = "What the person signs in with.", examples = "nurse.north")
        String username,

        @Schema(description = "How the board calls the person.", examples = "Nurse North")
        String displayName,

        @Schema(
                description = "Roles of now, sorted; the access token may be some minutes behind.",
                examples = "[\"nurse\"]")
        List<String> roles,

        @Schema(
                description = "The sites the account is bound to.",
                examples = "[\"0197a1c2-7b1d-7c3e-9f00-3d2b1a0f9e8e\"]")
        List<UUID> siteIds) {

    static MeView of(AccountFacts account) {
        return new MeView(
                account.id().value(),
                account.username(),
                account.displayName(),
                account.roles().stream().sorted().toList(),
                account.sites().stream().map(SiteId::value).sorted().toList());
    }
}
