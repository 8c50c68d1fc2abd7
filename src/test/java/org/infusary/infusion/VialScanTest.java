package org.infusary.infusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.infusary.infusion.Chairside.VIAL_OF_10;
import static org.infusary.infusion.Chairside.VIAL_OF_20;
import static org.infusary.infusion.Chairside.VIAL_OF_40;
import static org.infusary.infusion.Chairside.VIAL_OF_5;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.infusary.testing.Centre;
import org.infusary.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Vials by what a scanner reads from them, serial numbers, the last vial, and the second person, over HTTP. */
@QuarkusTest
class VialScanTest {
    /** Privigen 10 g, the code of its carton. */
    private static final String GTIN = "00344206437100";

    private static final String GS = "\\u001D";

    @AfterEach
    void monday() {
        TestClock.reset();
    }

    private static String scan(String scan) {
        return "{\"scan\": \"" + scan + "\"}";
    }

    private static String serial() {
        return UUID.randomUUID().toString().substring(0, 18);
    }

    private static String withSerial(String vial, String serial) {
        return vial.replace("}", ", \"serial\": \"" + serial + "\"}");
    }

    @Test
    void a_vial_is_hung_by_what_the_scanner_sends() {
        String serial = serial();

        Chairside.running()
                .hang(scan("]d201" + GTIN + "1728030010P100123456" + GS + "21" + serial))
                .statusCode(201)
                .body("gramsHung", equalTo(10))
                .body("vials[0].lot", equalTo("P100123456"))
                .body("vials[0].expiry", equalTo("2028-03-31"))
                .body("vials[0].serial", equalTo(serial));
    }

    @Test
    void a_vial_is_hung_by_the_line_in_print() {
        Chairside.running()
                .hang(scan("(01)" + GTIN + "(17)280331(10)P100123456"))
                .statusCode(201)
                .body("vials[0].serial", nullValue());
    }

