package org.infusary.infusion;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;
import org.infusary.infusion.rules.EventKind;
import org.infusary.infusion.rules.PauseReason;
import org.infusary.infusion.rules.PumpEvent;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.InfusionId;
import org.jspecify.annotations.Nullable;

/** One thing recorded at the chair; never changed, a mistake is followed by a further event. */
@Entity
@Immutable
@Table(name = "infusion_event")
class InfusionEvent {
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID infusionId;

    @Enumerated(EnumType.STRING)
    private EventKind kind;

    private Instant at;
    private @Nullable BigDecimal rateMlPerHour;

    @Embedded
    private @Nullable VitalsColumns vitals;

    private @Nullable String note;

    @Enumerated(EnumType.STRING)
    private @Nullable PauseReason pauseReason;

    private @Nullable UUID undoes;
    private UUID recordedBy;
    private Instant recordedAt;

    protected InfusionEvent() {}

    static InfusionEvent of(InfusionId infusion, EventKind kind, Instant at, AccountId by, Instant recordedAt) {
        InfusionEvent event = new InfusionEvent();
        event.infusionId = infusion.value();
        event.kind = kind;
        event.at = at;
        event.recordedBy = by.value();
        event.recordedAt = recordedAt;
        return event;
    }

    /** @param rate that the pump was set to; null unless it was changed */
    static InfusionEvent of(
            InfusionId infusion,
            RecordEventRequest request,
            @Nullable BigDecimal rate,
            Instant at,
            AccountId by,
            Instant recordedAt) {
        InfusionEvent event = of(infusion, request.kind(), at, by, recordedAt);
        event.rateMlPerHour = rate;
        event.pauseReason = request.pauseReason();
        event.note = request.note();
        VitalsRequest vitals = request.vitals();
        if (vitals != null) {
            event.vitals = new VitalsColumns(vitals);
        }
        return event;
    }

    /** That this one was recorded wrongly and does not count. */
    InfusionEvent undone(String why, AccountId by, Instant at) {
        InfusionEvent event = of(new InfusionId(infusionId), EventKind.UNDONE, at, by, at);
        event.undoes = id;
        event.note = why;
        return event;
    }

    UUID id() {
        return id;
    }

    EventKind kind() {
        return kind;
    }

    Instant at() {
        return at;
    }

    @Nullable UUID undoes() {
        return undoes;
    }

    PumpEvent pump() {
        return new PumpEvent(kind, at, rateMlPerHour);
    }

    /** @param undone whether a later event says that it was recorded wrongly */
    InfusionEventView view(boolean undone) {
        return new InfusionEventView(
                id,
                kind,
                at,
                rateMlPerHour,
                pauseReason,
                vitals == null ? null : vitals.measured(),
                note,
                undone,
                undoes,
                recordedBy,
                recordedAt);
    }
}
