package org.infusary.infusion;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.infusary.course.rules.Ramp;
import org.infusary.infusion.rules.EventKind;
import org.infusary.infusion.rules.InfusionStatus;
import org.infusary.infusion.rules.PumpEvent;
import org.infusary.infusion.rules.PumpPlan;
import org.infusary.infusion.rules.VialRules;
import org.infusary.kernel.Reason;
import org.infusary.schedule.Scheduling;
import org.infusary.security.Caller;
import org.infusary.web.BadRequest;
import org.infusary.web.NotFound;
import org.infusary.web.Refused;

/**
 * Records what happens while an infusion runs, and takes back what was recorded wrongly. Where the infusion stands follows
 * from what counts, in order of time, whenever it was told. The infusion it is told of is locked and visible.
 */
@ApplicationScoped
class EventDesk {
    private final InfusionLog log;
    private final HangingDesk hanging;
    private final Scheduling scheduling;
    private final Caller caller;
    private final Clock clock;

    EventDesk(InfusionLog log, HangingDesk hanging, Scheduling scheduling, Caller caller, Clock clock) {
        this.log = log;
        this.hanging = hanging;
        this.scheduling = scheduling;
        this.caller = caller;
        this.clock = clock;
    }

    void record(Infusion infusion, RecordEventRequest request, Instant at) {
        List<InfusionEvent> events = InfusionLog.counting(log.eventsOf(infusion.id()));
        BigDecimal rate = request.kind() == EventKind.RATE_CHANGED ? rate(infusion, request, events) : null;
        InfusionEvent event = InfusionEvent.of(infusion.id(), request, rate, at, caller.account(), clock.instant());
        List<InfusionEvent> after = new ArrayList<>(events);
        after.add(event);
        after.sort(Comparator.comparing(InfusionEvent::at));
        turn(infusion, after);
        log.add(event);
    }

    void undo(Infusion infusion, UUID id, String reason) {
        List<InfusionEvent> events = InfusionLog.counting(log.eventsOf(infusion.id()));
        InfusionEvent wrong = events.stream()
                .filter(event -> event.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("event of this infusion that counts"));
        if (!wrong.kind().canBeUndone()) {
            throw new Refused(Reason.of("event-stays", "Start and end of an infusion are not undone."));
        }
        turn(infusion, events.stream().filter(event -> event != wrong).toList());
        log.add(wrong.undone(reason, caller.account(), clock.instant()));
    }

    /** Within the ramp; one that began before ramps were kept has no bound. */
    private BigDecimal rate(Infusion infusion, RecordEventRequest request, List<InfusionEvent> events) {
        Optional<Ramp> ramp = log.rampOf(infusion.id());
        BigDecimal rate = request.rateMlPerHour();
        if (rate == null) {
            rate = ramp.flatMap(known -> PumpPlan.of(known).step(request.step()))
                    .orElseThrow(() -> new BadRequest("step", "must be a step of the infusion's ramp"))
                    .mlPerHour();
        }
        if (ramp.isPresent()) {
            mustBeWithin(infusion, ramp.get(), rate, events);
        }
        return rate;
    }

    private void mustBeWithin(Infusion infusion, Ramp ramp, BigDecimal rate, List<InfusionEvent> events) {
        PumpPlan plan = PumpPlan.of(ramp);
        List<Reason> faults = new ArrayList<>();
        if (rate.compareTo(plan.highest()) > 0) {
            Reason bound = ramp.bound();
            faults.add(new Reason(
                    bound.code(),
                    "The pump may be set to " + plan.highest() + " mL/h at most: " + bound.detail(),
                    bound.sources()));
        }
        if (rate.compareTo(PumpEvent.rateAfter(plan, pump(events))) > 0 && hanging.lacksSecondCheck(infusion)) {
            faults.add(VialRules.SECOND_CHECK_MISSING);
        }
        Refused.ifAny(faults);
    }

    /** Turns infusion and visit to where the events lead. */
    private void turn(Infusion infusion, List<InfusionEvent> events) {
        InfusionStatus now = infusion.status();
        InfusionStatus next =
                PumpEvent.statusAfter(pump(events)).orElseThrow(() -> new InfusionStateConflict(infusion.status()));
        if (now.isEnded() || next == now) {
            return;
        }
        if (next == InfusionStatus.PAUSED) {
            infusion.pause();
            scheduling.pause(infusion.visit());
        } else {
            infusion.resume();
            scheduling.resume(infusion.visit());
        }
    }

    private static List<PumpEvent> pump(List<InfusionEvent> events) {
        return events.stream().map(InfusionEvent::pump).toList();
    }
}
