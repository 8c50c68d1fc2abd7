package org.infusary.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** The clock of every test: stands still at Monday 23 November 2026, 08:00 UTC, until a test moves it. */
public final class TestClock extends Clock {
    public static final Instant MON_23_NOV_0800 = Instant.parse("2026-11-23T08:00:00Z");

    private static final AtomicReference<Instant> NOW = new AtomicReference<>(MON_23_NOV_0800);

    @Produces
    @Singleton
    @Alternative
    @Priority(1)
    static Clock clock() {
        return new TestClock();
    }

    public static void set(Instant instant) {
        NOW.set(instant);
    }

    public static void reset() {
        set(MON_23_NOV_0800);
    }

    @Override
    public Instant instant() {
        return NOW.get();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("sites know their zones; the clock is UTC");
    }
}
