package org.infusary.schedule.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the ways to place one cycle on given lists of dates. */
final class CyclePlaces {
    private final SearchInput input;
    private final CycleWish wish;
    private final Map<LocalDate, Map<VisitShape, DayStarts>> known = new HashMap<>();

    CyclePlaces(SearchInput input, CycleWish wish) {
        this.input = input;
        this.wish = wish;
    }

    /**
     * The best way for each list of dates and start, best first; empty when the cycle fits on none of its lists.
     *
     * @param every also ways that differ only in the chair, and ways of a lesser manner
     */
    List<Candidate> ways(boolean every) {
        return wish.anyOfWindow() && TightWindow.is(wish.dates(), input.site())
                ? snug(
                        TightWindow.earliestFirst(wish, input.wishes()),
                        list -> TightWindow.group(list, wish, input.wishes()),
                        every)
                : asListed(wish.dates(), every);
    }

    /** Every way on the first of its lists of dates that has any; empty when the cycle fits on none of them. */
    List<Candidate> waysOnFirstDates() {
        return places(wish.dates(), list -> 0)
                .map(places -> places.ways(true))
                .filter(ways -> !ways.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<Candidate> later() {
        return wish.anyOfWindow() && TightWindow.is(wish.later(), input.site())
                ? snug(wish.later(), wish.later()::indexOf, false)
                : asListed(wish.later(), false);
    }

    private List<Candidate> asListed(List<List<LocalDate>> lists, boolean every) {
        return places(lists, list -> 0)
                .flatMap(places -> places.ways(every).stream())
                .sorted(Candidate.BEST_FIRST)
                .toList();
    }

    private List<Candidate> snug(List<List<LocalDate>> lists, ToIntFunction<List<LocalDate>> groups, boolean every) {
        return TightWindow.bestFirst(places(lists, groups).flatMap(places -> places.snugWays(every).stream()));
    }

    private Stream<DatePlaces> places(List<List<LocalDate>> lists, ToIntFunction<List<LocalDate>> groups) {
        return IntStream.range(0, lists.size()).boxed().flatMap(list -> days(lists.get(list)).stream()
                .map(days -> new DatePlaces(wish, list, groups.applyAsInt(lists.get(list)), days, input.wishes())));
    }

    /** Empty when one of the dates is not on offer. */
    private Optional<List<DayStarts>> days(List<LocalDate> dates) {
        List<DayStarts> days = new ArrayList<>();
        for (int day = 0; day < dates.size(); day++) {
            starts(day, dates.get(day)).ifPresent(days::add);
        }
        return Optional.of(days).filter(all -> all.size() == dates.size());
    }

    private Optional<DayStarts> starts(int day, LocalDate date) {
        VisitShape shape = wish.days().get(day).shape();
        return Optional.ofNullable(input.site().get(date)).map(load -> known.computeIfAbsent(date, d -> new HashMap<>())
                .computeIfAbsent(shape, s -> new DayStarts(load, s, input)));
    }

    /**
     * Why the cycle cannot be placed: what stands in the way of each day on each of its dates, best dates first, and which dates
     * of its window are closed; or that it has no dates left.
     */
    CycleRefusal refusal() {
        List<List<LocalDate>> looked = wish.dates().isEmpty() ? List.of(wish.planned()) : wish.dates();
        Set<DayRefusal> days = new LinkedHashSet<>();
        for (List<LocalDate> dates : looked) {
            for (int day = 0; day < dates.size(); day++) {
                DayRefusal refusal = dayRefusal(wish.days().get(day), dates.get(day));
                if (!refusal.bindings().isEmpty()) {
                    days.add(refusal);
                }
            }
        }
        if (days.isEmpty()) {
            days.add(noDates(looked.get(0).get(0)));
        }
        wish.shut().stream()
                .map(date -> dayRefusal(wish.days().get(0), date))
                .filter(refusal -> !refusal.bindings().isEmpty())
                .forEach(days::add);
        List<Placement> nearest =
                later().stream().findFirst().map(Candidate::placements).orElse(List.of());
        return new CycleRefusal(wish.cycle(), List.copyOf(days), nearest, new Trades(input).of(nearest));
    }

    private DayRefusal noDates(LocalDate planned) {
        SiteDayLoad load = input.site().get(planned);
        Binding binding = new Binding(
                Resource.DATES,
                load == null ? input.notBefore() : load.midnight(),
                "no-dates-left",
                "no dates are left in the window of the cycle that keep its rules: open days in a row, the gap to other"
                        + " cycles, the validity of the order, the delivery to a home; if the window has passed, plan the course again");
        DayWish first = wish.days().get(0);
        return new DayRefusal(first.id(), wish.cycle(), first.number(), planned, List.of(binding));
    }

    private DayRefusal dayRefusal(DayWish day, LocalDate date) {
        SiteDayLoad load = input.site().get(date);
        List<Binding> bindings = load == null ? List.of() : new Obstacles(load, day.shape(), input).least();
        return new DayRefusal(day.id(), wish.cycle(), day.number(), date, bindings);
    }
}
