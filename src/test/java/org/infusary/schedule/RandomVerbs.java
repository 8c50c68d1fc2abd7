package org.infusary.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infusary.schedule.SequenceCentre.bean;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.CourseId;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.Grams;
import org.infusary.kernel.HoldId;
import org.infusary.kernel.VisitId;
import org.infusary.schedule.rules.CallOffReason;
import org.infusary.schedule.rules.Initiator;
import org.infusary.schedule.rules.MoveAction;
import org.infusary.schedule.rules.MoveScope;
import org.infusary.schedule.rules.MoveStatus;
import org.infusary.schedule.rules.Offer;
import org.infusary.schedule.rules.OverbookingReason;
import org.infusary.schedule.rules.Seat;
import org.infusary.schedule.rules.SeatingAim;
import org.infusary.schedule.rules.VisitStatus;
import org.infusary.security.Roles;
import org.infusary.site.SiteHours;
import org.infusary.site.rules.Closing;
import org.infusary.site.rules.ClosureReason;
import org.infusary.site.rules.DutyShift;
import org.infusary.testing.SignedChecklist;
import org.infusary.testing.TestClock;
import org.infusary.web.EntityTag;
import org.infusary.web.Problem;

/** Everything that can be done to a schedule, each with what chance says, through the doors. */
final class RandomVerbs {
    /** What a verb may have touched; nothing else may differ afterwards. */
    record Touched(String told, Set<UUID> visits, Set<UUID> courses, boolean mayBook) {
        static Touched nothing(String told) {
            return new Touched(told, Set.of(), Set.of(), false);
        }

        static Touched visit(String told, VisitFacts visit) {
            return new Touched(
                    told, Set.of(visit.id().value()), Set.of(visit.course().value()), false);
        }

        static Touched course(String told, CourseId course) {
            return new Touched(told, Set.of(), Set.of(course.value()), true);
        }
    }

    private final SequenceCentre centre;
    private final StoredSchedule stored;
    private final Random random;
    private final Map<String, Integer> weights = new TreeMap<>();
    private final Map<String, Supplier<Touched>> verbs = new TreeMap<>();
    private final List<HoldId> holds = new ArrayList<>();
    private final List<MoveId> waiting = new ArrayList<>();
    private final List<UUID> closures = new ArrayList<>();
    private final Set<LocalDate> restaffed = new TreeSet<>();
    private final Set<LocalDate> closedOnce = new HashSet<>();
    private final Set<String> loosened = new HashSet<>();
    private Instant now;

    RandomVerbs(SequenceCentre centre, StoredSchedule stored, Random random) {
        this.centre = centre;
        this.stored = stored;
        this.random = random;
        this.now = new TestClock().instant();
        verb("book", 6, this::book);
        verb("hold", 2, this::hold);
        verb("bookHold", 3, this::bookHold);
        verb("release", 1, this::release);
        verb("move", 7, this::move);
        verb("decide", 3, this::decide);
        verb("cancel", 2, this::cancel);
        verb("noShow", 2, this::noShow);
        verb("wait", 3, this::waitAWhile);
        verb("treat", 6, this::treat);
        verb("close", 1, this::close);
        verb("disrupt", 3, this::disrupt);
        verb("restaff", 1, this::restaff);
        verb("reopen", 2, this::reopen);
        verb("extend", 1, this::extend);
        verb("rearrange", 2, this::rearrange);
        verb("reseat", 3, this::reseat);
    }

    private void verb(String name, int weight, Supplier<Touched> how) {
        weights.put(name, weight);
        verbs.put(name, how);
    }

    /** The name of the next verb. */
    String next() {
        int left = random.nextInt(
                weights.values().stream().mapToInt(Integer::intValue).sum());
        for (Map.Entry<String, Integer> one : weights.entrySet()) {
            left -= one.getValue();
            if (left < 0) {
                return one.getKey();
            }
        }
        throw new IllegalStateException();
    }

    Touched carryOut(String verb) {
        return verbs.get(verb).get();
    }

    Instant now() {
        return now;
    }

    private void setClock(Instant later) {
        now = later;
        TestClock.set(later);
    }

