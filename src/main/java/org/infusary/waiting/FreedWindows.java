package org.infusary.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.SiteId;
import org.infusary.kernel.TimeWindow;
import org.infusary.patient.PatientRegister;
import org.infusary.patient.PersonFacts;
import org.infusary.schedule.ChairDate;
import org.infusary.schedule.Filling;
import org.infusary.schedule.Fitting;
import org.infusary.schedule.rules.Gap;
import org.infusary.site.SiteCalendar;
import org.infusary.site.SiteFacts;
import org.infusary.waiting.rules.FitReasons;
import org.infusary.waiting.rules.WaitingRank;
import org.infusary.waiting.rules.WindowPlace;
import org.infusary.web.BadRequest;
import org.infusary.web.Cursor;
import org.infusary.web.Page;
import org.jspecify.annotations.Nullable;

/** Tells what is free again of a centre's chairs, and whom of those who wait to ask. */
@ApplicationScoped
public class FreedWindows {
    private static final int LONGEST_LIST_DAYS = 31;

    private final WaitingEntries entries;
    private final FreedPlaces places;
    private final Filling filling;
    private final ValidProducts products;
    private final PatientRegister patients;
    private final SiteCalendar calendar;
    private final Clock clock;

    FreedWindows(
            WaitingEntries entries,
            FreedPlaces places,
            Filling filling,
            ValidProducts products,
            PatientRegister patients,
            SiteCalendar calendar,
            Clock clock) {
        this.entries = entries;
        this.places = places;
        this.filling = filling;
        this.products = products;
        this.patients = patients;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * What is free again on these days, from now on, by date and chair; each with those who fit, the next to be asked first.
     *
     * @param from null: today
     * @param to null: thirty days after {@code from}, which is the longest span
     */
    @Transactional
    public Page<FreedWindow> at(SiteId id, @Nullable LocalDate from, @Nullable LocalDate to, Cursor start, int limit) {
        SiteFacts site = calendar.site(id);
        Moment at = Moment.at(site, clock.instant());
        Map<ChairDate, List<FreedFacts>> freed = places.at(id, days(at.today(), from, to), at.now());
        WindowPlace after = new WindowPlace(start.after());
        List<Gap> gaps = filling.gaps(id, windows(freed)).values().stream()
                .filter(gap -> place(gap).compareTo(after) > 0)
                .sorted(Comparator.comparing(FreedWindows::place))
                .toList();
        Page<Gap> page = Page.of(gaps, limit, gap -> new Cursor(place(gap).number()));
        Map<Gap, List<WindowPatient>> asked = patients(site.id(), at, page.items(), freed);
        return page.map(gap -> new FreedWindow(
                gap, site.zone(), Objects.requireNonNull(freed.get(where(gap))), asked.getOrDefault(gap, List.of())));
    }

    static Map<ChairDate, List<TimeWindow>> windows(Map<ChairDate, List<FreedFacts>> freed) {
        Map<ChairDate, List<TimeWindow>> windows = new LinkedHashMap<>();
        freed.forEach((where, places) ->
                windows.put(where, places.stream().map(FreedFacts::place).toList()));
        return windows;
    }

    private Map<Gap, List<WindowPatient>> patients(
            SiteId site, Moment at, List<Gap> gaps, Map<ChairDate, List<FreedFacts>> freed) {
        Map<WaitingEntryId, EntryFacts> waiting = entries.waiting(site, at).stream()
                .map(entry -> entry.facts(at))
                .collect(
                        Collectors.toMap(EntryFacts::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        Map<Gap, List<Fitting>> fits = products.valid(filling.fits(
                site, gaps, waiting.values().stream().map(EntryFacts::waiter).toList()));
        Map<PatientId, PersonFacts> people = people(site, fits);
        Map<Gap, List<WindowPatient>> asked = new HashMap<>();
        fits.forEach((gap, some) -> {
            Set<ProductId> given = Objects.requireNonNull(freed.get(where(gap))).stream()
                    .map(FreedFacts::product)
                    .collect(Collectors.toSet());
            asked.put(
                    gap,
                    some.stream()
                            .map(one -> patient(
                                    gap,
                                    one,
                                    Objects.requireNonNull(waiting.get(
                                            new WaitingEntryId(one.waiter().id()))),
                                    given,
                                    people))
                            .sorted(Comparator.comparing(FreedWindows::rank))
                            .toList());
        });
        return asked;
    }

    private static WindowPatient patient(
            Gap gap, Fitting fitting, EntryFacts entry, Set<ProductId> given, Map<PatientId, PersonFacts> people) {
        TimeWindow place =
                FitReasons.in(gap, fitting.offer().placements()).times().window();
        return new WindowPatient(
                Objects.requireNonNull(people.get(fitting.patient())),
                entry,
                fitting,
                entry.wasOffered(place),
                given.contains(fitting.product()),
                FitReasons.of(gap, fitting.offer().placements(), fitting.window(), entry.zone()));
    }

    private static WaitingRank rank(WindowPatient patient) {
        return new WaitingRank(
                patient.offeredBefore(),
                patient.fitting().startBy().isPresent(),
                patient.fitting().standing(),
                patient.entry().addedAt(),
                patient.entry().id().value());
    }

    private Map<PatientId, PersonFacts> people(SiteId site, Map<Gap, List<Fitting>> fits) {
        Set<PatientId> shown = fits.values().stream()
                .flatMap(List::stream)
                .map(Fitting::patient)
                .collect(Collectors.toSet());
        return shown.isEmpty() ? Map.of() : patients.people(site, shown);
    }

    private static DateWindow days(LocalDate today, @Nullable LocalDate from, @Nullable LocalDate to) {
        LocalDate first = from == null || from.isBefore(today) ? today : from;
        LocalDate last = to == null ? first.plusDays(LONGEST_LIST_DAYS - 1L) : to;
        if (last.isBefore(first)) {
            throw new BadRequest("to", "must not be before from or today");
        }
        if (first.plusDays(LONGEST_LIST_DAYS).compareTo(last) <= 0) {
            throw new BadRequest("to", "must leave at most " + LONGEST_LIST_DAYS + " days, both ends counted");
        }
        return new DateWindow(first, last);
    }

    private static ChairDate where(Gap gap) {
        return new ChairDate(gap.chair(), gap.date());
    }

    private static WindowPlace place(Gap gap) {
        return WindowPlace.of(gap.date(), gap.chair());
    }
}
