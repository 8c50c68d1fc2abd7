package org.infusary.checklist;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.checklist.rules.Template;
import org.infusary.checklist.rules.TemplateItem;
import org.infusary.checklist.rules.Threshold;
import org.infusary.kernel.PlainNumber;

@Schema(name = "ChecklistThresholds", description = "Every number that a version of the checklist judges by.")
record SiteThresholdsView(
        @Schema(description = "Number of the version.", examples = "2")
        int templateVersion,

        @Schema(description = "In the order of the items.") List<Row> thresholds) {

    @Schema(name = "ChecklistThresholdRow", description = "A number that an item judges by.")
    record Row(
            @Schema(description = "Which item.", examples = "BP")
            String item,

            @Schema(description = "What it asks.", examples = "Blood pressure")
            String prompt,

            @Schema(description = "Name in the item's rules.", examples = "systolicLow")
            String name,

            @Schema(description = "In the unit.", examples = "90")
            BigDecimal value,

            @Schema(description = "UCUM code; 1 for a plain number.", examples = "mm[Hg]")
            String unit,

            @Schema(description = "Where it comes from.", examples = "SITE_DEFAULT")
            Threshold.Status status,

            @Schema(description = "Sources of the item.", examples = "[\"R10\"]")
            List<String> sources) {
        static Row of(TemplateItem item, Threshold threshold) {
            return new Row(
                    item.code().value(),
                    item.prompt(),
                    threshold.name(),
                    PlainNumber.of(threshold.value()),
                    threshold.unit(),
                    threshold.status(),
                    item.sources());
        }
    }

    static SiteThresholdsView of(Template template) {
        return new SiteThresholdsView(
                template.version(),
                template.items().stream()
                        .flatMap(item ->
                                item.definition().thresholds().stream().map(threshold -> Row.of(item, threshold)))
                        .toList());
    }
}
