package org.infusary.schedule.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.infusary.kernel.ChairKind;

/** The places of one cycle at a centre: whether a visit fits there, and where else it would. */
record MovePlaces(int cycle, MoveInput input) {
    private static final int SINGLE_CYCLE = 1;

    static Binding inThePast(Seat seat) {
        return new Binding(Resource.HOURS, seat.start(), "in-the-past", "that time has passed");
    }

    /** Everything that stands in the way of a visit; empty when it fits. */
    List<Binding> bindings(LocalDate date, Seat seat, VisitTimes times) {
        List<Binding> bindings = new ArrayList<>();
        Instant start = seat.start();
        if (!input.marks().marks(start)) {
            bindings.add(new Binding(
                    Resource.HOURS,
                    start,
                    "off-slot",
                    "visits begin every " + input.marks().slotMinutes() + " minutes"));
        }
        bindings.addAll(room(date, seat, times));
        return bindings;
    }

    /** The same for a visit that sits there already, and began on a slot when it was booked. */
    List<Binding> room(LocalDate date, Seat seat, VisitTimes times) {
        List<Binding> bindings = new ArrayList<>();
        Optional.ofNullable(input.site().get(date))
                .ifPresent(
                        load -> bindings.addAll(load.fits(seat.where(), times).bindings()));
        input.patientTaken().stream()
                .filter(times.window()::overlaps)
                .findFirst()
                .ifPresent(window -> bindings.add(new Binding(
                        Resource.PATIENT, window.start(), "patient-elsewhere", "the patient has another visit")));
        return bindings;
    }

    /** @param seat without bindings */
    Placement placement(MoveDay day, LocalDate date, Seat seat, VisitTimes times) {
        NursePeak busiest = input.site().get(date).fits(seat.where(), times).busiest();
        return new Placement(day.id(), cycle, day.number(), date, seat.where(), times, busiest);
    }

    /**
     * Places for days on dates.
     *
     * @param planned their dates as they are
     * @param dates the dates to look at, best first, one for each day
     * @param limit most offers
     */
    SearchAnswer search(List<MoveDay> days, List<LocalDate> planned, List<List<LocalDate>> dates, int limit) {
        return search(days, planned, dates, limit, Optional.empty());
    }

    /** @param kind the only kind of chair that will do; empty: any */
    SearchAnswer search(
            List<MoveDay> days,
            List<LocalDate> planned,
            List<List<LocalDate>> dates,
            int limit,
            Optional<ChairKind> kind) {
        CycleWish wish = new CycleWish(
                cycle,
                days.stream()
                        .map(day -> new DayWish(day.id(), day.number(), day.shape()))
                        .toList(),
                planned,
                dates,
                List.of());
        return SlotSearch.offers(new SearchInput(
                input.site(), List.of(wish), SINGLE_CYCLE, input.patientTaken(), input.notBefore(), kind, limit));
    }

    /** Of a chair on a date; empty at home, when it is not in service or the date is not known. */
    Optional<ChairKind> kind(LocalDate date, Where where) {
        return Optional.ofNullable(input.site().get(date))
                .map(load -> load.chairs().get(where))
                .flatMap(ChairTicks::kind);
    }

    static List<Binding> bindings(SearchAnswer answer) {
        return answer.refusals().stream()
                .flatMap(refusal -> refusal.days().stream())
                .flatMap(day -> day.bindings().stream())
                .toList();
    }
}
