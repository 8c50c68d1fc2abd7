package org.infusary.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.infusary.kernel.ChairId;
import org.infusary.schedule.rules.Taken;
import org.infusary.schedule.rules.VisitTimes;

/** The columns of a visit that matter to others who want a place; read without the rest of it. */
record Seated(
        LocalDate date,
        UUID chair,
        Instant startsAt,
        Instant accessAt,
        Instant infusionAt,
        Instant steadyAt,
        Instant endsAt) {
    Taken taken() {
        return new Taken(new ChairId(chair), new VisitTimes(startsAt, accessAt, infusionAt, steadyAt, endsAt));
    }
}
