package org.infusary.checklist;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.checklist.rules.Edition;
import org.infusary.checklist.rules.Narrowing;
import org.jspecify.annotations.Nullable;

@Schema(name = "ChosenChecklistTemplate", description = "The version of the checklist that a visit follows, and why.")
record ChosenTemplateView(
        @Schema(description = "Number of the version.", examples = "2")
        int version,

        @Schema(
                description = "By what it is for some visits only and stands before others; empty when it is for all.",
                examples = "[\"SITE\"]")
        List<Narrowing> chosenBy,

        @Schema(description = "First day; null when it came with the service.", examples = "2027-03-01") @Nullable LocalDate validFrom,

        @Schema(description = "Which visits it is for.") ScopeBody scope) {

    static ChosenTemplateView of(Edition edition) {
        return new ChosenTemplateView(
                edition.version(), edition.scope().narrowings(), edition.validFrom(), ScopeBody.of(edition.scope()));
    }
}
