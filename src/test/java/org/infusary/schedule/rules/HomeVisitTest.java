package org.infusary.schedule.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.infusary.schedule.rules.GivenDay.MON_23_NOV;
import static org.infusary.schedule.rules.GivenDay.chair;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.infusary.kernel.ChairKind;
import org.infusary.kernel.DayId;
import org.infusary.kernel.Reason;
import org.infusary.kernel.Travel;
import org.junit.jupiter.api.Test;

/** A nurse drives to the patient: half an hour there, two hours with the patient, half an hour back. */
class HomeVisitTest {
    private static final VisitShape AT_HOME = new VisitShape(0, 10, 60, 120, new Travel(30));
    private static final VisitShape ON_A_CHAIR = new VisitShape(0, 10, 60, 120);

    private static GivenDay day(int nurses) {
        return GivenDay.on(MON_23_NOV).open("08:00", "17:00").nurses(nurses, "08:00", "17:00");
    }

    private static Fit atHome(GivenDay day, String start) {
        return day.load().fits(Where.HOME, AT_HOME.at(day.at(start)));
    }

    private static SearchAnswer search(GivenDay day, Wishes wishes, Instant notBefore) {
        CycleWish cycle = new CycleWish(
                1,
                List.of(new DayWish(new DayId(new UUID(1, 1)), 1, AT_HOME)),
                List.of(MON_23_NOV),
                List.of(List.of(MON_23_NOV)),
                List.of());
        return SlotSearch.offers(new SearchInput(
                SiteDays.of(Map.of(MON_23_NOV, day.load())),
                List.of(cycle),
                1,
                List.of(),
                notBefore,
                StartHours.ANY,
                wishes,
                20));
    }

    @Test
    void a_nurse_is_away_whole_from_departure_to_return() {
        GivenDay day = day(1);

        int[] units = NurseUnits.of(AT_HOME.at(day.at("10:00")), GivenDay.THREE_AND_FOUR);

        assertThat(units).hasSize(180 / 5).containsOnly(12);
        assertThat(AT_HOME.at(day.at("10:00")).nursed().start()).isEqualTo(day.at("09:30"));
        assertThat(AT_HOME.at(day.at("10:00")).nursed().end()).isEqualTo(day.at("12:30"));
    }

    @Test
    void odd_minutes_of_travel_count_for_the_whole_five_minutes() {
        VisitShape odd = new VisitShape(0, 10, 60, 120, new Travel(7));

        assertThat(NurseUnits.of(odd.at(day(1).at("10:00")), GivenDay.THREE_AND_FOUR))
                .hasSize(24 + 4)
                .containsOnly(12);
    }

    @Test
    void no_chair_is_needed() {
        assertThat(atHome(day(1), "10:00").fits()).isTrue();
        assertThat(atHome(day(1).chairs(1).taken(1, "08:00", new VisitShape(0, 0, 0, 5)), "10:00")
                        .fits())
                .isTrue();
    }

    @Test
    void the_nurse_leaves_after_the_opening_and_is_back_before_the_closing() {
        assertThat(atHome(day(1), "08:30").fits()).isTrue();
        assertThat(atHome(day(1), "08:25").bindings())
                .extracting(Binding::at, Binding::code)
                .contains(tuple(day(1).at("07:55"), "outside-hours"));
        assertThat(atHome(day(1), "14:30").fits()).isTrue();
        assertThat(atHome(day(1), "14:35").bindings())
                .extracting(Binding::at, Binding::code)
                .contains(tuple(day(1).at("17:00"), "outside-hours"));
    }

    @Test
    void a_closed_day_is_closed_for_homes_too() {
        assertThat(atHome(GivenDay.on(MON_23_NOV), "10:00").bindings())
                .extracting(Binding::code)
                .containsExactly("centre-closed");
    }

    @Test
    void the_only_nurse_is_not_at_two_homes_at_once() {
        GivenDay day = day(1).takenAtHome("10:00", AT_HOME);

        assertThat(atHome(day, "12:55").bindings())
                .extracting(Binding::resource, Binding::at)
                .containsExactly(tuple(Resource.NURSE, day.at("12:25")));
        assertThat(atHome(day, "13:00").fits()).isTrue();
    }

