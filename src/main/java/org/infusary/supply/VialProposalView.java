package org.infusary.supply;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.supply.rules.LeftOut;
import org.infusary.supply.rules.VialChoice;
import org.jspecify.annotations.Nullable;

@Schema(name = "VialProposal", description = "Which vials to take for a visit. It keeps nothing: set them aside.")
record VialProposalView(
        @Schema(description = "The visit.") UUID visitId,

        @Schema(description = "Its date; vials may be used on it.", examples = "2026-11-30")
        LocalDate date,

        @Schema(description = "Id of the product.", examples = "privigen")
        String productId,

        @Schema(description = "Grams of the visit, which stay as they are.", examples = "70")
        BigDecimal grams,

        @Schema(description = "Whether free vials on hand make up the visit.", examples = "true")
        boolean found,

        @Schema(description = "The vials, first expiry first; none when none are found.")
        List<Line> lines,

        @Schema(
                description =
                        "Grams of the vials above those of the visit, less than one unit of the centre's rounding;"
                                + " null when no vials are found.",
                examples = "0")
        @Nullable BigDecimal wasteGrams,

        @Schema(description = "What else is on hand of the product, and why it is not taken.")
        List<Unfit> leftOut) {

    @Schema(name = "ProposedVials", description = "Vials of one lot.")
    record Line(
            @Schema(description = "Id of the stock lot.") UUID stockLotId,

            @Schema(description = "The manufacturer's batch.", examples = "P100654321")
            String lot,

            @Schema(description = "Last day they may be used.", examples = "2028-03-31")
            LocalDate expiry,

            @Schema(description = "Grams of one vial.", examples = "10")
            BigDecimal gramsPerVial,

            @Schema(description = "How many, above 0.", examples = "3")
            int vials,

            @Schema(description = "Grams of these vials together.", examples = "30")
            BigDecimal grams) {

        static Line of(VialChoice.Line line) {
            return new Line(
                    line.from().id(),
                    line.from().lot(),
                    line.from().expiry(),
                    line.from().grams().plain(),
                    line.vials(),
                    line.grams().plain());
        }
    }

    @Schema(name = "VialsLeftOut", description = "Vials on hand that are not for the visit.")
    record Unfit(
            @Schema(description = "Id of the stock lot.") UUID stockLotId,

            @Schema(description = "The manufacturer's batch.", examples = "P100654321")
            String lot,

            @Schema(description = "Why they are not taken.", examples = "EXPIRES_BEFORE_VISIT")
            LeftOut reason) {}

    static VialProposalView of(VialProposal proposal) {
        Optional<VialChoice> choice = proposal.choice();
        return new VialProposalView(
                proposal.visit().id().value(),
                proposal.visit().date(),
                proposal.visit().product().value(),
                proposal.visit().grams().plain(),
                choice.isPresent(),
                choice.map(VialChoice::lines).orElse(List.of()).stream()
                        .map(Line::of)
                        .toList(),
                choice.map(found -> found.waste().plain()).orElse(null),
                proposal.leftOut().stream()
                        .map(unfit ->
                                new Unfit(unfit.lot().id().value(), unfit.lot().lot(), unfit.reason()))
                        .toList());
    }
}
