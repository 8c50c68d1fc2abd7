package org.infusary.schedule;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.infusary.course.CourseFacts;
import org.infusary.course.DayFacts;
import org.infusary.course.rules.DayPlan;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.CourseId;
import org.infusary.kernel.DayId;
import org.infusary.kernel.Grams;
import org.infusary.kernel.HoldId;
import org.infusary.kernel.OrderId;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.SiteId;
import org.infusary.kernel.Travel;
import org.infusary.kernel.VisitId;
import org.infusary.schedule.rules.CallOffReason;
import org.infusary.schedule.rules.Initiator;
import org.infusary.schedule.rules.VisitStatus;
import org.infusary.schedule.rules.VisitTimes;
import org.infusary.schedule.rules.Where;
import org.jspecify.annotations.Nullable;

/**
 * One infusion day of a course, on a chair or at the patient's home, to which a nurse travels.
 *
 * <p>Its life: HELD for a while, if a {@link Hold} keeps its place first; gone without a trace when that ends otherwise than
 * in a booking. BOOKED with all other days of its cycle; while it is, it may move, and stays the same visit. ARRIVED when the
 * patient is there; back to BOOKED when that was a slip. READY once the checklist is signed and clear; back to ARRIVED when
 * it no longer is. INFUSING from the first drop, PAUSED and INFUSING again as often as needed, at last COMPLETED, or
 * STOPPED_EARLY when grams were left. Before the first drop it can be CANCELLED, and while the patient has not come it can be
 * a NO_SHOW; its day of the course may then be booked anew, as another visit. OMITTED together with its day of the course, on
 * a prescriber's word, it is not given at all. What ended or was called off never changes again.
 *
 * <p>One that is held may keep another place for a visit that is booked and stays so meanwhile. It never is booked itself:
 * it goes, and the booked one moves there.
 *
 * <p>While it is BOOKED an approved switch of brand may give it another product, with which it lasts otherwise and may have to
 * move.
 *
 * <p>Where nurses did not suffice when it was booked, it says by how much and why, until it moves to another time.
 *
 * <p>Its times are the plan. The start and end that really were are kept beside them: a late start moves no later visit, so
 * the plan stays as booked. Only an early end is taken into the plan, because it frees the chair and the nurse.
 */
@Entity
@Table(name = "visit")
class Visit {
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID siteId;
    private UUID patientId;
    private UUID orderId;
    private UUID courseId;
    private UUID dayId;
    private int cycleNumber;
    private int dayNumber;
    private LocalDate visitDate;
    /** Null at home, exactly then with minutes of travel. */
    private @Nullable UUID chairId;

    private @Nullable Integer travelMinutes;
    private Instant startsAt;
    private Instant accessAt;
    private Instant infusionAt;
    private Instant steadyAt;
    private Instant endsAt;

    @Embedded
    private DoseColumns dose;

    @Enumerated(EnumType.STRING)
    private VisitStatus status = VisitStatus.BOOKED;

    private UUID bookedBy;
    private Instant bookedAt;
    private @Nullable Instant arrivedAt;
    private @Nullable Instant startedAt;
    private @Nullable Instant endedAt;

    @Embedded
    private @Nullable CallOffColumns callOff;

    private @Nullable UUID holdId;

    /** Null unless it is only held. */
    private @Nullable Instant heldUntil;

    /** The booked visit that shall move here; null unless a hold keeps the place for that. */
    private @Nullable UUID replacesVisitId;

    @Embedded
    private @Nullable OverbookingColumns overbooking;

    @Version
    private long version;

    protected Visit() {}

    /** Puts a day of a course there; {@code date} is the centre's date of {@code times.start()}. */
    static Visit book(
            CourseFacts course,
            int cycle,
            DayFacts day,
            LocalDate date,
            Where where,
            VisitTimes times,
            AccountId by,
            Instant at) {
        Visit visit = new Visit();
        visit.siteId = course.site().value();
        visit.patientId = course.patient().value();
        visit.orderId = course.order().value();
        visit.courseId = course.id().value();
        visit.dayId = day.id().value();
        visit.cycleNumber = cycle;
        visit.dayNumber = day.number();
        visit.visitDate = date;
        visit.take(where, times);
        visit.dose = DoseColumns.of(day);
        visit.bookedBy = by.value();
        visit.bookedAt = at;
        return visit;
    }

    /** Nurses do not suffice for it; said before it is stored. */
    void overbook(Overbooking told) {
        overbooking = OverbookingColumns.of(told);
    }

    /** Another place and the number that its day has since then; only while nobody has come. */
    void move(LocalDate date, Where where, VisitTimes times, int day) {
        if (status() != VisitStatus.BOOKED) {
            throw new VisitStateConflict(status());
        }
        if (!date.equals(visitDate) || !times.start().equals(startsAt)) {
            overbooking = null;
        }
        visitDate = date;
        dayNumber = day;
        take(where, times);
    }

    /** Another day of its cycle became the last one; whoever has come for it stays where they are. */
    void number(int day) {
        dayNumber = day;
    }

    /** Other grams on the same date, for which it lasts {@code times}; only while nobody has come. */
    void dose(Where where, VisitTimes times, DayPlan plan) {
        move(visitDate, where, times, dayNumber);
        dose = DoseColumns.of(dose.product(), dose.exposure(), plan);
    }

    /** Another product, for which it lasts {@code times}; only while nobody has come. */
    void switchTo(ProductId product, LocalDate date, Where where, VisitTimes times, DayPlan plan) {
        move(date, where, times, dayNumber);
        dose = DoseColumns.of(product, plan.exposure(), plan);
    }

    /** It shall only be held; said before it is stored. */
    Visit held(HoldId hold, Instant until) {
        holdId = hold.value();
        heldUntil = until;
        return this;
    }

