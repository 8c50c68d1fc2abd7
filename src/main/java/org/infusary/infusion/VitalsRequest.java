package org.infusary.infusion;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The ranges are what a device can show, not what is healthy. */
@Schema(name = "Vitals", description = "Vital signs as measured; at least one of them.")
record VitalsRequest(
        @Schema(description = "Body temperature in degrees Celsius, 25 to 45, one decimal.", examples = "36.8")
        @DecimalMin(value = "25", message = "must be 25 to 45 degrees Celsius") @DecimalMax(value = "45", message = "must be 25 to 45 degrees Celsius") @Digits(integer = 2, fraction = 1, message = "must have at most 1 decimal") @Nullable BigDecimal temperatureC,

        @Schema(description = "Pulse in beats per minute, 20 to 300.", examples = "72")
        @Min(value = 20, message = "must be 20 to 300 per minute") @Max(value = 300, message = "must be 20 to 300 per minute") @Nullable Integer pulsePerMin,

        @Schema(description = "Systolic blood pressure in mmHg, 40 to 300.", examples = "124")
        @Min(value = 40, message = "must be 40 to 300 mmHg") @Max(value = 300, message = "must be 40 to 300 mmHg") @Nullable Integer systolicMmhg,

        @Schema(description = "Diastolic blood pressure in mmHg, 20 to 200.", examples = "78")
        @Min(value = 20, message = "must be 20 to 200 mmHg") @Max(value = 200, message = "must be 20 to 200 mmHg") @Nullable Integer diastolicMmhg,

        @Schema(description = "Breaths per minute, 4 to 80.", examples = "14")
        @Min(value = 4, message = "must be 4 to 80 per minute") @Max(value = 80, message = "must be 4 to 80 per minute") @Nullable Integer respirationsPerMin,

        @Schema(description = "Oxygen saturation in percent, 40 to 100.", examples = "98")
        @Min(value = 40, message = "must be 40 to 100 percent") @Max(value = 100, message = "must be 40 to 100 percent") @Nullable Integer oxygenSaturationPercent) {

    @JsonIgnore
    boolean isEmpty() {
        return Stream.of(
                        temperatureC,
                        pulsePerMin,
                        systolicMmhg,
                        diastolicMmhg,
                        respirationsPerMin,
                        oxygenSaturationPercent)
                .allMatch(Objects::isNull);
    }
}
