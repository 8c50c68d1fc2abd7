package org.infusary.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.infusary.kernel.AccountId;
import org.infusary.testing.TestClock;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which tokens of an issuer are believed, and how its keys come and go. */
@QuarkusTest
@TestProfile(FakeIssuer.Profile.class)
class IssuerTokenTest {
    @Inject
    AccessTokens ours;

    @BeforeEach
    void an_hour_of_its_own_for_every_test() {
        FakeIssuer.anHourOfItsOwn();
        ask(nurse().signed()).statusCode(200);
    }

    @AfterEach
    void back_to_monday() {
        TestClock.reset();
        FakeIssuer.isAsAtFirst();
    }

    @Test
    void tokens_signed_with_rs256_es256_and_ed25519_are_let_in() {
        ask(nurse().by("RS256", FakeIssuer.RSA).signed()).statusCode(200);
        ask(nurse().by("ES256", FakeIssuer.EC).signed()).statusCode(200);
        ask(nurse().by("EdDSA", FakeIssuer.ED).signed()).statusCode(200);
    }

    @Test
    void other_algorithms_are_refused_even_with_keys_of_the_issuer() {
        PublicJsonWebKey ed448 = FakeIssuer.named("ed448", FakeIssuer.edwards("Ed448"));
        FakeIssuer.publish(FakeIssuer.RSA, FakeIssuer.EC, FakeIssuer.ED, ed448);
        later(Duration.ofSeconds(10));

        refused(Map.of(
                "RS512", nurse().by("RS512", FakeIssuer.RSA).signed(),
                "PS256", nurse().by("PS256", FakeIssuer.RSA).signed(),
                "Ed448", nurse().by("EdDSA", ed448).signed(),
                "none", unsigned("none"),
                "NONE", unsigned("NONE")));
    }

    @Test
    void a_public_key_used_as_a_shared_secret_is_refused() {
        byte[] encoded = FakeIssuer.RSA.getPublicKey().getEncoded();
        String pem = "-----BEGIN PUBLIC KEY-----\n" + Base64.getMimeEncoder().encodeToString(encoded)
                + "\n-----END PUBLIC KEY-----\n";
        String jwk = FakeIssuer.RSA.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);

