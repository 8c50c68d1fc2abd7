package org.infusary.bench.year;

import static org.infusary.bench.year.Assumptions.*;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is counted of a year, or of several together. */
final class Tally {
    private int cycles;
    private int inside;
    private long late;
    private long worst;
    private int openDays;
    private int overDays;
    private long overtime;
    private double peaks;
    private double means;
    private int disruptions;
    private int moves;
    private int followed;
    private int sameChair;
    private int weekdays;
    private int sameWeekday;
    private long booked;
    private long chairMinutes;
    private double seconds;
    private final Map<Integer, Cycle> before = new HashMap<>();

    /** A disruption, and the visits that have another place for it. */
    void disrupted(int moved) {
        disruptions++;
        moves += moved;
    }

    /** A day as it ran, and who was booked on it. */
    void ran(DayRun run, DayBook book, List<Visit> visits) {
        openDays++;
        overtime += run.overtimeMinutes();
        overDays += run.overtimeMinutes() > 0 ? 1 : 0;
        peaks += run.peak();
        means += run.mean();
        booked += visits.stream().mapToInt(visit -> visit.shape().booked()).sum();
        chairMinutes += (long) book.chairs() * OPEN_MINUTES;
    }

    /** @param lastChair of the patient until now, below 0 for none */
    void given(Visit visit, int lastChair) {
        if (lastChair >= 0) {
            followed++;
            sameChair += lastChair == visit.place().chair() ? 1 : 0;
        }
        if (visit.day() == 0) {
            begun(visit.cycle());
        }
    }

    private void begun(Cycle cycle) {
        cycles++;
        inside += cycle.window().contains(cycle.firstDate()) ? 1 : 0;
        late += cycle.late();
        worst = Math.max(worst, cycle.late());
        Cycle last = before.put(cycle.patient().number(), cycle);
        if (last != null) {
            weekdays++;
            sameWeekday += last.firstDate().getDayOfWeek() == cycle.firstDate().getDayOfWeek() ? 1 : 0;
        }
    }

    void took(double more) {
        seconds += more;
    }

    void add(Tally other) {
        cycles += other.cycles;
        inside += other.inside;
        late += other.late;
        worst = Math.max(worst, other.worst);
        openDays += other.openDays;
        overDays += other.overDays;
        overtime += other.overtime;
        peaks += other.peaks;
        means += other.means;
        disruptions += other.disruptions;
        moves += other.moves;
        followed += other.followed;
        sameChair += other.sameChair;
        weekdays += other.weekdays;
        sameWeekday += other.sameWeekday;
        booked += other.booked;
        chairMinutes += other.chairMinutes;
        seconds += other.seconds;
    }

    static String header() {
        return "| chairs | policy | booked, % | cycles | in window, % | days late, mean | worst | overtime, min a day"
                + " | days with overtime, % | nurse load, peak to mean | moves per disruption | same chair, %"
                + " | same weekday, % |\n|---|---|---|---|---|---|---|---|---|---|---|---|---|";
    }

    String row(int chairs, String policy) {
        return String.format(
                "| %d | %s | %.1f | %d | %.2f | %.3f | %d | %.1f | %.0f | %.3f | %.2f | %.1f | %.1f |",
                chairs,
                policy,
                100.0 * booked / chairMinutes,
                cycles,
                100.0 * inside / cycles,
                (double) late / cycles,
                worst,
                (double) overtime / openDays,
                100.0 * overDays / openDays,
                peaks / means,
                (double) moves / disruptions,
                100.0 * sameChair / followed,
                100.0 * sameWeekday / weekdays);
    }

    double seconds() {
        return seconds;
    }
}
