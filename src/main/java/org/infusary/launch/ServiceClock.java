package org.infusary.launch;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/**
 * The one clock of the service; every door asks it, nothing else asks the machine for the time.
 *
 * <p>UTC, ahead of the machine by {@code infusary.clock.offset}: zero in service, some hours or days in the demo.
 */
final class ServiceClock {
    /** The database keeps no finer moments: what is answered at once must be what is read later. */
    private static final Duration FINEST = Duration.of(1, ChronoUnit.MICROS);

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
        return Clock.offset(Clock.tick(Clock.systemUTC(), FINEST), offset);
    }
}
