package org.infusary.bench.year;

import static org.infusary.bench.year.Assumptions.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.infusary.bench.year.Policy.Ask;
import org.infusary.bench.year.Policy.Why;

/** Books cycles ahead, and again when something comes between. */
final class Desk {
    private static final int WEEK = 7;

    private final Books books;
    private final Policy policy;
    private final Map<Integer, TreeMap<Integer, Cycle>> firm = new HashMap<>();
    private final Map<Integer, Integer> lastChair = new HashMap<>();

    Desk(Books books, Policy policy) {
        this.books = books;
        this.policy = policy;
    }

    /** Books the first cycles of a new patient, none sooner than tomorrow. */
    void welcome(Patient patient, LocalDate today) {
        Cycle first = new Cycle(patient, 1, patient.planned());
        firm.put(patient.number(), new TreeMap<>(Map.of(1, first)));
        place(first, 0, first.planned(), Why.NEW, today.plusDays(1));
        for (int number = 2; number <= Math.min(FIRM_CYCLES, patient.cycles()); number++) {
            bookNext(firm.get(patient.number()), today);
        }
    }

    private void bookNext(TreeMap<Integer, Cycle> cycles, LocalDate today) {
        Cycle last = cycles.lastEntry().getValue();
        Cycle cycle = new Cycle(last.patient(), last.number() + 1, last.next());
        cycles.put(cycle.number(), cycle);
        place(cycle, 0, cycle.planned(), Why.NEW, earliest(last, today));
    }

    /** The first day for the cycle after this one. */
    private static LocalDate earliest(Cycle before, LocalDate today) {
        LocalDate apart = before.lastDate().plusDays(LEAST_GAP_DAYS);
        return apart.isAfter(today) ? apart : today.plusDays(1);
    }

    /** The visit was given; after the last of a cycle the next is made firm. */
    void given(Visit visit, LocalDate today) {
        Patient patient = visit.cycle().patient();
        lastChair.put(patient.number(), visit.place().chair());
        if (visit.isLast()) {
            TreeMap<Integer, Cycle> cycles = firm.get(patient.number());
            if (cycles.lastKey() < patient.cycles()) {
                bookNext(cycles, today);
            }
            cycles.remove(visit.cycle().number());
        }
    }

    int lastChair(Patient patient) {
        return lastChair.getOrDefault(patient.number(), -1);
    }

    /** Visits of dates to come may change their chairs. */
    void evening(LocalDate today) {
        boolean next = true;
        for (LocalDate date : books.openAfter(today)) {
            books.on(date).reseat(policy, visit -> lastChair(visit.cycle().patient()), next);
            next = false;
        }
    }

    /** The patients did not come: the rest of each cycle moves. */
    void missed(List<Visit> visits, LocalDate today) {
        visits.forEach(Visit::miss);
        moveRests(visits, Why.MISSED, today);
    }

    /** @return visits that have another place than before */
    int disrupt(Disruption disruption, LocalDate today) {
        DayBook book = books.on(disruption.date());
        book.disrupt(disruption);
        return moveRests(book.hit(), Why.DISPLACED, today);
    }

    private int moveRests(List<Visit> visits, Why why, LocalDate today) {
        List<Visit> ordered = visits.stream().sorted(policy.order()).toList();
        Map<Visit, Place> before = new LinkedHashMap<>();
        for (Visit visit : ordered) {
            for (Visit day : rest(visit)) {
                before.put(day, day.place());
                books.on(day.date()).remove(day);
            }
        }
        for (Visit visit : ordered) {
            place(visit.cycle(), visit.day(), visit.date(), why, today.plusDays(1));
            anchor(visit.cycle(), before, today);
        }
        return (int) before.entrySet().stream()
                .filter(entry -> !entry.getKey().place().equals(entry.getValue()))
                .count();
    }

    private static List<Visit> rest(Visit visit) {
        return visit.cycle()
                .visits()
                .subList(visit.day(), visit.cycle().visits().size());
    }

    /** Plans the next firm cycle from a moved one; it moves too when it is outside of its window then, or too soon. */
    private void anchor(Cycle moved, Map<Visit, Place> before, LocalDate today) {
        Cycle next = firm.get(moved.patient().number()).get(moved.number() + 1);
        if (next == null) {
            return;
        }
        next.plan(moved.next());
        LocalDate earliest = earliest(moved, today);
        if (!next.window().contains(next.firstDate()) || next.firstDate().isBefore(earliest)) {
            for (Visit visit : next.visits()) {
                before.putIfAbsent(visit, visit.place());
                books.on(visit.date()).remove(visit);
            }
            place(next, 0, next.planned(), Why.NEW, earliest);
        }
        anchor(next, before, today);
    }

    /** Places a cycle from one of its days on: inside the window if it can be, else as soon after as it can. */
    private void place(Cycle cycle, int fromDay, LocalDate around, Why why, LocalDate earliest) {
        List<Visit> visits = cycle.visits().subList(fromDay, cycle.visits().size());
        LocalDate from = cycle.window().from();
        LocalDate to = cycle.window().to();
        if (fromDay > 0) {
            from = cycle.visits().get(fromDay - 1).date().plusDays(1);
            to = from.plusDays(WEEK - 1);
        }
        from = from.isBefore(earliest) ? earliest : from;
        LocalDate window = to;
        LocalDate end = (from.isAfter(to) ? from : to).plusDays(LATER_DAYS);
        while (!from.isAfter(end)) {
            Ask ask = new Ask(
                    visits,
                    lists(from, to, visits.size()),
                    around,
                    why,
                    from.isAfter(window),
                    lastChair(cycle.patient()));
            List<Place> places = policy.place(ask, books);
            if (!places.isEmpty()) {
                for (int i = 0; i < places.size(); i++) {
                    books.on(places.get(i).date()).put(visits.get(i), places.get(i));
                }
                return;
            }
            from = from.isAfter(to) ? from : to.plusDays(1);
            to = from.plusDays(WEEK - 1);
        }
        throw new IllegalStateException("no place in " + LATER_DAYS + " days: more is asked than the centre has");
    }

    private List<List<LocalDate>> lists(LocalDate from, LocalDate to, int days) {
        List<List<LocalDate>> lists = new ArrayList<>();
        for (LocalDate first = from; !first.isAfter(to); first = first.plusDays(1)) {
            books.row(first, days).ifPresent(lists::add);
        }
        lists.sort(Comparator.comparing(list -> list.get(0)));
        return lists;
    }
}
