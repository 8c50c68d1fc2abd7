package org.infusary.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.ChairKind;
import org.infusary.kernel.DayId;
import org.infusary.kernel.TimeWindow;
import org.infusary.schedule.rules.CycleWish;
import org.infusary.schedule.rules.DayWish;
import org.infusary.schedule.rules.SearchInput;
import org.infusary.schedule.rules.SiteDayLoad;
import org.infusary.schedule.rules.SlotMarks;
import org.infusary.schedule.rules.SlotSearch;
import org.infusary.schedule.rules.Taken;
import org.infusary.schedule.rules.VisitShape;
import org.infusary.site.rules.ChairDay;
import org.infusary.site.rules.NurseLoad;
import org.infusary.site.rules.NurseShift;
import org.infusary.site.rules.SiteDay;

/**
 * The work of finding offers: a centre of 30 chairs over 60 days with two visits on each chair each day, an induction of five
 * days and two cycles of two days to be placed. The bitmaps of the days are built anew each time, as for a request.
 */
final class OffersBench {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final int DAYS = 60;
    private static final int CHAIRS = 30;
    private static final VisitShape SHAPE = new VisitShape(35, 45, 165, 240);
    private static final NurseLoad NURSES = new NurseLoad(3, 4);

    private final SlotMarks marks = new SlotMarks(ZONE, 15);
    private final List<SiteDay> days = new ArrayList<>();
    private final Map<LocalDate, List<Taken>> taken = new TreeMap<>();

    OffersBench() {
        for (int day = 0; day < DAYS; day++) {
            LocalDate date = MONDAY.plusDays(day);
            days.add(new SiteDay(
                    date,
                    List.of(new TimeWindow(at(date, 7 * 60), at(date, 20 * 60))),
                    List.of(new NurseShift(new TimeWindow(at(date, 7 * 60), at(date, 20 * 60)), 14)),
                    IntStream.range(0, CHAIRS)
                            .mapToObj(chair -> new ChairDay(chair(chair), "Chair " + chair, ChairKind.CHAIR, List.of()))
                            .toList()));
            taken.put(
                    date,
                    IntStream.range(0, 2 * CHAIRS)
                            .mapToObj(visit -> new Taken(
                                    chair(visit % CHAIRS),
                                    SHAPE.at(at(date, 7 * 60 + 15 * (visit % 8) + 270 * (visit / CHAIRS)))))
                            .toList());
        }
    }

    /** @return the offers found: 5 */
    int find() {
        Map<LocalDate, SiteDayLoad> site = new TreeMap<>();
        days.forEach(day -> site.put(day.date(), SiteDayLoad.of(day, taken.get(day.date()), NURSES, marks)));
        return SlotSearch.offers(new SearchInput(
                        site,
                        List.of(wish(1, 5, 0), wish(2, 2, 23), wish(3, 2, 44)),
                        7,
                        List.of(),
                        at(MONDAY, 0),
                        Optional.empty(),
                        5))
                .offers()
                .size();
    }

    private static CycleWish wish(int cycle, int length, int first) {
        List<List<LocalDate>> dates = IntStream.rangeClosed(first, first + 6)
                .mapToObj(start -> IntStream.range(start, start + length)
                        .mapToObj(MONDAY::plusDays)
                        .toList())
                .toList();
        List<DayWish> wishes = IntStream.rangeClosed(1, length)
                .mapToObj(day -> new DayWish(new DayId(new UUID(cycle, day)), day, new VisitShape(35, 45, 100, 150)))
                .toList();
        return new CycleWish(cycle, wishes, dates.get(0), dates, List.of(), List.of(), true);
    }

    private static ChairId chair(int number) {
        return new ChairId(new UUID(7, number));
    }

    private static Instant at(LocalDate date, int minute) {
        return date.atTime(LocalTime.MIDNIGHT).atZone(ZONE).toInstant().plus(Duration.ofMinutes(minute));
    }
}
