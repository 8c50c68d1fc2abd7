package org.infusary.schedule.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Places whole cycles: every day on a chair, inside the hours, with nurses enough, in one call.
 *
 * <p>Order of the offers: the best dates first; on these one chair and one hour for all days of a cycle, then the starts
 * at which the nurses are not busy, then those that trade fewest wishes, then the lightest load, then the earliest. In a
 * window that fills up places are chosen as {@link TightWindow} tells. So that a caller has a choice, starts on the same dates are two
 * hours apart while there are such, then one hour, then as near as they come; chairs are varied last. Of several cycles
 * each offer keeps to one hour of the day as far as it can. The same input gives the same offers in the same order.
 */
public final class SlotSearch {
    private static final int[] MINUTES_APART = {120, 60, 0};

    private final SearchInput input;
    private final List<CyclePlaces> places;

    private SlotSearch(SearchInput input) {
        this.input = input;
        this.places = input.cycles().stream()
                .map(wish -> new CyclePlaces(input, wish))
                .toList();
    }

    /**
     * The dates that a search of windows which fill up gets by with as a rule: all of the first cycle, which it varies, and the
     * first list of each other one.
     */
    public static Set<LocalDate> firstDates(List<CycleWish> cycles, Wishes wishes) {
        Stream<List<LocalDate>> others = cycles.stream()
                .skip(1)
                .flatMap(
                        wish -> TightWindow.earliestFirst(wish, wishes).stream().limit(1));
        return Stream.concat(cycles.get(0).dates().stream(), others)
                .flatMap(List::stream)
                .collect(Collectors.toSet());
    }

    /** The next best offers; or, when there are none, what stands in the way. */
    public static SearchAnswer offers(SearchInput input) {
        return new SlotSearch(input).answer();
    }

    /** The best offer alone; what stands in the way when there is none is not looked for, which takes longer than all else. */
    public static Optional<Offer> best(SearchInput input) {
        SlotSearch search = new SlotSearch(input);
        return search.places.stream().allMatch(CyclePlaces::fits)
                ? search.answer().offers().stream().findFirst()
                : Optional.empty();
    }

    private SearchAnswer answer() {
        List<CycleRefusal> refusals = places.stream()
                .filter(cycle -> !cycle.fits())
                .map(CyclePlaces::refusal)
                .toList();
        if (!refusals.isEmpty()) {
            return new SearchAnswer(List.of(), refusals);
        }
        CycleChain chain = new CycleChain(places, input.minimumGapDays());
        Optional<Integer> broken = chain.firstBroken();
        return broken.isPresent()
                ? new SearchAnswer(List.of(), List.of(tooClose(broken.get())))
                : new SearchAnswer(offers(chain), List.of());
    }

    private CycleRefusal tooClose(int cycle) {
        CycleWish wish = input.cycles().get(cycle);
        Candidate best = places.get(cycle).ways(false).get(0);
        Instant at = best.placements().get(0).times().start();
        Binding binding = new Binding(
                Resource.DATES,
                at,
                "too-soon-after-cycle",
                "the cycle before ends less than " + input.minimumGapDays() + " days earlier");
        return new CycleRefusal(
                wish.cycle(),
                List.of(new DayRefusal(
                        wish.days().get(0).id(),
                        wish.cycle(),
                        wish.days().get(0).number(),
                        best.firstDate(),
                        List.of(binding))),
                List.of(),
                List.of());
    }

    /** Varies one cycle after the other until there are offers enough; the others follow as they best can. */
    private List<Offer> offers(CycleChain chain) {
        Set<List<Placement>> offers = new LinkedHashSet<>();
        vary(false, chain, offers);
        vary(true, chain, offers);
        Trades trades = new Trades(input);
        return offers.stream()
                .map(placements -> new Offer(placements, trades.of(placements)))
                .toList();
    }

    private void vary(boolean every, CycleChain chain, Set<List<Placement>> offers) {
        for (int cycle = 0; cycle < places.size() && offers.size() < input.limit(); cycle++) {
            for (Candidate anchor : varied(places.get(cycle).ways(every))) {
                if (offers.size() < input.limit() && chain.holds(cycle, anchor.list())) {
                    offers.add(chain.through(cycle, anchor));
                }
            }
        }
    }

    /** All candidates, those that lie well apart first. */
    private static List<Candidate> varied(List<Candidate> candidates) {
        List<Candidate> varied = new ArrayList<>();
        BitSet left = new BitSet(candidates.size());
        left.set(0, candidates.size());
        for (int apart : MINUTES_APART) {
            for (int next = left.nextSetBit(0); next >= 0; next = left.nextSetBit(next + 1)) {
                Candidate candidate = candidates.get(next);
                if (apart == 0 || varied.stream().noneMatch(chosen -> chosen.isWithin(apart, candidate))) {
                    varied.add(candidate);
                    left.clear(next);
                }
            }
        }
        return varied;
    }
}
