package org.infusary.schedule.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.infusary.course.rules.Anchor;
import org.infusary.course.rules.ConsecutiveDays;
import org.infusary.course.rules.CycleDates;
import org.infusary.course.rules.DateRules;
import org.infusary.kernel.DayId;
import org.infusary.kernel.Interval;
import org.infusary.kernel.Reason;
import org.infusary.order.rules.Consecutive;
import org.infusary.site.rules.OpenDays;
import org.jspecify.annotations.Nullable;

/**
 * To which dates booked days of a course may move. Chairs and nurses aside: those are {@link SiteDayLoad}'s.
 *
 * <p>The clauses, looked at for cycles of which a date or the order would change: the cycle begins while the order is valid; the first one keeps to the order's timing; its days
 * keep their order; as long as nothing of it was given or missed they stay consecutive, afterwards they lie within seven
 * days; none at home is sooner than the product can be there; it keeps the gap to the cycles around it. A cycle may leave its window: that is told, not refused, and the
 * cycles after it are anchored anew by {@link CycleDates}.
 */
public final class MoveRules {
    private static final int LONGEST_SPAN = ConsecutiveDays.reach(2, Consecutive.OPEN_DAYS) + 1;

    private final List<MoveCycle> cycles;
    private final DateRules rules;
    private final OpenDays open;

    /**
     * @param cycles of the course, in order
     * @param open known from the first booked day of a cycle that moves to a week after the last new date
     */
    public MoveRules(List<MoveCycle> cycles, DateRules rules, OpenDays open) {
        this.cycles = List.copyOf(cycles);
        this.rules = rules;
        this.open = open;
    }

    /**
     * Every clause that the new dates break; empty when none.
     *
     * @param put the new dates of the days that move
     * @param last the day that moves to the end of its cycle; empty when all keep their order
     */
    public List<Reason> refusals(Map<DayId, LocalDate> put, Optional<DayId> last) {
        List<Reason> reasons = new ArrayList<>();
        cycles.stream()
                .filter(cycle -> cycle.isMovedBy(put) || last.filter(cycle::has).isPresent())
                .forEach(cycle -> Stream.of(
                                begin(cycle, put), timing(cycle, put), order(cycle, put, last), delivery(cycle, put))
                        .flatMap(Optional::stream)
                        .forEach(reasons::add));
        reasons.addAll(gaps(put));
        return reasons;
    }

    /**
     * Whether a day that is planned for a first, switched or lapsed patient leaves the days after it to be the first:
     * their minutes are too short for that.
     *
     * @param leaving the days that leave their place in the order of the cycle
     */
    public static List<Reason> cautiousDayLeaves(MoveCycle cycle, Collection<MoveDay> leaving) {
        boolean leaves = leaving.stream()
                .filter(day -> day.exposure().isCautious())
                .anyMatch(gone -> cycle.days().stream()
                        .anyMatch(day -> day.standing() == MoveDay.Standing.BOOKED
                                && day.number() > gone.number()
                                && !day.exposure().isCautious()
                                && !leaving.contains(day)));
        return reasonIf(
                        leaves,
                        "cautious-day-leaves",
                        "The days after it are planned for an established patient and too short to be the first of the"
                                + " cycle: shift them with it, or cease the cycle.")
                .stream()
                .toList();
    }

    /**
     * That a cycle would begin outside of its window, and from where the one after it is then counted; nothing when it would
     * not, or when its begin stays.
     *
     * @param every how often cycles come round; null when none follows
     */
    public List<Reason> warnings(Map<DayId, LocalDate> put, @Nullable Interval every) {
        return cycles.stream()
                .filter(cycle -> cycle.isMovedBy(put))
                .flatMap(cycle -> outside(cycle, put)
                        .map(reason -> Stream.concat(Stream.of(reason), anchored(cycle, put, every)))
                        .orElse(Stream.empty()))
                .toList();
    }

    private Stream<Reason> anchored(MoveCycle cycle, Map<DayId, LocalDate> put, @Nullable Interval every) {
        List<LocalDate> dates =
                dates(cycle, put, Optional.empty()).stream().sorted().toList();
        return Stream.ofNullable(every)
                .map(interval -> new CycleDates(interval, rules)
                        .after(Anchor.at(cycle.target()), dates.get(0), dates.get(dates.size() - 1)))
                .flatMap(next -> Stream.concat(
                        next.reasons().stream(),
                        Stream.of(Reason.of(
                                "next-cycle-due",
                                "Once it is given there, the cycle after it is due on " + next.target() + "."))));
    }

