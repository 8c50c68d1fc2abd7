package org.infusary.brand.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.infusary.kernel.DayId;
import org.infusary.kernel.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SwitchStartTest {
    private static final LocalDate TUE_24_NOV = LocalDate.of(2026, 11, 24);
    private static final SwitchStart.Day GIVEN = day(1, TUE_24_NOV, true);
    private static final SwitchStart.Day SECOND = day(1, TUE_24_NOV.plusDays(1), false);
    private static final SwitchStart.Day THIRD = day(1, TUE_24_NOV.plusDays(2), false);
    private static final SwitchStart.Day NEXT_CYCLE = day(2, TUE_24_NOV.plusWeeks(3), false);
    private static final List<SwitchStart.Day> COURSE = List.of(GIVEN, SECOND, THIRD, NEXT_CYCLE);

    @Test
    void it_begins_with_the_first_day_of_a_cycle() {
        assertThat(SwitchStart.at(COURSE, NEXT_CYCLE.id(), SwitchCause.PAYER).start())
                .contains(new SwitchStart(2, NEXT_CYCLE.id()));
    }

    @ParameterizedTest
    @EnumSource(names = {"REACTION", "RECALL"})
    void a_reaction_and_a_recall_switch_within_a_cycle_that_has_begun(SwitchCause cause) {
        assertThat(SwitchStart.at(COURSE, SECOND.id(), cause).start()).contains(new SwitchStart(1, SECOND.id()));
        assertThat(SwitchStart.next(COURSE, cause, TUE_24_NOV).start()).contains(new SwitchStart(1, SECOND.id()));
    }

    @ParameterizedTest
    @EnumSource(
            names = {"REACTION", "RECALL"},
            mode = EnumSource.Mode.EXCLUDE)
    void nothing_else_does(SwitchCause cause) {
        assertThat(SwitchStart.at(COURSE, SECOND.id(), cause).refusal())
                .map(Reason::code)
                .contains("within-a-cycle");
        assertThat(SwitchStart.next(COURSE, cause, TUE_24_NOV).start()).contains(new SwitchStart(2, NEXT_CYCLE.id()));
    }

    @Test
    void within_a_cycle_no_day_that_is_left_is_passed_over() {
        assertThat(SwitchStart.at(COURSE, THIRD.id(), SwitchCause.RECALL).refusal())
                .map(Reason::code)
                .contains("not-the-next-day");
    }

    @Test
    void what_is_over_keeps_its_product() {
        assertThat(SwitchStart.at(COURSE, GIVEN.id(), SwitchCause.RECALL).refusal())
                .map(Reason::code)
                .contains("visit-over");
    }

    @Test
    void a_cycle_on_the_date_itself_is_switched_and_one_the_day_before_is_not() {
        assertThat(SwitchStart.next(COURSE, SwitchCause.SHORTAGE, NEXT_CYCLE.date())
                        .start())
                .contains(new SwitchStart(2, NEXT_CYCLE.id()));
        assertThat(SwitchStart.next(
                                COURSE, SwitchCause.SHORTAGE, NEXT_CYCLE.date().plusDays(1))
                        .refusal())
                .map(Reason::code)
                .contains("nothing-to-switch");
    }

    private static SwitchStart.Day day(int cycle, LocalDate date, boolean over) {
        return new SwitchStart.Day(new DayId(new UUID(cycle, date.toEpochDay())), cycle, date, over);
    }
}
