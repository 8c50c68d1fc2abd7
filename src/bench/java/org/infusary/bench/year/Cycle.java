package org.infusary.bench.year;

import static org.infusary.bench.year.Assumptions.*;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.infusary.kernel.DateWindow;

/** A cycle that is booked: where each of its days is, and the window it should begin in. */
final class Cycle {
    private final Patient patient;
    private final int number;
    private final List<Visit> visits;
    private LocalDate planned;

    Cycle(Patient patient, int number, LocalDate planned) {
        this.patient = patient;
        this.number = number;
        this.planned = planned;
        var shapes = patient.shapes(number);
        this.visits = IntStream.range(0, shapes.size())
                .mapToObj(day -> new Visit(this, day, shapes.get(day)))
                .toList();
    }

    Patient patient() {
        return patient;
    }

    int number() {
        return number;
    }

    List<Visit> visits() {
        return visits;
    }

    LocalDate planned() {
        return planned;
    }

    void plan(LocalDate date) {
        planned = date;
    }

    LocalDate firstDate() {
        return visits.get(0).date();
    }

    LocalDate lastDate() {
        return visits.get(visits.size() - 1).date();
    }

    DateWindow window() {
        return patient.urgent()
                ? new DateWindow(planned, planned.plusDays(URGENT_WINDOW_DAYS))
                : new DateWindow(planned.minusDays(WINDOW_DAYS), planned.plusDays(WINDOW_DAYS));
    }

    /** Default of the product: the grid is kept after a cycle inside its window, else the next is counted from its day 1. */
    LocalDate next() {
        LocalDate from = window().contains(firstDate()) ? planned : firstDate();
        return from.plusDays(patient.intervalDays());
    }

    /** Days that day 1 is after the window, 0 inside of it. */
    long late() {
        return Math.max(0, firstDate().toEpochDay() - window().to().toEpochDay());
    }
}
