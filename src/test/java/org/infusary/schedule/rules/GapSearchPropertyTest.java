package org.infusary.schedule.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infusary.schedule.rules.GivenDay.MON_23_NOV;
import static org.infusary.schedule.rules.GivenDay.NEW_YORK;
import static org.infusary.schedule.rules.GivenDay.chair;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.infusary.kernel.ChairKind;
import org.infusary.kernel.DayId;
import org.infusary.kernel.TimeWindow;

/** Who fits into a gap, against a slow look at every start on the chair. */
class GapSearchPropertyTest {
    private static final VisitShape TWO_HOURS = new VisitShape(0, 10, 60, 120);
    private static final LocalDate TUE_24_NOV = MON_23_NOV.plusDays(1);
    private static final int CHAIRS = 3;

    private static final class Case {
        final Random random;
        final List<ChairKind> kinds = new ArrayList<>();
        final SiteDayLoad load;
        final SiteDayLoad next;
        final TimeWindow freed;
        final Instant now;
        final List<TimeWindow> elsewhere = new ArrayList<>();
        final StartHours hours;
        final Wishes wishes;
        final VisitShape shape;

        Case(long seed) {
            random = new Random(seed);
            IntStream.range(0, CHAIRS).forEach(number -> kinds.add(ChairKind.values()[random.nextInt(3)]));
            load = day(MON_23_NOV);
            next = day(TUE_24_NOV);
            freed = TimeWindow.of(at(8 + random.nextInt(8)), Duration.ofMinutes(15L + 15 * random.nextInt(12)));
            now = at(7 + random.nextInt(6)).plusSeconds(random.nextInt(3600));
            if (random.nextInt(3) == 0) {
                elsewhere.add(TimeWindow.of(at(8 + random.nextInt(8)), Duration.ofHours(2)));
            }
            LocalTime earliest = LocalTime.of(8 + random.nextInt(6), 0);
            hours = new StartHours(maybe(earliest), maybe(earliest.plusHours(random.nextInt(5))));
            wishes =
                    Wishes.of(random.nextInt(3) == 0 ? maybe(ChairKind.values()[random.nextInt(3)]) : Optional.empty());
            int minutes = 60 + 15 * random.nextInt(16);
            shape = new VisitShape(0, 10, 30, minutes);
        }

        private SiteDayLoad day(LocalDate date) {
            GivenDay day = GivenDay.on(date).open("08:00", "17:00").nurses(1 + random.nextInt(3), "08:00", "17:00");
            for (int number = 1; number <= CHAIRS; number++) {
                day.chair(number, kinds.get(number - 1));
                if (random.nextBoolean()) {
                    day.taken(
                            number,
                            LocalTime.of(8 + random.nextInt(7), 15 * random.nextInt(4))
                                    .toString(),
                            TWO_HOURS);
                }
            }
            return day.load();
        }

        private <T> Optional<T> maybe(T value) {
            return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(value);
        }

        private static Instant at(int hour) {
            return MON_23_NOV.atTime(hour, 0).atZone(NEW_YORK).toInstant();
        }

        Optional<Gap> gap() {
            return GapSearch.gap(load, chair(1), List.of(freed), now);
        }

        GapWish wish(int days) {
            List<DayWish> asked = IntStream.rangeClosed(1, days)
                    .mapToObj(number -> new DayWish(new DayId(new UUID(1, number)), number, shape))
                    .toList();
            List<LocalDate> dates = List.of(MON_23_NOV, TUE_24_NOV).subList(0, days);
            return new GapWish(new CycleWish(1, asked, dates, List.of(dates), List.of()), elsewhere, hours, wishes);
        }

        Optional<Offer> fit(int days) {
            return gap().flatMap(
                            gap -> new GapSearch(gap, Map.of(MON_23_NOV, load, TUE_24_NOV, next), now).fit(wish(days)));
        }

