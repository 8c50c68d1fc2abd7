package org.infusary.order;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.infusary.order.rules.AwaitedEvent;
import org.infusary.order.rules.Timing;
import org.infusary.order.rules.TimingFields;
import org.jspecify.annotations.Nullable;

/** The timing of an order in its columns. */
@Embeddable
class TimingColumns {
    private @Nullable LocalDate startBy;

    private @Nullable LocalDate procedureOn;

    private @Nullable Integer daysBeforeProcedure;

    @Enumerated(EnumType.STRING)
    private @Nullable AwaitedEvent event;

    private @Nullable Integer daysAfterEvent;

    private @Nullable LocalDate eventExpectedOn;

    private @Nullable LocalDate eventOn;

    protected TimingColumns() {}

    private TimingColumns(TimingFields fields) {
        startBy = fields.startBy();
        procedureOn = fields.procedureOn();
        daysBeforeProcedure = fields.daysBeforeProcedure();
        event = fields.event();
        daysAfterEvent = fields.daysAfterEvent();
        eventExpectedOn = fields.eventExpectedOn();
        eventOn = fields.eventOn();
    }

    static TimingColumns of(Timing timing) {
        return new TimingColumns(timing.fields());
    }

    /** @param columns null when all of them are */
    static Timing timing(@Nullable TimingColumns columns) {
        return columns == null ? Timing.ROUTINE : columns.timing();
    }

    private Timing timing() {
        return new TimingFields(
                        startBy, procedureOn, daysBeforeProcedure, event, daysAfterEvent, eventExpectedOn, eventOn)
                .timing();
    }
}
