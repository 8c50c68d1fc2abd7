package org.infusary.infusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.infusary.infusion.Chairside.VIAL_OF_10;
import static org.infusary.infusion.Chairside.VIAL_OF_20;
import static org.infusary.infusion.Chairside.VIAL_OF_40;
import static org.infusary.infusion.Chairside.VIAL_OF_5;
import static org.infusary.infusion.Chairside.vial;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.infusary.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Vials hung and taken back, over HTTP. */
@QuarkusTest
class VialTest {
    private static final String LOT = "\"lot\": \"P100123456\", \"expiry\": \"2028-03-31\"";

    @AfterEach
    void monday() {
        TestClock.reset();
    }

    private static void nothingIsRecorded(Chairside chair) {
        assertThat(chair.infusion().getList("vials")).isEmpty();
        assertThat(chair.brandHistory().getList("items")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"44206-437-10", "44206043710", "044206043710", "44206-437-91", "44206-0437-91", "00344206437100"
            })
    void a_vial_is_hung_by_any_form_of_its_code(String code) {
        Chairside chair = Chairside.running();
        chair.hang(vial(code))
                .statusCode(201)
                .body("gramsHung", equalTo(10))
                .body("vials", hasSize(1))
                .body("vials[0].grams", equalTo(10))
                .body("vials[0].lot", equalTo("P100123456"))
                .body("vials[0].expiry", equalTo("2028-03-31"));
    }

    @Test
    void a_vial_is_hung_by_product_and_grams() {
        Chairside chair = Chairside.running();
        chair.hang("{\"productId\": \"privigen\", \"grams\": 20, " + LOT + ", \"serial\": \"21A0007\"}")
                .statusCode(201)
                .body("gramsHung", equalTo(20));
    }

    @Test
    void a_code_that_agrees_with_what_was_typed_is_taken() {
        Chairside chair = Chairside.running();
        chair.hang("{\"code\": \"44206-437-91\", \"productId\": \"privigen\", \"grams\": 10.0, " + LOT + "}")
                .statusCode(201)
                .body("gramsHung", equalTo(10));
    }

    @Test
    void a_hung_vial_is_in_the_patients_brand_history_at_once() {
        Chairside chair = Chairside.running();
        chair.hang(VIAL_OF_40).statusCode(201);

        assertThat(chair.brandHistory().getString("items[0].productId")).isEqualTo("privigen");
        assertThat(chair.brandHistory().getString("items[0].givenOn")).isEqualTo("2026-11-23");
        assertThat(chair.brandHistory().getInt("items[0].grams")).isEqualTo(40);
        assertThat(chair.brandHistory().getString("items[0].infusionId"))
                .isEqualTo(chair.infusionId().toString());
    }

    @Test
    void spaces_around_a_lot_are_not_part_of_it() {
        Chairside chair = Chairside.running();
        chair.hang(VIAL_OF_10.replace("P100123456", " P100123456 "))
                .statusCode(201)
                .body("vials[0].lot", equalTo("P100123456"));
    }

    @Test
    void another_brand_is_a_conflict_and_nothing_is_recorded() {
        Chairside chair = Chairside.untouched();
        chair.hang("{\"productId\": \"octagam-10\", \"grams\": 10, " + LOT + "}")
                .statusCode(409)
                .body("type", endsWith("/brand-mismatch"))
                .body("plannedProductId", equalTo("privigen"))
                .body("productId", equalTo("octagam-10"));

        nothingIsRecorded(chair);
    }

    @Test
    void another_brand_by_its_code_is_a_conflict_and_nothing_is_recorded() {
        Chairside chair = Chairside.untouched();
        chair.hang(vial("13533-805-00")).statusCode(409).body("type", endsWith("/brand-mismatch"));

        nothingIsRecorded(chair);
    }

    @Test
    void an_expired_vial_is_refused() {
        Chairside chair = Chairside.untouched();
        chair.hang(VIAL_OF_10.replace("2028-03-31", "2026-11-22"))
                .statusCode(422)
                .body("reasons.code", contains("vial-expired"))
                .body("reasons[0].sources", contains("R20", "R12", "R27"));

        nothingIsRecorded(chair);
    }

    @Test
    void a_vial_is_hung_on_its_last_day() {
        Chairside chair = Chairside.running();
        chair.hang(VIAL_OF_10.replace("2028-03-31", "2026-11-23")).statusCode(201);
    }

    @Test
    void more_grams_than_ordered_are_refused() {
        Chairside chair = Chairside.running();
        chair.hang(VIAL_OF_40).statusCode(201);
        chair.hang(VIAL_OF_20).statusCode(201);
        chair.hang(VIAL_OF_5).statusCode(201);

        chair.hang(VIAL_OF_10).statusCode(422).body("reasons.code", contains("more-grams-than-ordered"));

        chair.hang(VIAL_OF_5).statusCode(201).body("gramsHung", equalTo(70));
    }