    /** Dates that the centre was closed on at one time or another, if only for an hour. */
    Set<LocalDate> closedOnce() {
        return closedOnce;
    }

    /** Cycles that need not follow day by day any more, as {@link StoredSchedule#wholeCycles} names them. */
    Set<String> loosened() {
        return loosened;
    }

    private Touched book() {
        CourseId course = pick(centre.courses());
        List<WantedPlace> offered = offered(course);
        boolean asOffered = random.nextInt(4) > 0;
        List<WantedPlace> places = asOffered ? offered : elsewhere(offered);
        OverbookingReason overbooking = asOffered || random.nextBoolean() ? null : OverbookingReason.URGENT;
        if (places.isEmpty()) {
            return Touched.nothing("no offer for " + course);
        }
        try {
            centre.as(overbooking == null ? Roles.SCHEDULER : Roles.NURSE, () -> bean(Scheduling.class)
                    .book(course, places, overbooking));
        } catch (Problem refused) {
            // offers look through what is held for the course itself
            if (asOffered && !isHeld(course)) {
                throw new AssertionError("an offer that cannot be booked: " + places, refused);
            }
            throw refused;
        }
        return Touched.course("booked " + places, course);
    }

    private boolean isHeld(CourseId course) {
        return visits(StoredSchedule.Row::held).stream()
                .anyMatch(row -> row.course().equals(course.value()));
    }

    private List<WantedPlace> offered(CourseId course) {
        Offers offers = centre.as(Roles.SCHEDULER, () -> bean(Scheduling.class)
                .offers(course, new OfferQuery(new TreeSet<>(), null, 5, null)));
        List<Offer> found = offers.answer().offers();
        return found.isEmpty()
                ? List.of()
                : pick(found).placements().stream()
                        .map(place -> new WantedPlace(
                                place.dayId(), place.where(), place.times().start()))
                        .toList();
    }

    private List<WantedPlace> elsewhere(List<WantedPlace> places) {
        Duration later = Duration.ofMinutes(15L * (random.nextInt(33) - 16));
        return places.stream()
                .map(place -> new WantedPlace(
                        place.dayId(), pick(centre.chairs()), place.startsAt().plus(later)))
                .toList();
    }

    private Touched hold() {
        CourseId course = pick(centre.courses());
        List<WantedPlace> offered = offered(course);
        List<WantedPlace> places = random.nextInt(3) > 0 ? offered : elsewhere(offered);
        if (places.isEmpty()) {
            return Touched.nothing("no offer for " + course);
        }
        Duration length = Duration.ofMinutes(5 + random.nextInt(1400));
        holds.add(centre.as(Roles.SCHEDULER, () -> bean(HoldDesk.class).hold(course, places, length))
                .id());
        return new Touched("held " + places, Set.of(), Set.of(), true);
    }

    private Touched bookHold() {
        if (holds.isEmpty()) {
            return Touched.nothing("nothing held");
        }
        HoldId hold = pick(holds);
        List<VisitDetails> booked =
                centre.as(Roles.SCHEDULER, () -> bean(HoldDesk.class).book(hold));
        return new Touched("booked " + hold, ids(booked), courses(booked), false);
    }

    private Touched release() {
        if (holds.isEmpty()) {
            return Touched.nothing("nothing held");
        }
        HoldId hold = pick(holds);
        Set<UUID> held =
                ids(centre.as(Roles.SCHEDULER, () -> bean(HoldDesk.class).details(hold))
                        .visits());
        centre.as(Roles.SCHEDULER, () -> bean(HoldDesk.class).release(hold));
        return new Touched("released " + hold, held, Set.of(), false);
    }

    private static Set<UUID> ids(List<VisitDetails> visits) {
        return visits.stream().map(visit -> visit.facts().id().value()).collect(Collectors.toSet());
    }

    private static Set<UUID> courses(List<VisitDetails> visits) {
        return visits.stream().map(visit -> visit.facts().course().value()).collect(Collectors.toSet());
    }

