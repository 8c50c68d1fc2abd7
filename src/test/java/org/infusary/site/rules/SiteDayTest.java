package org.infusary.site.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.ChairKind;
import org.infusary.kernel.TimeWindow;
import org.junit.jupiter.api.Test;

class SiteDayTest {
    private static final LocalDate TUE_24_NOV = LocalDate.of(2026, 11, 24);
    private static final SiteDay CLOSED = day(List.of(), List.of(), List.of());
    private static final SiteDay USUAL = day(List.of(window(8, 18)), List.of(nurses(8, 18, 2)), List.of(chair(1)));

    private static SiteDay day(List<TimeWindow> open, List<NurseShift> shifts, List<ChairDay> chairs) {
        return new SiteDay(TUE_24_NOV, open, shifts, chairs);
    }

    private static TimeWindow window(int from, int to) {
        return new TimeWindow(hour(from), hour(to));
    }

    private static Instant hour(int hour) {
        return Instant.parse("2026-11-24T00:00:00Z").plusSeconds(3600L * hour);
    }

    private static NurseShift nurses(int from, int to, int nurses) {
        return new NurseShift(window(from, to), nurses);
    }

    private static ChairDay chair(int number, TimeWindow... closed) {
        return new ChairDay(new ChairId(new UUID(7, number)), "Chair " + number, ChairKind.CHAIR, List.of(closed));
    }

    @Test
    void a_day_offers_no_more_than_itself_and_a_closed_day_nothing() {
        assertThat(USUAL.offersMoreThan(USUAL)).isFalse();
        assertThat(CLOSED.offersMoreThan(USUAL)).isFalse();
        assertThat(USUAL.offersMoreThan(CLOSED)).isTrue();
    }

    @Test
    void an_hour_less_is_less_even_when_another_one_is_won() {
        SiteDay later = day(List.of(window(9, 20)), USUAL.shifts(), USUAL.chairs());
        SiteDay split = day(List.of(window(8, 12), window(13, 18)), USUAL.shifts(), USUAL.chairs());
        SiteDay longer = day(List.of(window(7, 19)), USUAL.shifts(), USUAL.chairs());

        assertThat(USUAL.offersMoreThan(later)).isTrue();
        assertThat(USUAL.offersMoreThan(split)).isTrue();
        assertThat(USUAL.offersMoreThan(longer)).isFalse();
        assertThat(split.offersMoreThan(USUAL)).isFalse();
    }

    @Test
    void a_chair_that_is_gone_or_closed_longer_is_less() {
        SiteDay twoChairs = day(USUAL.open(), USUAL.shifts(), List.of(chair(1), chair(2)));
        SiteDay closedAtNoon = day(USUAL.open(), USUAL.shifts(), List.of(chair(1, window(12, 13))));
        SiteDay closedLonger = day(USUAL.open(), USUAL.shifts(), List.of(chair(1, window(12, 14))));

        assertThat(Stream.of(twoChairs, USUAL).map(USUAL::offersMoreThan)).containsOnly(false);
        assertThat(twoChairs.offersMoreThan(USUAL)).isTrue();
        assertThat(USUAL.offersMoreThan(closedAtNoon)).isTrue();
        assertThat(closedAtNoon.offersMoreThan(closedLonger)).isTrue();
        assertThat(closedLonger.offersMoreThan(closedAtNoon)).isFalse();
    }

    @Test
    void other_shifts_are_taken_for_less_and_the_first_ones_for_more() {
        SiteDay others = day(USUAL.open(), List.of(nurses(8, 18, 3)), USUAL.chairs());
        SiteDay nobody = day(USUAL.open(), List.of(), USUAL.chairs());

        assertThat(USUAL.offersMoreThan(others)).isTrue();
        assertThat(nobody.offersMoreThan(USUAL)).isFalse();
    }
}
