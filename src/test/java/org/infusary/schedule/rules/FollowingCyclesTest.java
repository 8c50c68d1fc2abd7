package org.infusary.schedule.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infusary.schedule.rules.GivenDay.MON_23_NOV;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.infusary.kernel.DayId;
import org.junit.jupiter.api.Test;

/** Cycles that follow one another: how far the search looks, and what the ones behind make of the ones before. */
class FollowingCyclesTest {
    private static final VisitShape TWO_HOURS = new VisitShape(0, 10, 60, 120);
    private static final int WEEK = 7;
    private static final int WINDOW = 4;

    private final Map<LocalDate, SiteDayLoad> site = new TreeMap<>();
    private final Set<LocalDate> read = new TreeSet<>();
    private final Wishes wishes = Wishes.of(Optional.empty());

    /** Keeps a note of every date whose visits the search wants to know. */
    private final SiteDays noted = new SiteDays() {
        @Override
        public Optional<SiteDayLoad> on(LocalDate date) {
            read.add(date);
            return Optional.ofNullable(site.get(date));
        }

        @Override
        public long chairMinutesInService(LocalDate date) {
            return SiteDays.of(site).chairMinutesInService(date);
        }
    };

    private void everyDay(boolean taken) {
        MON_23_NOV.datesUntil(MON_23_NOV.plusDays(4 * WEEK)).forEach(date -> site.put(date, day(date, taken)));
    }

    private static SiteDayLoad day(LocalDate date, boolean taken) {
        GivenDay day = GivenDay.on(date)
                .open("08:00", "17:00")
                .nurses(9, "08:00", "17:00")
                .chairs(2);
        return (taken ? day.taken(1, "08:00", TWO_HOURS) : day).load();
    }

    private static SiteDayLoad withoutNurses(LocalDate date) {
        return GivenDay.on(date).open("08:00", "17:00").chairs(2).load();
    }

    /** Two days in a row that begin from a Monday to a Thursday, on the Thursday at best. */
    private static CycleWish cycle(int number) {
        LocalDate thursday = MON_23_NOV.plusDays((long) WEEK * (number - 1) + WINDOW - 1);
        List<List<LocalDate>> lists = IntStream.range(0, WINDOW)
                .mapToObj(thursday::minusDays)
                .map(first -> List.of(first, first.plusDays(1)))
                .toList();
        return new CycleWish(
                number,
                IntStream.rangeClosed(1, 2)
                        .mapToObj(day -> new DayWish(new DayId(new UUID(number, day)), day, TWO_HOURS))
                        .toList(),
                lists.get(0),
                lists,
                List.of(),
                List.of(),
                true);
    }

    private SearchAnswer search(SiteDays days, int gap, CycleWish... cycles) {
        return SlotSearch.offers(
                new SearchInput(days, List.of(cycles), gap, List.of(), Instant.EPOCH, StartHours.ANY, wishes, 5));
    }

    private static Stream<LocalDate> firstDays(Offer offer) {
        return offer.placements().stream()
                .filter(place -> place.dayId().value().getLeastSignificantBits() == 1)
                .map(Placement::date);
    }

    @Test
    void a_search_in_windows_that_fill_up_reads_no_more_than_the_first_dates() {
        everyDay(true);
        List<CycleWish> cycles = List.of(cycle(1), cycle(2), cycle(3));

        SearchAnswer answer = search(noted, 1, cycles.toArray(CycleWish[]::new));

        assertThat(answer.offers()).hasSize(5);
        assertThat(read).isEqualTo(new TreeSet<>(SlotSearch.firstDates(cycles, wishes)));
        assertThat(read)
                .containsExactly(
                        MON_23_NOV,
                        MON_23_NOV.plusDays(1),
                        MON_23_NOV.plusDays(2),
                        MON_23_NOV.plusDays(3),
                        MON_23_NOV.plusDays(4),
                        MON_23_NOV.plusDays(7),
                        MON_23_NOV.plusDays(8),
                        MON_23_NOV.plusDays(14),
                        MON_23_NOV.plusDays(15));
    }

    @Test
    void a_cycle_behind_goes_to_its_next_dates_when_nobody_works_on_the_first() {
        everyDay(true);
        site.put(MON_23_NOV.plusDays(WEEK), withoutNurses(MON_23_NOV.plusDays(WEEK)));

        SearchAnswer answer = search(noted, 1, cycle(1), cycle(2));

        assertThat(firstDays(answer.offers().get(0))).containsExactly(MON_23_NOV, MON_23_NOV.plusDays(8));
    }

    @Test
    void a_cycle_behind_leaves_room_for_the_one_behind_it() {
        everyDay(true);

        List<Offer> offers = search(noted, 7, cycle(1), cycle(2), cycle(3)).offers();

        assertThat(offers).hasSize(5).allSatisfy(offer -> {
            LocalDate begin = firstDays(offer).findFirst().orElseThrow();
            assertThat(begin).isBetween(MON_23_NOV, MON_23_NOV.plusDays(1));
            assertThat(firstDays(offer)).containsExactly(begin, begin.plusDays(8), begin.plusDays(16));
        });
    }

    @Test
    void cycles_that_cannot_keep_their_distance_are_refused_at_the_first_that_cannot() {
        everyDay(true);

        SearchAnswer answer = search(noted, 9, cycle(1), cycle(2), cycle(3));

        assertThat(answer.refusals()).extracting(CycleRefusal::cycle).containsExactly(3);
    }

    @Test
    void a_calm_window_is_told_by_all_its_days() {
        everyDay(false);

        SearchAnswer answer = search(noted, 1, cycle(1), cycle(2));

        assertThat(firstDays(answer.offers().get(0)))
                .containsExactly(MON_23_NOV.plusDays(3), MON_23_NOV.plusDays(WEEK + 3));
        assertThat(read).hasSize(10);
    }
}
