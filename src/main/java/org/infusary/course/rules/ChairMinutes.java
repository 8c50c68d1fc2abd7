package org.infusary.course.rules;

import org.infusary.kernel.Exposure;
import org.infusary.site.rules.ChairTimes;

/**
 * Every part of the time a patient sits in a chair, in minutes, so that a nurse sees why it is 255.
 *
 * <p>Source of the formula: infusion-time reference, {@code formula.chairMinutes}; lot changes are the product's own.
 *
 * @param premedWait waiting after premedication, beside preparation and access
 * @param lotChanges for all vials after the first
 * @param total {@code assessment + max(premedWait, prep + ivStart) + infusion + lotChanges + flush + observation}
 * @param booked {@code total} rounded up to the centre's slot
 */
public record ChairMinutes(
        int assessment,
        int premedWait,
        int prep,
        int ivStart,
        int infusion,
        int lotChanges,
        int flush,
        int observation,
        int total,
        int booked) {

    /** @param vials how many vials the dose takes, at least 1 */
    public static ChairMinutes of(ChairTimes times, Exposure exposure, int infusionMinutes, int vials) {
        int lotChanges = times.lotChangeMinutes() * (vials - 1);
        int observation = times.observationMinutes(exposure);
        int total = times.assessmentMinutes()
                + Math.max(times.premedWaitMinutes(), times.prepMinutes() + times.ivStartMinutes())
                + infusionMinutes
                + lotChanges
                + times.flushMinutes()
                + observation;
        int slots = (total + times.slotMinutes() - 1) / times.slotMinutes();
        return new ChairMinutes(
                times.assessmentMinutes(),
                times.premedWaitMinutes(),
                times.prepMinutes(),
                times.ivStartMinutes(),
                infusionMinutes,
                lotChanges,
                times.flushMinutes(),
                observation,
                total,
                slots * times.slotMinutes());
    }

    /** Minutes from the start of the visit until the infusion begins. */
    public int untilInfusion() {
        return assessment + Math.max(premedWait, prep + ivStart);
    }

    /** Minutes from the start of the visit until the nurse begins to place the access, right before the infusion. */
    public int untilAccess() {
        return untilInfusion() - ivStart;
    }
}
