package org.infusary.schedule.rules;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.infusary.course.rules.ConsecutiveDays;
import org.infusary.course.rules.CycleFate;
import org.infusary.course.rules.RecountedCycle;
import org.infusary.kernel.DayId;
import org.infusary.kernel.Reason;

/**
 * Finds where the visits of a move can go.
 *
 * <p>To a wanted place the visit asked for goes as it is told; days that move with it follow on the next dates, on the same
 * chair at the same hour if all of them can, else wherever the {@link SlotSearch} puts them. Without a wanted place another
 * date is looked for: dates inside the window of the cycle first, of these the nearest, of two equally near ones the
 * earlier; then dates after the window. When later cycles go along, {@link LaterCycles} tells where to; a way for which
 * they have no room is none. The same input gives the same answer.
 */
public final class MoveSearch {
    private static final int WEEK = 7;

    private final MoveWish wish;
    private final MoveInput input;
    private final MoveCycle cycle;
    private final MoveDay asked;
    private final List<MoveDay> moving;
    private final MoveRules rules;
    private final MovePlaces places;

    private MoveSearch(MoveWish wish, MoveInput input) {
        this.wish = wish;
        this.input = input;
        this.cycle = wish.cycle(input.cycles());
        this.asked = cycle.day(wish.day());
        this.moving = wish.moving(input.cycles());
        this.rules = new MoveRules(
                takesLaterCycles() ? LaterCycles.fixed(input.cycles(), cycle.number()) : input.cycles(),
                input.rules(),
                input.open());
        this.places = new MovePlaces(cycle.number(), input);
    }

    /** @param limit most ways, 1 to 20; a wanted place has one */
    public static MoveAnswer find(MoveWish wish, MoveInput input, int limit) {
        MoveSearch search = new MoveSearch(wish, input);
        if (!search.takesLaterCycles()) {
            return wish.wanted().map(search::to).orElseGet(() -> search.anywhere(limit));
        }
        return wish.wanted().map(search::to).map(search::withLater).orElseGet(() -> search.anywhereWithLater(limit));
    }

    /**
     * How the later cycles are counted when the visits go one way; none unless they go along.
     *
     * @param way one that {@link #find} found for the same wish and input
     */
    public static List<RecountedCycle> recounted(MoveWish wish, MoveInput input, Offer way) {
        MoveSearch search = new MoveSearch(wish, input);
        return search.takesLaterCycles() ? search.later(way).recounted() : List.of();
    }

    /**
     * What a person should look at when the visits go one way.
     *
     * @param way one that {@link #find} found for the same wish and input
     */
    public static List<Reason> warnings(MoveWish wish, MoveInput input, Offer way) {
        MoveSearch search = new MoveSearch(wish, input);
        if (!search.takesLaterCycles()) {
            return search.rules.warnings(search.put(way), input.every().orElse(null));
        }
        return Stream.concat(
                        search.rules.warnings(search.put(way), null).stream(),
                        search.later(way).recounted().stream()
                                .filter(cycle -> cycle.fate() == CycleFate.ENDS)
                                .limit(1)
                                .flatMap(cycle -> cycle.reasons().stream()
                                        .filter(reason -> reason.code().equals("no-cycle-in-validity"))))
                .toList();
    }

    /** As told, or not at all. */
    private MoveAnswer to(Seat seat) {
        Optional<Reason> misplaced = asked.shape().refusal(seat.where());
        if (misplaced.isPresent()) {
            return MoveAnswer.impossible(List.of(misplaced.get()), List.of());
        }
        VisitTimes times = asked.shape().at(seat.start());
        if (times.nursed().start().isBefore(input.notBefore())) {
            return MoveAnswer.impossible(List.of(), List.of(MovePlaces.inThePast(seat)));
        }
        LocalDate date = seat.start().atZone(input.marks().zone()).toLocalDate();
        List<Binding> bindings = places.bindings(date, seat, times);
        Optional<List<LocalDate>> dates = moving.size() == 1 ? Optional.of(List.of(date)) : following(date);
        List<Reason> refusals = new ArrayList<>();
        dates.ifPresentOrElse(
                found -> refusals.addAll(rules.refusals(put(found), last())),
                () -> refusals.add(Reason.of(
                        "days-not-consecutive", moving.size() + " days in a row do not fit from " + date + " on.")));
        if (!refusals.isEmpty() || !bindings.isEmpty()) {
            return MoveAnswer.impossible(refusals, bindings);
        }
        Placement first = places.placement(asked, date, seat, times);
        return moving.size() == 1
                ? MoveAnswer.of(List.of(new Offer(List.of(first), List.of())))
                : behind(first, dates.get());
    }

    private boolean takesLaterCycles() {
        return wish.scope() == MoveScope.THIS_AND_LATER_CYCLES && input.every().isPresent();
    }

    private LaterCycles later(Offer way) {
        return new LaterCycles(cycle.number(), put(way), input.every().orElseThrow(), input);
    }

