package org.infusary.infusion;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.infusary.checklist.MeasuredVitals;
import org.infusary.kernel.InfusionId;

/** Vital signs before the first drop, as one answer of the signed checklist has them. */
@Entity
@Immutable
@Table(name = "infusion_baseline")
class InfusionBaseline {
    @Id
    private UUID answerId;

    private UUID infusionId;

    @Embedded
    private VitalsColumns vitals;

    private UUID measuredBy;
    private Instant measuredAt;

    protected InfusionBaseline() {}

    static InfusionBaseline of(InfusionId infusion, MeasuredVitals signed) {
        InfusionBaseline baseline = new InfusionBaseline();
        baseline.answerId = signed.answer();
        baseline.infusionId = infusion.value();
        baseline.vitals = new VitalsColumns(new VitalsRequest(
                signed.temperatureC(),
                signed.pulsePerMin(),
                signed.systolicMmhg(),
                signed.diastolicMmhg(),
                signed.respirationsPerMin(),
                signed.oxygenSaturationPercent()));
        baseline.measuredBy = signed.by().value();
        baseline.measuredAt = signed.at();
        return baseline;
    }

    BaselineView view() {
        return new BaselineView(answerId, vitals.measured(), measuredAt, measuredBy);
    }
}
