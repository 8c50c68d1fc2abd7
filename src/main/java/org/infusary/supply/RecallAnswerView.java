package org.infusary.supply;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.lot.StockLotView;
import org.infusary.web.Page;

@Schema(
        name = "LotRecallAnswer",
        description = "A recall and whom it concerns: patients, stock and visits are those of the caller's sites.")
record RecallAnswerView(
        @Schema(description = "The recall.") RecallView recall,

        @Schema(description = "Patients who had the lot.", examples = "14")
        int patients,

        @Schema(description = "Vials given here and reports from elsewhere, voided ones left out.", examples = "37")
        int vials,

        @Schema(description = "Grams of those, as far as they are known.", examples = "610")
        BigDecimal grams,

        @Schema(description = "Sites besides the caller's that know of the lot having been given.", examples = "1")
        int otherSites,

        @Schema(
                description =
                        "Who had it, in the order in which that was first recorded; go on with next at the recall's"
                                + " recipients.")
        Page<RecipientView> recipients,

        @Schema(description = "What is on hand of the lot.") List<StockLotView> stock,

        @Schema(description = "Visits for which vials of it were set aside; they are released.")
        List<ForVisitView> visits) {

    @Schema(name = "RecalledVisit", description = "A visit for which vials of the lot were set aside.")
    record ForVisitView(
            @Schema(description = "The visit.") UUID visitId,

            @Schema(description = "The centre.") UUID siteId,

            @Schema(description = "The patient.") UUID patientId,

            @Schema(description = "Date of the visit.", examples = "2026-11-30")
            LocalDate date,

            @Schema(description = "Grams of one vial.", examples = "10")
            BigDecimal gramsPerVial,

            @Schema(description = "Vials that were set aside and not hung.", examples = "4")
            int vials) {}

    static RecallAnswerView of(RecallAnswer answer) {
        return new RecallAnswerView(
                RecallView.of(answer.recall()),
                answer.given().patients(),
                answer.given().entries(),
                answer.given().grams().plain(),
                answer.given().otherSites(),
                answer.recipients().map(RecipientView::of),
                answer.stock().stream().map(StockLotView::of).toList(),
                answer.visits().stream()
                        .map(one -> new ForVisitView(
                                one.visit().value(),
                                one.site().value(),
                                one.patient().value(),
                                one.date(),
                                one.vialGrams().plain(),
                                one.vials()))
                        .toList());
    }
}
