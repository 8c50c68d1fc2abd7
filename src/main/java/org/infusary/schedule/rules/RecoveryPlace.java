package org.infusary.schedule.rules;

import java.util.Comparator;
import java.util.UUID;
import org.infusary.course.rules.Standing;
import org.infusary.kernel.CourseId;

/**
 * Where a course stands on the recovery list: urgent ones before all others, of each the latest first, then the course that was planned first. A place is one
 * number, so that a page can end after any row and the next one go on there, also when that row has gone meanwhile.
 *
 * @param number a bit that urgent ones lack, seven bits of lateness, twenty-four of days late and the first ninety-six of the course's id, unsigned
 */
public record RecoveryPlace(UUID number) implements Comparable<RecoveryPlace> {
    private static final Comparator<UUID> UNSIGNED = Comparator.comparing(
                    UUID::getMostSignificantBits, Long::compareUnsigned)
            .thenComparing(UUID::getLeastSignificantBits, Long::compareUnsigned);

    private static final long LAST_RANK = 0x7F;
    private static final long NOT_URGENT = 0x80;
    private static final long MIDDLE_OF_DAYS = 0x7FFFFF;
    private static final int DAYS_BITS = 24;
    private static final int HALF = 32;

    public static RecoveryPlace of(boolean urgent, Standing standing, CourseId course) {
        long rank = (urgent ? 0 : NOT_URGENT) + LAST_RANK - standing.lateness().ordinal();
        long days = MIDDLE_OF_DAYS - Math.max(-MIDDLE_OF_DAYS, Math.min(MIDDLE_OF_DAYS, standing.daysLate()));
        long late = rank << DAYS_BITS | days;
        UUID id = course.value();
        return new RecoveryPlace(new UUID(
                late << HALF | id.getMostSignificantBits() >>> HALF,
                id.getMostSignificantBits() << HALF | id.getLeastSignificantBits() >>> HALF));
    }

    @Override
    public int compareTo(RecoveryPlace other) {
        return UNSIGNED.compare(number, other.number);
    }
}
