package org.infusary.order.rules;

import org.jspecify.annotations.Nullable;

/** What an order says of {@link Spacing}; null where the default shall hold. */
public record WantedSpacing(
        @Nullable Integer windowDaysBefore,
        @Nullable Integer windowDaysAfter,
        @Nullable Integer minimumGapDays) {}
