package org.infusary.schedule;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.infusary.course.CourseFacts;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.CourseId;
import org.infusary.kernel.HoldId;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.SiteId;
import org.infusary.schedule.rules.HoldStatus;
import org.jspecify.annotations.Nullable;

/**
 * Places kept for a course while somebody decides.
 *
 * <p>Its life: HELD with a visit on each of its places until its end, which never moves. BOOKED in time, when all its visits
 * become bookings; RELEASED in time, when all of them go. When its end comes first it is EXPIRED by that alone: from then on
 * nobody sees its visits, and the next who writes at the centre takes them away. Nothing follows on the last three.
 */
@Entity
@Table(name = "hold")
class Hold {
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID siteId;
    private UUID patientId;
    private UUID courseId;
    private UUID heldBy;
    private Instant heldAt;
    private Instant heldUntil;

    @Enumerated(EnumType.STRING)
    private @Nullable HoldStatus outcome;

    private @Nullable UUID endedBy;
    private @Nullable Instant endedAt;

    @ElementCollection
    @CollectionTable(name = "held_place", joinColumns = @JoinColumn(name = "hold_id"))
    @OrderColumn(name = "number")
    private List<HeldPlace> places = new ArrayList<>();

    @Version
    private long version;

    protected Hold() {}

    /** @param length more than nothing, at most a day */
    static Hold of(CourseFacts course, AccountId by, Instant at, Duration length) {
        Hold hold = new Hold();
        hold.siteId = course.site().value();
        hold.patientId = course.patient().value();
        hold.courseId = course.id().value();
        hold.heldBy = by.value();
        hold.heldAt = at;
        hold.heldUntil = at.plus(length);
        return hold;
    }

    /** Keeps these visits; once, when the hold is made. */
    void keep(List<Visit> visits) {
        visits.stream().map(HeldPlace::of).forEach(places::add);
    }

    /** Its visits become bookings; {@link HoldOver} when its life is over. */
    void book(AccountId by, Instant at) {
        end(HoldStatus.BOOKED, by, at);
    }

    /** Its visits go; {@link HoldOver} when its life is over. */
    void release(AccountId by, Instant at) {
        end(HoldStatus.RELEASED, by, at);
    }

    private void end(HoldStatus how, AccountId by, Instant at) {
        HoldStatus now = status(at);
        if (now != HoldStatus.HELD) {
            throw new HoldOver(now);
        }
        outcome = how;
        endedBy = by.value();
        endedAt = at;
    }

    HoldStatus status(Instant at) {
        if (outcome != null) {
            return outcome;
        }
        return at.isBefore(heldUntil) ? HoldStatus.HELD : HoldStatus.EXPIRED;
    }

    HoldId id() {
        return new HoldId(id);
    }

    SiteId site() {
        return new SiteId(siteId);
    }

    PatientId patient() {
        return new PatientId(patientId);
    }

    CourseId course() {
        return new CourseId(courseId);
    }

    Instant heldAt() {
        return heldAt;
    }

    Instant until() {
        return heldUntil;
    }

    List<WantedPlace> places() {
        return places.stream().map(HeldPlace::wanted).toList();
    }
}
