package org.infusary.checklist;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ChecklistTemplateVersion", description = "A published version of the checklist with all it says.")
record TemplateVersionView(
        @JsonUnwrapped TemplateVersionRow row,

        @Schema(description = "The items in the order they are shown.")
        List<TemplateContent.Item> items,

        @Schema(
                description = "What answers tell of the patient's conditions: expressions.",
                examples = "[\"VOLUME.yes.orValue(false) ? [Condition.HEART_FAILURE] : []\"]")
        List<String> conditions) {

    static TemplateVersionView of(TemplateVersionRow row, TemplateContent content) {
        return new TemplateVersionView(row, content.items(), content.conditions());
    }
}
