package org.infusary.site;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.infusary.site.rules.ChairTimes;
import org.infusary.site.rules.NurseLoad;
import org.infusary.site.rules.Rounding;
import org.infusary.site.rules.SitePolicy;
import org.infusary.site.rules.WeightPolicy;
import org.jspecify.annotations.Nullable;

/** {@link SitePolicy} as the columns of the site's row. */
@Embeddable
record PolicyColumns(
        int assessmentMinutes,
        int premedWaitMinutes,
        int prepMinutes,
        int ivStartMinutes,
        int lotChangeMinutes,
        int flushMinutes,
        int observationEstablishedMinutes,
        int observationCautiousMinutes,
        int slotMinutes,
        int titratingPatientsPerNurse,
        int steadyPatientsPerNurse,
        @Enumerated(EnumType.STRING) Rounding rounding,
        @Enumerated(EnumType.STRING) WeightPolicy weightPolicy,
        int weightWarnAfterDays,
        int weightStopAfterDays,
        @Nullable Integer pumpMaximumMlPerHour,
        int windowDaysBefore,
        int windowDaysAfter,
        int overbookingNurseUnits,
        int homeLeadDays,
        boolean secondCheckOfVials,
        @Column(name = "hangs_only_from_stock") boolean onlyFromStock,
        int switchInfusions) {

    static PolicyColumns of(SitePolicy policy) {
        ChairTimes times = policy.times();
        return new PolicyColumns(
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

    SitePolicy facts() {
        return new SitePolicy(
                new ChairTimes(
                        assessmentMinutes,
                        premedWaitMinutes,
                        prepMinutes,
                        ivStartMinutes,
                        lotChangeMinutes,
                        flushMinutes,
                        observationEstablishedMinutes,
                        observationCautiousMinutes,
                        slotMinutes),
                new NurseLoad(titratingPatientsPerNurse, steadyPatientsPerNurse),
                rounding,
                weightPolicy,
                weightWarnAfterDays,
                weightStopAfterDays,
                pumpMaximumMlPerHour,
                windowDaysBefore,
                windowDaysAfter,
                overbookingNurseUnits,
                homeLeadDays,
                secondCheckOfVials,
                onlyFromStock,
                switchInfusions);
    }
}
