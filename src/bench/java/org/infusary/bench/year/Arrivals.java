package org.infusary.bench.year;

import static org.infusary.bench.year.Assumptions.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.infusary.schedule.rules.VisitShape;

/** Draws everyone who comes in the year, so many that the chairs are booked as {@link Assumptions#BOOKED} tells. */
final class Arrivals {
    private static final double ROUNDED_UP = (SLOT - TICK) / 2.0;
    private static final double MEAN_VISIT = SHORTEST + MEAN_ABOVE_SHORTEST + ROUNDED_UP;
    private static final double MEAN_FIRST = MEAN_VISIT + FIRST_LONGER;
    private static final double MEAN_INDUCTION = 3.5;
    private static final double CYCLES_A_WEEK = THREE_WEEKS / 3 + (1 - THREE_WEEKS) / 4;
    private static final double DAYS_A_CYCLE = 1 + TWO_DAYS;

    private final Chance chance;
    private final List<Patient> patients = new ArrayList<>();

    private Arrivals(Chance chance) {
        this.chance = chance;
    }

    /** In the order of their requests. */
    static List<Patient> of(int chairs, Chance chance) {
        Arrivals arrivals = new Arrivals(chance);
        double minutes = BOOKED * chairs * OPEN_MINUTES * 5 / (1 + NO_SHOW);
        double leave = CYCLES_A_WEEK / CYCLES;
        double firstDays = INDUCTION * MEAN_INDUCTION + (1 - INDUCTION) * DAYS_A_CYCLE;
        double weekly = (CYCLES_A_WEEK - leave) * DAYS_A_CYCLE * MEAN_VISIT + leave * firstDays * MEAN_FIRST;
        double known = (1 - URGENT) * minutes / weekly;
        arrivals.known((int) Math.round(known));
        arrivals.over(known * leave / 5, URGENT * minutes / (5 * MEAN_INDUCTION * MEAN_FIRST));
        return arrivals.patients;
    }

    /** Those who are there from the beginning, somewhere in their cycle. */
    private void known(int count) {
        for (int i = 0; i < count; i++) {
            SplittableRandom random = chance.of(Chance.Of.PATIENT, patients.size());
            int weeks = random.nextDouble() < THREE_WEEKS ? 3 : 4;
            LocalDate planned = Week.openFrom(FIRST_DAY.plusDays(4 + random.nextInt(7 * weeks)));
            add(random, FIRST_DAY, planned, weeks, false, true);
        }
    }

    private void over(double newADay, double urgentADay) {
        for (int day = 1; day < WARM_UP_DAYS + COUNTED_DAYS; day++) {
            LocalDate today = FIRST_DAY.plusDays(day);
            if (Week.isOpen(today)) {
                int fresh = Chance.count(chance.of(Chance.Of.ARRIVALS, day), newADay);
                int urgent = Chance.count(chance.of(Chance.Of.ADD_ONS, day), urgentADay);
                for (int i = 0; i < fresh + urgent; i++) {
                    SplittableRandom random = chance.of(Chance.Of.PATIENT, patients.size());
                    int weeks = random.nextDouble() < THREE_WEEKS ? 3 : 4;
                    int after = i < fresh ? START_AFTER_DAYS : 1;
                    add(random, today, Week.openFrom(today.plusDays(after)), weeks, i >= fresh, false);
                }
            }
        }
    }

    private void add(
            SplittableRandom random, LocalDate today, LocalDate planned, int weeks, boolean urgent, boolean known) {
        int days = random.nextDouble() < TWO_DAYS ? 2 : 1;
        boolean induction = random.nextDouble() < INDUCTION || urgent;
        int inductionDays = 2 + random.nextInt(4);
        double above = -MEAN_ABOVE_SHORTEST * Math.log(1 - random.nextDouble());
        int minutes = Math.min(LONGEST, (int) Math.round((SHORTEST + above) / TICK) * TICK);
        int cycles = 1 + (int) (Math.log(1 - random.nextDouble()) / Math.log(1 - 1 / CYCLES));
        patients.add(new Patient(
                patients.size(),
                today,
                planned,
                urgent,
                weeks * 7,
                induction && !known ? inductionDays : days,
                days,
                shape(known ? minutes : minutes + FIRST_LONGER),
                shape(minutes),
                urgent ? 1 : cycles));
    }

    private static VisitShape shape(int minutes) {
        int booked = (minutes + SLOT - 1) / SLOT * SLOT;
        return new VisitShape(UNTIL_ACCESS, UNTIL_INFUSION, UNTIL_INFUSION + TITRATION, booked);
    }
}
