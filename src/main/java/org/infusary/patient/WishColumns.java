package org.infusary.patient;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.ChairKind;
import org.jspecify.annotations.Nullable;

/** {@link SchedulingWishes} as columns. */
@Embeddable
class WishColumns {
    @Enumerated(EnumType.STRING)
    @Column(name = "needed_chair_kind")
    private @Nullable ChairKind neededKind;

    @Column(name = "companion")
    private boolean companion;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "wished_weekdays")
    private List<DayOfWeek> weekdays = List.of();

    @Column(name = "wished_earliest_start")
    private @Nullable LocalTime earliestStart;

    @Column(name = "wished_latest_start")
    private @Nullable LocalTime latestStart;

    @Column(name = "wished_chair_id")
    private @Nullable UUID chairId;

    @Column(name = "wished_chair_as_last_time")
    private boolean chairAsLastTime;

    @Enumerated(EnumType.STRING)
    @Column(name = "wished_chair_kind")
    private @Nullable ChairKind kind;

    protected WishColumns() {}

    static WishColumns none() {
        return new WishColumns();
    }

    static WishColumns of(SchedulingWishes wishes) {
        WishColumns columns = new WishColumns();
        columns.neededKind = wishes.neededKind();
        columns.companion = wishes.companion();
        columns.weekdays = wishes.weekdays().stream().sorted().toList();
        columns.earliestStart = wishes.earliestStart();
        columns.latestStart = wishes.latestStart();
        columns.chairId = wishes.chair() == null ? null : wishes.chair().value();
        columns.chairAsLastTime = wishes.chairAsLastTime();
        columns.kind = wishes.kind();
        return columns;
    }

    SchedulingWishes wishes() {
        return new SchedulingWishes(
                neededKind,
                companion,
                Set.copyOf(weekdays),
                earliestStart,
                latestStart,
                chairId == null ? null : new ChairId(chairId),
                chairAsLastTime,
                kind);
    }
}