    private Touched move() {
        Optional<VisitFacts> some = visit(row -> row.isBooked() || random.nextInt(8) == 0);
        if (some.isEmpty()) {
            return Touched.nothing("nothing to move");
        }
        VisitFacts visit = some.get();
        MoveAction action = pick(Arrays.asList(MoveAction.values()));
        MoveScope scope =
                pick(Arrays.stream(MoveScope.values()).filter(action::reaches).toList());
        boolean anywhere = action.isPrescribers() || random.nextInt(3) == 0;
        Instant wanted = visit.times()
                .start()
                .atZone(centre.zone())
                .plusDays(random.nextInt(9) - 3)
                .plusMinutes(15L * (random.nextInt(25) - 12))
                .toInstant();
        MoveOrder order = new MoveOrder(
                visit.id(),
                action,
                scope,
                anywhere ? Optional.empty() : Optional.of(new Seat(pick(centre.chairs()), wanted)),
                CallOffReason.PATIENT_REQUEST,
                Initiator.PATIENT);
        MovePlan plan = shown(order);
        MoveFacts done =
                promised(plan, () -> centre.as(role(), () -> bean(Moving.class).commit(order, plan.token())));
        if (done.status() == MoveStatus.AWAITING_CONFIRMATION) {
            waiting.add(done.id());
            return Touched.nothing("asked for " + order);
        }
        return moved("moved " + order, plan.asked(), done);
    }

    private String role() {
        return random.nextBoolean() ? Roles.PRESCRIBER : Roles.SCHEDULER;
    }

    /** A preview writes nothing and says the same when it is asked for again. */
    private MovePlan shown(MoveOrder order) {
        Map<UUID, StoredSchedule.Row> before = stored.visits(now);
        MovePlan plan = centre.as(Roles.SCHEDULER, () -> bean(Moving.class).preview(order));
        assertThat(stored.visits(now)).isEqualTo(before);
        assertThat(centre.as(Roles.SCHEDULER, () -> bean(Moving.class).preview(order)))
                .isEqualTo(plan);
        return plan;
    }

    /** What was shown is done when nothing has changed since. */
    private static <P, T> T promised(P plan, Supplier<T> commit) {
        try {
            return commit.get();
        } catch (MoveAwaiting oneAtATime) {
            throw oneAtATime;
        } catch (Problem refused) {
            throw new AssertionError("shown and then refused: " + plan, refused);
        }
    }

    private Touched moved(String told, VisitFacts asked, MoveFacts done) {
        Set<UUID> touched = new HashSet<>();
        for (MoveLine line : done.lines()) {
            if (line.visit() != null) {
                touched.add(line.visit().value());
                mustSit(line);
            }
        }
        return new Touched(told, touched, Set.of(asked.course().value()), false);
    }

    private void mustSit(MoveLine line) {
        VisitFacts now = facts(line.visit());
        if (line.to() == null) {
            assertThat(now.status().name()).isEqualTo("OMITTED");
            return;
        }
        assertThat(Spot.of(now.date(), now.where(), now.times())).isEqualTo(line.to());
        assertThat(now.grams()).isEqualTo(line.gramsAfter());
        assertThat(now.day()).isEqualTo(line.dayAfter());
    }

    private Touched decide() {
        if (waiting.isEmpty()) {
            return Touched.nothing("nothing waits");
        }
        MoveId move = pick(waiting);
        MoveFacts asked = centre.as(Roles.PRESCRIBER, () -> bean(Moving.class).move(move));
        if (random.nextInt(4) == 0) {
            centre.as(Roles.PRESCRIBER, () -> bean(Moving.class).reject(move, "not now"));
            return Touched.nothing("rejected " + move);
        }
        MoveFacts done = centre.as(Roles.PRESCRIBER, () -> bean(Moving.class).confirm(move));
        return moved("confirmed " + asked.order(), facts(asked.order().visit()), done);
    }

    private Touched cancel() {
        Optional<VisitFacts> some = visit(row -> !row.isOver());
        if (some.isEmpty()) {
            return Touched.nothing("nothing to cancel");
        }
        VisitFacts visit = some.get();
        centre.as(Roles.SCHEDULER, () -> bean(Scheduling.class)
                .cancel(visit.id(), new EntityTag(visit.version()), CallOffReason.PATIENT_REQUEST, Initiator.PATIENT));
        return Touched.visit("cancelled " + visit.id(), visit);
    }

