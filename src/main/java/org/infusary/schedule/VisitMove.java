package org.infusary.schedule;

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
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.infusary.course.rules.RecountedCycle;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.CourseId;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.Reason;
import org.infusary.kernel.SiteId;
import org.infusary.kernel.VisitId;
import org.infusary.schedule.rules.CallOffReason;
import org.infusary.schedule.rules.Initiator;
import org.infusary.schedule.rules.MoveAction;
import org.infusary.schedule.rules.MoveScope;
import org.infusary.schedule.rules.MoveStatus;
import org.infusary.schedule.rules.Seat;
import org.jspecify.annotations.Nullable;

/**
 * The record of a move: what was asked for, by whom, and every day of the course that it touches.
 *
 * <p>Its life: DONE at once as a rule. One that leaves a day out and is not a prescriber's waits, AWAITING_CONFIRMATION,
 * and touches nothing until a prescriber confirms it, DONE, or does not, REJECTED. What is decided never changes.
 */
@Entity
@Table(name = "visit_move")
class VisitMove {
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID siteId;
    private UUID patientId;
    private UUID courseId;
    private UUID visitId;

    @Enumerated(EnumType.STRING)
    private MoveAction action;

    @Enumerated(EnumType.STRING)
    private MoveScope scope;

    @Enumerated(EnumType.STRING)
    private CallOffReason reason;

    @Enumerated(EnumType.STRING)
    private Initiator initiator;

    /** Null with a wanted start at home. */
    private @Nullable UUID wantedChairId;

    private @Nullable Instant wantedStartsAt;
    private String token;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<RecountedCycle> laterCycles = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Reason> warnings = List.of();

    @Enumerated(EnumType.STRING)
    private MoveStatus status = MoveStatus.AWAITING_CONFIRMATION;

    private UUID askedBy;
    private Instant askedAt;
    private @Nullable UUID decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String rejectionNote;

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "move_id", nullable = false, updatable = false)
    @OrderBy("position")
    @Fetch(FetchMode.SUBSELECT)
    private List<VisitMoveLine> lines = new ArrayList<>();

    @Version
    private long version;

    protected VisitMove() {}

    /** The move has happened. */
    static VisitMove done(MovePlan plan, AccountId by, Instant at) {
        VisitMove move = awaiting(plan, by, at);
        move.decide(MoveStatus.DONE, by, at);
        return move;
    }

    /** The move is asked for and waits for a prescriber. */
    static VisitMove awaiting(MovePlan plan, AccountId by, Instant at) {
        VisitMove move = new VisitMove();
        move.siteId = plan.asked().site().value();
        move.patientId = plan.asked().patient().value();
        move.courseId = plan.asked().course().value();
        move.visitId = plan.asked().id().value();
        move.action = plan.order().action();
        move.scope = plan.order().scope();
        move.reason = plan.order().reason();
        move.initiator = plan.order().initiator();
        plan.order().wanted().ifPresent(seat -> {
            move.wantedChairId = seat.where().chair().map(ChairId::value).orElse(null);
            move.wantedStartsAt = seat.start();
        });
        move.token = plan.token();
        move.laterCycles = plan.later();
        move.warnings = plan.warnings();
        move.askedBy = by.value();
        move.askedAt = at;
        for (int position = 0; position < plan.lines().size(); position++) {
            move.lines.add(VisitMoveLine.of(position, plan.lines().get(position)));
        }
        return move;
    }

    void confirm(AccountId by, Instant at) {
        decide(MoveStatus.DONE, by, at);
    }

    /** @param note why, 1 to 500 characters */
    void reject(String note, AccountId by, Instant at) {
        decide(MoveStatus.REJECTED, by, at);
        rejectionNote = note;
    }

    /** @throws MoveDecided when it waits no longer */
    void mustWait() {
        if (status != MoveStatus.AWAITING_CONFIRMATION) {
            throw new MoveDecided(status);
        }
    }

    private void decide(MoveStatus decision, AccountId by, Instant at) {
        mustWait();
        status = decision;
        decidedBy = by.value();
        decidedAt = at;
    }

    MoveId id() {
        return new MoveId(id);
    }

    SiteId site() {
        return new SiteId(siteId);
    }

    CourseId course() {
        return new CourseId(courseId);
    }

    PatientId patient() {
        return new PatientId(patientId);
    }

    String token() {
        return token;
    }

    MoveOrder order() {
        Optional<Seat> wanted =
                Optional.ofNullable(wantedStartsAt).map(start -> new Seat(Spot.where(wantedChairId), start));
        return new MoveOrder(new VisitId(visitId), action, scope, wanted, reason, initiator);
    }

    MoveFacts facts(ZoneId zone) {
        return new MoveFacts(
                id(),
                course(),
                zone,
                order(),
                status,
                lines.stream().map(VisitMoveLine::line).toList(),
                laterCycles,
                warnings,
                new AccountId(askedBy),
                askedAt,
                decidedBy == null ? null : new AccountId(decidedBy),
                decidedAt,
                rejectionNote,
                version);
    }
}
