package org.infusary.infusion.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.infusary.kernel.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * How an infusion has run and is going to run: what was recorded up to now, then the ramp.
 *
 * <p>The pump runs at the first step from the first drop on and changes its rate when somebody says so, never by itself. What
 * is still to come takes each next step when the rate before it has been held for its minutes; minutes of a pause do not
 * count. A paused infusion is foreseen as if it went on now. Volumes are what was recorded at the pump's rates: an estimate.
 *
 * @param stretches in order, without gaps up to the last drop; volumes add up to what is ordered unless it ended before
 * @param infused mL by now, exact
 * @param mlPerHour what the pump is set to
 * @param step the highest step that is not above {@code mlPerHour}
 * @param next null at the top, when the dose is in before it is due, and after the end
 * @param endsAt when the last drop fell, or is foreseen to: the next whole second
 * @param increases when the rate was raised
 */
public record Timeline(
        PumpPlan plan,
        List<Stretch> stretches,
        Fraction infused,
        BigDecimal mlPerHour,
        PumpStep step,
        @Nullable NextStep next,
        Instant endsAt,
        List<Instant> increases) {
    public Timeline {
        stretches = List.copyOf(stretches);
        increases = List.copyOf(increases);
    }

    /**
     * @param ordered mL of the visit, above 0
     * @param events in order of time, none before the start
     * @param endedAt null while it is open; what was recorded later does not count
     */
    public static Timeline of(
            PumpPlan plan,
            Fraction ordered,
            Instant startedAt,
            List<PumpEvent> events,
            @Nullable Instant endedAt,
            Instant now) {
        PumpWalk walk = new PumpWalk(plan, ordered, startedAt);
        Instant until = endedAt == null ? now : endedAt;
        events.stream().filter(event -> !event.at().isAfter(until)).forEach(walk::take);
        walk.passTo(until);
        return endedAt == null ? walk.foreseen() : walk.ended(endedAt);
    }

    /** Whether at this moment the rate is still to rise. */
    public boolean isTitratingAt(Instant moment) {
        return stretchAt(moment)
                .map(stretch -> stretch.mlPerHour().compareTo(plan.highest()) < 0)
                .orElse(false);
    }

    /** The first moment in a span from which on the rate is below the top again; empty when there is none. */
    Optional<Instant> titratesAgain(Instant after, Instant before) {
        return stretches.stream()
                .filter(stretch -> stretch.mlPerHour().compareTo(plan.highest()) < 0)
                .map(Stretch::from)
                .filter(from -> from.isAfter(after) && from.isBefore(before))
                .findFirst();
    }

    private Optional<Stretch> stretchAt(Instant moment) {
        return stretches.stream()
                .filter(stretch -> !moment.isBefore(stretch.from()) && moment.isBefore(stretch.until()))
                .findFirst();
    }

    /**
     * When a volume has run in, to the second before.
     *
     * @return empty when it does not come to that
     */
    public Optional<Instant> runInAt(Fraction ml) {
        Fraction before = Fraction.ZERO;
        for (Stretch stretch : stretches) {
            Fraction after = before.plus(stretch.ml());
            if (after.compareTo(ml) >= 0 && stretch.ml().signum() > 0) {
                long seconds = Flow.seconds(ml.minus(before), stretch.mlPerHour())
                        .toDecimal(0, RoundingMode.DOWN)
                        .longValueExact();
                return Optional.of(stretch.from().plusSeconds(seconds));
            }
            before = after;
        }
        return Optional.empty();
    }
}
