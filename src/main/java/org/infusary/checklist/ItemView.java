package org.infusary.checklist;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.checklist.rules.ItemDefinition;
import org.infusary.checklist.rules.ItemReport;
import org.infusary.checklist.rules.ItemState;
import org.infusary.checklist.rules.NumberRange;
import org.infusary.checklist.rules.OverridePolicy;
import org.infusary.checklist.rules.Severity;
import org.infusary.checklist.rules.TemplateItem;
import org.infusary.kernel.PlainNumber;
import org.jspecify.annotations.Nullable;

@Schema(name = "ChecklistItem", description = "One item: what it asks, what was answered, how it stands.")
record ItemView(
        @Schema(description = "Which item.", examples = "BP")
        String code,

        @Schema(description = "What is asked.", examples = "Blood pressure")
        String prompt,

        @Schema(description = "What it weighs.", examples = "SOFT_WARNING")
        Severity severity,

        @Schema(description = "The rule in words.", examples = "SBP < 90 or > 180, DBP > 110: call prescriber")
        String rule,

        @Schema(
                description =
                        "sourced; site-default when no published number was found; site-set when the centre set it.",
                examples = "site-default")
        String thresholdStatus,

        @Schema(
                description =
                        "The numbers it judges by; SITE_DEFAULT ones are proposals that the centre has not set yet.")
        List<DefinitionBody.ThresholdBody> thresholds,

        @Schema(
                description = "Fields an answer takes; empty when it is computed.",
                examples = "[\"systolicMmHg\", \"diastolicMmHg\"]")
        List<String> fields,

        @Schema(description = "What codes or choice may hold; empty when it takes neither.", examples = "[]")
        List<String> options,

        @Schema(description = "Unit of number, a UCUM code; null when it takes none.", examples = "mmol/L") @Nullable String unit,

        @Schema(description = "Smallest plausible number; null when it takes none.", examples = "2") @Nullable BigDecimal minimum,

        @Schema(description = "Largest plausible number; null when it takes none.", examples = "30") @Nullable BigDecimal maximum,

        @Schema(description = "Whether it may be answered before the patient arrives.", examples = "false")
        boolean early,

        @Schema(
                description =
                        "Whether it may be asked by telephone before the patient arrives, and is then open until it is"
                                + " asked again in person on the day.",
                examples = "false")
        boolean confirmAtChair,

        @Schema(description = "Whether a second person must check the answer.", examples = "false")
        boolean secondPerson,

        @Schema(description = "How it stands.", examples = "WARN")
        ItemState state,

        @Schema(description = "Whether the start waits for it.", examples = "true")
        boolean holds,

        @Schema(description = "Whether only a prescriber can acknowledge the warning.", examples = "true")
        boolean prescriberNeeded,

        @Schema(description = "Why it stands so.") List<ReasonView> reasons,

        @Schema(description = "The answer that stands; null while there is none.") @Nullable AnswerView answer,

        @Schema(description = "The latest acknowledgement of what stands; null while there is none.") @Nullable AcknowledgementView acknowledgement,

        @Schema(
                description = "Roles that may override a stop of it; empty when nobody may.",
                examples = "[\"prescriber\"]")
        List<String> overridableBy,

        @Schema(description = "Hours that an override holds at most; null when nobody may override.", examples = "24")
        @Nullable Integer overridableHours,

        @Schema(
                description = "Whether it stops and every reason is overridden now: then it does not hold the start.",
                examples = "false")
        boolean overridden,

        @Schema(description = "Every override ever given, oldest first.")
        List<OverrideView> overrides) {

    static ItemView of(ItemFacts facts) {
        ItemReport report = facts.report();
        TemplateItem item = report.item();
        ItemDefinition asked = item.definition();
        NumberRange range = asked.range();
        OverridePolicy override = item.override();
        return new ItemView(
                item.code().value(),
                item.prompt(),
                item.severity(),
                item.rule(),
                item.thresholdStatus(),
                asked.thresholds().stream()
                        .map(DefinitionBody.ThresholdBody::of)
                        .toList(),
                item.form().fieldNames(),
                asked.choices(),
                range == null ? null : range.unit(),
                range == null ? null : PlainNumber.of(range.minimum()),
                range == null ? null : PlainNumber.of(range.maximum()),
                asked.asked().mayBeEarly(),
                asked.asked().isConfirmedAtChair(),
                asked.secondPerson(),
                report.state(),
                report.holds(),
                report.prescriber(),
                ReasonView.of(report.reasons()),
                AnswerView.of(facts.answer()),
                AcknowledgementView.of(facts.acknowledgement()),
                override == null ? List.of() : override.roles(),
                override == null ? null : override.hours(),
                report.overridden(),
                facts.overrides().stream().map(OverrideView::of).toList());
    }
}
