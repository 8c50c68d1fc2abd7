package org.infusary.infusion;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.infusion.rules.InfusionStatus;
import org.infusary.kernel.Grams;
import org.infusary.ledger.EntryFacts;
import org.jspecify.annotations.Nullable;

@Schema(name = "Infusion", description = "What is given at one visit.")
record InfusionView(
        @Schema(description = "Id of the infusion.") UUID id,

        @Schema(description = "The visit.") UUID visitId,

        @Schema(description = "The patient.") UUID patientId,

        @Schema(description = "Product planned and signed for.", examples = "privigen")
        String productId,

        @Schema(description = "Where it stands.", examples = "RUNNING")
        InfusionStatus status,

        @Schema(description = "First drop, UTC.", examples = "2026-11-30T14:20:00Z")
        Instant startedAt,

        @Schema(description = "Last drop, UTC; null while it runs.", examples = "2026-11-30T16:42:00Z") @Nullable Instant endedAt,

        @Schema(description = "Grams of the visit.", examples = "25")
        BigDecimal gramsPlanned,

        @Schema(description = "Grams of the vials hung.", examples = "25")
        BigDecimal gramsHung,

        @Schema(description = "Grams that went in; null while it runs.", examples = "25") @Nullable BigDecimal gramsGiven,

        @Schema(description = "Why grams were left; null when none was told.", examples = "Reaction") @Nullable String stopReason,

        @Schema(
                description =
                        "Whether the centre wants a second person to look at each vial before the next one is hung or"
                                + " the rate is raised.",
                examples = "false")
        boolean secondCheckOfVials,

        @Schema(description = "Vials hung, in order.") List<VialView> vials,

        @Schema(
                description =
                        "Vital signs before the first drop, one for each answer of the signed checklist that holds"
                                + " any, in order; empty for an infusion that began before they were kept.")
        List<BaselineView> baseline,

        @Schema(description = "What was recorded, in order.")
        List<InfusionEventView> events) {

    @Schema(name = "HungVial", description = "A vial with its lot.")
    record VialView(
            @Schema(description = "Id of the ledger entry.") UUID id,

            @Schema(description = "Grams of the vial.", examples = "5")
            BigDecimal grams,

            @Schema(description = "Lot as printed.", examples = "P100123456")
            String lot,

            @Schema(description = "Last day it may be used.", examples = "2028-03-31")
            LocalDate expiry,

            @Schema(description = "Serial number; null when none was scanned or typed.", examples = "21A0007") @Nullable String serial,

            @Schema(
                    description =
                            "Whether it was taken off the centre's stock; false when the stock knew no such vial.",
                    examples = "true")
            boolean fromStock,

            @Schema(description = "Account that hung it.") UUID hungBy,

            @Schema(description = "Account of the second person who looked at it; null until then.") @Nullable UUID checkedBy,

            @Schema(description = "When the second person looked at it, UTC; null until then.") @Nullable Instant checkedAt) {

        static VialView of(EntryFacts vial, boolean fromStock, @Nullable VialCheck check) {
            return new VialView(
                    vial.id(),
                    requireNonNull(vial.grams()).plain(),
                    requireNonNull(vial.lot()),
                    requireNonNull(vial.expiry()),
                    vial.serial(),
                    fromStock,
                    vial.recordedBy().value(),
                    check == null ? null : check.by(),
                    check == null ? null : check.at());
        }
    }

    /** The grams of vials given here, which always have grams. */
    static Grams sum(List<EntryFacts> vials) {
        return vials.stream().map(vial -> requireNonNull(vial.grams())).reduce(Grams.ZERO, Grams::plus);
    }

    /** @param fromStock entries of the vials that were taken off stock */
    static InfusionView of(
            InfusionFacts infusion,
            List<EntryFacts> vials,
            Set<UUID> fromStock,
            Map<UUID, VialCheck> checks,
            boolean secondCheckOfVials,
            List<BaselineView> baseline,
            List<InfusionEventView> events) {
        Grams given = infusion.gramsGiven();
        return new InfusionView(
                infusion.id().value(),
                infusion.visit().value(),
                infusion.patient().value(),
                infusion.product().value(),
                infusion.status(),
                infusion.startedAt(),
                infusion.endedAt(),
                infusion.gramsPlanned().plain(),
                sum(vials).plain(),
                given == null ? null : given.plain(),
                infusion.stopReason(),
                secondCheckOfVials,
                vials.stream()
                        .map(vial -> VialView.of(vial, fromStock.contains(vial.id()), checks.get(vial.id())))
                        .toList(),
                baseline,
                events);
    }
}
