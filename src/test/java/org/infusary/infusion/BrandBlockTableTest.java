package org.infusary.infusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infusary.infusion.Chairside.VIAL_OF_5;
import static org.infusary.testing.RawSql.refusal;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.infusary.testing.AtOnce;
import org.infusary.testing.Centre;
import org.infusary.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What the database promises of blocked products, attacked with the application's own rights and by races. */
@QuarkusTest
class BrandBlockTableTest {
    private static final String GUARD = "brand_must_not_be_blocked";

    private Blocking here;

    @BeforeEach
    void an_infusion_runs() {
        here = Blocking.running(Centre.open(4, 4));
        here.chair().hang(VIAL_OF_5).statusCode(201);
    }

    @AfterEach
    void monday() {
        TestClock.reset();
    }

    /** A copy of one row under another id. */
    private Optional<String> copy(String table, String where) {
        return refusal(
                "insert into %1$s select (jsonb_populate_record(one, '{\"id\": \"%2$s\"}')).* from %1$s one where %3$s"
                        .formatted(table, UUID.randomUUID(), where));
    }

    private static String reviewing(String reaction, int number, String decision) {
        return "insert into brand_review (id, reaction_id, number, decision, note, reviewed_by, reviewed_at) values"
                + " (gen_random_uuid(), '" + reaction + "', " + number + ", '" + decision
                + "', 'raw', gen_random_uuid(), now())";
    }

    @Test
    void nothing_of_a_blocked_product_is_booked_moved_started_or_hung() {
        String second = "id = '" + here.secondVisit() + "'";
        String infusion = "id = '" + here.chair().infusionId() + "'";
        String vial = "infusion_id = '" + here.chair().infusionId() + "'";
        String later = "starts_at = starts_at + interval '1 hour', access_at = access_at + interval '1 hour',"
                + " infusion_at = infusion_at + interval '1 hour', steady_at = steady_at + interval '1 hour',"
                + " ends_at = ends_at + interval '1 hour'";
        here.react(3, "CHILLS");

        assertThat(copy("visit", second)).contains(GUARD);
        assertThat(copy("infusion", infusion)).contains(GUARD);
        assertThat(copy("ledger_entry", vial)).contains(GUARD);
        assertThat(refusal("update visit set " + later + " where " + second)).contains(GUARD);
        assertThat(refusal("update visit set version = version + 1 where " + second))
                .isEmpty();
    }

    @Test
    void a_severe_reaction_blocks_whoever_wrote_it() {
        String raw = "insert into reaction (id, patient_id, product_id, grade, symptoms, onset_at, recorded_by,"
                + " recorded_at) values (gen_random_uuid(), '" + here.chair().patientId()
                + "', 'privigen', 4, array['CHILLS'], now(), gen_random_uuid(), now())";

        assertThat(refusal(raw)).isEmpty();

        here.bookThird().statusCode(422);
    }

    @Test
    void reviews_follow_the_life_of_a_block_and_stay() {
        String mild = here.react(2, "CHILLS");
        String severe = here.react(3, "CHILLS");

        assertThat(refusal(reviewing(mild, 1, "LIFTED"))).contains("brand_review_is_of_a_block");
        assertThat(refusal(reviewing(severe, 1, "REOPENED"))).contains("brand_review_follows_the_last_one");
        assertThat(refusal(reviewing(severe, 2, "LIFTED"))).contains("brand_review_follows_the_last_one");
        assertThat(refusal(reviewing(severe, 1, "CONFIRMED"))).isEmpty();
        assertThat(refusal(reviewing(severe, 2, "CONFIRMED"))).contains("brand_review_follows_the_last_one");
        assertThat(refusal("update brand_review set decision = 'LIFTED' where reaction_id = '" + severe + "'"))
                .contains("brand_review_append_only");
        assertThat(refusal("delete from brand_review where reaction_id = '" + severe + "'"))
                .contains("brand_review_append_only");
    }

    @Test
    void a_voiding_stays() {
        String mild = here.react(2, "CHILLS");
        String values = "('" + mild + "', 'raw', gen_random_uuid(), now())";

        assertThat(refusal("insert into reaction_void values " + values)).isEmpty();
        assertThat(refusal("insert into reaction_void values " + values)).contains("reaction_void_pkey");
        assertThat(refusal("delete from reaction_void where reaction_id = '" + mild + "'"))
                .contains("reaction_void_append_only");
        assertThat(refusal("update reaction_void set reason = 'x' where reaction_id = '" + mild + "'"))
                .contains("reaction_void_append_only");
    }

    @RepeatedTest(4)
    void a_booking_and_a_reaction_at_once_leave_no_visit_that_the_prescriber_is_not_shown() throws Exception {
        RequestSpecification reaction = here.chair().nurse().body("{\"grade\": 3, \"symptoms\": [\"CHILLS\"]}");
        RequestSpecification scheduler = here.centre().scheduler();

        List<Integer> statuses = AtOnce.of(
                () -> here.chair()
                        .tryToBook(scheduler, 3, here.centre().chairIds().get(0), Blocking.THIRD)
                        .statusCode(),
                () -> reaction.post(here.chair().path("/reactions")).statusCode());

        assertThat(statuses.get(1)).isEqualTo(201);
        assertThat(statuses.get(0)).isIn(201, 422);
        List<String> shown = here.blockedVisits().getList("items.id");
        assertThat(shown).hasSize(statuses.get(0) == 201 ? 2 : 1);
    }
}
