package org.infusary.once;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.infusary.kernel.AccountId;
import org.infusary.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Attacks the table with raw SQL, in the role of the application; and lets it grow old. */
@QuarkusTest
class KeptAnswerTableTest {
    private static final String ROW =
            "insert into kept_answer (account, key, kept_at, fingerprint, sites, status, body)"
                    + " values ('%s', '%s', now(), sha256('%s'), '{}', %s, '')";

    @Inject
    DataSource database;

    @Inject
    KeptAnswers answers;

    private final AccountId account = new AccountId(UUID.randomUUID());

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    private void run(String attack) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(attack);
        }
    }

    private long rows() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement();
                ResultSet row =
                        sql.executeQuery("select count(*) from kept_answer where account = '" + account + "'")) {
            row.next();
            return row.getLong(1);
        }
    }

    private void keep(String key) {
        KeptAnswer answer =
                new KeptAnswer(new byte[32], Set.of(), Set.of(), Set.of(), 204, null, null, null, new byte[0]);
        QuarkusTransaction.requiringNew().call(() -> {
            answers.keep(new IdempotencyKey(account, key), answer);
            return null;
        });
    }

    @ParameterizedTest
    @CsvSource({
        "two words, 201, kept_answer_key_is_1_to_255_visible_characters",
        "'', 201, kept_answer_key_is_1_to_255_visible_characters",
        "k, 500, kept_answer_is_a_success_or_a_decision",
        "k, 401, kept_answer_is_a_success_or_a_decision",
        "k, 503, kept_answer_is_a_success_or_a_decision"
    })
    void only_answers_that_may_be_repeated_are_kept(String key, int status, String constraint) {
        assertThatThrownBy(() -> run(ROW.formatted(account, key, "x", status))).hasMessageContaining(constraint);
    }

    @Test
    void a_key_is_kept_once_and_never_changed() throws SQLException {
        run(ROW.formatted(account, "k", "x", 201));

        assertThatThrownBy(() -> run(ROW.formatted(account, "k", "y", 201)))
                .hasMessageContaining("kept_answer_is_known_by_account_and_key");
        assertThatThrownBy(() -> run("update kept_answer set status = 204 where account = '" + account + "'"))
                .hasMessageContaining("a kept answer never changes");
        assertThatThrownBy(() -> run("insert into kept_answer (account, key, kept_at, fingerprint, sites, status, body)"
                        + " values ('" + account + "', 'l', now(), 'short', '{}', 200, '')"))
                .hasMessageContaining("kept_answer_fingerprint_is_sha_256");
    }

    @Test
    void what_is_over_is_cleared_away_by_what_comes_after() throws SQLException {
        for (int i = 0; i < 5; i++) {
            keep("old-" + i);
        }
        assertThat(rows()).isEqualTo(5);

        TestClock.set(TestClock.MON_23_NOV_0800.plus(Duration.ofHours(24)));
        for (int i = 0; i < 200 && rows() > i; i++) {
            keep("new-" + i);
        }

        TestClock.reset();
        for (int i = 0; i < 5; i++) {
            String key = "old-" + i;
            assertThat(QuarkusTransaction.requiringNew().call(() -> answers.claim(new IdempotencyKey(account, key))))
                    .isEmpty();
        }
    }
}