    private Touched noShow() {
        boolean early = random.nextInt(8) == 0;
        Optional<VisitFacts> some = visit(row -> row.isBooked()
                && (early || !facts(new VisitId(row.id())).times().start().isAfter(now)));
        if (some.isEmpty()) {
            return Touched.nothing("nobody to miss");
        }
        VisitFacts visit = some.get();
        centre.as(Roles.NURSE, () -> bean(Scheduling.class).noShow(visit.id(), new EntityTag(visit.version())));
        return Touched.visit("missed " + visit.id(), visit);
    }

    private Touched waitAWhile() {
        Optional<Instant> next = visits(StoredSchedule.Row::isBooked).stream()
                .map(row -> facts(new VisitId(row.id())).times().start())
                .filter(start -> start.isAfter(now) && start.isBefore(now.plus(Duration.ofDays(4))))
                .min(Instant::compareTo);
        setClock(next.filter(start -> random.nextInt(3) > 0)
                .orElse(now.plus(Duration.ofMinutes(5L * (1 + random.nextInt(150))))));
        return Touched.nothing("it is " + now.atZone(centre.zone()));
    }

    /** One step on of a visit of today: from the arrival to the end of the infusion. */
    private Touched treat() {
        LocalDate today = now.atZone(centre.zone()).toLocalDate();
        Optional<VisitFacts> some = Optional.of(visits(row -> !row.isOver() && !row.held()).stream()
                        .map(row -> facts(new VisitId(row.id())))
                        .filter(visit -> visit.date().equals(today))
                        .toList())
                .filter(list -> !list.isEmpty())
                .map(this::pick);
        if (some.isEmpty()) {
            return Touched.nothing("nobody to treat");
        }
        VisitFacts visit = some.get();
        Scheduling door = bean(Scheduling.class);
        if (visit.status() == VisitStatus.READY) {
            SignedChecklist.of(visit.id());
        }
        centre.as(Roles.NURSE, () -> {
            switch (visit.status()) {
                case BOOKED -> door.arrive(visit.id(), new EntityTag(visit.version()));
                case ARRIVED -> door.ready(visit.id());
                case READY -> door.start(visit.id(), now);
                case PAUSED -> door.resume(visit.id());
                case INFUSING -> {
                    if (random.nextInt(4) == 0) {
                        door.pause(visit.id());
                    } else {
                        setClock(now.plus(Duration.ofMinutes(random.nextInt(180))));
                        door.end(visit.id(), now, given(visit));
                    }
                }
                default -> throw new AssertionError(visit.status());
            }
            return true;
        });
        return Touched.visit("treated " + visit.id() + " " + visit.status(), visit);
    }

    private Grams given(VisitFacts visit) {
        return random.nextInt(4) == 0 ? Grams.of("5") : visit.grams();
    }

    private Touched close() {
        Closing closing = closing();
        closures.add(centre.as(Roles.ADMIN, () -> bean(SiteHours.class)
                        .announce(centre.site(), closing, ClosureReason.MAINTENANCE, null))
                .id());
        remember(closing);
        return Touched.nothing("closed " + closing);
    }

    private void remember(Closing closing) {
        if (closing.isOfCentre()) {
            closing.fromDate().datesUntil(closing.toDate().plusDays(1)).forEach(closedOnce::add);
        }
    }

    private Closing closing() {
        LocalDate from = date();
        LocalTime begin = random.nextBoolean() ? null : LocalTime.of(4 + random.nextInt(8), 0);
        LocalTime end = random.nextBoolean() ? null : LocalTime.of(13 + random.nextInt(6), 0);
        return new Closing(
                from,
                begin,
                from.plusDays(random.nextInt(4) / 3),
                end,
                random.nextInt(3) == 0 ? pick(centre.chairs()) : null);
    }

