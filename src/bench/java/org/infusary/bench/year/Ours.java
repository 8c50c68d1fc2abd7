package org.infusary.bench.year;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.DayId;
import org.infusary.schedule.rules.CycleWish;
import org.infusary.schedule.rules.DayWish;
import org.infusary.schedule.rules.SearchInput;
import org.infusary.schedule.rules.SiteDayLoad;
import org.infusary.schedule.rules.SlotSearch;
import org.infusary.schedule.rules.Wishes;

/**
 * The product: the first offer of {@link SlotSearch}, dates nearest to the planned one first as its offers and moves have
 * them, with the wish for the chair of last time.
 */
final class Ours implements Policy {
    @Override
    public List<Place> place(Ask ask, Books books) {
        Map<LocalDate, SiteDayLoad> site = new HashMap<>();
        ask.dates()
                .forEach(list ->
                        list.forEach(date -> site.put(date, books.on(date).load())));
        List<List<LocalDate>> dates = ask.dates().stream()
                .sorted(Comparator.<List<LocalDate>>comparingLong(list ->
                                Math.abs(list.get(0).toEpochDay() - ask.around().toEpochDay()))
                        .thenComparing(list -> list.get(0)))
                .toList();
        if (dates.isEmpty()) {
            return List.of();
        }
        List<DayWish> days = IntStream.range(0, ask.visits().size())
                .mapToObj(day -> new DayWish(
                        new DayId(new UUID(1, day)),
                        day + 1,
                        ask.visits().get(day).shape()))
                .toList();
        Optional<ChairId> chair =
                Optional.of(ask.lastChair()).filter(last -> last >= 0).map(DayBook::id);
        return SlotSearch.offers(new SearchInput(
                        site,
                        List.of(new CycleWish(1, days, dates.get(0), dates, List.of())),
                        1,
                        List.of(),
                        ask.dates().get(0).get(0).atStartOfDay(ZoneOffset.UTC).toInstant(),
                        new Wishes(
                                Optional.empty(),
                                false,
                                Set.of(),
                                Optional.empty(),
                                Optional.empty(),
                                chair,
                                Optional.empty()),
                        1))
                .offers()
                .stream()
                .flatMap(offer -> offer.placements().stream())
                .map(placed -> new Place(
                        placed.date(),
                        DayBook.chair(placed.where().chair().orElseThrow()),
                        books.on(placed.date()).tick(placed.times().start())))
                .toList();
    }

    /** Those whose window ends first. */
    @Override
    public Comparator<Visit> order() {
        return Comparator.<Visit, LocalDate>comparing(
                        visit -> visit.cycle().window().to())
                .thenComparing(visit -> -visit.shape().booked());
    }

    @Override
    public String name() {
        return "ours";
    }
}
