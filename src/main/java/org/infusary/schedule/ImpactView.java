package org.infusary.schedule;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "Impact",
        description =
                "What the delay of a visit means for the rest of its day, if all of it takes as long as planned. An"
                        + " estimate: nothing is moved.")
record ImpactView(
        @Schema(description = "Minutes behind the plan, rounded up; 0 when on time or over.", examples = "40")
        long minutesLate,

        @Schema(description = "When the chair should be free.", examples = "2026-11-24T14:25:00-05:00")
        OffsetDateTime expectedEndsAt,

        @Schema(description = "Later visits of the same chair that would have to wait, by their start.")
        List<Hit> hits,

        @Schema(description = "What else no longer suffices, such as nurses or opening hours.")
        List<CycleRefusalView.BindingView> bindings) {

    @Schema(name = "HitVisit", description = "A visit that begins before its chair is expected to be free.")
    record Hit(
            @Schema(description = "The visit.") UUID visitId,

            @Schema(description = "The chair.") UUID chairId,

            @Schema(description = "When it should begin.", examples = "2026-11-24T14:00:00-05:00")
            OffsetDateTime startsAt,

            @Schema(description = "Minutes it would have to wait.", examples = "25")
            long minutesOverlap) {}

    static ImpactView of(Impact impact) {
        return new ImpactView(
                minutes(impact.run().delay()),
                impact.run().expected().end().atZone(impact.zone()).toOffsetDateTime(),
                impact.hits().stream()
                        .map(hit -> new Hit(
                                hit.visit().value(),
                                impact.where().chair().orElseThrow().value(),
                                hit.startsAt().atZone(impact.zone()).toOffsetDateTime(),
                                minutes(hit.overlap())))
                        .toList(),
                impact.bindings().stream()
                        .map(binding -> CycleRefusalView.BindingView.of(binding, impact.zone()))
                        .toList());
    }

    private static long minutes(Duration length) {
        return length.plusMinutes(1).minusNanos(1).toMinutes();
    }
}
