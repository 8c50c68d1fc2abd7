package org.infusary.infusion.rules;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import org.infusary.kernel.Fraction;

/** What a pump moves in a time, exactly. */
final class Flow {
    private static final Fraction SECONDS_PER_HOUR = Fraction.of(3600);
    private static final BigInteger NANOS_PER_SECOND = BigInteger.valueOf(1_000_000_000);

    private Flow() {}

    /** mL in this time. */
    static Fraction ml(BigDecimal mlPerHour, Duration time) {
        BigInteger nanos = BigInteger.valueOf(time.getSeconds())
                .multiply(NANOS_PER_SECOND)
                .add(BigInteger.valueOf(time.getNano()));
        return new Fraction(nanos, NANOS_PER_SECOND)
                .times(Fraction.of(mlPerHour))
                .dividedBy(SECONDS_PER_HOUR);
    }

    /** Seconds for this volume. */
    static Fraction seconds(Fraction ml, BigDecimal mlPerHour) {
        return ml.times(SECONDS_PER_HOUR).dividedBy(Fraction.of(mlPerHour));
    }

    /** The same, rounded up to whole seconds. */
    static Duration time(Fraction ml, BigDecimal mlPerHour) {
        return Duration.ofSeconds(seconds(ml, mlPerHour).ceiling());
    }
}
