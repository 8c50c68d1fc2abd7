package org.infusary.checklist;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.checklist.rules.ItemCode;
import org.infusary.checklist.rules.Scope;
import org.infusary.checklist.rules.Severity;
import org.infusary.checklist.rules.Template;
import org.infusary.checklist.rules.TemplateItem;
import org.infusary.checklist.rules.language.Vocabulary;
import org.infusary.web.BadRequest;
import org.infusary.web.BadRequest.FieldError;
import org.infusary.web.Line;

@Schema(
        name = "ChecklistTemplateContent",
        description = "A whole checklist as it may be published: for whom, and what.")
record TemplateContent(
        @Schema(description = "Which visits it is for.") @NotNull(message = "is required") @Valid ScopeBody scope,

        @Schema(description = "The items in the order they are shown, 1 to 200.")
        @NotNull(message = "is required") @Size(min = 1, max = 200, message = "must be 1 to 200 items") List<@NotNull @Valid Item> items,

        @Schema(
                description = "What answers tell of the patient's conditions: expressions that come to a list of"
                        + " conditions, at most 40.",
                examples = "[\"VOLUME.yes.orValue(false) ? [Condition.HEART_FAILURE] : []\"]")
        @NotNull(message = "is required") @Size(max = 40, message = "must be at most 40 expressions") List<@NotNull @Size(max = Vocabulary.LONGEST, message = DefinitionBody.RuleBody.EXPRESSION) String>
                conditions) {

    @Schema(name = "ChecklistTemplateItem", description = "One item as a template words it.")
    record Item(
            @Schema(description = "Names the item, the same in every version.", examples = "BP")
            @NotNull(message = "is required") @Pattern(regexp = ItemCode.PATTERN, message = ItemCode.RULE) String code,

            @Schema(description = "What is asked, 1 to 300 characters.", examples = "Blood pressure")
            @NotNull(message = "is required") @Size(max = 300, message = "must be at most 300 characters") @Pattern(regexp = Line.FILLED, message = Line.FILLED_RULE) String prompt,

            @Schema(description = "What it weighs.", examples = "SOFT_WARNING") @NotNull(message = "is required") Severity severity,

            @Schema(
                    description = "The rule in words, 1 to 1000 characters.",
                    examples = "SBP < 90 or > 180, DBP > 110: call prescriber")
            @NotNull(message = "is required") @Size(max = 1000, message = "must be at most 1000 characters") @Pattern(regexp = Line.FILLED, message = Line.FILLED_RULE) String rule,

            @Schema(
                    description = "Ids of the sources of the rules; empty when it is the centre's own.",
                    examples = "[\"R22\"]")
            @Size(max = 20, message = "must be at most 20 sources") List<@NotNull @Size(max = 10, message = "must be at most 10 characters") String> sources,

            @Schema(description = "How it is answered and judged.") @NotNull(message = "is required") @Valid DefinitionBody definition) {
        Item {
            sources = sources == null ? List.of() : sources;
        }

        static Item of(TemplateItem item) {
            return new Item(
                    item.code().value(),
                    item.prompt(),
                    item.severity(),
                    item.rule(),
                    item.sources(),
                    DefinitionBody.of(item.definition()));
        }
    }

    static TemplateContent of(Scope scope, Template template) {
        return new TemplateContent(
                ScopeBody.of(scope), template.items().stream().map(Item::of).toList(), template.conditions());
    }

    /** @param base what it is based on: an item whose answer or thresholds stay keeps the words for them */
    Template template(int version, Template base) {
        return new Template(
                version,
                items.stream()
                        .map(item -> Origin.of(base, new ItemCode(item.code())).item(item))
                        .toList(),
                conditions);
    }

    /** @throws BadRequest when a range ends before it begins */
    void rangesMustBeInOrder() {
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            DefinitionBody.RangeBody range = items.get(i).definition().range();
            if (range != null && range.minimum().compareTo(range.maximum()) > 0) {
                errors.add(new FieldError("items[" + i + "].definition.range.maximum", "must not be below minimum"));
            }
        }
        if (!errors.isEmpty()) {
            throw new BadRequest(errors);
        }
    }
}
