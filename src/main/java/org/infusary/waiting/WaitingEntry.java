package org.infusary.waiting;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.infusary.course.CourseFacts;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.CourseId;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.HoldId;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.SiteId;
import org.infusary.kernel.VisitId;
import org.infusary.schedule.rules.StartHours;
import org.infusary.waiting.rules.WaitingReason;
import org.infusary.waiting.rules.WaitingStatus;
import org.jspecify.annotations.Nullable;

/**
 * Somebody waits for a place: for the open days of a cycle, or for another time of a visit that is booked.
 *
 * <p>Its life: WAITING, and then OFFERED as long as the hold of an offer stands; WAITING again when that is released or its
 * time is up, which is seen by the clock alone. BOOKED when an offer was booked, or the cycle in any other way. WITHDRAWN by
 * somebody, or because the visit was called off. EXPIRED behind its last day, also by the clock alone. What ended never
 * changes again; the offers that were made stay with it.
 */
@Entity
@Table(name = "waiting_entry")
class WaitingEntry {
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID siteId;
    private UUID patientId;
    private UUID courseId;
    private int cycleNumber;
    private @Nullable UUID visitId;
    private LocalDate wantedFrom;
    private LocalDate wantedTo;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<DayOfWeek> weekdays = List.of();

    private @Nullable LocalTime earliestStart;
    private @Nullable LocalTime latestStart;

    @Enumerated(EnumType.STRING)
    private WaitingReason reason;

    private LocalDate waitUntil;

    @Enumerated(EnumType.STRING)
    private @Nullable WaitingStatus outcome;

    private UUID addedBy;
    private Instant addedAt;
    private @Nullable Instant endedAt;

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "entry_id", nullable = false, updatable = false)
    @OrderBy("position")
    @Fetch(FetchMode.SUBSELECT)
    private List<WaitingOffer> offers = new ArrayList<>();

    @Version
    private long version;

    protected WaitingEntry() {}

    /** @param visit of the cycle, booked; empty: its open days */
    static WaitingEntry add(
            CourseFacts course, int cycle, Optional<VisitId> visit, Wanted wanted, AccountId by, Instant at) {
        WaitingEntry entry = new WaitingEntry();
        entry.siteId = course.site().value();
        entry.patientId = course.patient().value();
        entry.courseId = course.id().value();
        entry.cycleNumber = cycle;
        entry.visitId = visit.map(VisitId::value).orElse(null);
        entry.take(wanted);
        entry.addedBy = by.value();
        entry.addedAt = at;
        return entry;
    }

    /** {@link WaitingStateConflict} unless it waits. */
    void change(Wanted wanted, Moment at) {
        mustWait(at);
        take(wanted);
    }

    private void take(Wanted wanted) {
        wantedFrom = wanted.dates().from();
        wantedTo = wanted.dates().to();
        weekdays = wanted.weekdays().stream().sorted().toList();
        earliestStart = wanted.hours().earliest().orElse(null);
        latestStart = wanted.hours().latest().orElse(null);
        reason = wanted.reason();
        waitUntil = wanted.until();
    }

    /** {@link WaitingStateConflict} unless it waits. */
    void offer(Offered place, AccountId by, Moment at) {
        mustWait(at);
        offers.add(WaitingOffer.of(offers.size(), place, by, at.now()));
    }

    /** {@link WaitingStateConflict} unless it waits. */
    void withdraw(Moment at) {
        mustWait(at);
        end(WaitingStatus.WITHDRAWN, at.now());
    }

    /** What it was for is called off; nothing when it has ended already. */
    void dropped(Instant at) {
        end(WaitingStatus.WITHDRAWN, at);
    }

    /** What it was for is booked; nothing when it has ended already. */
    void booked(Instant at) {
        end(WaitingStatus.BOOKED, at);
    }

    /** The hold of one of its offers was booked. */
    void booked(HoldId hold, Instant at) {
        offer(hold).book(at);
        booked(at);
    }

    /** The hold of one of its offers was given back. */
    void declined(HoldId hold, Instant at) {
        offer(hold).decline(at);
    }

    private WaitingOffer offer(HoldId hold) {
        return offers.stream().filter(offer -> offer.isOf(hold)).findFirst().orElseThrow();
    }

    private void end(WaitingStatus how, Instant at) {
        if (outcome == null) {
            outcome = how;
            endedAt = at;
        }
    }

    void mustWait(Moment at) {
        WaitingStatus now = status(at);
        if (now != WaitingStatus.WAITING) {
            throw new WaitingStateConflict(now);
        }
    }

    private WaitingStatus status(Moment at) {
        if (outcome != null) {
            return outcome;
        }
        if (offers.stream().anyMatch(offer -> offer.stands(at.now()))) {
            return WaitingStatus.OFFERED;
        }
        return at.today().isAfter(waitUntil) ? WaitingStatus.EXPIRED : WaitingStatus.WAITING;
    }

    WaitingEntryId id() {
        return new WaitingEntryId(id);
    }

    SiteId site() {
        return new SiteId(siteId);
    }

    PatientId patient() {
        return new PatientId(patientId);
    }

    long version() {
        return version;
    }

    /** @param at its centre */
    EntryFacts facts(Moment at) {
        return new EntryFacts(
                id(),
                site(),
                at.zone(),
                patient(),
                new CourseId(courseId),
                cycleNumber,
                Optional.ofNullable(visitId).map(VisitId::new),
                new Wanted(
                        new DateWindow(wantedFrom, wantedTo),
                        Set.copyOf(weekdays),
                        new StartHours(Optional.ofNullable(earliestStart), Optional.ofNullable(latestStart)),
                        reason,
                        waitUntil),
                status(at),
                addedAt,
                endedAt,
                offers.stream().map(WaitingOffer::facts).toList(),
                version);
    }
}
