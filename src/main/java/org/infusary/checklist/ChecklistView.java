package org.infusary.checklist;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.checklist.rules.ItemCode;
import org.infusary.checklist.rules.Narrowing;
import org.infusary.schedule.rules.VisitStatus;
import org.jspecify.annotations.Nullable;

@Schema(name = "Checklist", description = "The checklist of a visit, judged at the moment of the answer.")
record ChecklistView(
        @Schema(description = "Id of the visit.", examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f")
        UUID visitId,

        @Schema(description = "How the visit stands.", examples = "ARRIVED")
        VisitStatus visitStatus,

        @Schema(description = "Version of the template it follows.", examples = "1")
        int templateVersion,

        @Schema(
                description =
                        "By what that version is for some visits only and was chosen before others; empty when it is"
                                + " for all.",
                examples = "[\"SITE\"]")
        List<Narrowing> templateChosenBy,

        @Schema(
                description = "CLEAR: may be signed. HOLD: something is open, stops, or warns without acknowledgement."
                        + " ASK_PRESCRIBER: only a prescriber's acknowledgement is missing.",
                examples = "HOLD")
        String verdict,

        @Schema(description = "Every reason that holds it, in the order of the items; empty when clear.")
        List<ReasonView> reasons,

        @Schema(description = "The signature that stands; null while there is none.") @Nullable SignatureView signature,

        @Schema(description = "What is known without asking.")
        KnownView known,

        @Schema(description = "The items in the order of the template.")
        List<ItemView> items,

        @Schema(
                description = "How often it was amended under the signature that stands; 0 when there is none.",
                examples = "1")
        int timesAmended,

        @Schema(description = "What was changed after signing, under this and earlier signatures, oldest first.")
        List<AmendmentView> amendments,

        @Schema(
                description =
                        "Items of this request whose answers do not stand, because the item was answered or taken back"
                                + " later than their answeredAt says; they are kept in the history. Empty as a rule.",
                examples = "[]")
        List<String> overtaken) {

    static ChecklistView of(ChecklistFacts facts) {
        return new ChecklistView(
                facts.visit().value(),
                facts.visitStatus(),
                facts.template().version(),
                facts.template().scope().narrowings(),
                facts.verdict().word(),
                ReasonView.of(facts.verdict().reasons()),
                SignatureView.of(facts.signature()),
                KnownView.of(facts.known(), facts.premedication()),
                facts.items().stream().map(ItemView::of).toList(),
                facts.timesAmended(),
                facts.amendments().stream().map(AmendmentView::of).toList(),
                facts.overtaken().stream().map(ItemCode::value).toList());
    }
}
