package org.infusary.once;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infusary.once.Sender.KEY;
import static org.infusary.once.Sender.PATIENTS;
import static org.infusary.once.Sender.REPLAYED;
import static org.infusary.once.Sender.assertSame;
import static org.infusary.once.Sender.bearing;
import static org.infusary.once.Sender.newKey;
import static org.infusary.once.Sender.newMrn;
import static org.infusary.once.Sender.patient;
import static org.infusary.once.Sender.register;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.infusary.infusion.Chairside;
import org.infusary.security.Roles;
import org.infusary.testing.AtOnce;
import org.infusary.testing.Centre;
import org.infusary.testing.Staff;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Repeats that come before, while or just after the first request is answered. */
@QuarkusTest
class KeyInFlightTest {
    private static final int REPEATS = 100;
    private static final long LONGEST_WAIT_MILLIS = 20_000;

    @Inject
    DataSource database;

    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private Centre centre;
    private String mrn;
    private String body;
    private String key;

    @BeforeEach
    void aRequest() {
        centre = Chairside.centre();
        mrn = newMrn();
        body = patient(centre.site(), mrn);
        key = newKey();
    }

    @AfterEach
    void stopThread() throws InterruptedException {
        thread.shutdownNow();
        thread.awaitTermination(10, TimeUnit.SECONDS);
        AnswerLost.MARKED.set("");
    }

    private int registered() {
        String sought = "{\"siteId\": \"%s\", \"mrn\": \"%s\"}".formatted(centre.site(), mrn);
        return centre.nurse()
                .body(sought)
                .post(PATIENTS + "/search")
                .jsonPath()
                .getList("items")
                .size();
    }

    @Test
    void a_repeat_while_the_first_is_at_work_is_told_to_wait() throws Exception {
        RequestSpecification one = centre.scheduler();
        RequestSpecification other = centre.scheduler();
        Future<Response> first;
        Response meanwhile;
        try (Connection lock = database.getConnection();
                Statement sql = lock.createStatement()) {
            lock.setAutoCommit(false);
            sql.execute("lock table patient in share row exclusive mode");
            first = thread.submit(() -> register(one, key, body));
            waitUntilSomeoneWaitsFor("patient");

            meanwhile = register(other, key, body);
            lock.rollback();
        }

        assertThat(meanwhile.statusCode()).isEqualTo(409);
        assertThat(meanwhile.jsonPath().getString("type")).endsWith("key-in-flight");
        assertThat(meanwhile.header("Retry-After")).isEqualTo("1");
        assertThat(first.get().statusCode()).isEqualTo(201);
        assertSame(first.get(), register(centre.scheduler(), key, body));
        assertThat(registered()).isOne();
    }

    private void waitUntilSomeoneWaitsFor(String table) throws Exception {
        String question = "select count(*) from pg_locks where not granted and relation = '" + table + "'::regclass";
        for (long left = LONGEST_WAIT_MILLIS; left > 0; left -= 20) {
            if (count(question) > 0) {
                return;
            }
            Thread.sleep(20);
        }
        throw new AssertionError("nobody waits for " + table);
    }

    private long count(String question) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Test
    void of_a_hundred_repeats_at_once_one_has_an_effect_and_all_are_told_of_it() throws Exception {
        List<Callable<Response>> requests = new ArrayList<>();
        for (int i = 0; i < REPEATS; i++) {
            RequestSpecification asking = centre.scheduler();
            requests.add(() -> register(asking, key, body));
        }

        List<Response> answers = AtOnce.of(requests);

        Response kept = register(centre.scheduler(), key, body);
        assertThat(kept.statusCode()).isEqualTo(201);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 201)
                .isNotEmpty()
                .allMatch(answer -> answer.asString().equals(kept.asString()));
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 201)
                .allMatch(answer -> answer.statusCode() == 409)
                .allMatch(answer -> answer.jsonPath().getString("type").endsWith("key-in-flight"));
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 201 && answer.header(REPLAYED) == null)
                .hasSize(1);
        assertThat(registered()).isOne();
    }

    @Test
    void an_answer_that_is_lost_after_the_commit_is_had_by_asking_again() {
        AnswerLost.MARKED.set(key);
        assertThat(register(centre.scheduler(), key, body).statusCode()).isEqualTo(500);
        AnswerLost.MARKED.set("");

        Response again = register(centre.scheduler(), key, body);

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.header(REPLAYED)).isEqualTo("true");
        assertThat(registered()).isOne();
    }

    @Test
    void who_hangs_up_and_asks_again_has_done_it_once() throws Exception {
        String token = Staff.of(Roles.SCHEDULER).at(centre.site()).token();
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String head = "POST %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n%s: %s\r\n"
                        .formatted(PATIENTS, token, KEY, key)
                + "Content-Type: application/json\r\nContent-Length: " + bytes.length + "\r\n\r\n";
        try (Socket line = new Socket("localhost", RestAssured.port)) {
            line.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            line.getOutputStream().write(bytes);
            line.setSoLinger(true, 0);
        }

        Response again = patiently(token);

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(registered()).isOne();
    }

    /** Asks until the answer is not only that the key is in flight. */
    private Response patiently(String token) throws InterruptedException {
        Response answer = register(bearing(token), key, body);
        for (long left = LONGEST_WAIT_MILLIS; left > 0 && answer.statusCode() == 409; left -= 50) {
            Thread.sleep(50);
            answer = register(bearing(token), key, body);
        }
        return answer;
    }
}
