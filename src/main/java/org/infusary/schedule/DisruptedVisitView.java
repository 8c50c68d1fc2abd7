package org.infusary.schedule;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.course.rules.Lateness;
import org.infusary.kernel.Reason;
import org.infusary.schedule.DisruptionPlan.Fate;
import org.infusary.schedule.DisruptionPlan.Touched;
import org.infusary.schedule.MoveLineView.SpotView;
import org.jspecify.annotations.Nullable;

@Schema(name = "DisruptedVisit", description = "A visit that loses its place, or goes with one that does.")
record DisruptedVisitView(
        @Schema(description = "The visit, which stays the same one.")
        UUID visitId,

        @Schema(description = "The patient.") UUID patientId,

        @Schema(description = "The course.") UUID courseId,

        @Schema(description = "Number of the cycle, from 1.", examples = "1")
        int cycle,

        @Schema(description = "Number of the day in its cycle, from 1.", examples = "2")
        int day,

        @Schema(description = "False when it only goes with another day of its cycle.")
        boolean losesPlace,

        @Schema(
                description =
                        "Where the patient will stand on the day of the visit, counted from the last day before its"
                                + " cycle; null when there is none or no cycle comes round.",
                examples = "ON_TIME")
        @Nullable Lateness lateness,

        @Schema(
                description = "The last day on which it may be: of the window, or of the seven days of a cycle that has"
                        + " begun.",
                examples = "2026-11-27")
        LocalDate until,

        @Schema(description = "Where it was.") SpotView from,

        @Schema(description = "Where it goes; null when it finds no place.") @Nullable SpotView to,

        @Schema(description = "Why it loses its place or goes with another; also why it may not move at all.")
        List<Reason> reasons,

        @Schema(
                description =
                        "Why its cycle finds no place inside its window, and the nearest one outside; null when it"
                                + " has one or may not move.")
        @Nullable CycleRefusalView refusal) {

    static DisruptedVisitView of(Touched touched, Fate fate, ZoneId zone) {
        VisitFacts visit = touched.visit();
        MoveLine line = touched.line();
        Spot to = line == null ? null : line.to();
        List<Reason> reasons = new ArrayList<>(touched.reasons());
        fate.replacement().reason().ifPresent(reasons::add);
        return new DisruptedVisitView(
                visit.id().value(),
                visit.patient().value(),
                visit.course().value(),
                visit.cycle(),
                visit.day(),
                touched.lost(),
                touched.urgency().lateness().orElse(null),
                touched.urgency().until(),
                SpotView.of(Spot.of(visit.date(), visit.where(), visit.times()), zone),
                to == null ? null : SpotView.of(to, zone),
                reasons,
                fate.replacement()
                        .refusal()
                        .map(refusal -> CycleRefusalView.of(refusal, zone))
                        .orElse(null));
    }
}
