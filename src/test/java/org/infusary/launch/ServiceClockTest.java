package org.infusary.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ServiceClockTest {
    private static final Clock HOUR_AHEAD = ServiceClock.ahead(Duration.ofHours(1));

    @Test
    void it_is_ahead_of_the_machine_by_the_offset() {
        assertThat(Duration.between(Instant.now(), HOUR_AHEAD.instant()))
                .isBetween(Duration.ofMinutes(59), Duration.ofMinutes(61));
    }

    @Test
    void it_tells_no_finer_moments_than_the_database_keeps() {
        for (int time = 0; time < 1000; time++) {
            assertThat(HOUR_AHEAD.instant().getNano() % 1000).isZero();
        }
    }

    @Test
    void it_tells_milliseconds_too() {
        long before = HOUR_AHEAD.instant().toEpochMilli();

        assertThat(HOUR_AHEAD.millis()).isBetween(before, before + 60_000);
    }

    @Test
    void in_another_zone_it_tells_the_same_moments() {
        Clock tokyo = HOUR_AHEAD.withZone(ZoneId.of("Asia/Tokyo"));

        assertThat(tokyo.getZone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(Duration.between(HOUR_AHEAD.instant(), tokyo.instant())).isLessThan(Duration.ofMinutes(1));
    }
}
