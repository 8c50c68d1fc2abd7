package org.infusary.infusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.infusary.infusion.rules.InfusionStatus;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.CourseId;
import org.infusary.kernel.DayId;
import org.infusary.kernel.Exposure;
import org.infusary.kernel.Grams;
import org.infusary.kernel.Millilitres;
import org.infusary.kernel.OrderId;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.SiteId;
import org.infusary.kernel.VisitId;
import org.infusary.schedule.VisitFacts;
import org.infusary.schedule.rules.VisitStatus;
import org.infusary.schedule.rules.VisitTimes;
import org.infusary.schedule.rules.Where;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InfusionTest {
    private static final Instant FIRST_DROP = Instant.parse("2026-11-23T14:20:00Z");
    private static final Instant LAST_DROP = Instant.parse("2026-11-23T17:05:00Z");
    private static final AccountId NURSE = new AccountId(new UUID(0, 1));
    private static final Grams PLANNED = Grams.of("70");

    private static Infusion running() {
        return Infusion.start(visit(), new UUID(0, 7), NURSE, FIRST_DROP);
    }

    private static Infusion paused() {
        Infusion infusion = running();
        infusion.pause();
        return infusion;
    }

    private static Infusion ended(String grams) {
        Infusion infusion = running();
        infusion.end(NURSE, LAST_DROP, Grams.of(grams), "Reaction");
        return infusion;
    }

    private static VisitFacts visit() {
        Instant sits = FIRST_DROP.minus(Duration.ofMinutes(30));
        return new VisitFacts(
                new VisitId(new UUID(1, 1)),
                new SiteId(new UUID(1, 2)),
                new PatientId(new UUID(1, 3)),
                new OrderId(new UUID(1, 4)),
                new CourseId(new UUID(1, 5)),
                new DayId(new UUID(1, 6)),
                1,
                1,
                LocalDate.of(2026, 11, 23),
                Where.on(new ChairId(new UUID(1, 7))),
                new VisitTimes(sits, sits, FIRST_DROP, FIRST_DROP, LAST_DROP),
                new ProductId("privigen"),
                PLANNED,
                new Millilitres(new BigDecimal("700")),
                Exposure.FIRST,
                VisitStatus.READY,
                3);
    }

    @Test
    void it_begins_running_with_what_the_visit_planned() {
        Infusion infusion = running();

        assertThat(infusion.status()).isEqualTo(InfusionStatus.RUNNING);
        assertThat(infusion.visit()).isEqualTo(new VisitId(new UUID(1, 1)));
        assertThat(infusion.site()).isEqualTo(new SiteId(new UUID(1, 2)));
        assertThat(infusion.patient()).isEqualTo(new PatientId(new UUID(1, 3)));
        assertThat(infusion.product()).isEqualTo(new ProductId("privigen"));
        assertThat(infusion.gramsPlanned()).isEqualTo(PLANNED);
        assertThat(infusion.startedAt()).isEqualTo(FIRST_DROP);
    }

    @Test
    void it_pauses_and_resumes_as_often_as_needed() {
        Infusion infusion = running();

        for (int times = 0; times < 3; times++) {
            infusion.pause();
            assertThat(infusion.status()).isEqualTo(InfusionStatus.PAUSED);
            infusion.resume();
            assertThat(infusion.status()).isEqualTo(InfusionStatus.RUNNING);
        }
    }

    @Test
    void with_all_grams_in_it_is_completed() {
        Infusion infusion = running();

        infusion.end(NURSE, LAST_DROP, PLANNED, null);

        assertThat(infusion.status()).isEqualTo(InfusionStatus.COMPLETED);
    }

    @Test
    void with_grams_left_it_stopped_early() {
        Infusion infusion = running();

        infusion.end(NURSE, LAST_DROP, Grams.of("69.999"), "Reaction");

        assertThat(infusion.status()).isEqualTo(InfusionStatus.STOPPED_EARLY);
    }

    @Test
    void it_may_end_while_paused() {
        Infusion infusion = paused();

        infusion.end(NURSE, LAST_DROP, Grams.ZERO, "Reaction");

        assertThat(infusion.status()).isEqualTo(InfusionStatus.STOPPED_EARLY);
    }

    @Test
    void while_it_runs_or_pauses_it_is_open() {
        running().mustBeOpen();
        paused().mustBeOpen();
    }

    static Stream<Consumer<Infusion>> everyVerbOfAnOpenInfusion() {
        return Stream.of(
                Infusion::pause,
                Infusion::resume,
                Infusion::mustBeOpen,
                infusion -> infusion.end(NURSE, LAST_DROP, PLANNED, null));
    }

    @ParameterizedTest
    @MethodSource("everyVerbOfAnOpenInfusion")
    void what_has_ended_refuses_every_verb(Consumer<Infusion> verb) {
        assertThatThrownBy(() -> verb.accept(ended("70")))
                .isInstanceOf(InfusionStateConflict.class)
                .hasMessage("The infusion is COMPLETED.");
        assertThatThrownBy(() -> verb.accept(ended("10")))
                .isInstanceOf(InfusionStateConflict.class)
                .hasMessage("The infusion is STOPPED_EARLY.");
    }

    @Test
    void a_paused_infusion_cannot_pause() {
        assertThatThrownBy(() -> paused().pause()).isInstanceOf(InfusionStateConflict.class);
    }

    @Test
    void a_running_infusion_cannot_resume() {
        assertThatThrownBy(() -> running().resume()).isInstanceOf(InfusionStateConflict.class);
    }
}
