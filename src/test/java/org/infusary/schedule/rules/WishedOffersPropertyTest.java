package org.infusary.schedule.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infusary.schedule.rules.GivenDay.MON_23_NOV;
import static org.infusary.schedule.rules.GivenDay.NEW_YORK;
import static org.infusary.schedule.rules.GivenDay.chair;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.ChairKind;
import org.infusary.kernel.DayId;

/** The best offer of one day against a slow look at every chair and start. */
class WishedOffersPropertyTest {
    private static final VisitShape TWO_HOURS = new VisitShape(0, 10, 60, 120);
    private static final int CHAIRS = 4;

    /** A start on a chair, judged without the search. */
    private record Way(int level, int traded, int share) {
        static final Comparator<Way> ORDER = Comparator.comparingInt(Way::level)
                .thenComparingInt(Way::traded)
                .thenComparingInt(Way::share);
    }

    private static final class Case {
        final Random random;
        final SiteDayLoad load;
        final List<ChairKind> kinds = new ArrayList<>();
        final Wishes wishes;

        Case(long seed) {
            random = new Random(seed);
            GivenDay day =
                    GivenDay.on(MON_23_NOV).open("08:00", "17:00").nurses(1 + random.nextInt(3), "08:00", "17:00");
            for (int number = 1; number <= CHAIRS; number++) {
                kinds.add(ChairKind.values()[random.nextInt(3)]);
                day.chair(number, kinds.get(number - 1));
                if (random.nextBoolean()) {
                    day.taken(
                            number,
                            LocalTime.of(8 + random.nextInt(7), 15 * random.nextInt(4))
                                    .toString(),
                            TWO_HOURS);
                }
            }
            load = day.load();
            LocalTime earliest = LocalTime.of(8 + random.nextInt(6), 0);
            wishes = new Wishes(
                    maybe(ChairKind.values()[random.nextInt(3)]),
                    random.nextBoolean(),
                    random.nextBoolean() ? Set.of() : Set.of(DayOfWeek.of(1 + random.nextInt(2))),
                    maybe(earliest),
                    maybe(earliest.plusHours(random.nextInt(4))),
                    maybe(chair(1 + random.nextInt(CHAIRS))),
                    maybe(ChairKind.values()[random.nextInt(3)]));
        }

        private <T> Optional<T> maybe(T value) {
            return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(value);
        }

        List<Offer> offers() {
            CycleWish cycle = new CycleWish(
                    1,
                    List.of(new DayWish(new DayId(new UUID(1, 1)), 1, TWO_HOURS)),
                    List.of(MON_23_NOV),
                    List.of(List.of(MON_23_NOV)),
                    List.of());
            return SlotSearch.offers(new SearchInput(
                            SiteDays.of(Map.of(MON_23_NOV, load)),
                            List.of(cycle),
                            1,
                            List.of(),
                            Instant.EPOCH,
                            StartHours.ANY,
                            wishes,
                            20))
                    .offers();
        }

        ChairKind kind(ChairId id) {
            return kinds.get((int) id.value().getLeastSignificantBits() - 1);
        }

        boolean isHourWished(Instant start) {
            LocalTime time = start.atZone(NEW_YORK).toLocalTime();
            return wishes.earliest().filter(time::isBefore).isEmpty()
                    && wishes.latest().filter(time::isAfter).isEmpty();
        }

        Optional<Way> way(ChairId id, Instant start) {
            if (wishes.need().filter(need -> need != kind(id)).isPresent()
                    || !(load.fits(Where.on(id), TWO_HOURS.at(start)) instanceof Fit.Fits fits)) {
                return Optional.empty();
            }
            int share = fits.peak().usedAfter() * 1000 / fits.peak().available();
            int level = share <= 500 ? 0 : share <= 750 ? 1 : share <= 900 ? 2 : 3;
            int traded = (isHourWished(start) ? 0 : 1)
                    + (wishes.chair().filter(one -> !one.equals(id)).isPresent() ? 1 : 0)
                    + (wishes.kind().filter(one -> one != kind(id)).isPresent() ? 1 : 0);
            return Optional.of(new Way(level, traded, share));
        }

        Optional<Way> best() {
            Instant opening = MON_23_NOV.atTime(8, 0).atZone(NEW_YORK).toInstant();
            return IntStream.range(0, 36)
                    .mapToObj(quarter -> opening.plusSeconds(quarter * 900L))
                    .flatMap(start -> IntStream.rangeClosed(1, CHAIRS)
                            .mapToObj(number -> way(chair(number), start))
                            .flatMap(Optional::stream))
                    .min(Way.ORDER);
        }
    }

    @Property(tries = 1500)
    void the_first_offer_is_the_best_of_all_ways(@ForAll long seed) {
        Case given = new Case(seed);

        Optional<Way> first = given.offers().stream()
                .findFirst()
                .map(offer -> offer.placements().get(0))
                .flatMap(place -> given.way(
                        place.where().chair().orElseThrow(), place.times().start()));

        assertThat(first).isEqualTo(given.best());
    }

    @Property(tries = 1500)
    void every_trade_is_told_and_no_other(@ForAll long seed) {
        Case given = new Case(seed);

        for (Offer offer : given.offers()) {
            Placement place = offer.placements().get(0);
            List<TradeCode> expected = new ArrayList<>();
            if (given.wishes.companion()) {
                expected.add(TradeCode.COMPANION);
            }
            if (!given.wishes.weekdays().isEmpty() && !given.wishes.weekdays().contains(DayOfWeek.MONDAY)) {
                expected.add(TradeCode.WEEKDAY);
            }
            if (!given.isHourWished(place.times().start())) {
                expected.add(TradeCode.TIME_OF_DAY);
            }
            if (given.wishes
                    .chair()
                    .filter(one -> !one.equals(place.where().chair().orElseThrow()))
                    .isPresent()) {
                expected.add(TradeCode.CHAIR);
            }
            if (given.wishes
                    .kind()
                    .filter(one -> one != given.kind(place.where().chair().orElseThrow()))
                    .isPresent()) {
                expected.add(TradeCode.CHAIR_KIND);
            }
            assertThat(offer.trades()).extracting(Trade::code).containsExactlyElementsOf(expected);
        }
    }

    @Property(tries = 500)
    void a_need_is_never_traded(@ForAll long seed) {
        Case given = new Case(seed);

        assertThat(given.offers()).allSatisfy(offer -> assertThat(given.wishes.need())
                .satisfiesAnyOf(need -> assertThat(need).isEmpty(), need -> assertThat(need)
                        .contains(given.kind(
                                offer.placements().get(0).where().chair().orElseThrow()))));
    }
}
