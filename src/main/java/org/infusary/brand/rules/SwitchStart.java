package org.infusary.brand.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.infusary.kernel.DayId;
import org.infusary.kernel.Reason;

/**
 * The first day on another product. A cycle is not split between two products, unless the cause is a reaction or a recall and
 * it has begun: then its first day that is left.
 *
 * <p>Source: rules reference, {@code brand.principles}: no mixing of brands in one visit (R03), no switch without clinical
 * reason (R06, R14, R19). That a cycle stays on one brand is ours.
 */
public record SwitchStart(int cycle, DayId day) {

    /**
     * A day of a course.
     *
     * @param over given or left out
     */
    public record Day(DayId id, int cycle, LocalDate date, boolean over) {}

    /** The start, or why there is none. */
    public record Answer(Optional<SwitchStart> start, Optional<Reason> refusal) {
        private static Answer at(Day day) {
            return new Answer(Optional.of(new SwitchStart(day.cycle(), day.id())), Optional.empty());
        }

        private static Answer no(String code, String detail) {
            return new Answer(Optional.empty(), Optional.of(Reason.of(code, detail)));
        }
    }

    /**
     * From a day that was asked for.
     *
     * @param days of the course, in order
     */
    public static Answer at(List<Day> days, DayId wanted, SwitchCause cause) {
        Day day =
                days.stream().filter(one -> one.id().equals(wanted)).findFirst().orElseThrow();
        if (day.over()) {
            return Answer.no("visit-over", "The day of the visit is over: it keeps its product.");
        }
        if (isFirst(days, day)) {
            return Answer.at(day);
        }
        if (!cause.maySplitCycle()) {
            return Answer.no(
                    "within-a-cycle",
                    "Cycle " + day.cycle() + " stays on one product; only a RECALL or a REACTION switches within it.");
        }
        return isFirstLeft(days, day)
                ? Answer.at(day)
                : Answer.no(
                        "not-the-next-day",
                        "Within cycle " + day.cycle() + " a switch begins with the first day that is left of it.");
    }

    /**
     * From the next day on that may begin on another product.
     *
     * @param from not before this date
     */
    public static Answer next(List<Day> days, SwitchCause cause, LocalDate from) {
        Predicate<Day> open = day -> !day.over() && !day.date().isBefore(from);
        return days.stream()
                .filter(open)
                .filter(day -> isFirst(days, day) || (cause.maySplitCycle() && isFirstLeft(days, day)))
                .findFirst()
                .map(Answer::at)
                .orElse(Answer.no("nothing-to-switch", "No cycle is left that could begin on another product."));
    }

    private static boolean isFirst(List<Day> days, Day day) {
        return days.stream()
                .filter(one -> one.cycle() == day.cycle())
                .findFirst()
                .filter(day::equals)
                .isPresent();
    }

    private static boolean isFirstLeft(List<Day> days, Day day) {
        return days.stream()
                .filter(one -> one.cycle() == day.cycle() && !one.over())
                .findFirst()
                .filter(day::equals)
                .isPresent();
    }
}
