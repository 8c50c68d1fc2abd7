package org.infusary.bench.year;

import static org.infusary.bench.year.Assumptions.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.VisitId;
import org.infusary.schedule.rules.SeatedVisit;
import org.infusary.site.rules.ChairDay;

/**
 * A desk with a paper book: the first date of the window on which there is a place, on each day the earliest start, the
 * first chair that is free. A visit that has to move goes to the next such date from its own on, then to the earlier ones.
 */
final class FirstFit implements Policy {
    @Override
    public List<Place> place(Ask ask, Books books) {
        List<List<LocalDate>> dates = new ArrayList<>(ask.dates());
        if (ask.move()) {
            dates.sort(Comparator.comparing(list -> list.get(0).isBefore(ask.around())));
        }
        for (List<LocalDate> list : dates) {
            List<Place> places = on(list, ask.visits(), books);
            if (places.size() == list.size()) {
                return places;
            }
        }
        return List.of();
    }

    private static List<Place> on(List<LocalDate> dates, List<Visit> visits, Books books) {
        List<Place> places = new ArrayList<>();
        for (int day = 0; day < dates.size() && places.size() == day; day++) {
            DayBook book = books.on(dates.get(day));
            Place first = first(dates.get(day), book, Units.of(visits.get(day).shape(), 0));
            if (first != Place.NOWHERE) {
                places.add(first);
            }
        }
        return places;
    }

    private static Place first(LocalDate date, DayBook book, int[] need) {
        for (int tick = 0; tick + need.length <= TICKS; tick += SLOT / TICK) {
            if (book.nursesSuffice(need, tick)) {
                for (int chair = 0; chair < book.chairs(); chair++) {
                    if (book.isFree(chair, tick, need.length)) {
                        return new Place(date, chair, tick);
                    }
                }
            }
        }
        return Place.NOWHERE;
    }

    /** As they stand in the book. */
    @Override
    public Comparator<Visit> order() {
        return Comparator.<Visit>comparingInt(visit -> visit.place().tick())
                .thenComparingInt(visit -> visit.place().chair());
    }

    /** As they stand in the book. */
    @Override
    public Map<VisitId, ChairId> seats(List<ChairDay> chairs, List<SeatedVisit> visits, boolean next) {
        return visits.stream().collect(Collectors.toMap(SeatedVisit::visit, SeatedVisit::chair));
    }

    @Override
    public String name() {
        return "first fit";
    }
}
