package org.infusary.once;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.infusary.kernel.SiteId;

/** Bodies and answers that the tests of exact repeats have in common. */
final class Sender {
    static final String KEY = "Idempotency-Key";
    static final String REPLAYED = "Idempotency-Replayed";
    static final String PATIENTS = "/api/v1/patients";

    private Sender() {}

    static String newKey() {
        return UUID.randomUUID().toString();
    }

    static String newMrn() {
        return UUID.randomUUID().toString().substring(0, 18);
    }

    static RequestSpecification bearing(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    static Response register(RequestSpecification who, String key, String body) {
        return who.header(KEY, key).body(body).post(PATIENTS);
    }

    static String patient(SiteId site, String mrn) {
        return """
                {"siteId": "%s", "mrn": "%s", "familyName": "Okafor", "givenName": "Ada", "birthDate": "1971-04-09",
                 "sex": "FEMALE", "heightCm": 168, "weight": {"weightKg": 70, "measuredOn": "2026-11-20"},
                 "conditions": []}""".formatted(site, mrn);
    }

    static String weight(String kg) {
        return "{\"weightKg\": %s, \"measuredOn\": \"2026-11-22\"}".formatted(kg);
    }

    /** The second answer is the first one once more, to the byte. */
    static void assertSame(Response first, Response second) {
        assertThat(second.statusCode()).isEqualTo(first.statusCode());
        assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
        for (String header : new String[] {"Content-Type", "Location", "ETag"}) {
            assertThat(second.header(header)).as(header).isEqualTo(first.header(header));
        }
        assertThat(first.header(REPLAYED)).isNull();
        assertThat(second.header(REPLAYED)).isEqualTo("true");
    }
}
