package org.infusary.infusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.infusary.infusion.Chairside.VIAL_OF_10;
import static org.infusary.infusion.Chairside.VIAL_OF_40;
import static org.infusary.testing.RawSql.refusal;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.infusary.testing.AtOnce;
import org.infusary.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database promises of vials, events and ramps, attacked with the application's own rights and by racing hands. */
@QuarkusTest
class ChairGuardsTest {
    private static final UUID NOBODY = new UUID(0, 1);

    @Inject
    DataSource database;

    @AfterEach
    void monday() {
        TestClock.reset();
    }

    /** A vial beside the rules, of the patient of an infusion, said to be hung at one. */
    private Optional<String> vial(Chairside chair, UUID infusion, String product, String serial) {
        return refusal("""
                insert into ledger_entry (id, kind, patient_id, site_id, product_id, given_on, grams, lot, expiry, serial,
                    infusion_id, recorded_by, recorded_at)
                select ?, 'GIVEN_HERE', patient_id, site_id, ?, date '2026-11-23', 10, 'P1', date '2028-03-31', ?, ?, ?, now()
                from infusion where id = ?""", UUID.randomUUID(), product, serial, infusion, NOBODY, chair.infusionId());
    }

    @Test
    void no_vial_of_another_brand_comes_to_an_infusion() {
        Chairside chair = Chairside.running();

        assertThat(vial(chair, chair.infusionId(), "octagam-10", null)).contains("vial_is_of_its_infusion");
        chair.hang(VIAL_OF_40).statusCode(201);
        assertThat(vial(chair, chair.infusionId(), "octagam-10", null)).contains("vial_is_of_its_infusion");
        assertThat(vial(chair, chair.infusionId(), "privigen", null)).isEmpty();
    }

    @Test
    void no_two_brands_in_one_visit_even_where_no_infusion_is_known() {
        Chairside chair = Chairside.running();
        UUID unknown = UUID.randomUUID();

        assertThat(vial(chair, unknown, "privigen", null)).isEmpty();
        assertThat(vial(chair, unknown, "octagam-10", null)).contains("never_two_brands_in_one_visit");
        assertThat(vial(chair, unknown, "privigen", null)).isEmpty();
    }

    @RepeatedTest(5)
    void of_two_brands_hung_at_the_same_moment_one_is_refused() throws Exception {
        Chairside chair = Chairside.running();
        UUID unknown = UUID.randomUUID();

        List<Optional<String>> refusals =
                AtOnce.of(() -> vial(chair, unknown, "privigen", null), () -> vial(chair, unknown, "octagam-10", null));

        assertThat(refusals).containsExactlyInAnyOrder(Optional.empty(), Optional.of("never_two_brands_in_one_visit"));
    }

    @Test
    void no_vial_of_another_patient_comes_to_an_infusion() {
        Chairside chair = Chairside.running();

        assertThat(vial(Chairside.untouched(), chair.infusionId(), "privigen", null))
                .contains("vial_is_of_its_infusion");
    }

    @Test
    void no_vial_comes_to_what_has_ended() {
        Chairside chair = Chairside.running();
        chair.end("{\"reason\": \"No access\"}").statusCode(200);

        assertThat(vial(chair, chair.infusionId(), "privigen", null)).contains("vial_is_hung_before_the_end");
    }

    @Test
    void no_serial_is_hung_twice() {
        Chairside chair = Chairside.running();
        String serial = UUID.randomUUID().toString();

        assertThat(vial(chair, UUID.randomUUID(), "privigen", serial)).isEmpty();
        assertThat(vial(chair, UUID.randomUUID(), "privigen", serial)).contains("vial_is_hung_once");
        assertThat(vial(chair, UUID.randomUUID(), "octagam-10", serial)).isEmpty();
    }

    @RepeatedTest(3)
    void of_two_who_hang_the_same_vial_at_two_chairs_at_once_one_is_told() throws Exception {
        Chairside one = Chairside.running();
        Chairside other = Chairside.running();
        String vial = VIAL_OF_10.replace(
                "}", ", \"serial\": \"" + UUID.randomUUID().toString().substring(0, 20) + "\"}");
        List<Callable<Integer>> hands = new ArrayList<>();
        for (Chairside chair : List.of(one, other, one, other)) {
            var request = chair.nurse().body(vial);
            String path = chair.path("/vials");
            hands.add(() -> request.post(path).statusCode());
        }

        assertThat(AtOnce.of(hands)).containsExactlyInAnyOrder(201, 422, 422, 422);
        assertThat(one.infusion().getInt("gramsHung") + other.infusion().getInt("gramsHung"))
                .isEqualTo(10);
    }

