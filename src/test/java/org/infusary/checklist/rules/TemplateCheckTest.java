package org.infusary.checklist.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.infusary.checklist.Bedside;
import org.infusary.kernel.Kilograms;
import org.infusary.kernel.Known;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Templates of one item of a centre's own, sound and not. */
class TemplateCheckTest {
    private static final ItemCode ESCORT = new ItemCode("ESCORT");
    private static final NumberRange KELVIN = new NumberRange("K", BigDecimal.ONE, BigDecimal.TEN);

    private static ItemRule rule(String when) {
        return new ItemRule("escort-missing", Effect.WARN, when, "Nobody takes the patient home.", List.of(), false);
    }

    private static ItemDefinition asked(Form form, ItemRule... rules) {
        return new ItemDefinition(
                form, Asked.AT_CHAIR, false, null, List.of(), List.of(), null, List.of(), List.of(rules), null);
    }

    private static ItemDefinition choice(String when) {
        return new ItemDefinition(
                Form.CHOICE,
                Asked.EARLY,
                false,
                null,
                List.of("CAR", "TRAIN"),
                List.of(),
                null,
                List.of(),
                List.of(rule(when)),
                null);
    }

    private static Template template(ItemDefinition definition, String... conditions) {
        return new Template(1, List.of(item(Severity.SOFT_WARNING, definition)), List.of(conditions));
    }

    private static TemplateItem item(Severity severity, ItemDefinition definition) {
        return new TemplateItem(
                ESCORT, "Escort confirmed", "BOOLEAN", severity, "none: warn", List.of(), "site-default", definition);
    }

    private static void finds(Template template, String place, String message) {
        assertThatThrownBy(() -> Rulebook.of(template))
                .isInstanceOfSatisfying(UnsoundTemplate.class, unsound -> assertThat(unsound.faults())
                        .anySatisfy(fault -> {
                            assertThat(fault.place()).isEqualTo(place);
                            assertThat(fault.message()).contains(message);
                        }));
    }

    @Test
    void an_item_of_a_centre_is_judged_like_any_other() {
        Rulebook rulebook = Rulebook.of(template(asked(Form.YES_NO, rule("!answer.yes"))));

        assertThat(state(rulebook, null)).isEqualTo(ItemState.OPEN);
        assertThat(state(rulebook, AnswerFields.NONE.with(Field.YES, true))).isEqualTo(ItemState.PASS);
        assertThat(state(rulebook, AnswerFields.NONE.with(Field.YES, false))).isEqualTo(ItemState.WARN);
    }

    @Test
    void three_states_numbers_and_choices_are_judged() {
        Rulebook known = Rulebook.of(template(asked(Form.TRI_STATE, rule("answer.known != Known.YES"))));
        assertThat(state(known, AnswerFields.NONE.with(Field.KNOWN, Known.UNKNOWN)))
                .isEqualTo(ItemState.WARN);
        assertThat(state(known, AnswerFields.NONE.with(Field.KNOWN, Known.YES))).isEqualTo(ItemState.PASS);

        Rulebook number = Rulebook.of(template(new ItemDefinition(
                Form.NUMBER,
                Asked.EARLY,
                false,
                KELVIN,
                List.of(),
                List.of(new Threshold("low", new BigDecimal("2.5"), "K", Threshold.Status.SITE_SET)),
                null,
                List.of(),
                List.of(rule("answer.number < threshold.low")),
                null)));
        assertThat(state(number, AnswerFields.NONE.with(Field.NUMBER, new BigDecimal("2.4999"))))
                .isEqualTo(ItemState.WARN);
        assertThat(state(number, AnswerFields.NONE.with(Field.NUMBER, new BigDecimal("2.50"))))
                .isEqualTo(ItemState.PASS);

        Rulebook choice = Rulebook.of(template(choice("answer.choice == 'CAR'")));
        assertThat(state(choice, AnswerFields.NONE.with(Field.CHOICE, "CAR"))).isEqualTo(ItemState.WARN);
    }

    @Test
    void a_rule_that_comes_to_nothing_leaves_its_item_open() {
        Rulebook rulebook = Rulebook.of(
                template(asked(Form.YES_NO, rule("answer.yes && dose.firstMlPerHour.value() > dose.dosingKg"))));

        ItemReport report = report(rulebook, AnswerFields.NONE.with(Field.YES, true));

        assertThat(report.state()).isEqualTo(ItemState.OPEN);
        assertThat(report.reasons()).singleElement().satisfies(reason -> assertThat(reason.code())
                .isEqualTo("escort-missing-not-judged"));
    }

