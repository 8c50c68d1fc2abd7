package org.infusary.schedule;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "OrderDate", description = "The date of the procedure or event that an order is timed by.")
record OrderDateRequest(
        @Schema(description = "The site's date.", examples = "2026-11-23") @NotNull LocalDate date) {}