        /** Judged without the search. */
        boolean mayStart(SiteDayLoad day, int number, Instant start) {
            LocalTime time = start.atZone(NEW_YORK).toLocalTime();
            TimeWindow visit = shape.at(start).window();
            return !start.isBefore(now)
                    && day.fits(Where.on(chair(number)), shape.at(start)).fits()
                    && wishes.need()
                            .filter(need -> !day.kind(Where.on(chair(number))).equals(Optional.of(need)))
                            .isEmpty()
                    && elsewhere.stream().noneMatch(visit::overlaps)
                    && hours.earliest().filter(time::isBefore).isEmpty()
                    && hours.latest().filter(time::isAfter).isEmpty();
        }

        boolean fitsSomewhere(SiteDayLoad day, int number, List<TimeWindow> within) {
            return starts(day.date())
                    .filter(start -> within.stream()
                            .anyMatch(free -> free.encloses(shape.at(start).window())))
                    .anyMatch(start -> mayStart(day, number, start));
        }

        static Stream<Instant> starts(LocalDate date) {
            Instant opening = date.atTime(8, 0).atZone(NEW_YORK).toInstant();
            return IntStream.range(0, 36).mapToObj(quarter -> opening.plusSeconds(quarter * 900L));
        }
    }

    @Property(tries = 3000)
    void a_day_fits_exactly_when_a_start_in_the_gap_is_to_be_had(@ForAll long seed) {
        Case given = new Case(seed);
        List<TimeWindow> free = given.gap().map(Gap::free).orElse(List.of());

        Optional<Offer> found = given.fit(1);

        assertThat(found.isPresent()).isEqualTo(given.fitsSomewhere(given.load, 1, free));
        found.ifPresent(offer -> {
            Placement place = offer.placements().get(0);
            assertThat(place.where()).isEqualTo(Where.on(chair(1)));
            assertThat(given.mayStart(given.load, 1, place.times().start())).isTrue();
            assertThat(free).anyMatch(window -> window.encloses(place.times().window()));
        });
    }

    @Property(tries = 3000)
    void a_gap_is_free_touches_what_became_free_and_cannot_be_longer(@ForAll long seed) {
        Case given = new Case(seed);

        given.gap().ifPresent(gap -> gap.free().forEach(free -> {
            assertThat(free.overlaps(given.freed)).isTrue();
            assertThat(free.start()).isAfterOrEqualTo(given.now);
            Case.starts(MON_23_NOV).forEach(quarter -> {
                TimeWindow one = TimeWindow.of(quarter, Duration.ofMinutes(15));
                boolean taken =
                        given.load.fits(Where.on(chair(1)), new VisitShape(0, 0, 5, 15).at(quarter)).bindings().stream()
                                .anyMatch(binding -> binding.resource() == Resource.CHAIR);
                assertThat(taken && free.overlaps(one)).isFalse();
                boolean behind = one.start().equals(free.end());
                assertThat(behind && !taken).as("the next quarter is taken").isFalse();
            });
        }));
    }

    @Property(tries = 2000)
    void of_two_days_one_is_in_the_gap_and_the_other_wherever_it_may_be(@ForAll long seed) {
        Case given = new Case(seed);
        List<TimeWindow> free = given.gap().map(Gap::free).orElse(List.of());
        List<TimeWindow> always = List.of(new TimeWindow(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z")));
        boolean both = given.fitsSomewhere(given.load, 1, free)
                && IntStream.rangeClosed(1, CHAIRS).anyMatch(number -> given.fitsSomewhere(given.next, number, always));

        Optional<Offer> found = given.fit(2);

        assertThat(found.isPresent()).isEqualTo(both);
        found.ifPresent(offer -> {
            assertThat(offer.placements()).extracting(Placement::date).containsExactly(MON_23_NOV, TUE_24_NOV);
            Placement inGap = offer.placements().get(0);
            assertThat(free).anyMatch(window -> window.encloses(inGap.times().window()));
            assertThat(inGap.where()).isEqualTo(Where.on(chair(1)));
        });
    }
}
