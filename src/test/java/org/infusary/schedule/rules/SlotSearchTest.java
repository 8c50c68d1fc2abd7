package org.infusary.schedule.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.infusary.schedule.rules.GivenDay.MON_23_NOV;
import static org.infusary.schedule.rules.GivenDay.NEW_YORK;
import static org.infusary.schedule.rules.GivenDay.chair;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.infusary.kernel.ChairKind;
import org.infusary.kernel.DayId;
import org.infusary.kernel.TimeWindow;
import org.junit.jupiter.api.Test;

class SlotSearchTest {
    private static final LocalDate TUE_24_NOV = MON_23_NOV.plusDays(1);
    private static final LocalDate WED_25_NOV = MON_23_NOV.plusDays(2);
    private static final VisitShape TWO_HOURS = new VisitShape(0, 10, 60, 120);
    private static final VisitShape NINE_HOURS = new VisitShape(0, 10, 60, 540);

    private final Map<LocalDate, SiteDayLoad> site = new TreeMap<>();
    private List<TimeWindow> patientTaken = List.of();
    private Instant notBefore = Instant.EPOCH;
    private Optional<ChairKind> kind = Optional.empty();
    private int gap = 1;
    private int limit = 5;

    private static GivenDay day(LocalDate date) {
        return GivenDay.on(date).open("08:00", "17:00").nurses(2, "08:00", "17:00");
    }

    private void given(GivenDay day, LocalDate date) {
        site.put(date, day.load());
    }

    private SearchAnswer search(CycleWish... cycles) {
        return SlotSearch.offers(
                new SearchInput(site, Arrays.asList(cycles), gap, patientTaken, notBefore, kind, limit));
    }

    private static DayId dayId(int cycle, int day) {
        return new DayId(new UUID(cycle, day));
    }

    private static CycleWish cycle(int number, VisitShape shape, List<LocalDate> planned) {
        return cycle(number, shape, planned, planned);
    }

    private static CycleWish cycle(int number, VisitShape shape, List<LocalDate> planned, List<LocalDate> other) {
        List<DayWish> days = IntStream.rangeClosed(1, planned.size())
                .mapToObj(day -> new DayWish(dayId(number, day), day, shape))
                .toList();
        return new CycleWish(
                number, days, planned, Stream.of(planned, other).distinct().toList(), List.of());
    }

    private static String clock(Placement placement) {
        return placement.times().start().atZone(NEW_YORK).toLocalTime().toString();
    }

    @Test
    void an_empty_centre_offers_its_first_hour_on_the_planned_date() {
        given(day(MON_23_NOV).chairs(2), MON_23_NOV);

        Offer best = search(cycle(1, TWO_HOURS, List.of(MON_23_NOV))).offers().get(0);

        GivenDay day = day(MON_23_NOV);
        assertThat(best.placements())
                .containsExactly(new Placement(
                        dayId(1, 1),
                        1,
                        1,
                        MON_23_NOV,
                        Where.on(chair(1)),
                        TWO_HOURS.at(day.at("08:00")),
                        new NursePeak(day.at("08:00"), 0, 12, 24)));
    }

    @Test
    void offers_lie_two_hours_apart_while_there_are_such() {
        given(day(MON_23_NOV).chairs(2), MON_23_NOV);

        SearchAnswer answer = search(cycle(1, TWO_HOURS, List.of(MON_23_NOV)));

        assertThat(answer.offers())
                .extracting(offer -> clock(offer.placements().get(0)))
                .containsExactly("08:00", "10:00", "12:00", "14:00", "09:00");
    }

