package org.infusary.infusion.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.infusary.infusion.rules.VitalsSlot.State;
import org.infusary.infusion.rules.VitalsSlot.Taken;
import org.infusary.kernel.Exposure;
import org.jspecify.annotations.Nullable;

/**
 * When vital signs are due, and which of them were taken.
 *
 * <p>Slots follow each other from the first drop at the short interval while the rate is below the top, then at the long
 * one; then the last drop and the end of observation. What is measured answers the slot whose time is nearest, the later one
 * half way between two. An increase is answered by what was measured in the short interval before it. The baseline is an
 * item of the checklist, without which nothing starts.
 *
 * <p>Source: rules reference, {@code monitoring}. Slots are listed for a day from the first drop, the service's own limit.
 */
public final class VitalsPlan {
    private static final Duration LISTED = Duration.ofDays(1);

    private final Monitoring monitoring;
    private final Timeline timeline;
    private final Instant startedAt;
    private final List<Taken> taken;
    private final Instant now;

    private VitalsPlan(Monitoring monitoring, Timeline timeline, Instant startedAt, List<Taken> taken, Instant now) {
        this.monitoring = monitoring;
        this.timeline = timeline;
        this.startedAt = startedAt;
        this.taken = taken.stream().sorted(Comparator.comparing(Taken::at)).toList();
        this.now = now;
    }

    /** All slots in order of time. */
    public static List<VitalsSlot> slots(
            Monitoring monitoring,
            Timeline timeline,
            Instant startedAt,
            Exposure exposure,
            List<Taken> taken,
            Instant now) {
        VitalsPlan plan = new VitalsPlan(monitoring, timeline, startedAt, taken, now);
        return Stream.of(plan.inTurn(exposure), plan.increases(), plan.nextIncrease())
                .flatMap(List::stream)
                .sorted(Comparator.comparing(VitalsSlot::dueAt).thenComparing(VitalsSlot::phase))
                .toList();
    }

    private List<VitalsSlot> inTurn(Exposure exposure) {
        List<Due> grid = grid(exposure);
        List<VitalsSlot> slots = new ArrayList<>();
        Instant opens = half(startedAt, grid.get(0).at());
        for (int slot = 0; slot < grid.size(); slot++) {
            Due due = grid.get(slot);
            boolean last = slot == grid.size() - 1;
            Instant closes =
                    last ? Instant.MAX : half(due.at(), grid.get(slot + 1).at());
            slots.add(judged(due.phase(), due.at(), opens, closes));
            opens = closes;
        }
        return slots;
    }

    private List<Due> grid(Exposure exposure) {
        List<Due> grid = new ArrayList<>();
        Due next = after(startedAt);
        while (next.at().isBefore(timeline.endsAt()) && !next.at().isAfter(startedAt.plus(LISTED))) {
            grid.add(next);
            next = after(next.at());
        }
        grid.add(new Due(VitalsPhase.END, timeline.endsAt()));
        grid.add(new Due(
                VitalsPhase.OBSERVATION,
                timeline.endsAt().plus(Duration.ofMinutes(monitoring.observationMinutes(exposure)))));
        return grid;
    }

    private Due after(Instant slot) {
        Duration brief = Duration.ofMinutes(monitoring.titrationMinutes());
        if (timeline.isTitratingAt(slot)) {
            return new Due(VitalsPhase.TITRATION, slot.plus(brief));
        }
        Instant hourly = slot.plus(Duration.ofMinutes(monitoring.maintenanceMinutes()));
        return timeline.titratesAgain(slot, hourly)
                .map(from -> from.plus(brief))
                .filter(sooner -> sooner.isBefore(hourly))
                .map(sooner -> new Due(VitalsPhase.TITRATION, sooner))
                .orElse(new Due(VitalsPhase.MAINTENANCE, hourly));
    }

    private List<VitalsSlot> increases() {
        return timeline.increases().stream()
                .map(raised -> {
                    Optional<Taken> before = firstFrom(raised.minus(before()), raised.plusNanos(1));
                    return new VitalsSlot(
                            VitalsPhase.BEFORE_INCREASE,
                            raised,
                            before.isPresent() ? State.ANSWERED : State.MISSED,
                            before.orElse(null));
                })
                .toList();
    }

    private List<VitalsSlot> nextIncrease() {
        NextStep next = timeline.next();
        return next == null
                ? List.of()
                : List.of(judged(
                        VitalsPhase.BEFORE_INCREASE, next.dueAt(), next.dueAt().minus(before()), Instant.MAX));
    }

    private Duration before() {
        return Duration.ofMinutes(monitoring.titrationMinutes());
    }

    private VitalsSlot judged(VitalsPhase phase, Instant dueAt, Instant opens, Instant closes) {
        @Nullable Taken answer = firstFrom(opens, closes).orElse(null);
        State state;
        if (answer != null) {
            state = State.ANSWERED;
        } else if (now.isBefore(opens)) {
            state = State.PLANNED;
        } else if (!now.isAfter(dueAt)) {
            state = State.DUE;
        } else {
            state = now.isBefore(closes) ? State.OVERDUE : State.MISSED;
        }
        return new VitalsSlot(phase, dueAt, state, answer);
    }

    private Optional<Taken> firstFrom(Instant opens, Instant closes) {
        return taken.stream()
                .filter(one -> !one.at().isBefore(opens) && one.at().isBefore(closes))
                .findFirst();
    }

    private static Instant half(Instant earlier, Instant later) {
        return earlier.plus(Duration.between(earlier, later).dividedBy(2));
    }

    private record Due(VitalsPhase phase, Instant at) {}
}
