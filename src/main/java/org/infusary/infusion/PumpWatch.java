package org.infusary.infusion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.infusary.course.rules.Ramp;
import org.infusary.infusion.rules.EventKind;
import org.infusary.infusion.rules.Monitoring;
import org.infusary.infusion.rules.PumpPlan;
import org.infusary.infusion.rules.Timeline;
import org.infusary.infusion.rules.VitalsPlan;
import org.infusary.infusion.rules.VitalsSlot;
import org.infusary.infusion.rules.Volume;
import org.infusary.kernel.Grams;
import org.infusary.kernel.InfusionId;
import org.infusary.ledger.BrandLedger;
import org.infusary.web.NotFound;

/** Reckons, at each reading, how an infusion runs and when vital signs are due. Writes nothing. */
@ApplicationScoped
class PumpWatch {
    private final Infusions infusions;
    private final InfusionLog log;
    private final BrandLedger ledger;
    private final Monitoring monitoring;
    private final Clock clock;

    PumpWatch(Infusions infusions, InfusionLog log, BrandLedger ledger, MonitoringReference monitoring, Clock clock) {
        this.infusions = infusions;
        this.log = log;
        this.ledger = ledger;
        this.monitoring = monitoring.monitoring();
        this.clock = clock;
    }

    /** @throws NotFound when there is none, its site is not the caller's, or it began before ramps were kept */
    @Transactional
    TimelineView timeline(InfusionId id) {
        InfusionFacts infusion = infusions.infusion(id);
        Ramp ramp = log.rampOf(id).orElseThrow(() -> new NotFound("ramp of this infusion"));
        List<InfusionEvent> events = InfusionLog.counting(log.eventsOf(id));
        Instant now = clock.instant();
        Timeline timeline = Timeline.of(
                PumpPlan.of(ramp),
                Volume.ml(infusion.gramsPlanned(), ramp.mgPerMl()),
                infusion.startedAt(),
                events.stream().map(InfusionEvent::pump).toList(),
                infusion.endedAt(),
                now);
        List<VitalsSlot> vitals = VitalsPlan.slots(
                monitoring,
                timeline,
                infusion.startedAt(),
                ramp.exposure(),
                events.stream()
                        .filter(event -> event.kind() == EventKind.VITALS)
                        .map(event -> new VitalsSlot.Taken(event.id(), event.at()))
                        .toList(),
                now);
        Grams hung = InfusionView.sum(ledger.ofInfusion(id));
        return TimelineView.of(infusion, ramp, timeline, vitals, hung, monitoring, now);
    }
}
