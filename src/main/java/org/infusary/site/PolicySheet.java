package org.infusary.site;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.site.rules.ChairTimes;
import org.infusary.site.rules.NurseLoad;
import org.infusary.site.rules.Rounding;
import org.infusary.site.rules.SitePolicy;
import org.infusary.site.rules.WeightPolicy;
import org.infusary.web.BadRequest;
import org.infusary.web.BadRequest.FieldError;
import org.jspecify.annotations.Nullable;

/** A centre's policy on the wire: what GET answers can be changed and sent back by PUT. */
@Schema(description = "Everything a centre decides for itself about planning. Read it, change it, send all of it back.")
record PolicySheet(
        @Schema(description = "Assessment on arrival, 0 to 480 minutes.", examples = "15")
        @NotNull @Min(value = 0, message = MINUTES) @Max(value = 480, message = MINUTES) Integer assessmentMinutes,

        @Schema(description = "Wait after premedication, 0 to 480 minutes; runs beside preparation.", examples = "30")
        @NotNull @Min(value = 0, message = MINUTES) @Max(value = 480, message = MINUTES) Integer premedWaitMinutes,

        @Schema(description = "Preparation of the product, 0 to 480 minutes.", examples = "20")
        @NotNull @Min(value = 0, message = MINUTES) @Max(value = 480, message = MINUTES) Integer prepMinutes,

        @Schema(description = "Intravenous access, 0 to 480 minutes; takes one whole nurse.", examples = "10")
        @NotNull @Min(value = 0, message = MINUTES) @Max(value = 480, message = MINUTES) Integer ivStartMinutes,

        @Schema(description = "For each vial after the first, 0 to 480 minutes.", examples = "0")
        @NotNull @Min(value = 0, message = MINUTES) @Max(value = 480, message = MINUTES) Integer lotChangeMinutes,

        @Schema(description = "Flush after the infusion, 0 to 480 minutes.", examples = "10")
        @NotNull @Min(value = 0, message = MINUTES) @Max(value = 480, message = MINUTES) Integer flushMinutes,

        @Schema(description = "Observation of patients used to the brand, 0 to 480 minutes.", examples = "20")
        @NotNull @Min(value = 0, message = MINUTES) @Max(value = 480, message = MINUTES) Integer observationEstablishedMinutes,

        @Schema(
                description = "Observation after a first infusion, a switch of brand or a long gap, 0 to 480 minutes.",
                examples = "60")
        @NotNull @Min(value = 0, message = MINUTES) @Max(value = 480, message = MINUTES) Integer observationCautiousMinutes,

        @Schema(description = "Visits are planned in slots of 5, 10, 15, 20, 30 or 60 minutes.", examples = "15")
        @NotNull Integer slotMinutes,

        @Schema(
                description = "Patients with a rising rate that one nurse watches: 1, 2, 3, 4, 6 or 12.",
                examples = "3")
        @NotNull Integer titratingPatientsPerNurse,

        @Schema(
                description = "Patients at a steady rate, waiting or observed that one nurse watches:"
                        + " 1, 2, 3, 4, 6 or 12.",
                examples = "4")
        @NotNull Integer steadyPatientsPerNurse,

        @Schema(description = "How the grams of a cycle are rounded to vials.", examples = "NEAREST_5G") @NotNull Rounding rounding,

        @Schema(description = "Which weight doses are reckoned on.", examples = "ACTUAL") @NotNull WeightPolicy weightPolicy,

        @Schema(description = "A weight older than this warns, 1 to 730 days.", examples = "90")
        @NotNull @Min(value = 1, message = WEIGHT_DAYS) @Max(value = 730, message = WEIGHT_DAYS) Integer weightWarnAfterDays,

        @Schema(
                description = "A weight older than this stops planning, 1 to 730 days, not below weightWarnAfterDays.",
                examples = "180")
        @NotNull @Min(value = 1, message = WEIGHT_DAYS) @Max(value = 730, message = WEIGHT_DAYS) Integer weightStopAfterDays,

        @Schema(
                description = "Highest rate of the centre's pumps, 1 to 2000 mL/h; null when they set no limit.",
                examples = "500")
        @Min(value = 1, message = PUMP) @Max(value = 2000, message = PUMP) @Nullable Integer pumpMaximumMlPerHour,

        @Schema(description = "Days a cycle may begin before its planned day, 0 to 14.", examples = "3")
        @NotNull @Min(value = 0, message = WINDOW) @Max(value = 14, message = WINDOW) Integer windowDaysBefore,

        @Schema(description = "Days a cycle may begin after its planned day, 0 to 14.", examples = "3")
        @NotNull @Min(value = 0, message = WINDOW) @Max(value = 14, message = WINDOW) Integer windowDaysAfter,

        @Schema(
                description =
                        "Units of nurses (one nurse is 12) that overbooked visits may want above those at work at any"
                                + " moment, 0 to 120; 0 or absent: nothing may be overbooked.",
                examples = "0")
        @Min(value = 0, message = OVERBOOKING) @Max(value = 120, message = OVERBOOKING) @Nullable Integer overbookingNurseUnits,

        @Schema(
                description = "Days that the product takes to a patient's home, 0 to 60: no visit at home is booked"
                        + " sooner; 0 or absent: none.",
                examples = "2")
        @Min(value = 0, message = LEAD) @Max(value = 60, message = LEAD) @Nullable Integer homeLeadDays,

        @Schema(
                description =
                        "Whether a second person must have looked at each vial hung before the next one is hung or the"
                                + " rate is raised; absent: no. A centre's choice, no source found.",
                examples = "false")
        @Nullable Boolean secondCheckOfVials,

        @Schema(
                description =
                        "Whether only vials that the stock knows may be hung; false or absent: others are hung too,"
                                + " and the answer tells. A site-default.",
                examples = "false")
        @Nullable Boolean onlyFromStock,

        @Schema(
                description =
                        "Days of infusion on another brand that count as a switch to it, 1 to 12: they begin slowly and"
                                + " are observed longer; absent: 2, a site-default.",
                examples = "2")
        @Min(value = 1, message = SWITCH) @Max(value = 12, message = SWITCH) @Nullable Integer switchInfusions) {
    private static final String MINUTES = "must be 0 to 480 minutes";
    private static final String WEIGHT_DAYS = "must be 1 to 730 days";
    private static final String PUMP = "must be 1 to 2000 mL/h, or null";
    private static final String WINDOW = "must be 0 to 14 days";
    private static final String OVERBOOKING = "must be 0 to 120 units";
    private static final String SWITCH = "must be 1 to 12 infusions";
    private static final String LEAD = "must be 0 to 60 days";

    /** Divisors of the hour, so that slots of every hour begin on the same minutes. */
    private static final Set<Integer> SLOTS = Set.of(5, 10, 15, 20, 30, 60);

    static PolicySheet of(SitePolicy policy) {
        ChairTimes times = policy.times();
        return new PolicySheet(
                times.assessmentMinutes(),
                times.premedWaitMinutes(),
                times.prepMinutes(),
                times.ivStartMinutes(),
                times.lotChangeMinutes(),
                times.flushMinutes(),
                times.observationEstablishedMinutes(),
                times.observationCautiousMinutes(),
                times.slotMinutes(),
                policy.nurses().titratingPatientsPerNurse(),
                policy.nurses().steadyPatientsPerNurse(),
                policy.rounding(),
                policy.weight(),
                policy.weightWarnAfterDays(),
                policy.weightStopAfterDays(),
                policy.pumpMaximumMlPerHour(),
                policy.windowDaysBefore(),
                policy.windowDaysAfter(),
                policy.overbookingNurseUnits(),
                policy.homeLeadDays(),
                policy.secondCheckOfVials(),
                policy.onlyFromStock(),
                policy.switchInfusions());
    }

    /**
     * The policy; 400 with every field that single ranges cannot judge.
     *
     * @param path where the sheet stands in the request, such as {@code policy.}; empty when it is the request
     */
    SitePolicy toPolicy(String path) {
        List<FieldError> errors = new ArrayList<>();
        if (!SLOTS.contains(slotMinutes)) {
            errors.add(new FieldError(path + "slotMinutes", "must be 5, 10, 15, 20, 30 or 60"));
        }
        if (!NurseLoad.divides(titratingPatientsPerNurse)) {
            errors.add(new FieldError(path + "titratingPatientsPerNurse", "must be 1, 2, 3, 4, 6 or 12"));
        }
        if (!NurseLoad.divides(steadyPatientsPerNurse)) {
            errors.add(new FieldError(path + "steadyPatientsPerNurse", "must be 1, 2, 3, 4, 6 or 12"));
        }
        if (weightStopAfterDays < weightWarnAfterDays) {
            errors.add(new FieldError(path + "weightStopAfterDays", "must not be below weightWarnAfterDays"));
        }
        if (!errors.isEmpty()) {
            throw new BadRequest(errors);
        }
        return new SitePolicy(
                times(),
                new NurseLoad(titratingPatientsPerNurse, steadyPatientsPerNurse),
                rounding,
                weightPolicy,
                weightWarnAfterDays,
                weightStopAfterDays,
                pumpMaximumMlPerHour,
                windowDaysBefore,
                windowDaysAfter,
                overbookingNurseUnits == null ? 0 : overbookingNurseUnits,
                homeLeadDays == null ? 0 : homeLeadDays,
                Boolean.TRUE.equals(secondCheckOfVials),
                Boolean.TRUE.equals(onlyFromStock),
                switchInfusions == null ? PolicyDefaults.SWITCH_INFUSIONS : switchInfusions);
    }

    private ChairTimes times() {
        return new ChairTimes(
                assessmentMinutes,
                premedWaitMinutes,
                prepMinutes,
                ivStartMinutes,
                lotChangeMinutes,
                flushMinutes,
                observationEstablishedMinutes,
                observationCautiousMinutes,
                slotMinutes);
    }
}
