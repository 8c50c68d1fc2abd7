package org.infusary.once;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infusary.once.Sender.PATIENTS;
import static org.infusary.once.Sender.newMrn;
import static org.infusary.once.Sender.patient;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.infusary.infusion.Chairside;
import org.infusary.testing.Centre;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CommittingTest {
    /** Watches every write of the test run; remembers only on demand. */
    @Singleton
    static class Watcher {
        private final List<Committing> seen = new CopyOnWriteArrayList<>();
        private final EntityManager entities;
        private volatile boolean watching;
        private volatile boolean refusing;

        Watcher(EntityManager entities) {
            this.entities = entities;
        }

        void see(@Observes Committing committing) {
            if (watching && entities.isJoinedToTransaction()) {
                seen.add(committing);
            }
            if (refusing) {
                throw new IllegalStateException("cannot be watched");
            }
        }
    }

    @Inject
    Watcher watcher;

    private Centre centre;
    private String mrn;

    @BeforeEach
    void watch() {
        centre = Chairside.centre();
        centre.scheduler();
        centre.nurse();
        mrn = newMrn();
        watcher.watching = true;
    }

    @AfterEach
    void rest() {
        watcher.watching = false;
        watcher.refusing = false;
        watcher.seen.clear();
    }

    private Response register() {
        return centre.scheduler().body(patient(centre.site(), mrn)).post(PATIENTS);
    }

    @Test
    void a_write_is_announced_once_in_its_transaction_with_what_it_answers() {
        Response made = register();

        assertThat(watcher.seen).containsExactly(new Committing(201, made.header("Location")));
    }

    @Test
    void neither_a_reading_nor_a_refusal_is_announced() {
        centre.nurse().get(PATIENTS + "?siteId=" + centre.site()).then().statusCode(200);
        centre.scheduler()
                .body(patient(centre.site(), ""))
                .post(PATIENTS)
                .then()
                .statusCode(400);

        assertThat(watcher.seen).isEmpty();
    }

    @Test
    void a_write_that_cannot_be_watched_does_not_happen() {
        watcher.refusing = true;
        assertThat(register().statusCode()).isEqualTo(500);
        watcher.refusing = false;

        assertThat(register().statusCode()).isEqualTo(201);
    }
}