    @Test
    void a_size_the_product_is_not_made_in_is_refused_together_with_the_rest() {
        Chairside chair = Chairside.untouched();
        chair.hang("{\"productId\": \"privigen\", \"grams\": 99.5, \"lot\": \"L1\", \"expiry\": \"2026-01-31\"}")
                .statusCode(422)
                .body("reasons.code", containsInAnyOrder("no-such-vial", "vial-expired", "more-grams-than-ordered"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"code\": \"99999-999-99\"                             | code",
                "\"code\": \"44206\"                                    | code",
                "\"code\": \"not a code\"                               | code",
                "\"code\": \"44206-437-91\", \"productId\": \"panzyga\" | productId",
                "\"code\": \"44206-437-91\", \"grams\": 5               | grams",
                "\"grams\": 5                                           | productId",
                "\"productId\": \"privigen\"                            | grams",
                "\"productId\": \"Not An Id\", \"grams\": 5             | productId",
                "\"productId\": \"no-such-product\", \"grams\": 5       | productId",
                "\"productId\": \"privigen\", \"grams\": 0              | grams",
                "\"productId\": \"privigen\", \"grams\": 100.1          | grams",
                "\"productId\": \"privigen\", \"grams\": 5.0001         | grams"
            })
    void a_vial_that_cannot_be_told_is_a_bad_request_that_names_the_field(String fields, String field) {
        Chairside chair = Chairside.untouched();
        chair.hang("{" + fields + ", " + LOT + "}").statusCode(400).body("errors.field", contains(field));

        nothingIsRecorded(chair);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"expiry\": \"2028-03-31\"                                                         | lot",
                "\"lot\": \" \", \"expiry\": \"2028-03-31\"                                         | lot",
                "\"lot\": \"12345678901234567890123456789012345678901\", \"expiry\": \"2028-03-31\" | lot",
                "\"lot\": \"L1\"                                                                    | expiry",
                "\"lot\": \"L1\", \"expiry\": \"31/03/2028\"                                        | expiry"
            })
    void a_vial_without_lot_or_expiry_is_a_bad_request(String fields, String field) {
        Chairside chair = Chairside.untouched();
        chair.hang("{\"code\": \"44206-437-91\", " + fields + "}")
                .statusCode(400)
                .body("errors.field", contains(field));
    }

    @Test
    void a_vial_taken_back_is_gone_and_may_be_hung_again() {
        Chairside chair = Chairside.running();
        chair.hang(VIAL_OF_40).statusCode(201);
        String wrong = chair.hang(VIAL_OF_20.replace("P100123456", "WRONG"))
                .statusCode(201)
                .extract()
                .path("vials[1].id");
        chair.hang(VIAL_OF_10).statusCode(201);

        chair.undo(wrong).statusCode(200).body("gramsHung", equalTo(50)).body("vials.grams", contains(40, 10));
        chair.hang(VIAL_OF_20).statusCode(201).body("gramsHung", equalTo(70));

        assertThat(chair.brandHistory().getList("items[0].lots.lot")).containsExactly("P100123456");
    }

    @Test
    void a_vial_is_taken_back_once() {
        Chairside chair = Chairside.running();
        String entry = chair.hang(VIAL_OF_40).extract().path("vials[0].id");
        chair.undo(entry).statusCode(200);

        chair.undo(entry).statusCode(404);
    }

    @Test
    void a_vial_is_not_taken_back_without_a_reason() {
        Chairside chair = Chairside.running();
        String entry = chair.hang(VIAL_OF_40).extract().path("vials[0].id");

        chair.nurse()
                .body("{\"reason\": \" \"}")
                .post(chair.path("/vials/" + entry + "/undo"))
                .then()
                .statusCode(400)
                .body("errors.field", contains("reason"));
    }

    @Test
    void a_vial_of_another_infusion_is_not_found() {
        Chairside chair = Chairside.running();
        String foreign = Chairside.running().hang(VIAL_OF_40).extract().path("vials[0].id");

        chair.undo(foreign).statusCode(404);
    }

    @Test
    void a_vial_hung_after_midnight_is_of_the_day_of_the_first_drop() {
        Chairside chair = Chairside.running();
        TestClock.set(Chairside.FIRST_DROP.plus(Duration.ofHours(17)));

        chair.hang(VIAL_OF_10.replace("2028-03-31", "2026-11-23"))
                .statusCode(422)
                .body("reasons.code", contains("vial-expired"));
        chair.hang(VIAL_OF_10).statusCode(201);

        assertThat(chair.brandHistory().getString("items[0].givenOn")).isEqualTo("2026-11-23");
    }

    @Test
    void a_paused_infusion_takes_vials() {
        Chairside chair = Chairside.running();
        chair.record("{\"kind\": \"PAUSED\", \"pauseReason\": \"ACCESS\"}").statusCode(201);

        chair.hang(VIAL_OF_40).statusCode(201);
    }
}
