package org.infusary.brand;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.infusary.course.rules.ChairMinutes;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.DayId;
import org.infusary.kernel.Exposure;
import org.infusary.kernel.Grams;
import org.infusary.kernel.Millilitres;
import org.infusary.kernel.Reason;
import org.infusary.kernel.VisitId;
import org.jspecify.annotations.Nullable;

/** One day of a course that a switch touches, as it was and as it is since then. */
@Entity
@Immutable
@Table(name = "brand_switch_line")
class BrandSwitchLine {
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private int position;
    private @Nullable UUID visitId;
    private UUID dayId;
    private int cycleNumber;
    private int dayNumber;
    private LocalDate fromDate;
    private @Nullable UUID fromChairId;
    private @Nullable Instant fromStartsAt;
    private @Nullable Instant fromEndsAt;
    private LocalDate toDate;
    private @Nullable UUID toChairId;
    private @Nullable Instant toStartsAt;
    private @Nullable Instant toEndsAt;
    private BigDecimal gramsBefore;
    private BigDecimal gramsAfter;
    private BigDecimal volumeBefore;
    private BigDecimal volumeAfter;

    @Enumerated(EnumType.STRING)
    private Exposure exposureBefore;

    @Enumerated(EnumType.STRING)
    private Exposure exposureAfter;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private ChairMinutes minutesBefore;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private ChairMinutes minutesAfter;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private BigDecimal[] vialsAfter;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Reason[] reasons;

    protected BrandSwitchLine() {}

    static BrandSwitchLine of(int position, SwitchLine line) {
        BrandSwitchLine row = new BrandSwitchLine();
        row.position = position;
        VisitId visit = line.visit();
        row.visitId = visit == null ? null : visit.value();
        row.dayId = line.dayId().value();
        row.cycleNumber = line.cycle();
        row.dayNumber = line.day();
        SwitchLine.Side before = line.before();
        row.fromDate = before.date();
        row.fromChairId = chair(before);
        row.fromStartsAt = before.startsAt();
        row.fromEndsAt = before.endsAt();
        row.gramsBefore = before.grams().value();
        row.volumeBefore = before.volume().value();
        row.exposureBefore = before.exposure();
        row.minutesBefore = before.minutes();
        SwitchLine.Side after = line.after();
        row.toDate = after.date();
        row.toChairId = chair(after);
        row.toStartsAt = after.startsAt();
        row.toEndsAt = after.endsAt();
        row.gramsAfter = after.grams().value();
        row.volumeAfter = after.volume().value();
        row.exposureAfter = after.exposure();
        row.minutesAfter = after.minutes();
        row.vialsAfter = line.vials().stream().map(Grams::value).toArray(BigDecimal[]::new);
        row.reasons = line.reasons().toArray(Reason[]::new);
        return row;
    }

    SwitchLine line() {
        return new SwitchLine(
                visitId == null ? null : new VisitId(visitId),
                new DayId(dayId),
                cycleNumber,
                dayNumber,
                new SwitchLine.Side(
                        fromDate,
                        fromChairId == null ? null : new ChairId(fromChairId),
                        fromStartsAt,
                        fromEndsAt,
                        new Grams(gramsBefore),
                        new Millilitres(volumeBefore),
                        exposureBefore,
                        minutesBefore),
                new SwitchLine.Side(
                        toDate,
                        toChairId == null ? null : new ChairId(toChairId),
                        toStartsAt,
                        toEndsAt,
                        new Grams(gramsAfter),
                        new Millilitres(volumeAfter),
                        exposureAfter,
                        minutesAfter),
                Arrays.stream(vialsAfter).map(Grams::new).toList(),
                Arrays.asList(reasons));
    }

    private static @Nullable UUID chair(SwitchLine.Side side) {
        ChairId chair = side.chair();
        return chair == null ? null : chair.value();
    }
}
