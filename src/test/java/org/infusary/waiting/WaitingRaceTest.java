package org.infusary.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infusary.waiting.Desk.FRI_27_NOV;
import static org.infusary.waiting.Desk.TUE_24_NOV;
import static org.infusary.waiting.Desk.WED_25_NOV;
import static org.infusary.waiting.Desk.at;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.infusary.testing.AtOnce;
import org.infusary.testing.Centre;
import org.infusary.waiting.Desk.Planned;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several at once, over HTTP. The centre has one chair. */
@QuarkusTest
class WaitingRaceTest {
    private static final int RACERS = 6;

    private Desk desk;
    private String chair;

    @BeforeEach
    void open() {
        desk = new Desk(Centre.open(1, 2));
        chair = desk.chair(0);
    }

    /** Of one entry, on one of two days. */
    private List<Callable<Integer>> offers(String entry) {
        return IntStream.range(0, RACERS)
                .mapToObj(racer -> racer % 2 == 0 ? TUE_24_NOV : WED_25_NOV)
                .<Callable<Integer>>map(
                        day -> () -> desk.tryOffer(entry, chair, day).statusCode())
                .toList();
    }

    private static void assertOneWins(List<Integer> statuses) {
        assertThat(statuses).filteredOn(status -> status == 201).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(statuses.size() - 1);
    }

    /** The chair is taken all day but for a morning that was called off. */
    private void freeMorning(LocalDate date) {
        String morning =
                desk.book(desk.course(1, TUE_24_NOV), chair, at(date, "07:00")).get(0);
        desk.book(desk.course(1, TUE_24_NOV), chair, desk.end(morning));
        desk.cancel(morning);
    }

    @Test
    void of_many_who_offer_one_window_to_different_patients_one_does() throws Exception {
        freeMorning(TUE_24_NOV);
        List<String> entries = IntStream.range(0, RACERS)
                .mapToObj(racer -> desk.waiting(desk.course(1, TUE_24_NOV)))
                .toList();

        assertOneWins(AtOnce.of(entries.stream()
                .<Callable<Integer>>map(
                        entry -> () -> desk.tryOffer(entry, chair, TUE_24_NOV).statusCode())
                .toList()));

        assertThat(entries.stream().map(desk::status))
                .containsOnlyOnce("OFFERED")
                .filteredOn("WAITING"::equals)
                .hasSize(RACERS - 1);
    }

    @Test
    void of_many_who_offer_to_one_patient_one_does() throws Exception {
        freeMorning(TUE_24_NOV);
        freeMorning(WED_25_NOV);
        String entry = desk.waiting(desk.course(1, TUE_24_NOV));

        assertOneWins(AtOnce.of(offers(entry)));

        assertThat(desk.status(entry)).isEqualTo("OFFERED");
        assertThat(desk.read("/waiting-entries/" + entry).getList("offers")).hasSize(1);
    }

    @Test
    void of_many_who_keep_a_place_beside_one_visit_one_does() throws Exception {
        freeMorning(TUE_24_NOV);
        freeMorning(WED_25_NOV);
        Planned course = desk.course(1, TUE_24_NOV);
        String visit = desk.book(course, chair, at(FRI_27_NOV, "08:00")).get(0);
        String entry = desk.waiting(course, Map.of("visitId", visit));

        assertOneWins(AtOnce.of(offers(entry)));

        assertThat(desk.read("/courses/" + course.id() + "/visits").<String>getList("items.status"))
                .containsExactlyInAnyOrder("BOOKED", "HELD");
    }

    @Test
    void a_yes_and_a_no_at_once_end_in_one_of_them() throws Exception {
        freeMorning(TUE_24_NOV);
        Planned course = desk.course(1, TUE_24_NOV);
        String visit = desk.book(course, chair, at(FRI_27_NOV, "08:00")).get(0);
        String entry = desk.waiting(course, Map.of("visitId", visit));
        String hold = desk.offered(entry, chair, TUE_24_NOV);
        String address = "/api/v1/holds/" + hold;

        List<Integer> statuses = AtOnce.of(
                () -> desk.centre().nurse().post(address + "/booking").statusCode(),
                () -> desk.centre().scheduler().post(address + "/release").statusCode());

        assertThat(statuses).filteredOn(status -> status == 409).hasSize(1);
        boolean booked = statuses.get(0) == 201;
        assertThat(desk.status(entry)).isEqualTo(booked ? "BOOKED" : "WAITING");
        assertThat(desk.read("/visits/" + visit).getString("date")).isEqualTo(booked ? "2026-11-24" : "2026-11-27");
    }

    @Test
    void who_is_put_on_the_list_twice_at_once_stands_there_once() throws Exception {
        Planned course = desk.course(1, TUE_24_NOV);
        Map<String, Object> body = Map.of("courseId", course.id(), "cycle", 1, "reason", "NO_PLACE_FOUND");

        assertOneWins(AtOnce.of(RACERS, () -> desk.tryWaiting(body).statusCode()));
    }
}
