package org.infusary.brand;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.brand.rules.SwitchCause;
import org.infusary.brand.rules.SwitchStatus;
import org.infusary.eligibility.rules.Fit;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.Reason;
import org.infusary.kernel.VisitId;
import org.infusary.order.EligibilityOverrideView;
import org.infusary.order.rules.BrandPolicy;
import org.jspecify.annotations.Nullable;

@Schema(name = "BrandSwitch", description = "A switch of brand on record.")
record SwitchView(
        @Schema(description = "Id of the switch.") UUID id,

        @Schema(description = "The order.") UUID orderId,

        @Schema(
                description = "Where it stands in its life; EFFECTIVE once its first day was given.",
                examples = "REQUESTED")
        SwitchStatus status,

        @Schema(description = "Why.", examples = "SHORTAGE") SwitchCause cause,

        @Schema(description = "Id of the product that the order leaves.", examples = "privigen")
        String fromProductId,

        @Schema(description = "Id of the product that it goes to.", examples = "octagam-10")
        String toProductId,

        @Schema(description = "The visit that was asked to be the first on it; null for the next cycle.") @Nullable UUID fromVisitId,

        @Schema(description = "The first cycle on it.", examples = "3")
        int fromCycle,

        @Schema(description = "The policy that the order gets with it; null when that stays.", examples = "OPEN")
        @Nullable BrandPolicy brandPolicy,

        @Schema(description = "Whether grams change, which a prescriber must confirm.", examples = "false")
        boolean changesGrams,

        @Schema(description = "Whether a prescriber has.", examples = "false")
        boolean gramsConfirmed,

        @Schema(description = "Every day that it touches, as it was asked for.")
        List<SwitchLineView> days,

        @Schema(description = "What a person should look at.")
        List<Reason> warnings,

        @Schema(
                description =
                        "Whether the product fitted the patient when it was asked for; null for switches from before that was"
                                + " judged.",
                examples = "OK")
        @Nullable Fit eligibility,

        @Schema(description = "That it was asked for though the product stops for the patient; null unless it was.")
        @Nullable EligibilityOverrideView eligibilityOverride,

        @Schema(description = "Account that asked for it.") UUID askedBy,

        @Schema(description = "When.", examples = "2026-11-23T08:00:00Z")
        Instant askedAt,

        @Schema(description = "Account that approved, rejected or withdrew it; null while it waits.") @Nullable UUID decidedBy,

        @Schema(description = "When; null while it waits.", examples = "2026-11-23T09:00:00Z") @Nullable Instant decidedAt,

        @Schema(description = "Why it was rejected; null unless it was.") @Nullable String rejectionNote) {

    static SwitchView of(SwitchFacts facts) {
        AccountId decided = facts.decidedBy();
        return new SwitchView(
                facts.id().value(),
                facts.wish().order().value(),
                facts.status(),
                facts.wish().cause(),
                facts.from().value(),
                facts.wish().product().value(),
                facts.wish().from().map(VisitId::value).orElse(null),
                facts.fromCycle(),
                facts.wish().policy(),
                facts.changesGrams(),
                facts.gramsConfirmed(),
                SwitchLineView.of(facts.lines(), facts.zone()),
                facts.warnings(),
                facts.eligibility(),
                EligibilityOverrideView.of(facts.overriddenStops(), facts.askedBy(), facts.askedAt()),
                facts.askedBy().value(),
                facts.askedAt(),
                decided == null ? null : decided.value(),
                facts.decidedAt(),
                facts.rejectionNote());
    }
}
