package org.infusary.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.ChairKind;
import org.infusary.kernel.TimeWindow;
import org.infusary.schedule.rules.SiteDayLoad;
import org.infusary.schedule.rules.SlotMarks;
import org.infusary.site.rules.ChairDay;
import org.infusary.site.rules.NurseLoad;
import org.infusary.site.rules.SiteDay;
import org.junit.jupiter.api.Test;

class DaysAsNeededTest {
    private static final LocalDate MON_23_NOV = LocalDate.of(2026, 11, 23);
    private static final LocalDate TUE_24_NOV = MON_23_NOV.plusDays(1);
    private static final LocalDate WED_25_NOV = MON_23_NOV.plusDays(2);
    private static final LocalDate THU_26_NOV = MON_23_NOV.plusDays(3);
    private static final SlotMarks MARKS = new SlotMarks(ZoneOffset.UTC, 15);
    private static final NurseLoad NURSES = new NurseLoad(3, 4);

    private final List<SiteDay> days = MON_23_NOV
            .datesUntil(THU_26_NOV.plusDays(1))
            .map(DaysAsNeededTest::nineHoursOnOneChair)
            .toList();
    private final List<Set<LocalDate>> asked = new ArrayList<>();
    private final DaysAsNeeded needed =
            new DaysAsNeeded(days, List.of(Set.of(MON_23_NOV, TUE_24_NOV), Set.of(TUE_24_NOV, WED_25_NOV)), this::read);

    private Map<LocalDate, SiteDayLoad> read(Set<LocalDate> dates) {
        asked.add(dates);
        Map<LocalDate, SiteDayLoad> read = new TreeMap<>();
        days.stream()
                .filter(day -> dates.contains(day.date()))
                .forEach(day -> read.put(day.date(), SiteDayLoad.of(day, List.of(), NURSES, MARKS)));
        return read;
    }

    private static SiteDay nineHoursOnOneChair(LocalDate date) {
        TimeWindow open = new TimeWindow(
                date.atTime(8, 0).toInstant(ZoneOffset.UTC), date.atTime(17, 0).toInstant(ZoneOffset.UTC));
        ChairDay chair = new ChairDay(new ChairId(new UUID(7, 1)), "Chair 1", ChairKind.CHAIR, List.of());
        return new SiteDay(date, List.of(open), List.of(), List.of(chair));
    }

    @Test
    void a_portion_is_read_at_once_when_the_search_comes_to_one_of_its_dates() {
        assertThat(asked).isEmpty();

        assertThat(needed.on(TUE_24_NOV)).isPresent();
        assertThat(needed.on(MON_23_NOV)).isPresent();

        assertThat(asked).containsExactly(Set.of(MON_23_NOV, TUE_24_NOV));
    }

    @Test
    void no_date_is_read_twice() {
        needed.on(MON_23_NOV);

        needed.on(WED_25_NOV);
        needed.on(TUE_24_NOV);
        needed.on(WED_25_NOV);

        assertThat(asked).containsExactly(Set.of(MON_23_NOV, TUE_24_NOV), Set.of(WED_25_NOV));
    }

    @Test
    void a_date_of_no_portion_is_not_on_offer() {
        assertThat(needed.on(THU_26_NOV)).isEmpty();

        assertThat(asked).isEmpty();
    }

    @Test
    void the_time_of_the_chairs_is_known_without_reading() {
        assertThat(needed.chairMinutesInService(WED_25_NOV)).isEqualTo(540);
        assertThat(needed.chairMinutesInService(MON_23_NOV.minusDays(1))).isZero();

        assertThat(asked).isEmpty();
    }
}
