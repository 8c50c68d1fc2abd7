package org.infusary.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.infusary.hostile.Attacker.Outcome;
import org.infusary.security.Roles;
import org.infusary.testing.OneOfEach;
import org.infusary.testing.Operation;
import org.infusary.testing.Operations;
import org.infusary.testing.Staff;
import org.infusary.testing.TestClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Walks every operation of the contract with thousands of broken requests by someone who may do everything. Never our fault,
 * never without an answer, always a problem; and what was refused has written nothing.
 */
@QuarkusTest
class HostileInputTest {
    /** The order of requests; give another one by {@code -Dhostile.seed=…}. */
    private static final long SEED = Long.getLong("hostile.seed", 20_261_123L);

    /** Of so many requests one is sent; all of them by {@code -Dhostile.one-of=1}. */
    private static final int ONE_OF = Integer.getInteger("hostile.one-of", 3);

    /**
     * Refusals that another attack may have lifted: a name that became an account, an infusion that has ended, a weight by
     * which a dose is plausible.
     */
    private static final Set<Integer> BY_WHAT_IS_SO = Set.of(401, 409, 422);

    private static final byte[] NOTHING = {};
    private static final Map<String, List<String>> JSON = Map.of("Content-Type", List.of("application/json"));

    private static OneOfEach things;
    private static String token;

    @TestHTTPResource
    URI service;

    @Inject
    DataSource database;

    @AfterAll
    static void back_to_monday() {
        TestClock.reset();
    }

    private static synchronized void furnish() {
        if (things == null) {
            things = OneOfEach.made();
            token = Staff.of(Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN)
                    .at(things.centre().site())
                    .token();
        }
    }

    private void assertWithstands(List<Attack> all) throws Exception {
        Collections.shuffle(all, new Random(SEED));
        List<Attack> attacks = all.subList(0, all.size() / ONE_OF);
        try (Attacker attacker = new Attacker("http://localhost:" + service.getPort(), token)) {
            List<Outcome> refused = sent(attacker, attacks).get(true);
            List<Outcome> letIn = refused;
            while (!letIn.isEmpty()) {
                Map<String, String> before = BusinessTables.digest(database);
                Map<Boolean, List<Outcome>> again = sent(attacker, attacksOf(refused));
                letIn = again.get(false);
                Set<Attack> since = Set.copyOf(attacksOf(letIn));
                assertThat(refused)
                        .as("what is refused for its shape is refused again, seed %d", SEED)
                        .allMatch(one -> BY_WHAT_IS_SO.contains(one.status()) || !since.contains(one.attack()));
                if (letIn.isEmpty()) {
                    assertThat(BusinessTables.digest(database))
                            .as("what refused requests have written, seed %d", SEED)
                            .isEqualTo(before);
                }
                refused = again.get(true);
            }
            assertThat(refused).hasSizeGreaterThan(attacks.size() / 2);
        }
    }

    /** Without a fault; those that were refused under true. */
    private static Map<Boolean, List<Outcome>> sent(Attacker attacker, List<Attack> attacks) throws Exception {
        List<Outcome> outcomes = attacker.send(attacks);
        assertThat(faults(outcomes)).as("seed %d", SEED).isEmpty();
        return outcomes.stream().collect(Collectors.partitioningBy(Outcome::isRefused));
    }

    private static List<Attack> attacksOf(List<Outcome> outcomes) {
        return outcomes.stream().map(Outcome::attack).toList();
    }

    private static String faults(List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(one -> !one.fault().isEmpty())
                .limit(20)
                .map(one -> one.attack() + " -> " + one.status() + ", " + one.fault())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void broken_bodies() throws Exception {
        furnish();
        List<Attack> attacks = new ArrayList<>();
        for (Operation operation : Operations.all()) {
            things.body(operation).ifPresent(good -> BrokenBodies.of(good)
                    .forEach((what, body) -> attacks.add(
                            new Attack(operation, what, things.address(operation), headers(operation, JSON), body))));
        }

        assertThat(attacks).hasSizeGreaterThan(5_000);
        assertWithstands(attacks);
    }

    @Test
    void wrong_media_types() throws Exception {
        furnish();
        List<Attack> attacks = new ArrayList<>();
        for (Operation operation : Operations.all()) {
            for (String type : List.of(
                    "text/plain",
                    "application/xml",
                    "application/json;charset=utf-16",
                    "a",
                    "/",
                    "multipart/form-data",
                    "application/json, text/html",
                    "application/" + "x".repeat(2_000))) {
                byte[] body = things.body(operation).map(String::getBytes).orElse(NOTHING);
                attacks.add(new Attack(
                        operation,
                        "Content-Type " + BrokenBodies.brief(type),
                        things.address(operation),
                        headers(operation, Map.of("Content-Type", List.of(type))),
                        operation.isRead() ? NOTHING : body));
                attacks.add(new Attack(
                        operation,
                        "Accept " + BrokenBodies.brief(type),
                        things.address(operation),
                        headers(operation, Map.of("Accept", List.of(type))),
                        NOTHING));
            }
        }

        assertWithstands(attacks);
    }

    @Test
    void broken_tags_and_keys() throws Exception {
        furnish();
        List<Attack> attacks = new ArrayList<>();
        for (Operation operation : Operations.all()) {
            byte[] body = things.body(operation).map(String::getBytes).orElse(NOTHING);
            for (String header : List.of("If-Match", "Idempotency-Key")) {
                if (!operation.takes("header", header)) {
                    continue;
                }
                for (String value : header.equals("If-Match") ? Evil.TAGS : Evil.KEYS) {
                    Map<String, List<String>> headers = new HashMap<>(headers(operation, JSON));
                    headers.put(header, List.of(value));
                    attacks.add(new Attack(
                            operation,
                            header + " " + BrokenBodies.brief(value),
                            things.address(operation),
                            headers,
                            body));
                }
            }
        }

        assertWithstands(attacks);
    }

    /** A tag that was never current stands where one is taken, so that what is good after all changes nothing. */
    private static Map<String, List<String>> headers(Operation operation, Map<String, List<String>> further) {
        Map<String, List<String>> headers = new HashMap<>(further);
        if (operation.takes("header", "If-Match")) {
            headers.put("If-Match", List.of("\"4711\""));
        }
        return headers;
    }
}
