package org.infusary.schedule.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the ways to place one cycle on given lists of dates. */
final class CyclePlaces {
    private final SearchInput input;
    private final CycleWish wish;
    private final boolean tight;
    private final List<List<LocalDate>> lists;
    private final Map<Integer, List<Candidate>> waysOn = new HashMap<>();
    private final Map<LocalDate, Map<VisitShape, DayStarts>> known = new HashMap<>();

    CyclePlaces(SearchInput input, CycleWish wish) {
        this.input = input;
        this.wish = wish;
        List<List<LocalDate>> earliestFirst =
                wish.anyOfWindow() ? TightWindow.earliestFirst(wish, input.wishes()) : List.of();
        this.tight = TightWindow.is(earliestFirst, input.site());
        this.lists = tight ? earliestFirst : wish.dates();
    }

    /** The lists of dates in the order in which they are offered; candidates name them by their place here. */
    List<List<LocalDate>> lists() {
        return lists;
    }

    /** Whether there is a way to place the cycle on one of its lists; looked for when first asked. */
    boolean fitsOn(int list) {
        return !waysOn(list).isEmpty();
    }

    /** Whether there is a way to place the cycle. */
    boolean fits() {
        return IntStream.range(0, lists.size()).anyMatch(this::fitsOn);
    }

    /** The way nearest to an hour of the clock on a list that it {@link #fitsOn}; of those alike the one that {@link #ways} puts first. */
    Candidate nearest(int list, int minute) {
        Comparator<Candidate> nearest = Candidate.nearestTo(minute);
        return waysOn(list).stream()
                .min(tight ? nearest.thenComparing(TightWindow.BEST_FIRST) : nearest)
                .orElseThrow();
    }

    /**
     * The best way for each list of dates and start, best first; empty when the cycle fits on none of its lists.
     *
     * @param every also ways that differ only in the chair, and ways of a lesser manner
     */
    List<Candidate> ways(boolean every) {
        Stream<Candidate> ways = IntStream.range(0, lists.size())
                .boxed()
                .flatMap(list -> (every ? waysOn(list, true) : waysOn(list)).stream());
        return tight
                ? TightWindow.bestFirst(ways)
                : ways.sorted(Candidate.BEST_FIRST).toList();
    }

    private List<Candidate> waysOn(int list) {
        return waysOn.computeIfAbsent(list, one -> waysOn(one, false));
    }

    private List<Candidate> waysOn(int list, boolean every) {
        List<LocalDate> dates = lists.get(list);
        return tight
                ? snug(dates, list, TightWindow.group(dates, wish, input.wishes()), every)
                : asListed(dates, list, every);
    }

    /** Every way on the first of its lists of dates that has any; empty when the cycle fits on none of them. */
    List<Candidate> waysOnFirstDates() {
        return IntStream.range(0, wish.dates().size())
                .mapToObj(list -> asListed(wish.dates().get(list), list, true))
                .filter(ways -> !ways.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<Candidate> later() {
        List<List<LocalDate>> later = wish.later();
        Stream<Integer> all = IntStream.range(0, later.size()).boxed();
        return wish.anyOfWindow() && TightWindow.is(later, input.site())
                ? TightWindow.bestFirst(all.flatMap(
                        list -> snug(later.get(list), list, later.indexOf(later.get(list)), false).stream()))
                : all.flatMap(list -> asListed(later.get(list), list, false).stream())
                        .sorted(Candidate.BEST_FIRST)
                        .toList();
    }

    private List<Candidate> asListed(List<LocalDate> dates, int list, boolean every) {
        return places(dates, list, 0).map(places -> places.ways(every)).orElse(List.of());
    }

    private List<Candidate> snug(List<LocalDate> dates, int list, int group, boolean every) {
        return places(dates, list, group).map(places -> places.snugWays(every)).orElse(List.of());
    }

    private Optional<DatePlaces> places(List<LocalDate> dates, int list, int group) {
        return days(dates).map(days -> new DatePlaces(wish, list, group, days, input.wishes()));
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
        return input.site().on(date).map(load -> known.computeIfAbsent(date, d -> new HashMap<>())
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
        Binding binding = new Binding(
                Resource.DATES,
                input.site().on(planned).map(SiteDayLoad::midnight).orElse(input.notBefore()),
                "no-dates-left",
                "no dates are left in the window of the cycle that keep its rules: open days in a row, the gap to other"
                        + " cycles, the validity of the order, the delivery to a home; if the window has passed, plan the course again");
        DayWish first = wish.days().get(0);
        return new DayRefusal(first.id(), wish.cycle(), first.number(), planned, List.of(binding));
    }

    private DayRefusal dayRefusal(DayWish day, LocalDate date) {
        List<Binding> bindings = input.site()
                .on(date)
                .map(load -> new Obstacles(load, day.shape(), input).least())
                .orElse(List.of());
        return new DayRefusal(day.id(), wish.cycle(), day.number(), date, bindings);
    }
}