    /** Mostly one on which somebody is booked. */
    private LocalDate date() {
        LocalDate today = now.atZone(centre.zone()).toLocalDate();
        List<LocalDate> booked = visits(row -> row.isBooked() || row.held()).stream()
                .map(row -> facts(new VisitId(row.id())).date())
                .filter(date -> !date.isBefore(today))
                .toList();
        if (!booked.isEmpty() && random.nextInt(3) > 0) {
            return pick(booked);
        }
        return now.atZone(centre.zone()).toLocalDate().plusDays(random.nextInt(8));
    }

    private Touched disrupt() {
        DisruptionRequest request = disruption();
        Map<UUID, StoredSchedule.Row> before = stored.visits(now);
        DisruptionPlan plan =
                centre.as(Roles.SCHEDULER, () -> bean(Disrupting.class).preview(centre.site(), request));
        assertThat(stored.visits(now)).isEqualTo(before);
        Supplier<DisruptionDone> commit = () ->
                centre.as(Roles.SCHEDULER, () -> bean(Disrupting.class).commit(centre.site(), request, plan.token()));
        boolean keeps = plan.unplaced() > 0 && request.unplaced() == Disruption.Unplaced.KEEP_REFUSES;
        DisruptionDone done = keeps ? commit.get() : promised(plan, commit);
        done.closure().ifPresent(closures::add);
        Optional.ofNullable(request.closure())
                .ifPresent(closed -> remember(new Closing(
                        closed.fromDate(), closed.fromTime(), closed.toDate(), closed.toTime(), chair(closed))));
        Optional.ofNullable(request.duty()).ifPresent(duty -> restaffed.add(duty.date()));
        Optional.ofNullable(request.absence()).ifPresent(away -> restaffed.add(away.date()));
        Set<UUID> touched = new HashSet<>();
        Set<UUID> courses = new HashSet<>();
        plan.cycles().stream().flatMap(fate -> fate.visits().stream()).forEach(one -> {
            VisitFacts visit = one.visit();
            touched.add(visit.id().value());
            courses.add(visit.course().value());
            if (one.line() == null) {
                assertThat(facts(visit.id()).status().name()).isEqualTo("CANCELLED");
            } else {
                mustSit(one.line());
            }
        });
        return new Touched("disrupted " + request, touched, courses, false);
    }

    private static ChairId chair(DisruptionRequest.Closed closed) {
        return closed.chairId() == null ? null : new ChairId(closed.chairId());
    }

    private DisruptionRequest disruption() {
        Disruption.Unplaced unplaced = pick(Arrays.asList(Disruption.Unplaced.values()));
        switch (random.nextInt(4)) {
            case 0 -> {
                LocalTime starts = LocalTime.of(4 + random.nextInt(8), 0);
                return new DisruptionRequest(
                        null,
                        null,
                        new DisruptionRequest.Absence(date(), starts, starts.plusHours(1 + random.nextInt(8)), 1),
                        unplaced);
            }
            case 1 -> {
                List<DisruptionRequest.Shift> shifts = shifts().stream()
                        .map(shift -> new DisruptionRequest.Shift(shift.starts(), shift.ends(), shift.nurses()))
                        .toList();
                return new DisruptionRequest(null, new DisruptionRequest.Duty(date(), shifts), null, unplaced);
            }
            default -> {
                Closing closing = closing();
                UUID chair = closing.chair() == null ? null : closing.chair().value();
                return new DisruptionRequest(
                        new DisruptionRequest.Closed(
                                closing.fromDate(),
                                closing.fromTime(),
                                closing.toDate(),
                                closing.toTime(),
                                chair,
                                ClosureReason.STAFF,
                                null),
                        null,
                        null,
                        unplaced);
            }
        }
    }

    private List<DutyShift> shifts() {
        return random.nextInt(6) == 0
                ? List.of()
                : List.of(
                        new DutyShift(LocalTime.of(0, 0), LocalTime.of(8 + random.nextInt(6), 0), 1),
                        new DutyShift(
                                LocalTime.of(4 + random.nextInt(6), 0), LocalTime.of(23, 55), 1 + random.nextInt(2)));
    }

