package org.infusary.site.rules;

import org.infusary.kernel.Exposure;

/**
 * The minutes of a visit that are not infusion, as the centre plans them.
 *
 * <p>Defaults and their sources: infusion-time reference, {@code chairDefaults}; minutes for lot changes have no source
 * and default to 0.
 *
 * @param lotChangeMinutes for each vial after the first
 * @param slotMinutes the total is rounded up to a multiple of this
 */
public record ChairTimes(
        int assessmentMinutes,
        int premedWaitMinutes,
        int prepMinutes,
        int ivStartMinutes,
        int lotChangeMinutes,
        int flushMinutes,
        int observationEstablishedMinutes,
        int observationCautiousMinutes,
        int slotMinutes) {

    /** For which a patient is observed after the infusion. */
    public int observationMinutes(Exposure exposure) {
        return exposure.isCautious() ? observationCautiousMinutes : observationEstablishedMinutes;
    }
}
