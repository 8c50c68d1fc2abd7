package org.infusary.launch;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The one clock of the service; every door asks it, nothing else asks the machine for the time.
 *
 * <p>UTC, ahead of the machine by {@code infusary.clock.offset}: zero in service, some hours or days in the demo.
 */
final class ServiceClock {
    /** The database keeps no finer moments: what is answered at once must be what is read later. */
    private static final ChronoUnit FINEST = ChronoUnit.MICROS;

    private ServiceClock() {}

    @Produces
    @Singleton
    static Clock clock(ClockSettings settings) {
        return ahead(settings.offset());
    }

    /** @throws IllegalArgumentException for a negative offset: records would be older than those before them */
    static Clock ahead(Duration offset) {
        if (offset.isNegative()) {
            throw new IllegalArgumentException("infusary.clock.offset must not be negative: " + offset);
        }
        return new AsKept(Clock.offset(Clock.systemUTC(), offset));
    }

    /** Cut to what the database keeps; {@code Clock.tick} would do it, but divides by zero when asked for milliseconds. */
    private static final class AsKept extends Clock {
        private final Clock exact;

        AsKept(Clock exact) {
            this.exact = exact;
        }

        @Override
        public Instant instant() {
            return exact.instant().truncatedTo(FINEST);
        }

        @Override
        public ZoneId getZone() {
            return exact.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new AsKept(exact.withZone(zone));
        }
    }
}
