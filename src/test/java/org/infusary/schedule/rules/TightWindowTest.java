package org.infusary.schedule.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.infusary.schedule.rules.GivenDay.MON_23_NOV;
import static org.infusary.schedule.rules.GivenDay.NEW_YORK;
import static org.infusary.schedule.rules.GivenDay.chair;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.infusary.kernel.ChairKind;
import org.infusary.kernel.DayId;
import org.junit.jupiter.api.Test;

class TightWindowTest {
    private static final LocalDate TUE_24_NOV = MON_23_NOV.plusDays(1);
    private static final LocalDate WED_25_NOV = MON_23_NOV.plusDays(2);
    private static final VisitShape TWO_HOURS = new VisitShape(0, 10, 60, 120);
    private static final VisitShape THREE_HOURS = new VisitShape(0, 10, 60, 180);

    private final Map<LocalDate, SiteDayLoad> site = new TreeMap<>();
    private Wishes wishes = Wishes.of(Optional.empty());

    /** Nine hours on each chair. */
    private static GivenDay day(LocalDate date, int chairs) {
        return GivenDay.on(date)
                .open("08:00", "17:00")
                .nurses(9, "08:00", "17:00")
                .chairs(chairs);
    }

    private List<Offer> offers(VisitShape shape, LocalDate target, int days, LocalDate... first) {
        List<List<LocalDate>> dates = Stream.of(first)
                .map(date -> date.datesUntil(date.plusDays(days)).toList())
                .toList();
        CycleWish wish = new CycleWish(
                1,
                IntStream.rangeClosed(1, days)
                        .mapToObj(day -> new DayWish(new DayId(new UUID(1, day)), day, shape))
                        .toList(),
                target.datesUntil(target.plusDays(days)).toList(),
                dates,
                List.of(),
                List.of(),
                true);
        return SlotSearch.offers(new SearchInput(
                        SiteDays.of(site), List.of(wish), 1, List.of(), Instant.EPOCH, StartHours.ANY, wishes, 5))
                .offers();
    }

    private Placement best(VisitShape shape, LocalDate target, LocalDate... dates) {
        return offers(shape, target, 1, dates).get(0).placements().get(0);
    }

    private static String clock(Placement placement) {
        return placement.times().start().atZone(NEW_YORK).toLocalTime().toString();
    }

    @Test
    void an_empty_window_offers_the_target() {
        site.put(MON_23_NOV, day(MON_23_NOV, 2).load());
        site.put(TUE_24_NOV, day(TUE_24_NOV, 2).load());

        Placement best = best(TWO_HOURS, TUE_24_NOV, TUE_24_NOV, MON_23_NOV);

        assertThat(best.date()).isEqualTo(TUE_24_NOV);
    }

    @Test
    void a_window_that_fills_up_offers_its_earliest_date() {
        site.put(MON_23_NOV, day(MON_23_NOV, 2).load());
        site.put(TUE_24_NOV, day(TUE_24_NOV, 2).taken(1, "08:00", TWO_HOURS).load());

        Offer best = offers(TWO_HOURS, TUE_24_NOV, 1, TUE_24_NOV, MON_23_NOV).get(0);

        assertThat(best.placements()).extracting(Placement::date).containsExactly(MON_23_NOV);
        assertThat(best.trades()).extracting(Trade::code).containsExactly(TradeCode.EARLY);
    }

    @Test
    void a_date_after_the_target_comes_behind_all_others() {
        site.put(TUE_24_NOV, day(TUE_24_NOV, 1).taken(1, "09:00", THREE_HOURS).load());
        site.put(WED_25_NOV, day(WED_25_NOV, 1).load());

        Placement best = best(TWO_HOURS, TUE_24_NOV, TUE_24_NOV, WED_25_NOV);

        assertThat(best.date()).isEqualTo(TUE_24_NOV);
    }