    /** Another place for this booked visit, kept beside it; to be held. */
    Visit elsewhere(LocalDate date, Where where, VisitTimes times, AccountId by, Instant at) {
        if (status() != VisitStatus.BOOKED) {
            throw new VisitStateConflict(status());
        }
        Visit kept = new Visit();
        kept.siteId = siteId;
        kept.patientId = patientId;
        kept.orderId = orderId;
        kept.courseId = courseId;
        kept.dayId = dayId;
        kept.cycleNumber = cycleNumber;
        kept.dayNumber = dayNumber;
        kept.visitDate = date;
        kept.take(where, times);
        kept.dose = dose;
        kept.bookedBy = by.value();
        kept.bookedAt = at;
        kept.replacesVisitId = id;
        return kept;
    }

    /** The hold is booked: this becomes the same as {@code booked}, which gives the same day as it is planned by now. */
    void confirm(Visit booked) {
        become(VisitStatus.HELD, VisitStatus.BOOKED);
        heldUntil = null;
        take(booked.where(), booked.times());
        dose = booked.dose;
        bookedBy = booked.bookedBy;
        bookedAt = booked.bookedAt;
    }

    void arrive(Instant at) {
        become(VisitStatus.BOOKED, VisitStatus.ARRIVED);
        arrivedAt = at;
    }

    /** The arrival was a slip. */
    void undoArrival() {
        become(VisitStatus.ARRIVED, VisitStatus.BOOKED);
        arrivedAt = null;
    }

    void ready() {
        become(VisitStatus.ARRIVED, VisitStatus.READY);
    }

    /** The checklist no longer is clear. */
    void unready() {
        become(VisitStatus.READY, VisitStatus.ARRIVED);
    }

    /** The first drop. */
    void start(Instant at) {
        become(VisitStatus.READY, VisitStatus.INFUSING);
        startedAt = at;
    }

    void pause() {
        become(VisitStatus.PAUSED);
    }

    void resume() {
        become(VisitStatus.PAUSED, VisitStatus.INFUSING);
    }

    /**
     * The infusion is over: complete when all grams went in. After flush and observation the chair is free, earlier than
     * planned if they are over earlier.
     */
    void end(Instant at, Grams given) {
        become(given.compareTo(dose.amount()) < 0 ? VisitStatus.STOPPED_EARLY : VisitStatus.COMPLETED);
        endedAt = at;
        take(where(), times().overBy(at.plus(Duration.ofMinutes(dose.afterMinutes()))));
    }

    void cancel(CallOff told) {
        become(VisitStatus.CANCELLED);
        callOff = CallOffColumns.of(told);
    }

    void noShow(AccountId by, Instant at) {
        become(VisitStatus.NO_SHOW);
        callOff = CallOffColumns.of(new CallOff(CallOffReason.DID_NOT_COME, Initiator.PATIENT, at, by));
    }

    /** Left out of its cycle. */
    void omit(CallOff told) {
        become(VisitStatus.OMITTED);
        callOff = CallOffColumns.of(told);
    }

    /** For verbs that lead to a status which also others lead to, from elsewhere. */
    private void become(VisitStatus from, VisitStatus next) {
        if (status() != from) {
            throw new VisitStateConflict(status(), next);
        }
        become(next);
    }

    private void become(VisitStatus next) {
        if (!status().mayBecome(next)) {
            throw new VisitStateConflict(status(), next);
        }
        status = next;
    }

    private void take(Where where, VisitTimes times) {
        chairId = where.chair().map(ChairId::value).orElse(null);
        travelMinutes = times.travel().minutesToHome();
        startsAt = times.start();
        accessAt = times.access();
        infusionAt = times.infusion();
        steadyAt = times.steady();
        endsAt = times.end();
    }

    /** A held visit is stored as one that is booked until then: see the migration that added holds. */
    private VisitStatus status() {
        return status == VisitStatus.BOOKED && heldUntil != null ? VisitStatus.HELD : status;
    }

    /** Whether it was held and its time is up: to be taken for gone. */
    boolean isExpired(Instant now) {
        return status() == VisitStatus.HELD && !now.isBefore(Objects.requireNonNull(heldUntil));
    }

    VisitId id() {
        return new VisitId(id);
    }

    /** The booked visit that shall move here. */
    Optional<VisitId> replaces() {
        return Optional.ofNullable(replacesVisitId).map(VisitId::new);
    }

    PatientId patient() {
        return new PatientId(patientId);
    }

    SiteId site() {
        return new SiteId(siteId);
    }

    DayId dayId() {
        return new DayId(dayId);
    }

    LocalDate date() {
        return visitDate;
    }

    Where where() {
        return chairId == null ? Where.HOME : Where.on(new ChairId(chairId));
    }

    VisitTimes times() {
        return new VisitTimes(startsAt, accessAt, infusionAt, steadyAt, endsAt, Travel.of(travelMinutes));
    }

    long version() {
        return version;
    }

    VisitFacts facts() {
        return new VisitFacts(
                id(),
                site(),
                patient(),
                new OrderId(orderId),
                new CourseId(courseId),
                dayId(),
                cycleNumber,
                dayNumber,
                visitDate,
                where(),
                times(),
                dose.product(),
                dose.amount(),
                dose.volume(),
                dose.exposure(),
                status(),
                version);
    }

    VisitDetails details(ZoneId zone) {
        boolean held = status() == VisitStatus.HELD;
        return new VisitDetails(
                facts(),
                zone,
                bookedAt,
                arrivedAt,
                startedAt,
                endedAt,
                callOff == null ? null : callOff.facts(),
                held ? new HoldId(Objects.requireNonNull(holdId)) : null,
                held ? heldUntil : null,
                overbooking == null ? null : overbooking.facts());
    }
}
