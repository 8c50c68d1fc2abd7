package org.infusary.infusion;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Vital signs in their columns; null where a sign was not measured. */
@Embeddable
class VitalsColumns {
    @Column(name = "temperature_c")
    private @Nullable BigDecimal temperatureC;

    private @Nullable Integer pulsePerMin;
    private @Nullable Integer systolicMmhg;
    private @Nullable Integer diastolicMmhg;
    private @Nullable Integer respirationsPerMin;
    private @Nullable Integer oxygenSaturationPercent;

    protected VitalsColumns() {}

    VitalsColumns(VitalsRequest measured) {
        temperatureC = measured.temperatureC();
        pulsePerMin = measured.pulsePerMin();
        systolicMmhg = measured.systolicMmhg();
        diastolicMmhg = measured.diastolicMmhg();
        respirationsPerMin = measured.respirationsPerMin();
        oxygenSaturationPercent = measured.oxygenSaturationPercent();
    }

    VitalsRequest measured() {
        return new VitalsRequest(
                temperatureC, pulsePerMin, systolicMmhg, diastolicMmhg, respirationsPerMin, oxygenSaturationPercent);
    }
}