    /** The same ways with the later cycles; the first of those that leave no room for them tells why, if all do. */
    private MoveAnswer withLater(MoveAnswer found) {
        List<Offer> ways = new ArrayList<>();
        List<LaterCycles> without = new ArrayList<>();
        for (Offer way : found.ways()) {
            LaterCycles later = later(way);
            if (later.isPossible()) {
                ways.add(new Offer(
                        Stream.concat(way.placements().stream(), later.places().stream())
                                .toList(),
                        way.trades()));
            } else {
                without.add(later);
            }
        }
        if (!ways.isEmpty()) {
            return MoveAnswer.of(ways);
        }
        return without.isEmpty() ? found : without.get(0).impossible();
    }

    /** Date by date until there are ways enough: where the later cycles go depends on the dates alone. */
    private MoveAnswer anywhereWithLater(int limit) {
        List<LocalDate> planned = moving.stream().map(MoveDay::date).toList();
        List<Offer> ways = new ArrayList<>();
        List<MoveAnswer> without = new ArrayList<>();
        for (List<LocalDate> dates : otherDates()) {
            List<Offer> here = places.search(moving, planned, List.of(dates), limit - ways.size())
                    .offers();
            if (!here.isEmpty()) {
                MoveAnswer found = withLater(MoveAnswer.of(here));
                ways.addAll(found.ways());
                without.add(found);
            }
            if (ways.size() == limit) {
                break;
            }
        }
        if (!ways.isEmpty()) {
            return MoveAnswer.of(ways);
        }
        return without.isEmpty() ? anywhere(limit) : without.get(0);
    }

    private Optional<List<LocalDate>> following(LocalDate date) {
        return ConsecutiveDays.from(date, moving.size(), input.rules().consecutive(), input.open());
    }

    /** The days after the first one on their dates. */
    private MoveAnswer behind(Placement first, List<LocalDate> dates) {
        LocalTime time = first.times().start().atZone(input.marks().zone()).toLocalTime();
        List<Placement> alike = new ArrayList<>(List.of(first));
        for (int next = 1; next < moving.size(); next++) {
            LocalDate date = dates.get(next);
            Seat seat = new Seat(
                    first.where(),
                    date.atTime(time).atZone(input.marks().zone()).toInstant());
            VisitTimes times = moving.get(next).shape().at(seat.start());
            boolean there = moving.get(next).shape().refusal(seat.where()).isEmpty();
            if (there && places.bindings(date, seat, times).isEmpty()) {
                alike.add(places.placement(moving.get(next), date, seat, times));
            }
        }
        if (alike.size() == moving.size()) {
            return MoveAnswer.of(List.of(new Offer(alike, List.of())));
        }
        List<MoveDay> others = moving.subList(1, moving.size());
        List<LocalDate> on = dates.subList(1, dates.size());
        SearchAnswer rest = places.search(others, on, List.of(on), 1);
        return rest.offers().isEmpty()
                ? MoveAnswer.impossible(List.of(), MovePlaces.bindings(rest))
                : MoveAnswer.of(List.of(new Offer(
                        Stream.concat(Stream.of(first), rest.offers().get(0).placements().stream())
                                .toList(),
                        List.of())));
    }

    private MoveAnswer anywhere(int limit) {
        SearchAnswer found = places.search(
                moving,
                moving.stream().map(MoveDay::date).toList(),
                wish.action() == MoveAction.FILL ? behindTheCycle() : otherDates(),
                limit);
        return found.offers().isEmpty()
                ? MoveAnswer.impossible(List.of(), MovePlaces.bindings(found))
                : MoveAnswer.of(found.offers());
    }

    private List<List<LocalDate>> otherDates() {
        boolean begins = asked.number() == 1;
        LocalDate from =
                later(input.today(), earlier(cycle.window().from(), asked.date().minusDays(WEEK)));
        LocalDate to =
                later(input.today(), later(cycle.window().to(), asked.date())).plusDays(MoveReach.FARTHER_DAYS);
        return from.datesUntil(to.plusDays(1))
                .sorted(Comparator.comparing(
                                (LocalDate date) -> begins && !cycle.window().contains(date))
                        .thenComparing(date ->
                                Math.abs(date.toEpochDay() - asked.date().toEpochDay()))
                        .thenComparing(Comparator.naturalOrder()))
                .flatMap(date -> following(date).stream())
                .filter(dates -> !dates.contains(asked.date()))
                .filter(dates -> rules.refusals(put(dates), last()).isEmpty())
                .toList();
    }

    private List<List<LocalDate>> behindTheCycle() {
        LocalDate end = cycle.firm().stream()
                .map(MoveDay::date)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate from = later(input.today(), end.plusDays(1));
        return from.datesUntil(from.plusDays(MoveReach.FARTHER_DAYS))
                .filter(input.open()::isOpen)
                .map(List::of)
                .filter(dates -> rules.refusals(put(dates), last()).isEmpty())
                .toList();
    }

    private Optional<DayId> last() {
        return wish.action() == MoveAction.FILL ? Optional.of(asked.id()) : Optional.empty();
    }

    private Map<DayId, LocalDate> put(List<LocalDate> dates) {
        Map<DayId, LocalDate> put = new HashMap<>();
        IntStream.range(0, dates.size()).forEach(i -> put.put(moving.get(i).id(), dates.get(i)));
        return put;
    }

    private Map<DayId, LocalDate> put(Offer way) {
        Map<DayId, LocalDate> put = new HashMap<>();
        way.placements().stream()
                .filter(place -> place.cycle() == cycle.number())
                .forEach(place -> put.put(place.dayId(), place.date()));
        return put;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
