package org.infusary.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.course.rules.Lateness;
import org.infusary.kernel.Reason;
import org.infusary.schedule.rules.RecoveryWhy;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "RecoveryRow",
        description = "A patient whose next infusion should be booked and is not, with the next legal offers.")
record RecoveryRowView(
        @Schema(description = "The patient.") UUID patientId,

        @Schema(description = "The site's record number.", examples = "MRN-1001")
        String mrn,

        @Schema(description = "Family name.", examples = "Okafor")
        String familyName,

        @Schema(description = "Given name.", examples = "Ada")
        String givenName,

        @Schema(description = "The order.") UUID orderId,

        @Schema(description = "The course.") UUID courseId,

        @Schema(description = "Number of the cycle that lacks days, from 1.", examples = "2")
        int cycle,

        @Schema(description = "Its days that are neither booked nor given.")
        List<OpenDay> openDays,

        @Schema(description = "Why they are not booked.", examples = "NO_SHOW")
        RecoveryWhy why,

        @Schema(description = "The visit that was called off last; null when there never was one.") @Nullable UUID visitId,

        @Schema(description = "Last day given of the course; null when none was.", examples = "2026-11-03") @Nullable LocalDate lastGivenOn,

        @Schema(description = "Target of the cycle.", examples = "2026-12-01")
        LocalDate target,

        @Schema(description = "First day on which the cycle may begin.", examples = "2026-11-28")
        LocalDate windowFrom,

        @Schema(description = "Last day on which the cycle may begin.", examples = "2026-12-04")
        LocalDate windowTo,

        @Schema(
                description = "The day by which an urgent first cycle must begin; else null. Such rows come before all"
                        + " others.",
                examples = "2026-12-03")
        @Nullable LocalDate startBy,

        @Schema(
                description = "The day lateness is counted from: an interval after the last day given; before the first"
                        + " infusion the target; within a cycle the planned day.",
                examples = "2026-12-01")
        LocalDate dueOn,

        @Schema(description = "Where the patient stands today.", examples = "LATE")
        Lateness lateness,

        @Schema(description = "Days since dueOn; below 0 when it is still to come.", examples = "5")
        long daysLate,

        @Schema(description = "OVERDUE or LAPSED, and no prescriber was asked to look yet.", examples = "false")
        boolean reviewNeeded,

        @Schema(description = "The prescriber's review of this cycle; null when none was asked for.") @Nullable UUID reviewTaskId,

        @Schema(
                description = "The cycle's window has passed: plan the order again with POST /orders/{orderId}/course,"
                        + " then the offers can be booked.",
                examples = "false")
        boolean planAgain,

        @Schema(description = "Best first; empty when the days cannot be placed, or none were asked for.")
        List<OfferView> offers,

        @Schema(description = "What stands in the way, when there is no offer.")
        List<CycleRefusalView> refusals,

        @Schema(description = "Why no place can be looked for, such as a weight that is too old.")
        List<ReasonView> reasons) {

    @Schema(name = "RecoveryDay", description = "A day of a course that is neither booked nor given.")
    record OpenDay(
            @Schema(description = "The day of the course.") UUID dayId,

            @Schema(description = "Number of the day in its cycle, from 1.", examples = "1")
            int day,

            @Schema(description = "The date it was planned on or last booked for.", examples = "2026-12-01")
            LocalDate date) {}

    @Schema(name = "RecoveryReason", description = "Why no place can be looked for.")
    record ReasonView(
            @Schema(description = "Stable, for programs.", examples = "weight-stale")
            String code,

            @Schema(
                    description = "For people.",
                    examples = "The latest weight is of 2026-05-04, older than 180 days: weigh again.")
            String detail,

            @Schema(
                    description = "Ids of reference sources; empty when the rule is the centre's.",
                    examples = "[\"R09\"]")
            List<String> sources) {

        static ReasonView of(Reason reason) {
            return new ReasonView(reason.code(), reason.detail(), reason.sources());
        }
    }

    static RecoveryRowView of(RecoveryRow row) {
        Missing missing = row.missing();
        OffersView offers = row.offers().map(OffersView::of).orElse(new OffersView(List.of(), List.of()));
        return new RecoveryRowView(
                missing.person().id().value(),
                missing.person().mrn(),
                missing.person().familyName(),
                missing.person().givenName(),
                missing.order().value(),
                missing.course().value(),
                missing.cycle(),
                missing.open().stream()
                        .map(day -> new OpenDay(day.id().value(), day.number(), day.planned()))
                        .toList(),
                missing.why(),
                missing.visit() == null ? null : missing.visit().value(),
                missing.lastGiven(),
                missing.target(),
                missing.window().from(),
                missing.window().to(),
                missing.startBy(),
                row.standing().due(),
                row.standing().lateness(),
                row.standing().daysLate(),
                row.reviewNeeded(),
                row.review().map(review -> review.id().value()).orElse(null),
                row.planAgain(),
                offers.offers(),
                offers.refusals(),
                row.refusals().stream().map(ReasonView::of).toList());
    }
}
