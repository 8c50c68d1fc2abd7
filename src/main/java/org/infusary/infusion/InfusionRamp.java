package org.infusary.infusion;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.infusary.catalog.rules.RateStep;
import org.infusary.course.rules.Ramp;
import org.infusary.kernel.Exposure;
import org.infusary.kernel.InfusionId;
import org.infusary.kernel.Kilograms;
import org.infusary.kernel.MicrolitresPerKgHour;
import org.infusary.kernel.Reason;

/** The ramp an infusion runs by, as it was at the first drop: later weights and ladders are of later infusions. */
@Entity
@Immutable
@Table(name = "infusion_ramp")
class InfusionRamp {
    @Id
    private UUID infusionId;

    private int mgPerMl;
    private BigDecimal dosingWeightKg;

    @Enumerated(EnumType.STRING)
    private Exposure exposure;

    private List<Integer> rates;
    private List<Integer> minutes;
    private String boundCode;
    private String boundDetail;
    private List<String> boundSources;
    private List<String> sources;

    protected InfusionRamp() {}

    InfusionRamp(InfusionId infusion, Ramp ramp) {
        infusionId = infusion.value();
        mgPerMl = ramp.mgPerMl();
        dosingWeightKg = ramp.dosing().value();
        exposure = ramp.exposure();
        rates = ramp.steps().stream().map(step -> step.rate().value()).toList();
        minutes = ramp.steps().stream()
                .map(RateStep::minutes)
                .filter(Objects::nonNull)
                .toList();
        boundCode = ramp.bound().code();
        boundDetail = ramp.bound().detail();
        boundSources = ramp.bound().sources();
        sources = ramp.sources();
    }

    Ramp ramp() {
        List<RateStep> steps = new ArrayList<>();
        for (int step = 0; step < rates.size(); step++) {
            Integer held = step < minutes.size() ? minutes.get(step) : null;
            steps.add(new RateStep(new MicrolitresPerKgHour(rates.get(step)), held));
        }
        return new Ramp(
                mgPerMl,
                new Kilograms(dosingWeightKg),
                exposure,
                steps,
                new Reason(boundCode, boundDetail, boundSources),
                sources);
    }
}
