package org.infusary.schedule.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infusary.schedule.rules.GivenDay.MON_23_NOV;
import static org.infusary.schedule.rules.GivenDay.NEW_YORK;
import static org.infusary.schedule.rules.GivenDay.chair;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.ChairKind;
import org.infusary.kernel.TimeWindow;
import org.infusary.kernel.VisitId;
import org.infusary.site.rules.ChairDay;

/** Visits seated anew, against every way to seat them. */
class ChairReseatingPropertyTest {
    private static final int CHAIRS = 3;
    private static final int MOST_VISITS = 6;
    private static final long NINETY_MINUTES = 90;
    private static final long DAY = 24 * 60;

    private static final class Case {
        final Random random;
        final List<ChairDay> chairs = new ArrayList<>();
        final List<SeatedVisit> visits = new ArrayList<>();

        /** @param plain chairs of one kind that never close, and nobody has to stay */
        Case(long seed, boolean plain) {
            random = new Random(seed);
            for (int number = 1; number <= CHAIRS; number++) {
                ChairKind kind = plain ? ChairKind.CHAIR : ChairKind.values()[random.nextInt(2)];
                List<TimeWindow> closed = plain || random.nextInt(4) > 0 ? List.of() : List.of(window());
                chairs.add(new ChairDay(chair(number), "Chair " + number, kind, closed));
            }
            for (int visit = 0; visit < MOST_VISITS; visit++) {
                ChairDay chair = chairs.get(random.nextInt(CHAIRS));
                TimeWindow window = window();
                if (isFree(chair, window)) {
                    visits.add(new SeatedVisit(
                            new VisitId(new UUID(3, visit)),
                            chair.chair(),
                            window,
                            !plain && random.nextInt(4) == 0,
                            Optional.of(chair(1 + random.nextInt(CHAIRS))).filter(wished -> random.nextBoolean())));
                }
            }
        }

        private TimeWindow window() {
            Instant opening = MON_23_NOV.atTime(8, 0).atZone(NEW_YORK).toInstant();
            return TimeWindow.of(
                    opening.plus(Duration.ofMinutes(15L * random.nextInt(28))),
                    Duration.ofMinutes(15L * (1 + random.nextInt(12))));
        }

        private boolean isFree(ChairDay chair, TimeWindow window) {
            return chair.closed().stream().noneMatch(window::overlaps)
                    && visits.stream()
                            .filter(visit -> visit.chair().equals(chair.chair()))
                            .noneMatch(visit -> visit.window().overlaps(window));
        }

        ChairDay at(ChairId id) {
            return chairs.stream()
                    .filter(chair -> chair.chair().equals(id))
                    .findFirst()
                    .orElseThrow();
        }

        Map<VisitId, ChairId> before() {
            Map<VisitId, ChairId> seats = new HashMap<>();
            visits.forEach(visit -> seats.put(visit.visit(), visit.chair()));
            return seats;
        }

        boolean isAllowed(Map<VisitId, ChairId> seats) {
            return visits.stream()
                    .allMatch(one -> at(seat(seats, one)).closed().stream().noneMatch(one.window()::overlaps)
                            && visits.stream()
                                    .noneMatch(other -> one != other
                                            && one.window().overlaps(other.window())
                                            && seat(seats, one).equals(seat(seats, other))));
        }

        /** In minutes, one for each visit, at most so long, those of the first on their chairs as long as that. */
        long[] pauses(Map<VisitId, ChairId> seats, long most) {
            return visits.stream()
                    .mapToLong(one -> visits.stream()
                            .filter(other -> seat(seats, one).equals(seat(seats, other)))
                            .filter(other ->
                                    other.window().start().isBefore(one.window().start()))
                            .mapToLong(other -> Duration.between(
                                            other.window().end(), one.window().start())
                                    .toMinutes())
                            .min()
                            .orElse(most))
                    .map(pause -> Math.min(pause, most))
                    .sorted()
                    .toArray();
        }

