package org.infusary.bench.chti;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.infusary.bench.chti.ChtIInstance.Patient;
import org.infusary.bench.chti.ChtIInstance.Session;
import org.infusary.schedule.rules.placing.After;
import org.infusary.schedule.rules.placing.Centre;
import org.infusary.schedule.rules.placing.CourseToPlace;
import org.infusary.schedule.rules.placing.Demand;
import org.infusary.schedule.rules.placing.Gap;
import org.infusary.schedule.rules.placing.PlacedVisit;
import org.infusary.schedule.rules.placing.Pool;
import org.infusary.schedule.rules.placing.Seat;
import org.infusary.schedule.rules.placing.Step;
import org.infusary.schedule.rules.placing.VisitToPlace;

/**
 * An instance of CHT-I in the words of the engine: a nurse has as many units as she can have patients; the pharmacy has no
 * limit but its hours, so that a mixing is a step without demands, or, when it may lie on the day before, only says from
 * when on the treatment may begin.
 */
final class ChtIPlaces {
    private static final int NURSES = 0;
    private static final int CHAIRS = 1;
    private static final int DOCTORS = 2;
    private static final int CONSULTATION = 0;
    private static final int INSTALLATION = 1;
    private static final int MIXING = 2;

    private final ChtIInstance instance;
    private final List<Integer> groups;
    private final Map<Session, VisitToPlace> visits = new HashMap<>();
    private final Centre centre;
    private final List<CourseToPlace> courses;

    ChtIPlaces(ChtIInstance instance) {
        this.instance = instance;
        this.groups = List.copyOf(instance.doctors().keySet());
        List<Pool> pools = new ArrayList<>();
        pools.add(pool(instance.nurses(), instance.patientsPerNurse()));
        pools.add(Pool.constant(instance.days(), instance.slots(), instance.chairs()));
        groups.forEach(group -> pools.add(pool(instance.doctors().get(group), 1)));
        this.centre = new Centre(instance.days(), instance.slots(), pools);
        this.courses = instance.patients().stream().map(this::course).toList();
    }

    Centre centre() {
        return centre;
    }

    /** One for each patient, in their order. */
    List<CourseToPlace> courses() {
        return courses;
    }

    private Pool pool(int[][] there, int units) {
        return new Pool(IntStream.rangeClosed(1, instance.days())
                .mapToObj(day -> IntStream.of(there[day]).map(n -> n * units).toArray())
                .toArray(int[][]::new));
    }

    private CourseToPlace course(Patient patient) {
        List<Session> sessions = patient.sessions();
        return new CourseToPlace(
                sessions.stream().map(this::visit).toList(),
                sessions.stream()
                        .skip(1)
                        .map(session -> Gap.exactly(session.gap()))
                        .toList(),
                10L * sessions.size() * instance.days() * instance.slots());
    }

    /** Sessions that differ by their gaps alone are one visit to the engine. */
    private VisitToPlace visit(Session session) {
        Session alike = new Session(
                0,
                session.doctorGroup(),
                session.consultation(),
                session.installation(),
                session.sameDay(),
                session.mixing(),
                session.treatment());
        return visits.computeIfAbsent(alike, this::newVisit);
    }

    private VisitToPlace newVisit(Session session) {
        int doctors = DOCTORS + groups.indexOf(session.doctorGroup());
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(session.consultation(), List.of(new Demand(doctors, 1)), List.of(), any()));
        steps.add(new Step(
                session.installation(),
                List.of(new Demand(NURSES, instance.patientsPerNurse())),
                List.of(After.any(CONSULTATION)),
                any()));
        List<After> ready = new ArrayList<>(List.of(After.any(INSTALLATION)));
        if (session.sameDay()) {
            steps.add(new Step(session.mixing(), List.of(), List.of(After.any(CONSULTATION)), whenMixed(session)));
            ready.add(After.any(MIXING));
        }
        steps.add(new Step(
                session.treatment(),
                List.of(new Demand(NURSES, 1)),
                ready,
                session.sameDay() ? any() : whenTreated(session)));
        return new VisitToPlace(
                steps,
                new Seat(INSTALLATION, steps.size() - 1, List.of(CHAIRS)),
                (day, start, end) -> (long) day * instance.slots() + end);
    }

    private List<BitSet> any() {
        return IntStream.range(0, instance.days()).mapToObj(day -> from(0)).toList();
    }

    private List<BitSet> whenMixed(Session session) {
        return IntStream.rangeClosed(1, instance.days())
                .mapToObj(day -> {
                    BitSet starts = new BitSet();
                    IntStream.rangeClosed(0, instance.slots() - session.mixing())
                            .filter(slot -> isOpen(day, slot, session.mixing()))
                            .forEach(starts::set);
                    return starts;
                })
                .toList();
    }

    private List<BitSet> whenTreated(Session session) {
        return IntStream.rangeClosed(1, instance.days())
                .mapToObj(day -> {
                    if (firstMixing(day - 1, session) >= 0) {
                        return from(0);
                    }
                    int mixing = firstMixing(day, session);
                    return mixing < 0 ? new BitSet() : from(mixing + session.mixing());
                })
                .toList();
    }

    private BitSet from(int slot) {
        BitSet starts = new BitSet();
        starts.set(slot, instance.slots() + 1);
        return starts;
    }

    private boolean isOpen(int day, int from, int slots) {
        return IntStream.range(from, from + slots).allMatch(slot -> instance.pharmacy()[day][slot]);
    }

    /** The first slot of the first mixing on that day; below 0 when there is none. */
    private int firstMixing(int day, Session session) {
        return IntStream.rangeClosed(0, instance.slots() - session.mixing())
                .filter(slot -> isOpen(day, slot, session.mixing()))
                .findFirst()
                .orElse(-1);
    }

    /** The lines of the schedule for one patient. */
    List<String> lines(Patient patient, List<PlacedVisit> placed) {
        List<String> lines = new ArrayList<>();
        for (int visit = 0; visit < placed.size(); visit++) {
            lines.add(line(patient, visit, placed.get(visit)));
        }
        return lines;
    }

    private String line(Patient patient, int visit, PlacedVisit placed) {
        Session session = patient.sessions().get(visit);
        int day = placed.day() + 1;
        int mixingDay = day;
        int mixing;
        int treatment;
        if (session.sameDay()) {
            mixing = placed.start(MIXING);
            treatment = placed.start(MIXING + 1);
        } else {
            mixingDay = firstMixing(day - 1, session) >= 0 ? day - 1 : day;
            mixing = firstMixing(mixingDay, session);
            treatment = placed.start(MIXING);
        }
        return String.join(
                "\t",
                instance.name(),
                text(patient.id()),
                text(visit + 1),
                text(day),
                text(placed.start(CONSULTATION)),
                text(placed.start(INSTALLATION)),
                text(mixingDay),
                text(mixing),
                text(treatment));
    }

    private static String text(int number) {
        return Integer.toString(number);
    }
}
