package org.infusary.brand;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.brand.rules.ChecklistChange;

@Schema(
        name = "ChecklistChange",
        description = "What checklists say from the switch on and did not say before, or no longer say.")
record ChecklistChangeView(
        @Schema(description = "Whether it is said from the switch on, or no longer.", examples = "ADDED")
        ChecklistChange.Difference kind,

        @Schema(
                description =
                        "Stable, for programs: of the matrix of conditions and product properties, or exposure-… for what"
                                + " the patient is to the product.",
                examples = "eligibility-glucose-meter")
        String code,

        @Schema(
                description = "For people; names no patient.",
                examples = "Infusions that are SWITCH with 60 minutes of observation: 2, the first on 2026-12-15.")
        String detail,

        @Schema(
                description = "Ids of reference sources; empty when the rule is the centre's.",
                examples = "[\"R29\", \"R01\"]")
        List<String> sources) {

    static List<ChecklistChangeView> of(List<ChecklistChange> changes) {
        return changes.stream()
                .map(change -> new ChecklistChangeView(
                        change.kind(),
                        change.reason().code(),
                        change.reason().detail(),
                        change.reason().sources()))
                .toList();
    }
}
