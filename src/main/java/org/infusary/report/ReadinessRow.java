package org.infusary.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ReadinessRow", description = "Minutes from arrival to the signature that stands.")
record ReadinessRow(
        @Schema(description = "The day, or the Monday of the week; null over all dates.", examples = "2026-11-23")
        @Nullable LocalDate begins,

        @Schema(description = "Visits whose patients arrived.", examples = "57")
        long arrived,

        @Schema(description = "Of them with a signature that stands.", examples = "55")
        long ready,

        @Schema(description = "Of them without: called off after the arrival, or still waiting.", examples = "2")
        long neverReady,

        @Schema(
                description = "Minutes with one decimal of the middle visit, between the two middle ones when they are"
                        + " even; null when none was ready.",
                examples = "23.5")
        @Nullable BigDecimal medianMinutes,

        @Schema(
                description =
                        "Minutes with one decimal that nine of ten do not exceed, interpolated; null when none was"
                                + " ready.",
                examples = "41.0")
        @Nullable BigDecimal ninetyPercentMinutes) {}