    @Test
    void the_only_nurse_watches_nobody_while_she_is_away() {
        GivenDay day = day(1).chairs(1).takenAtHome("10:00", AT_HOME);

        Fit during = day.load().fits(Where.on(chair(1)), ON_A_CHAIR.at(day.at("12:25")));
        Fit after = day.load().fits(Where.on(chair(1)), ON_A_CHAIR.at(day.at("12:30")));

        assertThat(during.bindings()).extracting(Binding::resource).containsExactly(Resource.NURSE);
        assertThat(after.fits()).isTrue();
    }

    @Test
    void a_home_is_no_chair_and_a_chair_no_home() {
        assertThatThrownBy(() -> day(1).chairs(1).load().fits(Where.on(chair(1)), AT_HOME.at(day(1).at("10:00"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(AT_HOME.refusal(Where.on(chair(1)))).map(Reason::code).contains("day-at-home");
        assertThat(ON_A_CHAIR.refusal(Where.HOME)).map(Reason::code).contains("day-at-centre");
    }

    @Test
    void offers_for_a_home_take_no_chair_and_trade_no_wish_for_one() {
        Wishes bed = new Wishes(
                Optional.of(ChairKind.BED),
                false,
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(chair(1)),
                Optional.of(ChairKind.PRIVATE_ROOM));

        SearchAnswer answer = search(day(1), bed, Instant.EPOCH);

        assertThat(answer.offers()).isNotEmpty().allSatisfy(offer -> {
            assertThat(offer.placements().get(0).where()).isEqualTo(Where.HOME);
            assertThat(offer.trades()).isEmpty();
        });
        assertThat(answer.offers().get(0).placements().get(0).times().start()).isEqualTo(day(1).at("08:30"));
    }

    @Test
    void a_nurse_who_should_have_left_already_is_not_offered() {
        SearchAnswer answer = search(day(1), Wishes.of(Optional.empty()), day(1).at("12:10"));

        assertThat(answer.offers())
                .extracting(offer -> offer.placements().get(0).times().start())
                .contains(day(1).at("12:45"))
                .doesNotContain(day(1).at("12:30"));
    }

    @Test
    void a_day_without_a_free_nurse_says_so() {
        SearchAnswer answer = search(
                day(1).takenAtHome("09:00", AT_HOME)
                        .takenAtHome("12:00", AT_HOME)
                        .takenAtHome("15:00", AT_HOME),
                Wishes.of(Optional.empty()),
                Instant.EPOCH);

        assertThat(answer.refusals().get(0).days().get(0).bindings())
                .extracting(Binding::resource)
                .contains(Resource.NURSE);
    }

    @Test
    void a_day_counts_the_visit_and_its_nurse_but_no_chair() {
        SiteDayLoad load = day(2).chairs(2).takenAtHome("10:00", AT_HOME).load();

        DayCapacity total = DayCapacity.of(load);
        assertThat(total.visits()).isEqualTo(1);
        assertThat(total.chairMinutesUsed()).isZero();
        assertThat(total.peakNurseShare()).isEqualByComparingTo("0.5");
        assertThat(load.slots())
                .filteredOn(slot -> slot.unitsUsed() == 12)
                .hasSize(12)
                .allMatch(slot -> slot.chairsUsed() == 0);
        assertThat(load.slots().stream().mapToInt(SlotLoad::starts).sum()).isEqualTo(1);
    }

    @Test
    void it_is_over_early_with_its_way_back() {
        VisitTimes over = AT_HOME.at(day(1).at("10:00")).overBy(day(1).at("11:02"));

        assertThat(over.end()).isEqualTo(day(1).at("11:05"));
        assertThat(over.nursed().end()).isEqualTo(day(1).at("11:35"));
    }

    @Test
    void on_the_day_the_clocks_go_back_the_nurse_is_away_as_long_as_on_others() {
        LocalDate sunday = LocalDate.of(2026, 11, 1);
        GivenDay day = GivenDay.on(sunday).open("00:30", "04:00").nurses(1, "00:30", "04:00");

        VisitTimes times = AT_HOME.at(day.at("01:00"));

        assertThat(Duration.between(times.nursed().start(), times.nursed().end()))
                .isEqualTo(Duration.ofHours(3));
        assertThat(times.nursed().end()).isEqualTo(day.at("02:30"));
        assertThat(day.load().fits(Where.HOME, times).fits()).isTrue();
        assertThat(IntStream.of(NurseUnits.of(times, GivenDay.THREE_AND_FOUR)).sum())
                .isEqualTo(36 * 12);
    }
}
