package org.infusary.once;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infusary.once.Sender.KEY;
import static org.infusary.once.Sender.PATIENTS;
import static org.infusary.once.Sender.REPLAYED;
import static org.infusary.once.Sender.assertSame;
import static org.infusary.once.Sender.newKey;
import static org.infusary.once.Sender.newMrn;
import static org.infusary.once.Sender.patient;
import static org.infusary.once.Sender.register;
import static org.infusary.once.Sender.weight;
import static org.infusary.testing.TestClock.MON_23_NOV_0800;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.infusary.infusion.Chairside;
import org.infusary.testing.Centre;
import org.infusary.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ExactRepeatTest {
    private static final Instant TUE_24_NOV_1300 = Instant.parse("2026-11-24T13:00:00Z");
    private static final String ONE_DAY = "\"single\": {\"gramsPerKg\": 1, \"days\": 1}";

    private Centre centre;

    @BeforeEach
    void open() {
        centre = Chairside.centre();
    }

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    private static void assertRepeats(int status, Supplier<Response> request) {
        Response first = request.get();

        assertThat(first.statusCode()).isEqualTo(status);
        assertSame(first, request.get());
    }

    private Response arrive(String visit, String tag, String key) {
        return centre.nurse().header(KEY, key).header("If-Match", tag).post("/api/v1/visits/" + visit + "/arrival");
    }

    private String bookedVisit() {
        TestClock.set(MON_23_NOV_0800);
        return Chairside.planned(centre, centre.patient(), ONE_DAY)
                .book(1, TUE_24_NOV_1300)
                .visitId()
                .toString();
    }

    private String tag(String visit) {
        return centre.nurse().get("/api/v1/visits/" + visit).header("ETag");
    }

    private List<Object> weights(String patient) {
        return centre.nurse()
                .get(PATIENTS + "/" + patient + "/weights?limit=200")
                .jsonPath()
                .getList("items");
    }

    private Response weigh(String patient, String key, String kg) {
        return centre.nurse().header(KEY, key).body(weight(kg)).post(PATIENTS + "/" + patient + "/weights");
    }

    @Test
    void what_was_created_is_answered_again_with_its_address_and_tag() {
        String key = newKey();
        String body = patient(centre.site(), newMrn());

        assertRepeats(201, () -> register(centre.scheduler(), key, body));
    }

    @Test
    void what_was_changed_is_answered_again_with_the_tag_of_then() {
        String visit = bookedVisit();
        String tag = tag(visit);
        TestClock.set(TUE_24_NOV_1300);
        String key = newKey();

        assertRepeats(200, () -> arrive(visit, tag, key));
    }

    @Test
    void an_answer_without_a_body_is_answered_again() {
        String history = PATIENTS + "/" + centre.patient() + "/brand-history";
        String entry = centre.nurse()
                .body("{\"productId\": \"privigen\", \"givenOn\": \"2026-10-01\"}")
                .post(history)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String key = newKey();

        assertRepeats(204, () -> centre.nurse()
                .header(KEY, key)
                .body("{\"reason\": \"wrong patient\"}")
                .post(history + "/" + entry + "/void"));
    }

    @Test
    void questions_that_are_asked_by_post_are_answered_again() {
        String key = newKey();
        String body = "{\"siteId\": \"%s\", \"familyName\": \"Okafor\"}".formatted(centre.site());

        assertRepeats(200, () -> centre.nurse().header(KEY, key).body(body).post(PATIENTS + "/search?limit=1"));
    }

    @Test
    void a_clash_is_answered_again_although_the_way_is_free_now() {
        TestClock.set(MON_23_NOV_0800);
        Chairside taken = Chairside.planned(centre, centre.patient(), ONE_DAY).book(1, TUE_24_NOV_1300);
        Chairside other = Chairside.planned(centre, centre.patient(), ONE_DAY);
        String key = newKey();
        String visit = taken.visitId().toString();
        String chair = centre.nurse().get("/api/v1/visits/" + visit).path("chairId");
        Supplier<Response> request =
                () -> other.tryToBook(centre.scheduler().header(KEY, key), 1, chair, TUE_24_NOV_1300);
        Response first = request.get();
        assertThat(first.statusCode()).isEqualTo(409);
        assertThat(first.jsonPath().getString("type")).endsWith("chair-taken");
        assertThat(first.jsonPath().getList("alternatives.offers")).isNotEmpty();

        centre.scheduler()
                .header("If-Match", tag(visit))
                .body("{\"reason\": \"WEATHER\", \"initiator\": \"CENTRE\"}")
                .post("/api/v1/visits/" + visit + "/cancellation")
                .then()
                .statusCode(200);

        assertSame(first, request.get());
        assertThat(other.tryToBook(centre.scheduler().header(KEY, newKey()), 1, chair, TUE_24_NOV_1300)
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void a_refusal_by_a_rule_is_answered_again_although_the_rule_would_say_yes_now() {
        String visit = bookedVisit();
        String tag = tag(visit);
        String key = newKey();
        Response first = arrive(visit, tag, key);
        assertThat(first.statusCode()).isEqualTo(422);

        TestClock.set(Instant.parse("2026-11-24T07:00:00Z"));

        assertSame(first, arrive(visit, tag, key));
        assertThat(arrive(visit, tag, newKey()).statusCode()).isEqualTo(200);
    }

    @Test
    void a_badly_shaped_request_may_be_mended_under_its_key() {
        String patient = centre.patient();
        String key = newKey();

        assertThat(weigh(patient, key, "\"heavy\"").statusCode()).isEqualTo(400);
        assertThat(weigh(patient, key, "-1").statusCode()).isEqualTo(400);
        assertThat(weigh(patient, key, "71").statusCode()).isEqualTo(201);
    }

    @Test
    void after_a_stale_tag_the_fresh_one_goes_with_the_same_key() {
        String visit = bookedVisit();
        TestClock.set(TUE_24_NOV_1300);
        String key = newKey();

        assertThat(arrive(visit, "\"99\"", key).statusCode()).isEqualTo(412);
        assertThat(arrive(visit, tag(visit), key).statusCode()).isEqualTo(200);
    }

    @Test
    void a_key_is_for_one_body_only() {
        String patient = centre.patient();
        String key = newKey();
        weigh(patient, key, "71").then().statusCode(201);

        Response other = weigh(patient, key, "72");

        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.contentType()).startsWith("application/problem+json");
        assertThat(other.jsonPath().getString("type")).endsWith("key-reused");
        assertThat(weights(patient)).hasSize(2);
    }

    @Test
    void a_key_is_for_one_address_only() {
        String key = newKey();
        weigh(centre.patient(), key, "71").then().statusCode(201);

        assertThat(weigh(centre.patient(), key, "71").statusCode()).isEqualTo(422);
    }

    @Test
    void the_spelling_of_a_body_or_of_a_key_makes_no_difference() {
        String patient = centre.patient();
        String key = newKey();
        Response first = weigh(patient, key, "71");

        Response second = centre.nurse()
                .header(KEY, '"' + key + '"')
                .body("{ \"measuredOn\":\"2026-11-22\",\n \"weightKg\":71 }")
                .post(PATIENTS + "/" + patient + "/weights");

        assertSame(first, second);
    }

    @Test
    void without_a_key_every_request_is_a_new_one() {
        String patient = centre.patient();
        for (int time = 0; time < 2; time++) {
            Response answer = centre.nurse().body(weight("71")).post(PATIENTS + "/" + patient + "/weights");
            assertThat(answer.statusCode()).isEqualTo(201);
            assertThat(answer.header(REPLAYED)).isNull();
        }
        assertThat(weights(patient)).hasSize(3);
    }

    @Test
    void a_key_is_good_for_24_hours() {
        String patient = centre.patient();
        String key = newKey();
        Response first = weigh(patient, key, "71");

        TestClock.set(MON_23_NOV_0800.plus(Duration.ofHours(24)).minusMillis(1));
        assertSame(first, weigh(patient, key, "71"));

        TestClock.set(MON_23_NOV_0800.plus(Duration.ofHours(24)));
        Response anew = weigh(patient, key, "71");
        assertThat(anew.statusCode()).isEqualTo(201);
        assertThat(anew.header(REPLAYED)).isNull();
        assertThat(weights(patient)).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "clé", "\"unclosed", "\"\"", "tab\tinside", "\"bad\\escape\""})
    void what_is_no_key_is_refused_by_name(String key) {
        assertRefusedByName(register(centre.scheduler(), key, patient(centre.site(), newMrn())));
    }

    @Test
    void a_key_has_at_most_255_characters_and_comes_once() {
        String body = patient(centre.site(), newMrn());

        assertRefusedByName(register(centre.scheduler(), "k".repeat(256), body));
        assertRefusedByName(register(centre.scheduler().header(KEY, newKey()), newKey(), body));
        assertThat(register(centre.scheduler(), "k".repeat(255), body).statusCode())
                .isEqualTo(201);
    }

    private static void assertRefusedByName(Response answer) {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("errors[0].field")).isEqualTo(KEY);
    }
}
