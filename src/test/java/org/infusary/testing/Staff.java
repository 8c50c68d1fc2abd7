package org.infusary.testing;

import static io.restassured.RestAssured.given;

import io.quarkus.arc.Arc;
import io.restassured.specification.RequestSpecification;
import java.util.Set;
import java.util.UUID;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.SiteId;
import org.infusary.security.Accounts;
import org.infusary.security.ActingAs;
import org.infusary.security.NewAccount;
import org.infusary.security.Roles;

/**
 * Someone who works at the centre, with an account of their own: {@code Staff.of(Roles.NURSE).at(site).token()}.
 *
 * <p>The account is made through the door by an administrator of the same sites; the token comes from a real sign-in
 * over HTTP and is good for ten minutes of {@link TestClock}.
 */
public final class Staff {
    public static final String PASSWORD = "correct horse battery";

    private final AccountId account;
    private final String username;

    private Staff(AccountId account, String username) {
        this.account = account;
        this.username = username;
    }

    /** Someone in these roles, still to be placed. */
    public static Applicant of(String... roles) {
        return new Applicant(Set.of(roles));
    }

    /** Someone without an account yet. */
    public record Applicant(Set<String> roles) {
        /** Opens the account, bound to these sites; to none when there are none. */
        public Staff at(SiteId... sites) {
            String username = "staff-" + UUID.randomUUID();
            Set<SiteId> bound = Set.of(sites);
            NewAccount wanted = new NewAccount(username, "Staff for a test", PASSWORD, roles, bound);
            AccountId admin = new AccountId(UUID.randomUUID());
            AccountId made = bean(ActingAs.class).call(admin, Set.of(Roles.ADMIN), bound, () -> bean(Accounts.class)
                    .create(wanted));
            return new Staff(made, username);
        }
    }

    public AccountId account() {
        return account;
    }

    public String username() {
        return username;
    }

    /** Signs in anew and answers the access token. */
    public String token() {
        return given().contentType("application/json")
                .body("{\"username\": \"%s\", \"password\": \"%s\"}".formatted(username, PASSWORD))
                .post("/api/v1/sign-in")
                .then()
                .statusCode(200)
                .extract()
                .path("accessToken");
    }

    /** Signs in anew and begins a request with the token: {@code nurse.asks().get("/api/v1/me")}. */
    public RequestSpecification asks() {
        return given().auth().oauth2(token()).contentType("application/json");
    }

    private static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }
}
