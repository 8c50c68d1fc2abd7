package org.infusary.checklist;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.checklist.rules.OverrideState;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "ChecklistOverride",
        description = "An override of a stop: by whom, why, of which reasons and until when.")
record OverrideView(
        @Schema(description = "Id of the override.", examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f")
        UUID id,

        @Schema(
                description = "IN_FORCE, EXPIRED, LAPSED when the item was answered anew, or WITHDRAWN.",
                examples = "IN_FORCE")
        OverrideState state,

        @Schema(description = "Codes of the reasons it covers.", examples = "[\"renal-labs-old-at-risk\"]")
        List<String> codes,

        @Schema(description = "Role in which it was given.", examples = "prescriber")
        String role,

        @Schema(description = "In the person's words.", examples = "Labs drawn this morning, result by telephone")
        String reason,

        @Schema(description = "Account of the person.", examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f")
        UUID overriddenBy,

        @Schema(description = "When.", examples = "2026-11-23T08:00:00Z")
        Instant overriddenAt,

        @Schema(description = "From then on it covers nothing.", examples = "2026-11-23T10:00:00Z")
        Instant expiresAt,

        @Schema(description = "By whom it was withdrawn and why; null unless it was.") @Nullable Withdrawn withdrawn) {

    @Schema(name = "ChecklistOverrideWithdrawal", description = "Who withdrew an override, and why.")
    record Withdrawn(
            @Schema(description = "Role in which it was withdrawn.", examples = "prescriber")
            String role,

            @Schema(description = "In the person's words.", examples = "Result came back too high")
            String reason,

            @Schema(description = "Account of the person.", examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f")
            UUID withdrawnBy,

            @Schema(description = "When.", examples = "2026-11-23T08:30:00Z")
            Instant withdrawnAt) {

        private static @Nullable Withdrawn of(@Nullable Decision decided) {
            return decided == null
                    ? null
                    : new Withdrawn(
                            decided.role(), decided.reason(), decided.by().value(), decided.at());
        }
    }

    static OverrideView of(ItemFacts.Overridden overridden) {
        OverrideFacts facts = overridden.override();
        return new OverrideView(
                facts.id(),
                overridden.state(),
                facts.codes(),
                facts.given().role(),
                facts.given().reason(),
                facts.given().by().value(),
                facts.given().at(),
                facts.expiresAt(),
                Withdrawn.of(facts.withdrawn()));
    }
}
