package org.infusary.waiting.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.infusary.kernel.ChairId;

/**
 * Where a freed window stands on the list: by date, then by chair. A place is one number, so that a page can end after any
 * window and the next one go on there, also when that window has gone meanwhile.
 *
 * @param number thirty-two bits of the date and the first ninety-six of the chair's id, unsigned
 */
public record WindowPlace(UUID number) implements Comparable<WindowPlace> {
    private static final Comparator<UUID> UNSIGNED = Comparator.comparing(
                    UUID::getMostSignificantBits, Long::compareUnsigned)
            .thenComparing(UUID::getLeastSignificantBits, Long::compareUnsigned);

    private static final int HALF = 32;

    public static WindowPlace of(LocalDate date, ChairId chair) {
        UUID id = chair.value();
        return new WindowPlace(new UUID(
                date.toEpochDay() << HALF | id.getMostSignificantBits() >>> HALF,
                id.getMostSignificantBits() << HALF | id.getLeastSignificantBits() >>> HALF));
    }

    @Override
    public int compareTo(WindowPlace other) {
        return UNSIGNED.compare(number, other.number);
    }
}
