package org.infusary.patient;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.ChairKind;
import org.jspecify.annotations.Nullable;

/**
 * What a patient needs, which is kept without exception, and would rather have, which is traded when it must be.
 *
 * @param neededKind the only kind of chair that will do; null: any
 * @param companion someone comes along
 * @param weekdays empty: any
 * @param earliestStart of the centre's clock; null: any
 * @param latestStart of the centre's clock, itself included; null: any
 * @param chair null: none in particular
 * @param chairAsLastTime the chair of the visit before, unless {@code chair} names one
 * @param kind null: none in particular
 */
public record SchedulingWishes(
        @Nullable ChairKind neededKind,
        boolean companion,
        Set<DayOfWeek> weekdays,
        @Nullable LocalTime earliestStart,
        @Nullable LocalTime latestStart,
        @Nullable ChairId chair,
        boolean chairAsLastTime,
        @Nullable ChairKind kind) {
    public SchedulingWishes {
        weekdays = Set.copyOf(weekdays);
        if (earliestStart != null && latestStart != null && latestStart.isBefore(earliestStart)) {
            throw new IllegalArgumentException("the latest start is not before the earliest");
        }
    }
}