    @Test
    void what_is_not_in_the_scan_is_typed() {
        Chairside.running()
                .hang("{\"scan\": \"(01)" + GTIN + "\", \"lot\": \"P1\", \"expiry\": \"2028-03-31\"}")
                .statusCode(201)
                .body("vials[0].lot", equalTo("P1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(01)00344206437101(17)280331(10)P1 |                         | scan",
                "(17)280331(10)P1(21)1              |                         | scan",
                "(01)00312345678904(17)280331(10)P1 |                         | scan",
                "(01)00344206437100(17)281331(10)P1 |                         | scan",
                "lot P1, Privigen 10 g              |                         | scan",
                "(01)00344206437100(17)280331       |                         | lot",
                "(01)00344206437100(10)P1           |                         | expiry",
                "(01)00344206437100(17)280331(10)P1 | \"lot\": \"P2\"           | lot",
                "(01)00344206437100(17)280331(10)P1 | \"expiry\": \"2028-04-01\" | expiry",
                "(01)00344206437100(10)P1(21)7      | \"serial\": \"8\"          | serial",
                "(01)00344206437100(17)280331(10)P1 | \"code\": \"44206-437-91\" | code",
                "(01)00344206437100(17)280331(10)P1 | \"grams\": 5             | grams"
            })
    void a_scan_that_cannot_be_used_is_a_bad_request_that_names_the_field(String scan, String more, String field) {
        Chairside chair = Chairside.untouched();
        String besides = more == null ? "" : ", " + more;

        chair.hang("{\"scan\": \"" + scan + "\"" + besides + "}")
                .statusCode(400)
                .body("errors.field", contains(field));

        assertThat(chair.infusion().getList("vials")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "true", "[]", "{}"})
    void a_scan_is_a_text(String scan) {
        Chairside.untouched().hang("{\"scan\": " + scan + "}").statusCode(400);
    }

    @Test
    void a_scan_of_another_brand_or_expired_is_refused_for_that() {
        Chairside chair = Chairside.untouched();

        chair.hang(scan("(01)00313533805005(17)280331(10)P1"))
                .statusCode(409)
                .body("type", endsWith("/brand-mismatch"));
        chair.hang(scan("(01)" + GTIN + "(17)261000(10)P1"))
                .statusCode(422)
                .body("reasons.code", contains("vial-expired"));
    }

    @Test
    void a_vial_is_emptied_once_wherever() {
        String serial = serial();
        Chairside.running().hang(withSerial(VIAL_OF_10, serial)).statusCode(201);
        Chairside elsewhere = Chairside.running(Centre.open(2, 2), Chairside.ONCE);

        elsewhere
                .hang(withSerial(VIAL_OF_10, serial))
                .statusCode(422)
                .body("reasons.code", contains("serial-already-hung"));
        elsewhere
                .hang(scan("01" + GTIN + "17280331" + "10P100123456" + GS + "21" + serial))
                .statusCode(422)
                .body("reasons.code", contains("serial-already-hung"));
        elsewhere.hang(withSerial(VIAL_OF_20, serial)).statusCode(201);
    }

    @Test
    void a_vial_taken_back_may_be_hung_with_its_serial_again() {
        Chairside chair = Chairside.running();
        String vial = withSerial(VIAL_OF_10, serial());
        String entry = chair.hang(vial).extract().path("vials[0].id");
        chair.undo(entry).statusCode(200);

        chair.hang(vial).statusCode(201).body("gramsHung", equalTo(10));
    }

    @Test
    void of_the_last_vial_a_part_may_be_left_when_it_is_said() {
        Chairside chair = Chairside.running();
        chair.hang(VIAL_OF_40).statusCode(201);
        chair.hang(VIAL_OF_20).statusCode(201);
        chair.hang(VIAL_OF_5).statusCode(201);
        chair.hang(VIAL_OF_10).statusCode(422).body("reasons.code", contains("more-grams-than-ordered"));

        chair.hang(VIAL_OF_10.replace("}", ", \"partly\": true}"))
                .statusCode(201)
                .body("gramsHung", equalTo(75));

        chair.hang(VIAL_OF_5.replace("}", ", \"partly\": true}"))
                .statusCode(422)
                .body("reasons.code", contains("more-grams-than-ordered"));
        chair.end("{\"gramsGiven\": 71}").statusCode(400).body("errors.field", contains("gramsGiven"));
        chair.end("{}").statusCode(200).body("status", equalTo("COMPLETED")).body("gramsGiven", equalTo(70));
    }

    @Test
    void a_second_person_looks_at_a_vial_and_is_shown() {
        Chairside chair = Chairside.running();
        String entry = chair.hang(VIAL_OF_40)
                .body("vials[0].checkedBy", nullValue())
                .extract()
                .path("vials[0].id");

        chair.secondCheck(chair.nurse(), entry)
                .statusCode(422)
                .body("reasons.code", contains("second-check-same-person"));
        String second = chair.secondCheck(chair.secondNurse(), entry)
                .statusCode(200)
                .body("vials[0].checkedAt", equalTo("2026-11-23T12:05:00Z"))
                .extract()
                .path("vials[0].checkedBy");

        assertThat(second).isNotNull().isNotEqualTo(chair.infusion().getString("vials[0].hungBy"));
        chair.secondCheck(chair.secondNurse(), entry).statusCode(200).body("vials[0].checkedBy", equalTo(second));
        chair.secondCheck(chair.secondNurse(), chair.visitId().toString()).statusCode(404);
    }

    @Test
    void where_the_centre_wants_it_vial_and_rate_wait_for_the_second_person() {
        Centre centre = Centre.open(2, 2);
        centre.decide("secondCheckOfVials", true);
        Chairside chair = Chairside.running(centre, Chairside.ONCE);
        String entry = chair.hang(VIAL_OF_40)
                .statusCode(201)
                .body("secondCheckOfVials", equalTo(true))
                .extract()
                .path("vials[0].id");
        String faster = "{\"kind\": \"RATE_CHANGED\", \"step\": 2}";

        chair.hang(VIAL_OF_20).statusCode(422).body("reasons.code", contains("second-check-missing"));
        chair.record(faster).statusCode(422).body("reasons.code", contains("second-check-missing"));
        chair.record("{\"kind\": \"RATE_CHANGED\", \"rateMlPerHour\": 10}").statusCode(201);
        chair.secondCheck(chair.secondNurse(), entry).statusCode(200);

        chair.hang(VIAL_OF_20).statusCode(201);
        String last = chair.infusion().getString("vials[1].id");
        chair.undo(last).statusCode(200);
        chair.record(faster).statusCode(201);
    }

    @Test
    void where_the_centre_does_not_want_it_nothing_waits() {
        Chairside chair = Chairside.running();
        chair.hang(VIAL_OF_40).statusCode(201).body("secondCheckOfVials", equalTo(false));

        chair.hang(VIAL_OF_20).statusCode(201);
    }
}
