package org.infusary.schedule.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.infusary.course.rules.ConsecutiveDays;
import org.infusary.course.rules.DateRules;
import org.infusary.kernel.DayId;
import org.infusary.kernel.Reason;
import org.infusary.order.rules.Consecutive;
import org.infusary.site.rules.OpenDays;

/**
 * On which dates the days of a course may be booked. Chairs and nurses aside: those are {@link SiteDayLoad}'s.
 *
 * <p>The clauses: a cycle is booked whole; it begins inside its window and while the order is valid; the first one keeps to
 * the order's timing; its days are consecutive; none at home is sooner than the product can be there; it keeps the gap to the
 * cycles around it. Where some days of a cycle are booked or given already, the
 * others go in order around them, first to last day at most seven days.
 */
public final class BookingRules {
    private static final int LONGEST_SPAN = ConsecutiveDays.reach(2, Consecutive.OPEN_DAYS) + 1;

    private final List<PlannedCycle> cycles;
    private final DateRules rules;
    private final OpenDays open;

    /**
     * @param cycles of the course, in order
     * @param open known from the first day wanted to a week after the last
     */
    public BookingRules(List<PlannedCycle> cycles, DateRules rules, OpenDays open) {
        this.cycles = List.copyOf(cycles);
        this.rules = rules;
        this.open = open;
    }

    /** Every clause that the wanted dates break; empty when none. */
    public List<Reason> refusals(Map<DayId, LocalDate> wanted) {
        List<Reason> reasons = new ArrayList<>();
        for (PlannedCycle cycle : cycles) {
            if (cycle.days().stream().anyMatch(day -> wanted.containsKey(day.id()))) {
                Stream.of(
                                dropped(cycle),
                                missing(cycle, wanted),
                                window(cycle, wanted),
                                validity(cycle, wanted),
                                timing(cycle, wanted),
                                order(cycle, wanted),
                                delivery(cycle, wanted))
                        .flatMap(Optional::stream)
                        .forEach(reasons::add);
            }
        }
        reasons.addAll(gaps(wanted));
        return reasons;
    }

    private static Optional<Reason> dropped(PlannedCycle cycle) {
        return reasonIf(
                cycle.dropped(), "cycle-not-open", () -> "Cycle " + cycle.number() + " is skipped or cancelled.");
    }

    private static Optional<Reason> missing(PlannedCycle cycle, Map<DayId, LocalDate> wanted) {
        List<String> missing = cycle.open().stream()
                .filter(day -> !wanted.containsKey(day.id()))
                .map(day -> "day " + day.number() + " (" + day.id() + ")")
                .toList();
        return reasonIf(
                !missing.isEmpty(),
                "cycle-incomplete",
                () -> "A cycle is booked whole; of cycle " + cycle.number() + " is missing: "
                        + String.join(", ", missing) + ".");
    }

    private static Optional<Reason> window(PlannedCycle cycle, Map<DayId, LocalDate> wanted) {
        PlannedDay first = cycle.days().get(0);
        LocalDate begin = wanted.get(first.id());
        return reasonIf(
                begin != null && !cycle.window().contains(begin),
                "outside-window",
                () -> "Cycle " + cycle.number() + " may begin from "
                        + cycle.window().from() + " to " + cycle.window().to() + ", not on " + begin + ".");
    }

    private Optional<Reason> validity(PlannedCycle cycle, Map<DayId, LocalDate> wanted) {
        LocalDate begin = wanted.get(cycle.days().get(0).id());
        return reasonIf(
                begin != null && rules.isOver(begin),
                "order-no-longer-valid",
                () -> "The order is valid until " + rules.validUntil() + "; cycle " + cycle.number()
                        + " would begin on " + begin + ".");
    }

    private Optional<Reason> timing(PlannedCycle cycle, Map<DayId, LocalDate> wanted) {
        return rules.mistimed(
                cycle.number(),
                Optional.ofNullable(wanted.get(cycle.days().get(0).id())),
                cycle.days().stream()
                        .flatMap(day -> Stream.ofNullable(wanted.get(day.id())))
                        .toList());
    }

    /** That a day at home is wanted sooner than the product can be there. */
    Optional<Reason> delivery(PlannedCycle cycle, Map<DayId, LocalDate> wanted) {
        boolean early = cycle.days().stream()
                .filter(day -> day.shape().travel().isHome() && wanted.containsKey(day.id()))
                .anyMatch(day -> wanted.get(day.id()).isBefore(rules.homeFrom()));
        return reasonIf(
                early,
                "before-home-delivery",
                () -> "Cycle " + cycle.number() + ": the product is at the patient's home from " + rules.homeFrom()
                        + " on.");
    }

    private Optional<Reason> order(PlannedCycle cycle, Map<DayId, LocalDate> wanted) {
        List<LocalDate> dates = cycle.dates(wanted);
        boolean whole = cycle.isUntouched() && dates.size() == cycle.days().size();
        boolean kept = whole ? isConsecutive(dates) : isInOrder(dates);
        return reasonIf(
                !kept,
                "days-not-consecutive",
                () -> "The days of cycle " + cycle.number() + " are " + dates + "; they must follow one another"
                        + (rules.consecutive() == Consecutive.STRICT
                                ? " day by day."
                                : " on open days, within " + LONGEST_SPAN + " days."));
    }

    private boolean isConsecutive(List<LocalDate> dates) {
        return ConsecutiveDays.from(dates.get(0), dates.size(), rules.consecutive(), open)
                .filter(dates::equals)
                .isPresent();
    }

    /** Also the rule by which days are looked for where others of their cycle are fixed. */
    static boolean isInOrder(List<LocalDate> dates) {
        for (int next = 1; next < dates.size(); next++) {
            if (!dates.get(next - 1).isBefore(dates.get(next))) {
                return false;
            }
        }
        return dates.isEmpty() || ChronoUnit.DAYS.between(dates.get(0), dates.get(dates.size() - 1)) < LONGEST_SPAN;
    }

    private List<Reason> gaps(Map<DayId, LocalDate> wanted) {
        TreeMap<Integer, List<LocalDate>> firm = new TreeMap<>();
        for (PlannedCycle cycle : cycles) {
            List<LocalDate> dates = cycle.dates(wanted);
            if (!cycle.dropped() && !dates.isEmpty()) {
                firm.put(cycle.number(), dates.stream().sorted().toList());
            }
        }
        List<Reason> reasons = new ArrayList<>();
        firm.forEach((number, dates) -> Optional.ofNullable(firm.lowerEntry(number))
                .filter(before -> isTouched(number, wanted) || isTouched(before.getKey(), wanted))
                .map(before -> before.getValue().get(before.getValue().size() - 1))
                .filter(last -> dates.get(0).isBefore(rules.earliestAfter(last)))
                .ifPresent(last -> reasons.add(Reason.of(
                        "too-soon-after-cycle",
                        "Cycle " + number + " may not begin before " + rules.earliestAfter(last)
                                + ": the cycle before it ends on " + last + "."))));
        return reasons;
    }

    private boolean isTouched(int number, Map<DayId, LocalDate> wanted) {
        return cycles.stream()
                .filter(cycle -> cycle.number() == number)
                .flatMap(cycle -> cycle.days().stream())
                .anyMatch(day -> wanted.containsKey(day.id()));
    }

    /** @param detail put into words only when the clause is broken: most dates that are looked at break none */
    private static Optional<Reason> reasonIf(boolean broken, String code, Supplier<String> detail) {
        return broken ? Optional.of(Reason.of(code, detail.get())) : Optional.empty();
    }
}