    private Optional<String> check(String entry, UUID infusion, UUID by) {
        return refusal(
                "insert into vial_check (entry_id, infusion_id, checked_by, checked_at) values (?, ?, ?, now())",
                UUID.fromString(entry),
                infusion,
                by);
    }

    @Test
    void a_check_is_by_another_person_of_a_vial_hung_here_and_stays() {
        Chairside chair = Chairside.running();
        String entry = chair.hang(VIAL_OF_40).extract().path("vials[0].id");
        UUID hungBy = UUID.fromString(chair.infusion().getString("vials[0].hungBy"));

        assertThat(check(entry, chair.infusionId(), hungBy)).contains("vial_check_is_by_a_second_person");
        assertThat(check(entry, Chairside.untouched().infusionId(), NOBODY))
                .contains("vial_check_is_of_a_vial_hung_here");
        assertThat(check(entry, chair.infusionId(), NOBODY)).isEmpty();
        assertThat(check(entry, chair.infusionId(), UUID.randomUUID())).contains("vial_check_pkey");
        assertThat(refusal("update vial_check set checked_by = ? where entry_id = ?", hungBy, UUID.fromString(entry)))
                .contains("vial_check_stays");
        assertThat(refusal("delete from vial_check where entry_id = ?", UUID.fromString(entry)))
                .contains("vial_check_stays");
    }

    @Test
    void of_two_second_persons_at_once_both_are_answered_and_one_is_on_record() throws Exception {
        Chairside chair = Chairside.running();
        String entry = chair.hang(VIAL_OF_40).extract().path("vials[0].id");
        String path = chair.path("/vials/" + entry + "/second-check");
        var first = chair.secondNurse();
        var second = chair.secondNurse();

        List<Integer> statuses = AtOnce.of(
                () -> first.post(path).statusCode(), () -> second.post(path).statusCode());

        assertThat(statuses).containsExactly(200, 200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"update infusion_ramp set mg_per_ml = 50", "delete from infusion_ramp"})
    void a_ramp_stays(String sql) {
        assertThat(refusal(sql + " where infusion_id = ?", Chairside.untouched().infusionId()))
                .contains("infusion_ramp_stays");
    }

    @Test
    void the_application_may_not_empty_the_tables() {
        for (String table : List.of("infusion_ramp", "vial_check")) {
            assertThatThrownBy(() -> {
                        try (Connection connection = database.getConnection();
                                PreparedStatement statement = connection.prepareStatement("truncate " + table)) {
                            statement.execute();
                        }
                    })
                    .hasMessageContaining("permission denied");
        }
    }

    private Optional<String> undoing(UUID infusion, UUID event, String why) {
        return refusal(
                "insert into infusion_event (id, infusion_id, kind, at, undoes, note, recorded_by, recorded_at)"
                        + " values (?, ?, 'UNDONE', now(), ?, ?, ?, now())",
                UUID.randomUUID(),
                infusion,
                event,
                why,
                NOBODY);
    }

    @Test
    void an_event_is_undone_once_with_a_reason_within_its_infusion() {
        Chairside chair = Chairside.running();
        String id =
                chair.record("{\"kind\": \"NOTE\", \"note\": \"x\"}").extract().path("events[1].id");
        UUID note = UUID.fromString(id);
        UUID start = UUID.fromString(chair.infusion().getString("events[0].id"));

        assertThat(undoing(chair.infusionId(), note, " ")).contains("undoing_says_what_and_why");
        assertThat(undoing(chair.infusionId(), null, "x")).contains("undoing_says_what_and_why");
        assertThat(undoing(chair.infusionId(), start, "x")).contains("event_can_be_undone");
        assertThat(undoing(Chairside.untouched().infusionId(), note, "x"))
                .contains("event_undoes_one_of_the_same_infusion");
        assertThat(undoing(chair.infusionId(), note, "x")).isEmpty();
        assertThat(undoing(chair.infusionId(), note, "x")).contains("event_is_undone_at_most_once");
        UUID undoing = UUID.fromString(chair.infusion().getString("events.find { it.kind == 'UNDONE' }.id"));
        assertThat(undoing(chair.infusionId(), undoing, "x")).contains("event_can_be_undone");
    }

    @Test
    void of_many_who_take_the_same_event_back_at_once_one_does() throws Exception {
        Chairside chair = Chairside.running();
        String note =
                chair.record("{\"kind\": \"NOTE\", \"note\": \"x\"}").extract().path("events[1].id");
        List<Callable<Integer>> hands = new ArrayList<>();
        for (int hand = 0; hand < 4; hand++) {
            var request = chair.nurse().body("{\"reason\": \"Misread\"}");
            String path = chair.path("/events/" + note + "/undo");
            hands.add(() -> request.post(path).statusCode());
        }

        assertThat(AtOnce.of(hands)).containsExactlyInAnyOrder(200, 404, 404, 404);
    }
}
