package org.infusary.checklist;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.checklist.rules.Applies;
import org.infusary.checklist.rules.Asked;
import org.infusary.checklist.rules.Effect;
import org.infusary.checklist.rules.Form;
import org.infusary.checklist.rules.ItemDefinition;
import org.infusary.checklist.rules.ItemRule;
import org.infusary.checklist.rules.NumberRange;
import org.infusary.checklist.rules.OverridePolicy;
import org.infusary.checklist.rules.Threshold;
import org.infusary.checklist.rules.language.Vocabulary;
import org.infusary.eligibility.rules.InteractionPair;
import org.infusary.kernel.PlainNumber;
import org.infusary.web.Line;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "ChecklistItemDefinition",
        description =
                "How an item is answered and judged. Lists may be left out when they are empty, what is yes or no when it is no.")
record DefinitionBody(
        @Schema(description = "Which fields make an answer.", examples = "NUMBER") @NotNull(message = "is required") Form form,

        @Schema(description = "When it may be answered, and whether that counts on the day.", examples = "AT_CHAIR")
        @NotNull(message = "is required") Asked asked,

        @Schema(description = "Whether a second person must check the answer.", examples = "false")
        Boolean secondPerson,

        @Schema(description = "Plausible values; of a NUMBER, and only there.") @Valid @Nullable RangeBody range,

        @Schema(description = "What may be chosen; of a CHOICE, and only there; at most 40.", examples = "[]")
        @Size(max = 40, message = "must be at most 40 options") List<@NotNull @Pattern(regexp = OPTION, message = OPTION_RULE) String> options,

        @Schema(description = "The numbers its rules judge by, at most 20.")
        @Size(max = 20, message = "must be at most 20 thresholds") List<@NotNull @Valid ThresholdBody> thresholds,

        @Schema(description = "Whom it concerns; null for everyone.") @Valid @Nullable AppliesBody applies,

        @Schema(description = "Pairs of condition and product that it judges besides its rules.", examples = "[]")
        @Size(max = 40, message = "must be at most 40 pairs") List<@NotNull InteractionPair> pairs,

        @Schema(description = "Judged in this order, every one that holds is told; at most 20.")
        @Size(max = 20, message = "must be at most 20 rules") List<@NotNull @Valid RuleBody> rules,

        @Schema(description = "Who may override its stops; null for no one.") @Valid @Nullable OverrideBody override) {
    static final String UNIT = "[!-~]{1,20}";
    static final String UNIT_RULE = "must be a UCUM code of 1 to 20 characters";
    static final String NUMBER = "must have at most eight digits before the point and four after";
    private static final String OPTION = "[A-Z][A-Z0-9_]{0,59}";
    private static final String OPTION_RULE =
            "must be 1 to 60 capital letters, digits and underscores, begun with a letter";

    DefinitionBody {
        secondPerson = Boolean.TRUE.equals(secondPerson);
        options = options == null ? List.of() : options;
        thresholds = thresholds == null ? List.of() : thresholds;
        pairs = pairs == null ? List.of() : pairs;
        rules = rules == null ? List.of() : rules;
    }

    static DefinitionBody of(ItemDefinition definition) {
        NumberRange range = definition.range();
        Applies applies = definition.applies();
        OverridePolicy override = definition.override();
        return new DefinitionBody(
                definition.form(),
                definition.asked(),
                definition.secondPerson(),
                range == null ? null : new RangeBody(range.unit(), range.minimum(), range.maximum()),
                definition.options(),
                definition.thresholds().stream().map(ThresholdBody::of).toList(),
                applies == null ? null : new AppliesBody(applies.when(), applies.otherwise()),
                definition.pairs(),
                definition.rules().stream().map(RuleBody::of).toList(),
                override == null ? null : new OverrideBody(override.roles(), override.hours()));
    }

    /** Once its range is known to be one. */
    ItemDefinition definition() {
        return new ItemDefinition(
                form,
                asked,
                secondPerson,
                range == null ? null : new NumberRange(range.unit(), range.minimum(), range.maximum()),
                options,
                thresholds.stream().map(ThresholdBody::threshold).toList(),
                applies == null ? null : new Applies(applies.when(), applies.otherwise()),
                pairs,
                rules.stream().map(RuleBody::rule).toList(),
                override == null ? null : new OverridePolicy(override.roles(), override.hours()));
    }

    @Schema(name = "ChecklistNumberRange", description = "What a number can plausibly be; anything else is not taken.")
    record RangeBody(
            @Schema(description = "UCUM code; 1 for a plain number.", examples = "mmol/L")
            @NotNull(message = "is required") @Pattern(regexp = UNIT, message = UNIT_RULE) String unit,

            @Schema(description = "Smallest plausible value, itself included.", examples = "2")
            @NotNull(message = "is required") @Digits(integer = 8, fraction = 4, message = NUMBER) BigDecimal minimum,

            @Schema(description = "Largest plausible value, itself included; not below minimum.", examples = "30")
            @NotNull(message = "is required") @Digits(integer = 8, fraction = 4, message = NUMBER) BigDecimal maximum) {}

    @Schema(name = "ChecklistThreshold", description = "A number that rules judge by, as threshold.name.")
    record ThresholdBody(
            @Schema(description = "In lower camel case, at most 40 letters and digits.", examples = "systolicLow")
            @NotNull(message = "is required") @Size(max = 40, message = "must be at most 40 characters") String name,

            @Schema(description = "In the unit; a whole number of months, days, hours and minutes.", examples = "90")
            @NotNull(message = "is required") @Digits(integer = 8, fraction = 4, message = NUMBER) BigDecimal value,

            @Schema(description = "UCUM code; 1 for a plain number.", examples = "mm[Hg]")
            @NotNull(message = "is required") @Pattern(regexp = UNIT, message = UNIT_RULE) String unit,

            @Schema(
                    description =
                            "SOURCED: read in a source of the item. SITE_DEFAULT: a proposal until the centre sets its"
                                    + " own. SITE_SET: set by the centre.",
                    examples = "SITE_DEFAULT")
            @NotNull(message = "is required") Threshold.Status status) {
        static ThresholdBody of(Threshold threshold) {
            return new ThresholdBody(
                    threshold.name(), PlainNumber.of(threshold.value()), threshold.unit(), threshold.status());
        }

        Threshold threshold() {
            return new Threshold(name, value, unit, status);
        }
    }

    @Schema(name = "ChecklistItemApplies", description = "Whom an item concerns.")
    record AppliesBody(
            @Schema(
                    description = "A condition in the language of rules, without answer; at most 1000 characters.",
                    examples = "patient.sex != Sex.MALE")
            @NotNull(message = "is required") @Size(max = Vocabulary.LONGEST, message = RuleBody.EXPRESSION) String when,

            @Schema(
                    description = "Why it does not concern the others, 1 to 200 characters.",
                    examples = "Does not concern this patient.")
            @NotNull(message = "is required") @Size(max = 200, message = "must be at most 200 characters") @Pattern(regexp = Line.FILLED, message = Line.FILLED_RULE) String otherwise) {}

    @Schema(name = "ChecklistItemRule", description = "One rule of an item.")
    record RuleBody(
            @Schema(
                    description = "Begins with the item's code in small letters with hyphens.",
                    examples = "bp-outside-limits")
            @NotNull(message = "is required") @Size(max = 100, message = "must be at most 100 characters") String code,

            @Schema(description = "What follows when it holds.", examples = "ASK_PRESCRIBER")
            @NotNull(message = "is required") Effect effect,

            @Schema(
                    description = "A condition in the language of rules, at most 1000 characters.",
                    examples = "answer.systolicMmHg < threshold.systolicLow")
            @NotNull(message = "is required") @Size(max = Vocabulary.LONGEST, message = EXPRESSION) String when,

            @Schema(
                    description = "For people, 1 to 500 characters; expressions in braces are put in.",
                    examples = "Blood pressure below {threshold.systolicLow} mmHg: call the prescriber.")
            @NotNull(message = "is required") @Size(max = 500, message = "must be at most 500 characters") @Pattern(regexp = Line.FILLED, message = Line.FILLED_RULE) String detail,

            @Schema(description = "Ids of its own sources; empty when they are those of the item.", examples = "[]")
            @Size(max = 20, message = "must be at most 20 sources") List<@NotNull @Size(max = 10, message = "must be at most 10 characters") String> sources,

            @Schema(
                    description = "Whether it is asked while no answer counts, instead of judging the answer.",
                    examples = "false")
            Boolean unanswered) {
        static final String EXPRESSION = "must be at most 1000 characters";

        RuleBody {
            sources = sources == null ? List.of() : sources;
            unanswered = Boolean.TRUE.equals(unanswered);
        }

        static RuleBody of(ItemRule rule) {
            return new RuleBody(
                    rule.code(), rule.effect(), rule.when(), rule.detail(), rule.sources(), rule.unanswered());
        }

        ItemRule rule() {
            return new ItemRule(code, effect, when, detail, sources, unanswered);
        }
    }

    @Schema(name = "ChecklistOverridePolicy", description = "Who may override the stops of an item, and for how long.")
    record OverrideBody(
            @Schema(description = "Roles, at least one.", examples = "[\"prescriber\"]")
            @NotNull(message = "is required") @Size(min = 1, max = 6, message = "must be 1 to 6 roles") List<@NotNull @Pattern(regexp = ROLES, message = ROLES_RULE) String> roles,

            @Schema(description = "Longest validity of an override, 1 to 720 hours.", examples = "24")
            @Min(value = 1, message = HOURS) @Max(value = 720, message = HOURS) int hours) {
        private static final String ROLES = "nurse|prescriber|pharmacist";
        private static final String ROLES_RULE = "must be nurse, prescriber or pharmacist";
        private static final String HOURS = "must be 1 to 720 hours";
    }
}
