package org.infusary.order.rules;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A timing field by field, for those who write it down: the fields of one way are set, or none. */
public record TimingFields(
        @Nullable LocalDate startBy,
        @Nullable LocalDate procedureOn,
        @Nullable Integer daysBeforeProcedure,
        @Nullable AwaitedEvent event,
        @Nullable Integer daysAfterEvent,
        @Nullable LocalDate eventExpectedOn,
        @Nullable LocalDate eventOn) {
    static final TimingFields NONE = new TimingFields(null, null, null, null, null, null, null);

    static TimingFields of(Urgent urgent) {
        return new TimingFields(urgent.latest(), null, null, null, null, null, null);
    }

    static TimingFields of(BeforeProcedure before) {
        return new TimingFields(null, before.procedureOn(), before.atLeastDays(), null, null, null, null);
    }

    static TimingFields of(AfterEvent after) {
        return new TimingFields(
                null, null, null, after.event(), after.daysAfter(), after.expectedOn(), after.occurredOn());
    }

    public Timing timing() {
        if (startBy != null) {
            return new Urgent(startBy);
        }
        if (procedureOn != null) {
            return new BeforeProcedure(procedureOn, Objects.requireNonNull(daysBeforeProcedure));
        }
        return event == null
                ? Timing.ROUTINE
                : new AfterEvent(
                        event,
                        Objects.requireNonNull(daysAfterEvent),
                        Objects.requireNonNull(eventExpectedOn),
                        eventOn);
    }
}
