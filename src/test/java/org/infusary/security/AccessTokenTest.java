package org.infusary.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import org.infusary.testing.Staff;
import org.infusary.testing.TestClock;
import org.jose4j.jwk.PublicJsonWebKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccessTokenTest {
    @Inject
    SigningKeys keys;

    private Staff nurse;

    @BeforeEach
    void a_nurse_has_an_account() {
        nurse = Staff.of(Roles.NURSE).at();
    }

    @AfterEach
    void back_to_monday() {
        TestClock.reset();
    }

    @Test
    void a_good_token_opens_what_its_role_may() {
        ask(nurse.token()).statusCode(200).body(equalTo(nurse.account().toString()));
    }

    @Test
    void a_token_names_no_one_and_no_site() {
        String claims =
                new String(Base64.getUrlDecoder().decode(nurse.token().split("\\.")[1]), StandardCharsets.UTF_8);

        assertThat(claims)
                .contains("\"iss\":\"infusary\"", "\"sub\":\"" + nurse.account() + "\"", "\"groups\":[\"nurse\"]")
                .contains("\"jti\"", "\"iat\"", "\"exp\"", "\"sid\"")
                .doesNotContain(nurse.username(), "Staff for a test", "sites");
    }

    @Test
    void a_token_names_its_algorithm_and_key() {
        String header =
                new String(Base64.getUrlDecoder().decode(nurse.token().split("\\.")[0]), StandardCharsets.UTF_8);

        assertThat(header)
                .contains("\"alg\":\"ES256\"")
                .contains("\"kid\":\"" + keys.agreed(TestClock.MON_23_NOV_0800).kid() + "\"");
    }

    @Test
    void no_token_is_a_problem_that_says_how_to_sign_in() {
        refused(given().get("/api/v1/rights-test/for-nurses").then());
    }

    @Test
    void garbage_is_refused() {
        refused(ask("garbage"));
        refused(ask("a.b.c"));
    }

    @Test
    void a_token_is_good_for_ten_minutes_of_our_clock() {
        String token = nurse.token();

        TestClock.set(TestClock.MON_23_NOV_0800.plus(Duration.ofMinutes(10)).minusSeconds(1));
        ask(token).statusCode(200);

        TestClock.set(TestClock.MON_23_NOV_0800.plus(Duration.ofMinutes(10)).plusSeconds(1));
        refused(ask(token));
    }

    @Test
    void a_token_without_signature_is_refused() {
        String header = encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}");

        refused(ask(header + "." + nurse.token().split("\\.")[1] + "."));
    }

    @Test
    void a_token_signed_by_another_key_is_refused() {
        PublicJsonWebKey foreign =
                SigningKey.generate(TestClock.MON_23_NOV_0800).pair();

        refused(ask(signed(foreign, AccessTokens.ISSUER)));
    }

    @Test
    void a_token_signed_by_our_key_for_another_issuer_is_refused() {
        PublicJsonWebKey ours = keys.agreed(TestClock.MON_23_NOV_0800).pair();

        ask(signed(ours, AccessTokens.ISSUER)).statusCode(200);
        refused(ask(signed(ours, "someone-else")));
    }

    @Test
    void a_public_key_used_as_a_shared_secret_is_refused() {
        String secret = new String(
                keys.agreed(TestClock.MON_23_NOV_0800).pair().getPublicKey().getEncoded(), StandardCharsets.ISO_8859_1);
        Instant at = TestClock.MON_23_NOV_0800;

        refused(ask(Jwt.issuer(AccessTokens.ISSUER)
                .subject(nurse.account().toString())
                .groups(Set.of(Roles.NURSE))
                .claim("sid", session())
                .issuedAt(at)
                .expiresAt(at.plusSeconds(60))
                .signWithSecret(secret)));
    }

    @Test
    void a_token_of_no_session_is_refused() {
        PublicJsonWebKey ours = keys.agreed(TestClock.MON_23_NOV_0800).pair();
        Instant at = TestClock.MON_23_NOV_0800;

        refused(ask(Jwt.issuer(AccessTokens.ISSUER)
                .subject(nurse.account().toString())
                .groups(Set.of(Roles.NURSE))
                .issuedAt(at)
                .expiresAt(at.plusSeconds(60))
                .jws()
                .algorithm(SignatureAlgorithm.ES256)
                .sign(ours.getPrivateKey())));
    }

    @Test
    void a_token_of_the_session_of_another_account_is_refused() {
        PublicJsonWebKey ours = keys.agreed(TestClock.MON_23_NOV_0800).pair();
        String ofOne = signed(ours, AccessTokens.ISSUER);
        nurse = Staff.of(Roles.NURSE).at();
        ask(ofOne).statusCode(200);

        String mixed = JsonPath.from(claims(ofOne)).getString("sid");
        refused(ask(signed(ours, AccessTokens.ISSUER, mixed)));
    }

    @Test
    void a_token_with_changed_claims_is_refused() {
        String[] parts = nurse.token().split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);

        String tampered = parts[0] + "." + encoded(claims.replace("\"nurse\"", "\"admin\"")) + "." + parts[2];

        refused(ask(tampered));
        refused(given().auth().oauth2(tampered).get("/api/v1/accounts").then());
    }

    @Test
    void another_role_is_forbidden() {
        ask(Staff.of(Roles.SCHEDULER).at().token())
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("https://infusary.org/problems/forbidden"));
    }

    @Test
    void what_names_no_role_is_denied_to_everyone() {
        String everyRole = Staff.of(Roles.ALL.toArray(String[]::new)).at().token();

        given().auth()
                .oauth2(everyRole)
                .get("/api/v1/rights-test/unnamed")
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
        refused(given().get("/api/v1/rights-test/unnamed").then());
    }

    @Test
    void every_start_finds_the_same_key() {
        String first = keys.agreed(TestClock.MON_23_NOV_0800).kid();

        assertThat(keys.agreed(TestClock.MON_23_NOV_0800).kid()).isEqualTo(first);
    }

    private String signed(PublicJsonWebKey pair, String issuer) {
        return signed(pair, issuer, session());
    }

    private String signed(PublicJsonWebKey pair, String issuer, String session) {
        Instant at = TestClock.MON_23_NOV_0800;
        return Jwt.issuer(issuer)
                .subject(nurse.account().toString())
                .groups(Set.of(Roles.NURSE))
                .claim("sid", session)
                .issuedAt(at)
                .expiresAt(at.plusSeconds(60))
                .jws()
                .algorithm(SignatureAlgorithm.ES256)
                .keyId(keys.agreed(at).kid())
                .sign(pair.getPrivateKey());
    }

    /** The session of a real sign-in. */
    private String session() {
        return JsonPath.from(claims(nurse.token())).getString("sid");
    }

    private static String claims(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static ValidatableResponse ask(String token) {
        return given().auth()
                .oauth2(token)
                .get("/api/v1/rights-test/for-nurses")
                .then();
    }

    private static void refused(ValidatableResponse answer) {
        answer.statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer")
                .body("type", equalTo("https://infusary.org/problems/unauthorized"));
    }
}
