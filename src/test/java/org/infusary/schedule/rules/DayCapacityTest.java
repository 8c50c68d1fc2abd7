package org.infusary.schedule.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infusary.schedule.rules.GivenDay.MON_23_NOV;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DayCapacityTest {
    /** Ten minutes waiting, ten of access, twenty with a rising rate, twenty at a steady one. */
    private static final VisitShape HOUR = new VisitShape(10, 20, 40, 60);

    private static GivenDay day(int nurses) {
        return GivenDay.on(MON_23_NOV)
                .open("08:00", "12:00")
                .nurses(nurses, "08:00", "12:00")
                .chairs(20);
    }

    @Test
    void a_day_is_told_in_a_few_numbers() {
        DayCapacity capacity = DayCapacity.of(
                day(2).taken(1, "08:00", HOUR).taken(2, "09:00", HOUR).load());

        // each hour wants 3 for 10 minutes, 12 for 10, 4 for 20 and 3 for 20: 290 unit minutes; twice of these in four
        // hours
        assertThat(capacity)
                .isEqualTo(new DayCapacity(
                        MON_23_NOV, 2, 0, 120, 20 * 240, new BigDecimal("0.5"), new BigDecimal("4.966"), 0));
    }

    @Test
    void an_empty_day_has_no_curve() {
        DayCapacity capacity = DayCapacity.of(day(2).load());

        assertThat(capacity).isEqualTo(new DayCapacity(MON_23_NOV, 0, 0, 0, 20 * 240, BigDecimal.ZERO, null, 0));
    }

    @Test
    void a_closed_day_offers_nothing_and_still_tells_its_visits() {
        DayCapacity capacity = DayCapacity.of(
                GivenDay.on(MON_23_NOV).chairs(2).taken(1, "08:00", HOUR).load());

        assertThat(capacity).isEqualTo(new DayCapacity(MON_23_NOV, 1, 0, 60, 0, null, null, 0));
    }

    @Test
    void a_chair_that_is_closed_for_an_hour_offers_an_hour_less() {
        GivenDay day = GivenDay.on(MON_23_NOV).open("08:00", "12:00").chairs(1).chairClosed(2, "11:00", "13:00");

        assertThat(DayCapacity.of(day.load()).chairMinutesOpen()).isEqualTo(240 + 180);
    }

    @Test
    void a_break_at_noon_is_not_open() {
        GivenDay day = GivenDay.on(MON_23_NOV)
                .open("08:00", "12:00")
                .open("13:00", "14:00")
                .chairs(2);

        assertThat(DayCapacity.of(day.load()).chairMinutesOpen()).isEqualTo(2 * 300);
    }

    @Property(tries = 500)
    void the_numbers_agree_with_each_other(
            @ForAll @IntRange(min = 1, max = 4) int nurses,
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 0, max = 36) Integer> starts) {
        GivenDay day = day(nurses);
        for (int visit = 0; visit < starts.size(); visit++) {
            int minutes = 8 * 60 + 5 * starts.get(visit);
            day.taken(visit + 1, "%02d:%02d".formatted(minutes / 60, minutes % 60), HOUR);
        }

        DayCapacity capacity = DayCapacity.of(day.load());
        List<SlotLoad> slots = day.load().slots();

        assertThat(capacity.visits()).isEqualTo(starts.size());
        assertThat(capacity.chairMinutesUsed()).isEqualTo(60L * starts.size());
        assertThat(slots.stream().mapToInt(SlotLoad::starts).sum()).isEqualTo(starts.size());
        assertThat(capacity.peakToMeanNurseLoad()).isGreaterThanOrEqualTo(BigDecimal.ONE);
        assertThat(capacity.unitsOverbooked())
                .isEqualTo(
                        slots.stream().mapToInt(SlotLoad::unitsOverbooked).max().orElseThrow());
        assertThat(capacity.peakNurseShare().compareTo(BigDecimal.ONE) > 0).isEqualTo(capacity.unitsOverbooked() > 0);
    }
}