    @Test
    void a_weekday_wished_for_comes_before_an_earlier_date() {
        wishes = new Wishes(
                Optional.empty(),
                false,
                Set.of(DayOfWeek.TUESDAY),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        site.put(MON_23_NOV, day(MON_23_NOV, 2).load());
        site.put(TUE_24_NOV, day(TUE_24_NOV, 2).taken(1, "08:00", TWO_HOURS).load());

        assertThat(best(TWO_HOURS, TUE_24_NOV, TUE_24_NOV, MON_23_NOV).date()).isEqualTo(TUE_24_NOV);
    }

    @Test
    void a_place_that_leaves_no_useless_stretch_comes_before_an_earlier_date() {
        site.put(
                MON_23_NOV,
                day(MON_23_NOV, 1)
                        .taken(1, "08:00", TWO_HOURS)
                        .taken(1, "13:00", new VisitShape(0, 10, 60, 240))
                        .load());
        site.put(
                TUE_24_NOV,
                day(TUE_24_NOV, 1)
                        .taken(1, "10:00", new VisitShape(0, 10, 60, 420))
                        .load());

        Placement best = best(TWO_HOURS, TUE_24_NOV, TUE_24_NOV, MON_23_NOV);

        assertThat(best.date()).isEqualTo(TUE_24_NOV);
        assertThat(clock(best)).isEqualTo("08:00");
    }

    @Test
    void an_end_near_closing_comes_behind_a_later_date() {
        site.put(
                MON_23_NOV,
                day(MON_23_NOV, 1)
                        .taken(1, "08:00", new VisitShape(0, 10, 60, 420))
                        .load());
        site.put(TUE_24_NOV, day(TUE_24_NOV, 1).load());

        assertThat(best(TWO_HOURS, TUE_24_NOV, TUE_24_NOV, MON_23_NOV).date()).isEqualTo(TUE_24_NOV);
    }

    @Test
    void a_start_hours_later_comes_behind_a_later_date() {
        site.put(
                MON_23_NOV,
                day(MON_23_NOV, 1)
                        .taken(1, "08:00", new VisitShape(0, 10, 60, 240))
                        .load());
        site.put(TUE_24_NOV, day(TUE_24_NOV, 1).load());

        assertThat(best(TWO_HOURS, TUE_24_NOV, TUE_24_NOV, MON_23_NOV).date()).isEqualTo(TUE_24_NOV);
    }

    @Test
    void a_place_that_leaves_the_nurses_starts_for_others_comes_before_an_earlier_date() {
        site.put(
                MON_23_NOV,
                GivenDay.on(MON_23_NOV)
                        .open("08:00", "17:00")
                        .nurses(1, "08:00", "17:00")
                        .chairs(3)
                        .load());
        site.put(TUE_24_NOV, day(TUE_24_NOV, 3).taken(1, "08:00", TWO_HOURS).load());

        assertThat(best(TWO_HOURS, TUE_24_NOV, TUE_24_NOV, MON_23_NOV).date()).isEqualTo(TUE_24_NOV);
    }

    @Test
    void several_days_begin_each_as_early_as_it_can_and_the_trade_is_told() {
        site.put(MON_23_NOV, day(MON_23_NOV, 1).taken(1, "08:00", TWO_HOURS).load());
        site.put(TUE_24_NOV, day(TUE_24_NOV, 1).load());

        Offer best = offers(TWO_HOURS, MON_23_NOV, 2, MON_23_NOV).get(0);

        assertThat(best.placements())
                .extracting(Placement::where, TightWindowTest::clock)
                .containsExactly(tuple(Where.on(chair(1)), "10:00"), tuple(Where.on(chair(1)), "08:00"));
        assertThat(best.trades()).extracting(Trade::code).containsExactly(TradeCode.SEVERAL_HOURS);
    }

    @Test
    void one_chair_and_one_hour_are_among_the_next_offers() {
        site.put(MON_23_NOV, day(MON_23_NOV, 1).taken(1, "08:00", TWO_HOURS).load());
        site.put(TUE_24_NOV, day(TUE_24_NOV, 1).load());

        List<Offer> offers = offers(TWO_HOURS, MON_23_NOV, 2, MON_23_NOV);

        assertThat(offers).anySatisfy(offer -> assertThat(offer.trades()).isEmpty());
    }

    @Test
    void the_hours_wished_for_come_before_an_earlier_start() {
        wishes = new Wishes(
                Optional.empty(),
                false,
                Set.of(),
                Optional.of(LocalTime.of(10, 0)),
                Optional.of(LocalTime.of(12, 0)),
                Optional.empty(),
                Optional.empty());
        site.put(MON_23_NOV, day(MON_23_NOV, 2).taken(1, "08:00", TWO_HOURS).load());

        assertThat(clock(best(TWO_HOURS, MON_23_NOV, MON_23_NOV))).isEqualTo("10:00");
    }

    @Test
    void a_need_is_kept_in_a_tight_window_too() {
        wishes = Wishes.of(Optional.of(ChairKind.BED));
        site.put(
                MON_23_NOV,
                GivenDay.on(MON_23_NOV)
                        .open("08:00", "17:00")
                        .nurses(2, "08:00", "17:00")
                        .chairs(1)
                        .chair(2, ChairKind.BED)
                        .taken(1, "08:00", TWO_HOURS)
                        .load());

        assertThat(best(TWO_HOURS, MON_23_NOV, MON_23_NOV).where()).isEqualTo(Where.on(chair(2)));
    }
}
