package org.infusary.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.infusary.course.CourseFacts;
import org.infusary.course.DayFacts;
import org.infusary.course.rules.ChairMinutes;
import org.infusary.course.rules.InfusionTrace;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.CourseId;
import org.infusary.kernel.DayId;
import org.infusary.kernel.Exposure;
import org.infusary.kernel.Fraction;
import org.infusary.kernel.Grams;
import org.infusary.kernel.HoldId;
import org.infusary.kernel.Millilitres;
import org.infusary.kernel.OrderId;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.SiteId;
import org.infusary.kernel.Travel;
import org.infusary.schedule.rules.CallOffReason;
import org.infusary.schedule.rules.Initiator;
import org.infusary.schedule.rules.OverbookingReason;
import org.infusary.schedule.rules.VisitStatus;
import org.infusary.schedule.rules.VisitTimes;
import org.infusary.schedule.rules.Where;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class VisitTest {
    private static final Instant EIGHT = Instant.parse("2026-11-24T13:00:00Z");
    private static final AccountId NURSE = new AccountId(new UUID(0, 9));
    private static final Grams THIRTY = Grams.of("30");
    private static final CallOff ILL = new CallOff(CallOffReason.PATIENT_UNWELL, Initiator.PATIENT, EIGHT, NURSE);

    private static final Map<String, Consumer<Visit>> VERBS = Map.of(
            "arrive",
            visit -> visit.arrive(EIGHT),
            "undoArrival",
            Visit::undoArrival,
            "ready",
            Visit::ready,
            "unready",
            Visit::unready,
            "start",
            visit -> visit.start(EIGHT),
            "pause",
            Visit::pause,
            "resume",
            Visit::resume,
            "end",
            visit -> visit.end(minutes(200), THIRTY),
            "cancel",
            visit -> visit.cancel(ILL),
            "noShow",
            visit -> visit.noShow(NURSE, EIGHT));

    /** Verbs that lead to each status, and those that it allows. */
    private static final Map<VisitStatus, List<List<String>>> LIFE = Map.of(
            VisitStatus.BOOKED, List.of(List.of(), List.of("arrive", "cancel", "noShow")),
            VisitStatus.ARRIVED, List.of(List.of("arrive"), List.of("undoArrival", "ready", "cancel")),
            VisitStatus.READY, List.of(List.of("arrive", "ready"), List.of("unready", "start", "cancel")),
            VisitStatus.INFUSING, List.of(List.of("arrive", "ready", "start"), List.of("pause", "end")),
            VisitStatus.PAUSED, List.of(List.of("arrive", "ready", "start", "pause"), List.of("resume", "end")),
            VisitStatus.COMPLETED, List.of(List.of("arrive", "ready", "start", "end"), List.of()),
            VisitStatus.CANCELLED, List.of(List.of("cancel"), List.of()),
            VisitStatus.NO_SHOW, List.of(List.of("noShow"), List.of()));

    static Instant minutes(int minutes) {
        return EIGHT.plusSeconds(minutes * 60L);
    }

    private static Visit booked() {
        CourseFacts course = new CourseFacts(
                new CourseId(new UUID(0, 1)),
                new OrderId(new UUID(0, 2)),
                new PatientId(new UUID(0, 3)),
                new SiteId(new UUID(0, 4)),
                new ProductId("privigen"),
                100,
                List.of(),
                List.of(),
                0);
        DayFacts day = new DayFacts(
                new DayId(new UUID(0, 5)),
                2,
                LocalDate.of(2026, 11, 24),
                new ProductId("privigen"),
                THIRTY,
                Exposure.FIRST,
                new InfusionTrace(new Millilitres(THIRTY.value().movePointRight(1)), Fraction.of(120), List.of()),
                new ChairMinutes(15, 30, 20, 10, 120, 0, 10, 60, 235, 240),
                Travel.NONE,
                null,
                false);
        VisitTimes times = new VisitTimes(EIGHT, minutes(35), minutes(45), minutes(105), minutes(240));
        Visit visit = Visit.book(
                course, 1, day, LocalDate.of(2026, 11, 24), Where.on(new ChairId(new UUID(0, 6))), times, NURSE, EIGHT);
        TestIds.give(visit);
        return visit;
    }

    private static Visit in(VisitStatus status) {
        Visit visit = booked();
        LIFE.get(status).get(0).forEach(verb -> VERBS.get(verb).accept(visit));
        return visit;
    }

    static Stream<Arguments> allowed() {
        return LIFE.keySet().stream()
                .flatMap(status -> LIFE.get(status).get(1).stream().map(verb -> Arguments.of(status, verb)));
    }

    static Stream<Arguments> refused() {
        return LIFE.keySet().stream().flatMap(status -> VERBS.keySet().stream()
                .filter(verb -> !LIFE.get(status).get(1).contains(verb))
                .map(verb -> Arguments.of(status, verb)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("allowed")
    void a_verb_that_the_life_allows_is_done(VisitStatus status, String verb) {
        Visit visit = in(status);

        VERBS.get(verb).accept(visit);

        assertThat(visit.facts().status()).isNotEqualTo(status);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("refused")
    void a_verb_that_the_life_does_not_allow_is_refused_and_changes_nothing(VisitStatus status, String verb) {
        Visit visit = in(status);
        VisitDetails before = visit.details(ZoneOffset.UTC);

        assertThatThrownBy(() -> VERBS.get(verb).accept(visit)).isInstanceOf(VisitStateConflict.class);

        assertThat(visit.details(ZoneOffset.UTC)).isEqualTo(before);
    }

    @Test
    void a_new_visit_is_booked_with_what_the_course_says() {
        VisitFacts facts = booked().facts();

        assertThat(facts.status()).isEqualTo(VisitStatus.BOOKED);
        assertThat(facts.grams()).isEqualTo(THIRTY);
        assertThat(facts.volume()).hasToString("300.0");
        assertThat(facts.day()).isEqualTo(2);
        assertThat(facts.exposure()).isEqualTo(Exposure.FIRST);
    }

    @Test
    void a_held_visit_does_nothing_but_become_a_booking() {
        Visit visit = booked().held(new HoldId(new UUID(0, 7)), minutes(10));

        VERBS.forEach((name, verb) ->
                assertThatThrownBy(() -> verb.accept(visit)).as(name).isInstanceOf(VisitStateConflict.class));
        assertThat(visit.facts().status()).isEqualTo(VisitStatus.HELD);

        visit.confirm(booked());
        assertThat(visit.facts())
                .usingRecursiveComparison()
                .ignoringFields("id")
                .isEqualTo(booked().facts());
        assertThatThrownBy(() -> visit.confirm(booked())).isInstanceOf(VisitStateConflict.class);
    }

    @Test
    void a_held_visit_expires_at_its_end_and_a_booked_one_never() {
        Visit visit = booked().held(new HoldId(new UUID(0, 7)), minutes(10));

        assertThat(visit.isExpired(minutes(10).minusNanos(1))).isFalse();
        assertThat(visit.isExpired(minutes(10))).isTrue();

        visit.confirm(booked());
        assertThat(visit.isExpired(minutes(10))).isFalse();
    }

    @Test
    void an_undone_arrival_leaves_no_trace() {
        Visit visit = in(VisitStatus.ARRIVED);

        visit.undoArrival();

        assertThat(visit.facts().status()).isEqualTo(VisitStatus.BOOKED);
        assertThat(visit.details(ZoneOffset.UTC).arrivedAt()).isNull();
    }

    @Test
    void an_end_with_all_grams_completes_the_visit() {
        Visit visit = in(VisitStatus.INFUSING);

        visit.end(minutes(200), THIRTY);

        assertThat(visit.facts().status()).isEqualTo(VisitStatus.COMPLETED);
    }

    @Test
    void an_end_with_grams_left_is_a_stop() {
        Visit visit = in(VisitStatus.INFUSING);

        visit.end(minutes(200), Grams.of("29.999"));

        assertThat(visit.facts().status()).isEqualTo(VisitStatus.STOPPED_EARLY);
    }

    @Test
    void an_early_end_frees_the_chair_after_flush_and_observation_at_the_next_five_minutes() {
        Visit visit = in(VisitStatus.INFUSING);

        visit.end(minutes(131), THIRTY);

        // 10 minutes of flush and 60 of observation after the last drop
        assertThat(visit.times())
                .isEqualTo(new VisitTimes(EIGHT, minutes(35), minutes(45), minutes(105), minutes(205)));
        assertThat(visit.details(ZoneOffset.UTC).endedAt()).isEqualTo(minutes(131));
    }

    @Test
    void an_end_before_the_planned_moments_draws_them_in() {
        Visit visit = in(VisitStatus.INFUSING);

        visit.end(minutes(-30), Grams.of("1"));

        assertThat(visit.times()).isEqualTo(new VisitTimes(EIGHT, minutes(35), minutes(35), minutes(35), minutes(40)));
    }

    @Test
    void an_end_before_the_planned_start_still_takes_five_minutes() {
        Visit visit = in(VisitStatus.INFUSING);

        visit.end(minutes(-160), Grams.ZERO);

        assertThat(visit.times()).isEqualTo(new VisitTimes(EIGHT, EIGHT, EIGHT, EIGHT, minutes(5)));
    }

    @Test
    void a_late_end_leaves_the_plan_alone() {
        Visit visit = in(VisitStatus.INFUSING);
        VisitTimes planned = visit.times();

        visit.end(minutes(290), THIRTY);

        assertThat(visit.times()).isEqualTo(planned);
        assertThat(visit.details(ZoneOffset.UTC).endedAt()).isEqualTo(minutes(290));
    }

    @Test
    void a_cancellation_keeps_reason_and_initiator() {
        Visit visit = booked();

        visit.cancel(ILL);

        assertThat(visit.details(ZoneOffset.UTC).callOff()).isEqualTo(ILL);
    }

    @Test
    void a_no_show_is_the_patients() {
        Visit visit = booked();

        visit.noShow(NURSE, EIGHT);

        assertThat(visit.details(ZoneOffset.UTC).callOff())
                .isEqualTo(new CallOff(CallOffReason.DID_NOT_COME, Initiator.PATIENT, EIGHT, NURSE));
    }

    @Test
    void an_overbooking_stays_with_its_time_and_goes_when_the_visit_moves() {
        Overbooking four = new Overbooking(4, OverbookingReason.URGENT, NURSE, EIGHT);
        Visit visit = booked();
        visit.overbook(four);
        VisitTimes times = visit.times();
        LocalDate date = visit.date();

        visit.move(date, Where.on(new ChairId(new UUID(0, 77))), times, 2);
        assertThat(visit.details(ZoneOffset.UTC).overbooking()).isEqualTo(four);

        visit.move(date.plusDays(1), Where.on(new ChairId(new UUID(0, 77))), times, 2);
        assertThat(visit.details(ZoneOffset.UTC).overbooking()).isNull();
    }
}
