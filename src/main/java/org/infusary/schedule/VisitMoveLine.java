package org.infusary.schedule;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.infusary.kernel.DayId;
import org.infusary.kernel.Grams;
import org.infusary.kernel.Reason;
import org.infusary.kernel.VisitId;
import org.infusary.schedule.rules.MoveLineKind;
import org.jspecify.annotations.Nullable;

/** One day of a course that a move touched, as it was and as it is since then. */
@Entity
@Table(name = "visit_move_line")
class VisitMoveLine {
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private int position;

    @Enumerated(EnumType.STRING)
    private MoveLineKind kind;

    private @Nullable UUID visitId;
    private UUID dayId;
    private int cycleNumber;
    private int dayNumber;
    private @Nullable Integer dayNumberAfter;
    private LocalDate fromDate;
    private @Nullable UUID fromChairId;
    private @Nullable Instant fromStartsAt;
    private @Nullable Instant fromEndsAt;
    private BigDecimal gramsBefore;
    private @Nullable LocalDate toDate;
    private @Nullable UUID toChairId;
    private @Nullable Instant toStartsAt;
    private @Nullable Instant toEndsAt;
    private @Nullable BigDecimal gramsAfter;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Reason> reasons = List.of();

    protected VisitMoveLine() {}

    static VisitMoveLine of(int position, MoveLine line) {
        VisitMoveLine row = new VisitMoveLine();
        row.position = position;
        row.kind = line.kind();
        VisitId visit = line.visit();
        row.visitId = visit == null ? null : visit.value();
        row.dayId = line.dayId().value();
        row.cycleNumber = line.cycle();
        row.dayNumber = line.day();
        row.dayNumberAfter = line.dayAfter();
        row.fromDate = line.from().date();
        row.fromChairId = line.from().chairId();
        row.fromStartsAt = line.from().startsAt();
        row.fromEndsAt = line.from().endsAt();
        row.gramsBefore = line.gramsBefore().value();
        Spot to = line.to();
        if (to != null) {
            row.toDate = to.date();
            row.toChairId = to.chairId();
            row.toStartsAt = to.startsAt();
            row.toEndsAt = to.endsAt();
        }
        Grams after = line.gramsAfter();
        row.gramsAfter = after == null ? null : after.value();
        row.reasons = line.reasons();
        return row;
    }

    MoveLine line() {
        return new MoveLine(
                kind,
                visitId == null ? null : new VisitId(visitId),
                new DayId(dayId),
                cycleNumber,
                dayNumber,
                dayNumberAfter,
                spot(fromDate, fromChairId, fromStartsAt, fromEndsAt),
                toDate == null ? null : spot(toDate, toChairId, toStartsAt, toEndsAt),
                new Grams(gramsBefore),
                gramsAfter == null ? null : new Grams(gramsAfter),
                reasons);
    }

    /** A visit without a chair is one at home. */
    private static Spot spot(LocalDate date, @Nullable UUID chair, @Nullable Instant start, @Nullable Instant end) {
        return start == null ? Spot.open(date) : new Spot(date, Spot.where(chair), start, end);
    }
}