    private static Optional<Reason> outside(MoveCycle cycle, Map<DayId, LocalDate> put) {
        LocalDate begin = put.get(cycle.days().get(0).id());
        return reasonIf(
                begin != null && !cycle.window().contains(begin),
                "outside-window",
                "Cycle " + cycle.number() + " may begin from " + cycle.window().from() + " to "
                        + cycle.window().to() + "; it would begin on " + begin + ".");
    }

    private Optional<Reason> begin(MoveCycle cycle, Map<DayId, LocalDate> put) {
        LocalDate begin = put.get(cycle.days().get(0).id());
        if (begin != null && begin.isBefore(rules.startOn())) {
            return Optional.of(Reason.of("before-order-start", "The order begins on " + rules.startOn() + "."));
        }
        return reasonIf(
                begin != null && rules.isOver(begin),
                "order-no-longer-valid",
                "The order is valid until " + rules.validUntil() + "; cycle " + cycle.number() + " would begin on "
                        + begin + ".");
    }

    /** Only of the days that move: what is out of time already may come nearer. */
    private Optional<Reason> timing(MoveCycle cycle, Map<DayId, LocalDate> put) {
        return rules.mistimed(
                cycle.number(),
                Optional.ofNullable(put.get(cycle.days().get(0).id())),
                cycle.days().stream()
                        .flatMap(day -> Stream.ofNullable(put.get(day.id())))
                        .toList());
    }

    /** For its old date, and any later one, the product is on its way already. */
    private Optional<Reason> delivery(MoveCycle cycle, Map<DayId, LocalDate> put) {
        boolean early = cycle.days().stream()
                .filter(day -> day.shape().travel().isHome() && put.containsKey(day.id()))
                .anyMatch(day -> put.get(day.id()).isBefore(day.date())
                        && put.get(day.id()).isBefore(rules.homeFrom()));
        return reasonIf(
                early,
                "before-home-delivery",
                "Cycle " + cycle.number() + ": the product is at the patient's home from " + rules.homeFrom() + " on.");
    }

    private Optional<Reason> order(MoveCycle cycle, Map<DayId, LocalDate> put, Optional<DayId> last) {
        List<LocalDate> dates = dates(cycle, put, last);
        List<LocalDate> before = dates(cycle, Map.of(), Optional.empty());
        boolean kept = cycle.isWhole() && isConsecutive(before) ? isConsecutive(dates) : BookingRules.isInOrder(dates);
        return reasonIf(
                !kept,
                "days-not-consecutive",
                "The days of cycle " + cycle.number() + " would be " + dates + "; they must follow one another"
                        + (cycle.isWhole() ? ", as booked" : " within " + LONGEST_SPAN + " days")
                        + (rules.consecutive() == Consecutive.STRICT ? ", day by day." : ", on open days."));
    }

    /** The dates of the days that a visit stands for, in the order in which they would be numbered. */
    private static List<LocalDate> dates(MoveCycle cycle, Map<DayId, LocalDate> put, Optional<DayId> last) {
        List<MoveDay> days = new ArrayList<>(cycle.firm());
        last.filter(cycle::has).map(cycle::day).ifPresent(day -> {
            days.remove(day);
            days.add(day);
        });
        return days.stream().map(day -> put.getOrDefault(day.id(), day.date())).toList();
    }

    private boolean isConsecutive(List<LocalDate> dates) {
        return ConsecutiveDays.from(dates.get(0), dates.size(), rules.consecutive(), open)
                .filter(dates::equals)
                .isPresent();
    }

    private List<Reason> gaps(Map<DayId, LocalDate> put) {
        TreeMap<Integer, List<LocalDate>> firm = new TreeMap<>();
        TreeMap<Integer, MoveCycle> byNumber = new TreeMap<>();
        for (MoveCycle cycle : cycles) {
            List<LocalDate> dates = dates(cycle, put, Optional.empty());
            byNumber.put(cycle.number(), cycle);
            if (!dates.isEmpty()) {
                firm.put(cycle.number(), dates.stream().sorted().toList());
            }
        }
        List<Reason> reasons = new ArrayList<>();
        firm.forEach((number, dates) -> Optional.ofNullable(firm.lowerEntry(number))
                .filter(before -> byNumber.get(number).isMovedBy(put)
                        || byNumber.get(before.getKey()).isMovedBy(put))
                .map(before -> before.getValue().get(before.getValue().size() - 1))
                .filter(end -> dates.get(0).isBefore(rules.earliestAfter(end)))
                .ifPresent(end -> reasons.add(Reason.of(
                        "too-soon-after-cycle",
                        "Cycle " + number + " may not begin before " + rules.earliestAfter(end)
                                + ": the cycle before it ends on " + end + "."))));
        return reasons;
    }

    private static Optional<Reason> reasonIf(boolean broken, String code, String detail) {
        return broken ? Optional.of(Reason.of(code, detail)) : Optional.empty();
    }
}