        /** Every way to seat the visits on any of the chairs. */
        List<Map<VisitId, ChairId>> all() {
            List<Map<VisitId, ChairId>> all = List.of(Map.of());
            for (SeatedVisit visit : visits) {
                all = all.stream()
                        .flatMap(seats -> chairs.stream().map(chair -> {
                            Map<VisitId, ChairId> more = new HashMap<>(seats);
                            more.put(visit.visit(), chair.chair());
                            return more;
                        }))
                        .toList();
            }
            return all.stream().filter(this::isAllowed).toList();
        }

        private static ChairId seat(Map<VisitId, ChairId> seats, SeatedVisit visit) {
            return Objects.requireNonNull(seats.get(visit.visit()));
        }
    }

    private static long shortest(long[] pauses) {
        return Arrays.stream(pauses).min().orElse(NINETY_MINUTES);
    }

    @Property(tries = 3000)
    void every_visit_has_a_chair_of_its_kind_to_itself_and_who_stays_stays(@ForAll long seed) {
        Case given = new Case(seed, false);

        for (Map<VisitId, ChairId> seats : List.of(
                ChairReseating.anew(given.chairs, given.visits, SeatingAim.TOGETHER),
                ChairReseating.anew(given.chairs, given.visits, SeatingAim.APART))) {
            assertThat(seats).hasSameSizeAs(given.visits);
            assertThat(given.isAllowed(seats)).isTrue();
            given.visits.forEach(visit -> {
                ChairId seat = Case.seat(seats, visit);
                assertThat(given.at(seat).kind())
                        .isEqualTo(given.at(visit.chair()).kind());
                assertThat(visit.stays() && !seat.equals(visit.chair())).isFalse();
            });
        }
    }

    @Property(tries = 3000)
    void apart_the_pauses_do_not_become_shorter_the_shortest_first(@ForAll long seed) {
        Case given = new Case(seed, true);

        long[] after = given.pauses(ChairReseating.anew(given.chairs, given.visits, SeatingAim.APART), NINETY_MINUTES);

        assertThat(Arrays.compare(after, given.pauses(given.before(), NINETY_MINUTES)))
                .isNotNegative();
    }

    @Property(tries = 500)
    void apart_no_seats_have_a_longer_shortest_pause(@ForAll long seed) {
        Case given = new Case(seed, true);

        long[] after = given.pauses(ChairReseating.anew(given.chairs, given.visits, SeatingAim.APART), NINETY_MINUTES);

        assertThat(given.all()).allSatisfy(seats -> assertThat(shortest(given.pauses(seats, NINETY_MINUTES)))
                .isLessThanOrEqualTo(shortest(after)));
    }

    @Property(tries = 500)
    void together_no_seats_take_fewer_chairs_or_pause_less(@ForAll long seed) {
        Case given = new Case(seed, true);

        long after = Arrays.stream(
                        given.pauses(ChairReseating.anew(given.chairs, given.visits, SeatingAim.TOGETHER), DAY))
                .sum();

        assertThat(given.all()).allSatisfy(seats -> assertThat(
                        Arrays.stream(given.pauses(seats, DAY)).sum())
                .isGreaterThanOrEqualTo(after));
    }

    @Property(tries = 1000)
    void the_order_in_which_visits_come_does_not_matter(@ForAll long seed) {
        Case given = new Case(seed, false);
        List<SeatedVisit> shuffled = new ArrayList<>(given.visits);
        Collections.shuffle(shuffled, given.random);

        assertThat(ChairReseating.anew(given.chairs, shuffled, SeatingAim.APART))
                .isEqualTo(ChairReseating.anew(given.chairs, given.visits, SeatingAim.APART));
        assertThat(ChairReseating.anew(given.chairs, shuffled, SeatingAim.TOGETHER))
                .isEqualTo(ChairReseating.anew(given.chairs, given.visits, SeatingAim.TOGETHER));
    }
}
