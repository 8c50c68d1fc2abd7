package org.infusary.schedule.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.infusary.schedule.rules.GivenDay.MON_23_NOV;

import java.time.DayOfWeek;
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
import org.infusary.course.rules.DateRules;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.DayId;
import org.infusary.order.rules.Anchoring;
import org.infusary.order.rules.Consecutive;
import org.infusary.order.rules.Timing;
import org.infusary.site.rules.OpenDays;
import org.junit.jupiter.api.Test;

class TradesTest {
    private static final LocalDate TUE_24_NOV = MON_23_NOV.plusDays(1);
    private static final LocalDate WED_25_NOV = MON_23_NOV.plusDays(2);
    private static final VisitShape TWO_HOURS = new VisitShape(0, 10, 60, 120);
    private static final VisitShape NINE_HOURS = new VisitShape(0, 10, 60, 540);

    private final Map<LocalDate, SiteDayLoad> site = new TreeMap<>();

    private static GivenDay day(LocalDate date) {
        return GivenDay.on(date).open("08:00", "17:00").nurses(2, "08:00", "17:00");
    }

    private SearchAnswer search(
            VisitShape shape, List<LocalDate> planned, List<List<LocalDate>> dates, List<List<LocalDate>> later) {
        List<DayWish> days = IntStream.rangeClosed(1, planned.size())
                .mapToObj(day -> new DayWish(new DayId(new UUID(1, day)), day, shape))
                .toList();
        List<LocalDate> shut = Stream.of(MON_23_NOV, TUE_24_NOV, WED_25_NOV)
                .filter(date ->
                        site.containsKey(date) && site.get(date).raster().count() == 0)
                .toList();
        return SlotSearch.offers(new SearchInput(
                site,
                List.of(new CycleWish(1, days, planned, dates, shut, later)),
                1,
                List.of(),
                Instant.EPOCH,
                Optional.empty(),
                5));
    }

    @Test
    void an_offer_that_keeps_everything_trades_nothing() {
        site.put(MON_23_NOV, day(MON_23_NOV).chairs(1).load());

        SearchAnswer answer = search(TWO_HOURS, List.of(MON_23_NOV), List.of(List.of(MON_23_NOV)), List.of());

        assertThat(answer.offers().get(0).trades()).isEmpty();
    }

    @Test
    void days_from_the_target_are_told() {
        site.put(TUE_24_NOV, day(TUE_24_NOV).chairs(1).load());

        SearchAnswer late = search(TWO_HOURS, List.of(MON_23_NOV), List.of(List.of(TUE_24_NOV)), List.of());
        SearchAnswer early = search(TWO_HOURS, List.of(WED_25_NOV), List.of(List.of(TUE_24_NOV)), List.of());

        assertThat(late.offers().get(0).trades())
                .extracting(Trade::code, Trade::days)
                .containsExactly(tuple(TradeCode.LATE, Optional.of(1)));
        assertThat(early.offers().get(0).trades())
                .extracting(Trade::code, Trade::days)
                .containsExactly(tuple(TradeCode.EARLY, Optional.of(1)));
    }

