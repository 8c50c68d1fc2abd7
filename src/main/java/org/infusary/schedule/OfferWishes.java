package org.infusary.schedule;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.ChairKind;
import org.infusary.patient.SchedulingWishes;
import org.infusary.schedule.rules.Wishes;

/**
 * What one request wishes; what is empty is left to the patient's record. Hours go together: one of them given puts the
 * record's both aside.
 *
 * @param ofPatient false: the patient's record is left aside
 */
public record OfferWishes(
        boolean ofPatient,
        Optional<ChairKind> need,
        Optional<Boolean> companion,
        Optional<Set<DayOfWeek>> weekdays,
        Optional<LocalTime> earliest,
        Optional<LocalTime> latest,
        Optional<ChairId> chair,
        Optional<Boolean> chairAsLastTime,
        Optional<ChairKind> kind) {
    private static final SchedulingWishes NONE =
            new SchedulingWishes(null, false, Set.of(), null, null, null, false, null);

    /** Whatever the patient's record says, and this kind of chair if there is one. */
    static OfferWishes ofPatient(Optional<ChairKind> need) {
        return new OfferWishes(
                true,
                need,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** What the patient's record says, under the weekdays and hours that will do without exception. */
    static OfferWishes of(Waiter waiter) {
        return new OfferWishes(
                true,
                Optional.empty(),
                Optional.empty(),
                waiter.weekdays().isEmpty() ? Optional.empty() : Optional.of(waiter.weekdays()),
                waiter.hours().earliest(),
                waiter.hours().latest(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * @param record of the patient
     * @param lastChair asked for only when it is wished for
     */
    Wishes over(SchedulingWishes record, Supplier<Optional<ChairId>> lastChair) {
        SchedulingWishes known = ofPatient ? record : NONE;
        boolean hours = earliest.isPresent() || latest.isPresent();
        return new Wishes(
                need.or(() -> Optional.ofNullable(known.neededKind())),
                companion.orElse(known.companion()),
                weekdays.orElse(known.weekdays()),
                hours ? earliest : Optional.ofNullable(known.earliestStart()),
                hours ? latest : Optional.ofNullable(known.latestStart()),
                chair(known, lastChair),
                kind.or(() -> Optional.ofNullable(known.kind())));
    }

    private Optional<ChairId> chair(SchedulingWishes known, Supplier<Optional<ChairId>> lastChair) {
        if (chair.isPresent()) {
            return chair;
        }
        if (chairAsLastTime.isPresent()) {
            return chairAsLastTime.get() ? lastChair.get() : Optional.empty();
        }
        if (known.chair() != null) {
            return Optional.of(known.chair());
        }
        return known.chairAsLastTime() ? lastChair.get() : Optional.empty();
    }
}
