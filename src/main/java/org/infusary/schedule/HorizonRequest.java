package org.infusary.schedule;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ExtendHorizon", description = "How far a course shall be planned, and how much of it booked.")
record HorizonRequest(
        @Schema(description = "Projected cycles to book, the next ones, 1 to 6; 2 when absent.", examples = "2")
        @Min(value = 1, message = CYCLES) @Max(value = 6, message = CYCLES) @Nullable Integer firmCycles,

        @Schema(description = "Months from today that the course shall reach, 1 to 12.", examples = "6")
        @NotNull(message = "must be given") @Min(value = 1, message = MONTHS) @Max(value = 12, message = MONTHS) Integer months) {
    private static final String CYCLES = "must be 1 to 6 cycles";
    private static final String MONTHS = "must be 1 to 12 months";

    /** The next two, as centres usually keep firm. */
    private static final int USUAL_CYCLES = 2;

    int cycles() {
        return firmCycles == null ? USUAL_CYCLES : firmCycles;
    }
}
