package org.infusary.bench.year;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.DayId;
import org.infusary.kernel.VisitId;
import org.infusary.schedule.rules.ChairReseating;
import org.infusary.schedule.rules.CycleWish;
import org.infusary.schedule.rules.DayWish;
import org.infusary.schedule.rules.SearchAnswer;
import org.infusary.schedule.rules.SearchInput;
import org.infusary.schedule.rules.SeatedVisit;
import org.infusary.schedule.rules.SeatingAim;
import org.infusary.schedule.rules.SiteDayLoad;
import org.infusary.schedule.rules.SiteDays;
import org.infusary.schedule.rules.SlotSearch;
import org.infusary.schedule.rules.StartHours;
import org.infusary.schedule.rules.Wishes;
import org.infusary.site.rules.ChairDay;

/**
 * The product: the first offer of {@link SlotSearch}, asked as for an offer, with the wish for the chair of last time. After
 * the window it is the nearest place that the refusal tells. What a disruption displaces goes to the nearest date, as moves do.
 * Every evening {@link ChairReseating} seats the dates to come anew.
 */
final class Ours implements Policy {
    @Override
    public List<Place> place(Ask ask, Books books) {
        if (ask.dates().isEmpty()) {
            return List.of();
        }
        Map<LocalDate, SiteDayLoad> site = new HashMap<>();
        ask.dates()
                .forEach(list ->
                        list.forEach(date -> site.put(date, books.on(date).load())));
        Optional<ChairId> chair =
                Optional.of(ask.lastChair()).filter(last -> last >= 0).map(DayBook::id);
        SearchAnswer answer = SlotSearch.offers(new SearchInput(
                SiteDays.of(site),
                List.of(wish(ask)),
                1,
                List.of(),
                ask.dates().get(0).get(0).atStartOfDay(ZoneOffset.UTC).toInstant(),
                StartHours.ANY,
                new Wishes(
                        Optional.empty(), false, Set.of(), Optional.empty(), Optional.empty(), chair, Optional.empty()),
                1));
        return Stream.concat(
                        answer.offers().stream().flatMap(offer -> offer.placements().stream()),
                        answer.refusals().stream()
                                .filter(refusal -> ask.late())
                                .flatMap(refusal -> refusal.nearest().stream()))
                .map(placed -> new Place(
                        placed.date(),
                        DayBook.chair(placed.where().chair().orElseThrow()),
                        books.on(placed.date()).tick(placed.times().start())))
                .toList();
    }

    /** As {@code CycleDateLists} and the search for moves make it. */
    private static CycleWish wish(Ask ask) {
        Cycle cycle = ask.visits().get(0).cycle();
        boolean whole = ask.visits().get(0).day() == 0;
        LocalDate target = whole && ask.why() == Why.MISSED ? cycle.planned() : ask.around();
        List<DayWish> days = IntStream.range(0, ask.visits().size())
                .mapToObj(day -> new DayWish(
                        new DayId(new UUID(1, day)),
                        day + 1,
                        ask.visits().get(day).shape()))
                .toList();
        List<List<LocalDate>> nearest = ask.dates().stream()
                .sorted(Comparator.<List<LocalDate>>comparingLong(
                                list -> Math.abs(list.get(0).toEpochDay() - target.toEpochDay()))
                        .thenComparing(list -> list.get(0)))
                .toList();
        return new CycleWish(
                1,
                days,
                Collections.nCopies(days.size(), target),
                ask.late() ? List.of() : nearest,
                List.of(),
                ask.late() ? ask.dates() : List.of(),
                ask.late() || ask.why() != Why.DISPLACED);
    }

    /** Those whose window ends first. */
    @Override
    public Comparator<Visit> order() {
        return Comparator.<Visit, LocalDate>comparing(
                        visit -> visit.cycle().window().to())
                .thenComparing(visit -> -visit.shape().booked());
    }

    /** Together while the date is booked, apart on the evening before. */
    @Override
    public Map<VisitId, ChairId> seats(List<ChairDay> chairs, List<SeatedVisit> visits, boolean next) {
        return ChairReseating.anew(chairs, visits, next ? SeatingAim.APART : SeatingAim.TOGETHER);
    }

    @Override
    public String name() {
        return "ours";
    }
}