        refused(Map.of(
                "as DER", nurse().by("HS256", "rsa", new HmacKey(encoded)).signed(),
                "as PEM", nurse().by("HS256", "rsa", new HmacKey(bytes(pem))).signed(),
                "as JWK", nurse().by("HS256", "rsa", new HmacKey(bytes(jwk))).signed()));
    }

    @Test
    void keys_that_are_not_the_issuers_are_refused_however_they_come() {
        PublicJsonWebKey foreign = FakeIssuer.rsa();
        Map<String, Object> itself = foreign.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put(
                "unknown kid",
                nurse().by("RS256", "foreign", foreign.getPrivateKey()).signed());
        tokens.put(
                "known kid", nurse().by("RS256", "rsa", foreign.getPrivateKey()).signed());
        tokens.put(
                "kid of another kind",
                nurse().by("RS256", "ec", foreign.getPrivateKey()).signed());
        tokens.put(
                "no kid",
                nurse().by("RS256", null, FakeIssuer.RSA.getPrivateKey()).signed());
        tokens.put(
                "brought along",
                nurse().by("RS256", "rsa", foreign.getPrivateKey())
                        .header("jwk", itself)
                        .signed());
        for (String header : new String[] {"jku", "x5u"}) {
            tokens.put(
                    "pointed at by " + header,
                    nurse().by("RS256", "rsa", foreign.getPrivateKey())
                            .header(header, "http://localhost:1/keys")
                            .signed());
        }

        refused(tokens);
    }

    @Test
    void keys_for_encryption_and_secret_keys_sign_nothing() {
        PublicJsonWebKey encrypts = FakeIssuer.named("encrypts", FakeIssuer.rsa());
        encrypts.setUse("enc");
        PublicJsonWebKey elsewhere = FakeIssuer.named("elsewhere", FakeIssuer.rsa());
        elsewhere.setAlgorithm("RS512");
        FakeIssuer.publish(FakeIssuer.RSA, encrypts, elsewhere);
        later(Duration.ofSeconds(10));

        refused(Map.of(
                "enc", nurse().by("RS256", encrypts).signed(),
                "for RS512", nurse().by("RS256", elsewhere).signed()));
    }

    @Test
    void a_token_for_others_or_of_others_is_refused() {
        refused(Map.of(
                "audience", nurse().claim("aud", "another-api").signed(),
                "no audience", nurse().claim("aud", null).signed(),
                "issuer", nurse().claim("iss", FakeIssuer.ISSUER + "/").signed(),
                "no issuer", nurse().claim("iss", null).signed()));
    }

    @Test
    void a_token_out_of_its_time_or_without_end_is_refused() {
        refused(Map.of(
                "expired", expired(Duration.ofSeconds(30)),
                "not yet", nurse().moment("nbf", Duration.ofSeconds(31)).signed(),
                "from the future", nurse().moment("iat", Duration.ofSeconds(31)).signed(),
                "without end", nurse().claim("exp", null).signed()));
    }

    @Test
    void clocks_may_differ_by_half_a_minute() {
        ask(expired(Duration.ofSeconds(29))).statusCode(200);
        ask(nurse().moment("nbf", Duration.ofSeconds(30)).signed()).statusCode(200);
        ask(nurse().moment("iat", Duration.ofSeconds(30)).signed()).statusCode(200);
    }

    @Test
    void a_token_of_no_one_is_refused() {
        refused(Map.of(
                "no subject", nurse().claim("sub", null).signed(),
                "blank", nurse().claim("sub", " ").signed(),
                "NUL", nurse().claim("sub", "a\u0000b").signed(),
                "too long", nurse().claim("sub", "x".repeat(256)).signed(),
                "a number", nurse().claim("sub", 4711).signed()));
    }

    @Test
    void a_token_of_our_own_is_not_accepted_beside_the_issuers() {
        Instant now = new TestClock().instant();

        refused(Map.of(
                "ours",
                ours.issue(
                        new AccountId(UUID.randomUUID()),
                        Set.of(Roles.NURSE),
                        RefreshToken.begin(new AccountId(UUID.randomUUID()), "secret", now, now.plusSeconds(60)),
                        now,
                        now.plusSeconds(60))));
    }

    @Test
    void what_wants_a_fresh_password_believes_the_issuers_auth_time() {
        freshly(nurse().moment("auth_time", Duration.ofMinutes(-5))).statusCode(200);
        freshly(nurse().moment("auth_time", Duration.ofSeconds(30))).statusCode(200);

        Map.of(
                        "absent", nurse(),
                        "too old", nurse().moment("auth_time", Duration.ofSeconds(-301)),
                        "of the future", nurse().moment("auth_time", Duration.ofSeconds(31)),
                        "below zero", nurse().claim("auth_time", -1),
                        "a text", nurse().claim("auth_time", "just now"),
                        "a list", nurse().claim("auth_time", List.of(1)))
                .forEach((why, token) -> {
                    assertThat(freshly(token).extract().statusCode()).as(why).isEqualTo(401);
                    ask(token.signed()).statusCode(200);
                });
    }

    @Test
    void a_token_let_in_before_ends_when_it_expires() {
        String token = nurse().signed();
        ask(token).statusCode(200);

        later(Duration.ofMinutes(5).plusSeconds(29));
        ask(token).statusCode(200);
        later(Duration.ofSeconds(1));
        ask(token).statusCode(401);
    }

    @Test
    void a_new_key_is_fetched_when_a_token_names_it() {
        PublicJsonWebKey next = FakeIssuer.named("next", FakeIssuer.elliptic());
        String token = nurse().by("ES256", next).signed();
        later(Duration.ofSeconds(10));
        ask(token).statusCode(401);

        FakeIssuer.publish(FakeIssuer.RSA, next);
        later(Duration.ofSeconds(10));

        ask(token).statusCode(200);
    }

    @Test
    void however_many_tokens_name_unknown_keys_the_issuer_is_asked_once_in_ten_seconds() {
        later(Duration.ofSeconds(10));
        int before = FakeIssuer.fetches();

        for (int i = 0; i < 20; i++) {
            ask(nurse().by("RS256", "unknown-" + i, FakeIssuer.RSA.getPrivateKey())
                            .signed())
                    .statusCode(401);
        }

        assertThat(FakeIssuer.fetches() - before).isEqualTo(1);
    }

    @Test
    void garbage_does_not_make_us_ask_the_issuer() {
        later(Duration.ofSeconds(10));
        int before = FakeIssuer.fetches();

        refused(Map.of("text", "garbage", "dots", "a.b.c", "none", unsigned("none")));

        assertThat(FakeIssuer.fetches()).isEqualTo(before);
    }

    @Test
    void a_withdrawn_key_is_believed_for_ten_minutes_at_most() {
        String token = nurse().moment("exp", Duration.ofMinutes(30)).signed();
        ask(token).statusCode(200);
        FakeIssuer.publish(FakeIssuer.EC);

        later(Duration.ofMinutes(10));

        ask(nurse().by("ES256", FakeIssuer.EC).signed()).statusCode(200);
        ask(token).statusCode(401);
    }

    @Test
    void known_keys_are_believed_while_the_issuer_is_out_of_order() {
        FakeIssuer.isReachable(false);

        later(Duration.ofMinutes(30));

        ask(nurse().signed()).statusCode(200);
    }

    @Test
    void while_the_issuer_is_out_of_order_an_unknown_key_is_no_refusal() {
        FakeIssuer.isReachable(false);
        later(Duration.ofSeconds(10));
        PublicJsonWebKey next = FakeIssuer.named("next", FakeIssuer.rsa());

        ask(nurse().by("RS256", next).signed())
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "10")
                .body("type", equalTo("https://infusary.org/problems/issuer-unreachable"));

        FakeIssuer.isReachable(true);
        FakeIssuer.publish(next);
        later(Duration.ofSeconds(10));
        ask(nurse().by("RS256", next).signed()).statusCode(200);
    }

    private static IssuedToken nurse() {
        return IssuedToken.of("anna").nurse();
    }

    private static String expired(Duration ago) {
        return nurse().moment("iat", Duration.ofMinutes(-5))
                .moment("exp", ago.negated())
                .signed();
    }

    private static String unsigned(String algorithm) {
        String claims = nurse().signed().split("\\.")[1];
        String header = "{\"alg\":\"" + algorithm + "\",\"kid\":\"rsa\"}";
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(header)) + "." + claims + ".";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void refused(Map<String, String> tokens) {
        tokens.forEach((why, token) -> {
            int status = ask(token).extract().statusCode();
            assertThat(status).as(why).isEqualTo(401);
        });
    }

    private static ValidatableResponse ask(String token) {
        return given().auth()
                .oauth2(token)
                .get("/api/v1/rights-test/for-nurses")
                .then();
    }

    private static ValidatableResponse freshly(IssuedToken token) {
        return given().auth()
                .oauth2(token.signed())
                .get("/api/v1/rights-test/for-nurses-of-the-last-five-minutes")
                .then();
    }

    private static void later(Duration wait) {
        TestClock.set(new TestClock().instant().plus(wait));
    }
}
