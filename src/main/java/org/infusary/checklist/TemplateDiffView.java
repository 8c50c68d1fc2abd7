package org.infusary.checklist;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.web.JsonDiff;
import org.jspecify.annotations.Nullable;

@Schema(name = "ChecklistTemplateDiff", description = "What a draft would change in a published version.")
record TemplateDiffView(
        @Schema(description = "The version it is compared with.", examples = "1")
        int against,

        @Schema(description = "Items that only the draft has.")
        List<TemplateContent.Item> added,

        @Schema(description = "Items that only the version has.")
        List<TemplateContent.Item> removed,

        @Schema(
                description = "Codes of items that stand elsewhere in the order, the fewest that tell it.",
                examples = "[\"WEIGHT\"]")
        List<String> moved,

        @Schema(description = "Items that both have, with every field that differs.")
        List<ChangedItem> changed,

        @Schema(description = "What differs beside the items: the scope, and what answers tell of conditions.")
        List<Change> others) {

    @Schema(name = "ChecklistTemplateChangedItem", description = "An item with every field that differs.")
    record ChangedItem(
            @Schema(description = "Which item.", examples = "BP")
            String code,

            @Schema(description = "What it asks in the draft.", examples = "Blood pressure")
            String prompt,

            @Schema(description = "What differs, field by field.")
            List<Change> changes) {
        static ChangedItem of(TemplateDiff.Changed changed) {
            return new ChangedItem(
                    changed.item().code(),
                    changed.item().prompt(),
                    changed.changes().stream().map(Change::of).toList());
        }
    }

    @Schema(name = "ChecklistTemplateChange", description = "A field that differs.")
    record Change(
            @Schema(
                    description =
                            "JSON Pointer (RFC 6901) in which thresholds go by their name, rules by their code and"
                                    + " expressions of conditions by their text.",
                    examples = "/definition/thresholds/systolicLow/value")
            String path,

            @Schema(
                    implementation = Object.class,
                    nullable = true,
                    description = "What the version says; null where it says nothing.")
            @Nullable JsonNode before,

            @Schema(
                    implementation = Object.class,
                    nullable = true,
                    description = "What the draft says; null where it says nothing.")
            @Nullable JsonNode after) {
        static Change of(JsonDiff.Change change) {
            return new Change(change.path(), change.before(), change.after());
        }
    }

    static TemplateDiffView of(int against, TemplateDiff diff) {
        return new TemplateDiffView(
                against,
                diff.added(),
                diff.removed(),
                diff.moved(),
                diff.changed().stream().map(ChangedItem::of).toList(),
                diff.others().stream().map(Change::of).toList());
    }
}
