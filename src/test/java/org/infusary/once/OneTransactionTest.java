package org.infusary.once;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.infusary.web.Conflict;
import org.infusary.web.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class OneTransactionTest {
    private static final long LOCK = 4_711_000_001L;

    @Inject
    OneTransaction transaction;

    @Inject
    EntityManager entities;

    private boolean lock() {
        return (Boolean) entities.createNativeQuery("select pg_try_advisory_xact_lock(" + LOCK + ")", Boolean.class)
                .getSingleResult();
    }

    @Test
    void work_that_lost_a_race_is_done_again() {
        AtomicInteger tries = new AtomicInteger();

        String answer = transaction.call(() -> {
            if (tries.incrementAndGet() < 3) {
                throw new OptimisticLockException();
            }
            return "done";
        });

        assertThat(answer).isEqualTo("done");
        assertThat(tries).hasValue(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01"})
    void work_that_always_loses_is_given_up_after_three_tries(String state) {
        AtomicInteger tries = new AtomicInteger();

        assertThatThrownBy(() -> transaction.call(() -> {
                    tries.incrementAndGet();
                    throw new IllegalStateException(new SQLException("lost", state));
                }))
                .isInstanceOfSatisfying(
                        Overtaken.class, lost -> assertThat(lost.retryAfter()).hasValue(1));
        assertThat(tries).hasValue(3);
    }

    @Test
    void a_bug_is_not_tried_again() {
        AtomicInteger tries = new AtomicInteger();

        assertThatThrownBy(() -> transaction.call(() -> {
                    tries.incrementAndGet();
                    throw new IllegalStateException("a bug");
                }))
                .hasMessage("a bug");
        assertThat(tries).hasValue(1);
    }

    @Test
    void a_refusal_is_completed_when_nothing_of_the_refused_work_is_left() {
        assertThatThrownBy(() -> transaction.call(() -> {
                    assertThat(lock()).isTrue();
                    throw new Conflict("taken", "Taken", "Taken.").withLater("free", () -> freeToSomeoneElse());
                }))
                .isInstanceOfSatisfying(
                        Problem.class, refused -> assertThat(refused.body()).containsEntry("free", true));
    }

    /** Whether a connection that was not the refused work's gets the lock. */
    private boolean freeToSomeoneElse() {
        assertThat(entities.isJoinedToTransaction()).isTrue();
        return lock();
    }
}