    @Test
    void conditions_that_come_to_nothing_leave_every_item_open() {
        Rulebook rulebook = Rulebook.of(template(
                asked(Form.YES_NO, rule("!answer.yes")),
                "dose.firstMlPerHour.value() > dose.dosingKg ? [Condition.DIABETES] : []"));

        ItemReport report = report(rulebook, AnswerFields.NONE.with(Field.YES, true));

        assertThat(report.state()).isEqualTo(ItemState.OPEN);
        assertThat(report.reasons()).singleElement().satisfies(reason -> assertThat(reason.code())
                .isEqualTo("escort-conditions-not-judged"));
    }

    @Test
    void expressions_are_checked_where_they_stand() {
        finds(
                template(asked(Form.YES_NO, rule("answer.number > 1"))),
                "items[0].definition.rules[0].when",
                "undeclared reference");
        finds(template(asked(Form.YES_NO), "[Condition.GOUT]"), "conditions[0]", "undeclared reference");
        finds(template(asked(Form.YES_NO), "patient.conditions"), "conditions[0]", "undeclared reference");
        finds(
                template(asked(
                        Form.YES_NO,
                        new ItemRule("escort-missing", Effect.WARN, "true", "{answer.no}", List.of(), false))),
                "items[0].definition.rules[0].detail",
                "undeclared reference");
        finds(
                template(asked(
                        Form.YES_NO, new ItemRule("escort-missing", Effect.WARN, "true", "half {", List.of(), false))),
                "items[0].definition.rules[0].detail",
                "brace");
        finds(
                template(asked(
                        Form.YES_NO, new ItemRule("escort-missing", Effect.WARN, "answer.yes", "", List.of(), true))),
                "items[0].definition.rules[0].when",
                "undeclared reference");
    }

    @Test
    void a_text_that_can_never_be_chosen_does_not_pass() {
        String place = "items[0].definition.rules[0].when";
        for (String rule : List.of(
                "answer.choice == 'BUS'",
                "'BUS' != answer.choice",
                "answer.choice in ['CAR', 'BUS']",
                "ESCORT.choice == optional.of('BUS')",
                "ESCORT.choice.orValue('CAR') == 'BUS'",
                "answer.choice == 'CAR' || !(answer.choice == 'car')")) {
            finds(template(choice(rule)), place, "but one of CAR, TRAIN");
        }
        for (String rule : List.of(
                "answer.choice == 'CAR'",
                "answer.choice in ['CAR', 'TRAIN']",
                "ESCORT.choice == optional.of('TRAIN')",
                "answer.choice.startsWith('C')")) {
            assertThat(Rulebook.of(template(choice(rule)))).as(rule).isNotNull();
        }
    }

    @Test
    void parts_that_do_not_fit_each_other_are_told() {
        finds(template(asked(Form.NUMBER)), "items[0].definition.range", "number");
        finds(template(asked(Form.CHOICE)), "items[0].definition.options", "choice");
        finds(template(asked(Form.COMPUTED)), "items[0].definition.asked", "EARLY");
        finds(
                template(asked(Form.YES_NO, new ItemRule("missing", Effect.WARN, "true", "", List.of(), false))),
                "items[0].definition.rules[0].code",
                "escort-");
        finds(template(asked(Form.YES_NO, rule("true"), rule("false"))), "items[0].definition.rules[1].code", "once");
        finds(new Template(1, List.of(), List.of()), "items", "1 to 200");
    }

    @Test
    void a_hard_stop_is_never_overridden() {
        ItemDefinition overridable = new ItemDefinition(
                Form.YES_NO,
                Asked.AT_CHAIR,
                false,
                null,
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                new OverridePolicy(List.of("prescriber"), 24));

        finds(
                new Template(1, List.of(item(Severity.HARD_STOP, overridable)), List.of()),
                "items[0].definition.override",
                "only a new order or a corrected answer");
        assertThat(Rulebook.of(template(overridable)).template().items()).hasSize(1);
    }

    @Test
    void months_are_whole() {
        ItemDefinition half = new ItemDefinition(
                Form.ON_DATE,
                Asked.EARLY,
                false,
                null,
                List.of(),
                List.of(new Threshold("months", new BigDecimal("1.5"), "mo", Threshold.Status.SITE_SET)),
                null,
                List.of(),
                List.of(),
                null);

        finds(template(half), "items[0].definition.thresholds[0].value", "whole number of mo");
    }

    private static ItemState state(Rulebook rulebook, @Nullable AnswerFields answer) {
        return report(rulebook, answer).state();
    }

    private static ItemReport report(Rulebook rulebook, @Nullable AnswerFields answer) {
        Bedside bedside = new Bedside().dose(new DoseNow(Kilograms.of("70"), Kilograms.of("70"), BigDecimal.ONE, null));
        Filled filled = answer == null
                ? Filled.EMPTY
                : new Filled(
                        Map.of(
                                ESCORT,
                                new Recorded(answer, Bedside.NURSE, Bedside.MON_23_NOV, AnswerChannel.IN_PERSON, null)),
                        Map.of(),
                        Map.of());
        return bedside.review(rulebook, filled).items().get(0);
    }
}
