package org.infusary.brand.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infusary.brand.rules.ChecklistChange.Difference.ADDED;
import static org.infusary.brand.rules.ChecklistChange.Difference.GONE;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.infusary.brand.rules.ChecklistChange.Care;
import org.infusary.brand.rules.ChecklistChange.Day;
import org.infusary.brand.rules.ChecklistChange.Difference;
import org.infusary.eligibility.rules.Fit;
import org.infusary.eligibility.rules.InteractionPair;
import org.infusary.eligibility.rules.Judgement;
import org.infusary.eligibility.rules.Judgement.Objection;
import org.infusary.kernel.Exposure;
import org.infusary.kernel.Reason;
import org.junit.jupiter.api.Test;

class ChecklistChangeTest {
    private static final LocalDate TUE_24_NOV = LocalDate.of(2026, 11, 24);
    private static final Judgement NOTHING = new Judgement(List.of());
    private static final Objection METER = about(InteractionPair.GLUCOSE_METER, "Only a glucose-specific meter.");
    private static final Objection SUGAR = about(InteractionPair.ADDED_SUGAR, "An added sugar.");
    private static final Objection HEART = about(InteractionPair.HEART_FAILURE, "Mind the volume.");
    private static final Objection HEART_AND_SODIUM = about(InteractionPair.HEART_FAILURE, "Mind volume and sodium.");
    private static final Care ESTABLISHED = new Care(Exposure.ESTABLISHED, 20);
    private static final Care SWITCH = new Care(Exposure.SWITCH, 60);

    @Test
    void what_only_one_product_is_told_is_added_or_gone() {
        List<ChecklistChange> changes = ChecklistChange.of(
                new Judgement(List.of(METER, HEART)), new Judgement(List.of(SUGAR, HEART)), List.of());

        assertThat(changes)
                .containsExactly(new ChecklistChange(ADDED, SUGAR.reason()), new ChecklistChange(GONE, METER.reason()));
    }

    @Test
    void a_remark_that_reads_otherwise_is_gone_and_added() {
        List<ChecklistChange> changes =
                ChecklistChange.of(new Judgement(List.of(HEART)), new Judgement(List.of(HEART_AND_SODIUM)), List.of());

        assertThat(changes)
                .containsExactly(
                        new ChecklistChange(ADDED, HEART_AND_SODIUM.reason()),
                        new ChecklistChange(GONE, HEART.reason()));
    }

    @Test
    void days_of_other_care_are_counted_from_the_first_of_them() {
        List<Day> days = List.of(
                new Day(TUE_24_NOV, ESTABLISHED, SWITCH),
                new Day(TUE_24_NOV.plusDays(21), ESTABLISHED, SWITCH),
                new Day(TUE_24_NOV.plusDays(42), ESTABLISHED, ESTABLISHED));

        assertThat(ChecklistChange.of(NOTHING, NOTHING, days))
                .containsExactly(
                        new ChecklistChange(
                                ADDED,
                                Reason.of(
                                        "exposure-switch",
                                        "Infusions that are SWITCH with 60 minutes of observation: 2, the first on"
                                                + " 2026-11-24.",
                                        "R29",
                                        "R01")),
                        new ChecklistChange(
                                GONE,
                                Reason.of(
                                        "exposure-established",
                                        "Infusions that are no longer ESTABLISHED with 20 minutes of observation: 2, the"
                                                + " first on 2026-11-24.",
                                        "R29",
                                        "R01")));
    }

    @Test
    void other_minutes_of_the_same_exposure_are_told() {
        List<Day> days = List.of(new Day(TUE_24_NOV, new Care(Exposure.FIRST, 60), new Care(Exposure.FIRST, 90)));

        assertThat(ChecklistChange.of(NOTHING, NOTHING, days))
                .extracting(change -> change.reason().code())
                .containsExactly("exposure-first", "exposure-first");
    }

    @Property
    void nothing_changes_from_a_product_to_itself(@ForAll Set<InteractionPair> pairs, @ForAll Exposure exposure) {
        Judgement same = judged(pairs);
        Care care = new Care(exposure, 30);

        assertThat(ChecklistChange.of(same, same, List.of(new Day(TUE_24_NOV, care, care))))
                .isEmpty();
    }

    @Property
    void the_way_back_undoes_the_remarks(@ForAll Set<InteractionPair> here, @ForAll Set<InteractionPair> there) {
        List<ChecklistChange> forth = ChecklistChange.of(judged(here), judged(there), List.of());
        List<ChecklistChange> back = ChecklistChange.of(judged(there), judged(here), List.of());

        assertThat(of(ADDED, forth)).isEqualTo(of(GONE, back));
        assertThat(of(GONE, forth)).isEqualTo(of(ADDED, back));
    }

    private static List<Reason> of(Difference kind, List<ChecklistChange> changes) {
        return changes.stream()
                .filter(change -> change.kind() == kind)
                .map(ChecklistChange::reason)
                .toList();
    }

    private static Judgement judged(Set<InteractionPair> pairs) {
        return new Judgement(
                pairs.stream().sorted().map(pair -> about(pair, pair.code())).collect(Collectors.toList()));
    }

    private static Objection about(InteractionPair pair, String detail) {
        return new Objection(pair, Fit.WARN, detail, List.of("R22"));
    }
}
