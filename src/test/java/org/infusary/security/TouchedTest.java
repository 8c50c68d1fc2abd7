package org.infusary.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.SiteId;
import org.infusary.web.NotFound;
import org.infusary.web.Page;
import org.junit.jupiter.api.Test;

/** What a request notes about itself: whose data it touches, and of which sites. */
@QuarkusTest
class TouchedTest {
    private static final SiteId OURS = new SiteId(UUID.randomUUID());
    private static final SiteId THEIRS = new SiteId(UUID.randomUUID());
    private static final PatientId ADA = new PatientId(UUID.randomUUID());
    private static final PatientId BEN = new PatientId(UUID.randomUUID());

    @Inject
    Caller caller;

    @Inject
    ActingAs acting;

    @Test
    void what_is_refused_is_noted_too() {
        asked(() -> {
            assertThatThrownBy(() -> caller.mustSee(THEIRS, ADA, "patient")).isInstanceOf(NotFound.class);

            assertThat(caller.patientsTouched()).containsExactly(ADA);
            assertThat(caller.sitesTouched()).containsExactly(THEIRS);
        });
    }

    @Test
    void the_patients_of_a_page_are_noted_once_each() {
        asked(() -> {
            Page<PatientId> rows = new Page<>(List.of(ADA, BEN, ADA), null);

            assertThat(caller.about(rows, patient -> patient)).isSameAs(rows);

            assertThat(caller.patientsTouched()).containsExactly(ADA, BEN);
        });
    }

    private void asked(Runnable question) {
        acting.call(new AccountId(UUID.randomUUID()), Set.of(Roles.NURSE), Set.of(OURS), () -> {
            question.run();
            return true;
        });
    }
}
