package org.infusary.course.rules;

import java.util.List;
import java.util.stream.Stream;
import org.infusary.kernel.Reason;

/**
 * What a person should look at before a planned course is booked: the bounds of {@link RateCaps}, {@code minutes-unusual}
 * for days outside 1 to 8 hours, {@code event-not-recorded} while nothing
 * can be booked because an event has no date, and {@code validity-ends} when a repeating order ends within the plannable days.
 */
final class PlanWarnings {
    private PlanWarnings() {}

    /** Each warning once, in a steady order. */
    static List<Reason> of(PlanInput input, List<CyclePlan> cycles) {
        return Stream.of(caps(input), unusualMinutes(cycles), validity(input), waiting(input))
                .flatMap(reasons -> reasons)
                .distinct()
                .toList();
    }

    private static Stream<Reason> caps(PlanInput input) {
        return input.stretches().flatMap(stretch -> stretch.infusion().caps().reasons().stream());
    }

    private static Stream<Reason> unusualMinutes(List<CyclePlan> cycles) {
        return cycles.stream().flatMap(cycle -> cycle.days().stream()).flatMap(day -> day.unusual().stream());
    }

    private static Stream<Reason> waiting(PlanInput input) {
        return input.dates().timing().notBookable().stream();
    }

    private static Stream<Reason> validity(PlanInput input) {
        DateRules rules = input.dates();
        return input.regimen().maintenance() != null
                        && rules.isOver(input.lastPlannable().plusDays(1))
                ? Stream.of(Reason.of("validity-ends", "The order is valid until " + rules.validUntil() + "."))
                : Stream.empty();
    }
}
