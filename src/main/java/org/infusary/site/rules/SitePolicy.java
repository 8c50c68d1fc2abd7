package org.infusary.site.rules;

import org.jspecify.annotations.Nullable;

/**
 * Everything a centre decides for itself about planning.
 *
 * @param weightWarnAfterDays a weight older than this warns
 * @param weightStopAfterDays a weight older than this stops planning; not below {@code weightWarnAfterDays}
 * @param pumpMaximumMlPerHour highest rate of the centre's pumps; null when they set no limit
 * @param windowDaysBefore days a cycle may begin before its planned day
 * @param windowDaysAfter days a cycle may begin after its planned day
 * @param overbookingNurseUnits units of nurses (one nurse is 12) that overbooked visits may want above those at work at any
 *     moment; 0: none, nothing is overbooked
 * @param homeLeadDays days from today on that the product takes to a patient's home, 0 or more
 * @param secondCheckOfVials a second person must have looked at each vial hung before the next one is hung or the rate is
 *     raised
 * @param onlyFromStock whether only vials that are on stock may be hung; else others are hung too, and told
 * @param switchInfusions days of infusion on another brand that count as a switch to it, 1 to 12
 */
public record SitePolicy(
        ChairTimes times,
        NurseLoad nurses,
        Rounding rounding,
        WeightPolicy weight,
        int weightWarnAfterDays,
        int weightStopAfterDays,
        @Nullable Integer pumpMaximumMlPerHour,
        int windowDaysBefore,
        int windowDaysAfter,
        int overbookingNurseUnits,
        int homeLeadDays,
        boolean secondCheckOfVials,
        boolean onlyFromStock,
        int switchInfusions) {}