    @Test
    void days_on_two_chairs_at_two_hours_are_told() {
        VisitShape sevenHours = new VisitShape(0, 10, 60, 420);
        site.put(
                MON_23_NOV,
                day(MON_23_NOV)
                        .chairs(2)
                        .taken(1, "08:00", TWO_HOURS)
                        .taken(2, "15:00", TWO_HOURS)
                        .load());
        site.put(
                TUE_24_NOV,
                day(TUE_24_NOV)
                        .chairs(2)
                        .taken(1, "12:00", TWO_HOURS)
                        .taken(2, "12:00", new VisitShape(0, 1, 2, 5))
                        .load());

        SearchAnswer none = search(
                sevenHours, List.of(MON_23_NOV, TUE_24_NOV), List.of(List.of(MON_23_NOV, TUE_24_NOV)), List.of());
        assertThat(none.offers()).isEmpty();

        site.put(
                TUE_24_NOV,
                day(TUE_24_NOV)
                        .chairs(2)
                        .taken(2, "08:00", TWO_HOURS)
                        .taken(1, "08:00", TWO_HOURS)
                        .load());
        site.put(
                MON_23_NOV,
                day(MON_23_NOV)
                        .chairs(2)
                        .taken(1, "15:00", TWO_HOURS)
                        .taken(2, "15:00", TWO_HOURS)
                        .load());
        SearchAnswer answer = search(
                sevenHours, List.of(MON_23_NOV, TUE_24_NOV), List.of(List.of(MON_23_NOV, TUE_24_NOV)), List.of());
        assertThat(answer.offers().get(0).trades()).extracting(Trade::code).containsExactly(TradeCode.SEVERAL_HOURS);

        site.put(
                MON_23_NOV,
                day(MON_23_NOV).chairs(2).taken(1, "08:00", TWO_HOURS).load());
        site.put(
                TUE_24_NOV,
                day(TUE_24_NOV).chairs(2).taken(2, "08:00", TWO_HOURS).load());
        SearchAnswer two = search(
                NINE_HOURS, List.of(MON_23_NOV, TUE_24_NOV), List.of(List.of(MON_23_NOV, TUE_24_NOV)), List.of());
        assertThat(two.offers().get(0).trades()).extracting(Trade::code).containsExactly(TradeCode.SEVERAL_CHAIRS);
    }

    @Test
    void a_refusal_tells_what_binds_on_each_day_of_the_window_and_the_nearest_outside() {
        site.put(
                MON_23_NOV,
                day(MON_23_NOV).chairs(1).taken(1, "12:00", TWO_HOURS).load());
        site.put(TUE_24_NOV, GivenDay.on(TUE_24_NOV).load());
        site.put(WED_25_NOV, day(WED_25_NOV).chairs(1).load());

        SearchAnswer answer =
                search(NINE_HOURS, List.of(MON_23_NOV), List.of(List.of(MON_23_NOV)), List.of(List.of(WED_25_NOV)));

        CycleRefusal refusal = answer.refusals().get(0);
        assertThat(refusal.days())
                .extracting(DayRefusal::date, day -> day.bindings().get(0).resource())
                .containsExactly(tuple(MON_23_NOV, Resource.CHAIR), tuple(TUE_24_NOV, Resource.HOURS));
        assertThat(refusal.nearest()).extracting(Placement::date).containsExactly(WED_25_NOV);
        assertThat(refusal.trades())
                .extracting(Trade::code, Trade::days)
                .containsExactly(tuple(TradeCode.OUTSIDE_WINDOW, Optional.of(2)));
    }

    @Test
    void a_wished_weekday_goes_before_nearness_inside_the_window() {
        LocalDate from = MON_23_NOV.minusDays(3);
        PlannedCycle cycle = new PlannedCycle(
                1,
                new DateWindow(from, MON_23_NOV.plusDays(3)),
                false,
                List.of(new PlannedDay(new DayId(new UUID(1, 1)), 1, MON_23_NOV, false, TWO_HOURS)));
        DateRules rules =
                new DateRules(MON_23_NOV, null, Timing.ROUTINE, 3, 3, 1, Consecutive.OPEN_DAYS, Anchoring.AUTO);
        OpenDays open = new OpenDays(
                new DateWindow(from.minusDays(30), from.plusDays(60)),
                new TreeSet<>(
                        Set.of(MON_23_NOV, TUE_24_NOV, WED_25_NOV, MON_23_NOV.plusDays(3), MON_23_NOV.minusDays(3))));
        Wishes thursday = new Wishes(
                Optional.empty(),
                false,
                Set.of(DayOfWeek.THURSDAY),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        CycleWish wish = new CycleDateLists(List.of(cycle), rules, from).wish(cycle, open, thursday);

        assertThat(wish.dates()).first().isEqualTo(List.of(MON_23_NOV.plusDays(3)));
        assertThat(wish.dates().get(1)).containsExactly(MON_23_NOV);
    }
}
