package org.infusary.infusion.rules;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.infusary.infusion.rules.Stretch.Kind;
import org.infusary.kernel.Fraction;
import org.jspecify.annotations.Nullable;

/** Walks through what was recorded, then up the rest of the ramp. Good for one {@link Timeline}. */
final class PumpWalk {
    private final PumpPlan plan;
    private final Fraction ordered;
    private final List<Stretch> stretches = new ArrayList<>();
    private final List<Instant> increases = new ArrayList<>();
    private Instant at;
    private BigDecimal rate;
    private boolean running = true;
    private Fraction infused = Fraction.ZERO;

    /** How long the pump has run at this rate. */
    private Duration held = Duration.ZERO;

    /** Since when the next step is due; null while it is not. */
    private @Nullable Instant dueSince;

    PumpWalk(PumpPlan plan, Fraction ordered, Instant startedAt) {
        this.plan = plan;
        this.ordered = ordered;
        this.at = startedAt;
        this.rate = plan.first().mlPerHour();
    }

    void take(PumpEvent event) {
        passTo(event.at());
        switch (event.kind()) {
            case PAUSED -> running = false;
            case RESUMED -> running = true;
            case RATE_CHANGED -> turnTo(event.mlPerHour(), event.at());
            case STARTED, VITALS, NOTE, ENDED, UNDONE -> {}
        }
    }

    private void turnTo(@Nullable BigDecimal next, Instant moment) {
        if (next == null || next.compareTo(rate) == 0) {
            return;
        }
        if (next.compareTo(rate) > 0) {
            increases.add(moment);
        }
        rate = next;
        held = Duration.ZERO;
        dueSince = null;
    }

    void passTo(Instant moment) {
        Duration time = Duration.between(at, moment);
        if (time.isZero() || time.isNegative()) {
            return;
        }
        if (running) {
            run(time);
        } else {
            add(new Stretch(Kind.PAUSED, at, moment, rate, Fraction.ZERO));
        }
        at = moment;
    }

    private void run(Duration time) {
        Fraction left = ordered.minus(infused);
        Fraction flow = Flow.ml(rate, time);
        if (flow.compareTo(left) < 0) {
            add(new Stretch(Kind.DONE, at, at.plus(time), rate, flow));
        } else if (left.signum() > 0) {
            add(new Stretch(Kind.DONE, at, at.plus(Flow.time(left, rate)), rate, left));
        }
        hold().filter(hold -> dueSince == null && hold.compareTo(held.plus(time)) <= 0)
                .ifPresent(hold -> dueSince = at.plus(hold.minus(held)));
        held = held.plus(time);
    }

    private Optional<Duration> hold() {
        return plan.after(rate).map(next -> Duration.ofMinutes(plan.at(rate).minutes()));
    }

    /** Joins what goes on at the same rate. */
    private void add(Stretch next) {
        infused = infused.plus(next.ml());
        Stretch last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
        boolean goesOn = last != null
                && last.until().equals(next.from())
                && last.mlPerHour().compareTo(next.mlPerHour()) == 0
                && (last.kind() == Kind.PAUSED) == (next.kind() == Kind.PAUSED)
                && next.kind() != Kind.PLANNED;
        if (goesOn) {
            stretches.set(
                    stretches.size() - 1,
                    new Stretch(
                            next.kind(),
                            last.from(),
                            next.until(),
                            next.mlPerHour(),
                            last.ml().plus(next.ml())));
        } else {
            stretches.add(next);
        }
    }

    Timeline ended(Instant endedAt) {
        return new Timeline(plan, stretches, infused, rate, plan.at(rate), null, endedAt, increases);
    }

    /** The rest as it is to come, from now on. */
    Timeline foreseen() {
        Fraction byNow = infused;
        BigDecimal now = rate;
        if (infused.compareTo(ordered) >= 0) {
            Instant last = stretches.stream()
                    .filter(stretch -> stretch.kind() == Kind.DONE)
                    .reduce((earlier, later) -> later)
                    .map(Stretch::until)
                    .orElse(at);
            return new Timeline(plan, stretches, byNow, now, plan.at(now), null, last, increases);
        }
        markAsRunning();
        NextStep next = climb(running ? Kind.RUNNING : Kind.PLANNED);
        return new Timeline(plan, stretches, byNow, now, plan.at(now), next, at, increases);
    }

    private void markAsRunning() {
        int last = stretches.size() - 1;
        if (running && last >= 0) {
            Stretch on = stretches.get(last);
            stretches.set(last, new Stretch(Kind.RUNNING, on.from(), on.until(), on.mlPerHour(), on.ml()));
        }
    }

    /** @return the step to be taken first; null when the dose is in before */
    private @Nullable NextStep climb(Kind first) {
        NextStep taken = null;
        Kind kind = first;
        for (Optional<Duration> hold = hold(); hold.isPresent(); hold = hold()) {
            Duration still = hold.get().minus(held).isNegative()
                    ? Duration.ZERO
                    : hold.get().minus(held);
            Fraction flow = Flow.ml(rate, still);
            if (flow.compareTo(ordered.minus(infused)) >= 0) {
                break;
            }
            PumpStep step = plan.after(rate).orElseThrow();
            Instant moment = at.plus(still);
            if (taken == null) {
                taken = new NextStep(step, dueSince == null ? moment : dueSince);
            }
            if (!still.isZero()) {
                add(new Stretch(kind, at, moment, rate, flow));
            }
            at = moment;
            rate = step.mlPerHour();
            held = Duration.ZERO;
            kind = Kind.PLANNED;
        }
        Fraction left = ordered.minus(infused);
        Instant end = at.plus(Flow.time(left, rate));
        add(new Stretch(kind, at, end, rate, left));
        at = end;
        return taken;
    }
}