    @Test
    void as_many_offers_as_asked_for_all_different() {
        given(day(MON_23_NOV).chairs(2), MON_23_NOV);
        limit = 20;

        SearchAnswer answer = search(cycle(1, new VisitShape(0, 10, 60, 525), List.of(MON_23_NOV)));

        assertThat(answer.offers()).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void a_start_with_calmer_nurses_comes_before_an_earlier_one() {
        given(day(MON_23_NOV).chairs(3).taken(1, "08:00", TWO_HOURS).taken(2, "09:00", TWO_HOURS), MON_23_NOV);

        Offer best = search(cycle(1, TWO_HOURS, List.of(MON_23_NOV))).offers().get(0);

        assertThat(clock(best.placements().get(0))).isEqualTo("11:00");
    }

    @Test
    void all_days_of_a_cycle_are_on_one_chair_at_one_hour_if_possible() {
        given(day(MON_23_NOV).chairs(2).taken(1, "08:00", TWO_HOURS), MON_23_NOV);
        given(day(TUE_24_NOV).chairs(2).taken(2, "12:00", TWO_HOURS), TUE_24_NOV);

        Offer best = search(cycle(1, new VisitShape(0, 10, 60, 420), List.of(MON_23_NOV, TUE_24_NOV)))
                .offers()
                .get(0);

        assertThat(best.placements())
                .extracting(Placement::where, SlotSearchTest::clock)
                .containsExactly(tuple(Where.on(chair(1)), "10:00"), tuple(Where.on(chair(1)), "10:00"));
    }

    @Test
    void one_chair_at_different_hours_comes_before_two_chairs() {
        given(day(MON_23_NOV).chairs(2).taken(1, "08:00", TWO_HOURS).taken(2, "15:00", TWO_HOURS), MON_23_NOV);
        given(day(TUE_24_NOV).chairs(2).taken(1, "15:00", TWO_HOURS).taken(2, "08:00", TWO_HOURS), TUE_24_NOV);

        Offer best = search(cycle(1, new VisitShape(0, 10, 60, 420), List.of(MON_23_NOV, TUE_24_NOV)))
                .offers()
                .get(0);

        assertThat(best.placements())
                .extracting(Placement::where)
                .containsExactly(Where.on(chair(2)), Where.on(chair(2)));
        assertThat(best.placements()).extracting(SlotSearchTest::clock).containsExactly("08:00", "10:00");
    }

    @Test
    void two_chairs_are_offered_when_one_cannot_be_had() {
        given(day(MON_23_NOV).chairs(2).taken(1, "08:00", TWO_HOURS), MON_23_NOV);
        given(day(TUE_24_NOV).chairs(2).taken(2, "08:00", TWO_HOURS), TUE_24_NOV);

        Offer best = search(cycle(1, NINE_HOURS, List.of(MON_23_NOV, TUE_24_NOV)))
                .offers()
                .get(0);

        assertThat(best.placements())
                .extracting(Placement::where)
                .containsExactly(Where.on(chair(2)), Where.on(chair(1)));
    }

    @Test
    void a_full_planned_date_moves_the_cycle_to_the_next_list_of_dates() {
        given(day(MON_23_NOV).chairs(1).taken(1, "12:00", TWO_HOURS), MON_23_NOV);
        given(day(TUE_24_NOV).chairs(1), TUE_24_NOV);

        Offer best = search(cycle(1, NINE_HOURS, List.of(MON_23_NOV), List.of(TUE_24_NOV)))
                .offers()
                .get(0);

        assertThat(best.placements()).extracting(Placement::date).containsExactly(TUE_24_NOV);
    }

    @Test
    void cycles_keep_their_gap_even_if_the_first_must_take_a_worse_date() {
        given(day(MON_23_NOV).chairs(1), MON_23_NOV);
        given(day(TUE_24_NOV).chairs(1), TUE_24_NOV);
        given(day(WED_25_NOV).chairs(1), WED_25_NOV);
        gap = 2;

        Offer best = search(
                        cycle(1, TWO_HOURS, List.of(TUE_24_NOV), List.of(MON_23_NOV)),
                        cycle(2, TWO_HOURS, List.of(WED_25_NOV)))
                .offers()
                .get(0);

        assertThat(best.placements()).extracting(Placement::date).containsExactly(MON_23_NOV, WED_25_NOV);
    }

    @Test
    void cycles_that_cannot_keep_their_gap_are_refused() {
        given(day(MON_23_NOV).chairs(1), MON_23_NOV);
        given(day(TUE_24_NOV).chairs(1), TUE_24_NOV);
        gap = 2;

        SearchAnswer answer =
                search(cycle(1, TWO_HOURS, List.of(MON_23_NOV)), cycle(2, TWO_HOURS, List.of(TUE_24_NOV)));

        assertThat(answer.offers()).isEmpty();
        assertThat(answer.refusals().get(0).days().get(0).bindings())
                .extracting(Binding::code)
                .containsExactly("too-soon-after-cycle");
    }

    @Test
    void every_offer_of_several_cycles_keeps_to_one_hour() {
        given(day(MON_23_NOV).chairs(1), MON_23_NOV);
        given(day(WED_25_NOV).chairs(1), WED_25_NOV);

        SearchAnswer answer =
                search(cycle(1, TWO_HOURS, List.of(MON_23_NOV)), cycle(2, TWO_HOURS, List.of(WED_25_NOV)));

        assertThat(answer.offers()).hasSize(5).allSatisfy(offer -> assertThat(offer.placements())
                .extracting(SlotSearchTest::clock)
                .containsOnly(clock(offer.placements().get(0))));
    }

    @Test
    void plain_chairs_are_offered_before_beds() {
        given(day(MON_23_NOV).chair(1, ChairKind.BED).chair(2, ChairKind.CHAIR), MON_23_NOV);

        Offer best = search(cycle(1, TWO_HOURS, List.of(MON_23_NOV))).offers().get(0);

        assertThat(best.placements()).extracting(Placement::where).containsExactly(Where.on(chair(2)));
    }

    @Test
    void a_wish_for_a_bed_is_kept() {
        given(day(MON_23_NOV).chair(1, ChairKind.CHAIR).chair(2, ChairKind.BED), MON_23_NOV);
        kind = Optional.of(ChairKind.BED);

        SearchAnswer answer = search(cycle(1, TWO_HOURS, List.of(MON_23_NOV)));

        assertThat(answer.offers())
                .allSatisfy(
                        offer -> assertThat(offer.placements().get(0).where()).isEqualTo(Where.on(chair(2))));
    }

    @Test
    void a_kind_that_the_centre_lacks_is_told() {
        given(day(MON_23_NOV).chairs(1), MON_23_NOV);
        kind = Optional.of(ChairKind.PRIVATE_ROOM);

        SearchAnswer answer = search(cycle(1, TWO_HOURS, List.of(MON_23_NOV)));

        assertThat(answer.refusals().get(0).days().get(0).bindings())
                .extracting(Binding::code)
                .containsExactly("no-such-chair");
    }

    @Test
    void nothing_is_offered_before_now() {
        given(day(MON_23_NOV).chairs(1), MON_23_NOV);
        notBefore = day(MON_23_NOV).at("14:07");

        Offer best = search(cycle(1, TWO_HOURS, List.of(MON_23_NOV))).offers().get(0);

        assertThat(clock(best.placements().get(0))).isEqualTo("14:15");
    }

    @Test
    void a_patient_who_sits_elsewhere_is_not_placed_twice() {
        GivenDay day = day(MON_23_NOV).chairs(1);
        given(day, MON_23_NOV);
        patientTaken = List.of(new TimeWindow(day.at("08:00"), day.at("14:00")));

        Offer best = search(cycle(1, TWO_HOURS, List.of(MON_23_NOV))).offers().get(0);

        assertThat(clock(best.placements().get(0))).isEqualTo("14:00");
    }

    @Test
    void a_refusal_names_the_chair_and_the_time() {
        GivenDay day = day(MON_23_NOV).chairs(1).taken(1, "12:00", TWO_HOURS);
        given(day, MON_23_NOV);

        SearchAnswer answer = search(cycle(1, NINE_HOURS, List.of(MON_23_NOV)));

        assertThat(answer.offers()).isEmpty();
        assertThat(answer.refusals().get(0).days().get(0).bindings())
                .extracting(Binding::resource, Binding::at)
                .containsExactly(tuple(Resource.CHAIR, day.at("12:00")));
    }

    @Test
    void a_refusal_names_the_nurses_and_the_time() {
        GivenDay day = GivenDay.on(MON_23_NOV)
                .open("08:00", "17:00")
                .nurses(1, "08:00", "17:00")
                .chairs(2)
                .taken(1, "08:00", NINE_HOURS);
        given(day, MON_23_NOV);

        SearchAnswer answer = search(cycle(1, NINE_HOURS, List.of(MON_23_NOV)));

        assertThat(answer.refusals().get(0).days().get(0).bindings())
                .extracting(Binding::resource, Binding::at)
                .containsExactly(tuple(Resource.NURSE, day.at("08:00")));
    }

    @Test
    void a_refusal_tells_the_nearest_place_outside_the_window() {
        given(GivenDay.on(MON_23_NOV), MON_23_NOV);
        given(day(WED_25_NOV).chairs(1), WED_25_NOV);
        CycleWish wish = new CycleWish(
                1,
                List.of(new DayWish(dayId(1, 1), 1, TWO_HOURS)),
                List.of(MON_23_NOV),
                List.of(),
                List.of(List.of(TUE_24_NOV), List.of(WED_25_NOV)));

        SearchAnswer answer = search(wish);

        CycleRefusal refusal = answer.refusals().get(0);
        assertThat(refusal.days().get(0).bindings()).extracting(Binding::code).containsExactly("centre-closed");
        assertThat(refusal.nearest()).extracting(Placement::date).containsExactly(WED_25_NOV);
    }

    @Test
    void a_cycle_without_dates_left_says_so() {
        given(day(WED_25_NOV).chairs(1), WED_25_NOV);
        notBefore = day(TUE_24_NOV).at("00:00");
        CycleWish wish = new CycleWish(
                1,
                List.of(new DayWish(dayId(1, 1), 1, TWO_HOURS)),
                List.of(MON_23_NOV),
                List.of(),
                List.of(List.of(WED_25_NOV)));

        CycleRefusal refusal = search(wish).refusals().get(0);

        assertThat(refusal.days().get(0).bindings())
                .extracting(Binding::resource, Binding::at, Binding::code)
                .containsExactly(tuple(Resource.DATES, notBefore, "no-dates-left"));
        assertThat(refusal.nearest()).hasSize(1);
    }

    @Test
    void the_same_question_gets_the_same_offers() {
        given(day(MON_23_NOV).chairs(4).taken(1, "09:00", TWO_HOURS), MON_23_NOV);
        given(day(TUE_24_NOV).chairs(4).taken(3, "10:00", TWO_HOURS), TUE_24_NOV);
        CycleWish wish = cycle(1, TWO_HOURS, List.of(MON_23_NOV, TUE_24_NOV));

        assertThat(search(wish)).isEqualTo(search(wish));
    }
}