    private Touched reseat() {
        LocalDate today = now.atZone(centre.zone()).toLocalDate();
        ChairAssignment wish = new ChairAssignment(
                centre.site(), new DateWindow(today, today.plusDays(90)), pick(List.of(SeatingAim.values())));
        ChairAssignmentPlan plan =
                centre.as(Roles.SCHEDULER, () -> bean(ChairAssignments.class).preview(wish));
        centre.as(Roles.SCHEDULER, () -> bean(ChairAssignments.class).commit(wish, plan.token()));
        Set<UUID> touched = new HashSet<>();
        plan.changes().forEach(change -> {
            VisitFacts seated = facts(change.visit().id());
            assertThat(seated.where()).isEqualTo(change.to());
            assertThat(seated.times()).isEqualTo(change.visit().times());
            touched.add(seated.id().value());
        });
        return new Touched("seated anew " + wish + " " + plan.changes().size(), touched, Set.of(), false);
    }

    private Touched restaff() {
        LocalDate date = date();
        List<DutyShift> shifts = shifts();
        centre.as(Roles.ADMIN, () -> bean(SiteHours.class).keepDay(centre.site(), date, staffing(), shifts));
        restaffed.add(date);
        return Touched.nothing("staffed " + date + " " + shifts);
    }

    private EntityTag staffing() {
        return new EntityTag(
                bean(SiteHours.class).staffing(centre.site(), null, null).version());
    }

    private Touched reopen() {
        if (!closures.isEmpty() && random.nextInt(3) > 0) {
            UUID closure = pick(closures);
            stored.wholeCycles(now).forEach((cycle, dates) -> {
                if (!dates.get(dates.size() - 1).equals(dates.get(0).plusDays(dates.size() - 1L))) {
                    loosened.add(cycle);
                }
            });
            centre.as(Roles.ADMIN, () -> {
                bean(SiteHours.class).withdraw(centre.site(), closure);
                return true;
            });
            closures.remove(closure);
            return Touched.nothing("opened " + closure);
        }
        if (restaffed.isEmpty()) {
            centre.chairsInService();
            return Touched.nothing("all chairs are in service");
        }
        LocalDate date = pick(List.copyOf(restaffed));
        centre.as(Roles.ADMIN, () -> bean(SiteHours.class).clearDay(centre.site(), date, staffing()));
        restaffed.remove(date);
        return Touched.nothing("weekly shifts on " + date);
    }

    /** Other hours and shifts for all weeks, or a chair less. */
    private Touched rearrange() {
        switch (random.nextInt(3)) {
            case 0 -> {
                String opens = "0%d:00".formatted(4 + random.nextInt(5));
                String closes = "%d:00".formatted(15 + random.nextInt(7));
                centre.openEveryDay(opens, closes);
                return Touched.nothing("open from " + opens + " to " + closes);
            }
            case 1 -> {
                int nurses = 1 + random.nextInt(3);
                centre.staff(nurses);
                return Touched.nothing(nurses + " nurses on all days");
            }
            default -> {
                ChairId chair = pick(centre.chairs());
                centre.serve(chair, false);
                return Touched.nothing("out of service: " + chair);
            }
        }
    }

    private Touched extend() {
        CourseId course = pick(centre.courses());
        int cycles = 1 + random.nextInt(2);
        centre.as(Roles.SCHEDULER, () -> bean(HorizonDesk.class).extend(course, cycles, 1 + random.nextInt(3)));
        return Touched.course("extended " + course, course);
    }

    private List<StoredSchedule.Row> visits(Predicate<StoredSchedule.Row> which) {
        return stored.visits(now).values().stream().filter(which).toList();
    }

    private Optional<VisitFacts> visit(Predicate<StoredSchedule.Row> which) {
        List<StoredSchedule.Row> some = visits(which);
        return some.isEmpty()
                ? Optional.empty()
                : Optional.of(facts(new VisitId(pick(some).id())));
    }

    private VisitFacts facts(VisitId id) {
        return centre.as(Roles.NURSE, () -> bean(Scheduling.class).visit(id));
    }

    private <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
