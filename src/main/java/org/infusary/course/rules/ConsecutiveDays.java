package org.infusary.course.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.infusary.kernel.DateWindow;
import org.infusary.order.rules.Consecutive;
import org.infusary.site.rules.OpenDays;

/** The days of one cycle, one after the other. */
public final class ConsecutiveDays {
    /** From the first to the last day, both counted, when closed days are skipped. */
    static final int LONGEST_SPAN = 7;

    private ConsecutiveDays() {}

    /**
     * The days of a cycle that begins on {@code first}: STRICT takes calendar days and needs all of them open; OPEN_DAYS
     * skips closed days, first to last day at most {@value #LONGEST_SPAN} days.
     *
     * @param days at least 1
     * @param open known up to {@link #reach} days after {@code first}
     * @return empty when the days do not fit
     */
    public static Optional<List<LocalDate>> from(LocalDate first, int days, Consecutive consecutive, OpenDays open) {
        if (!open.isOpen(first)) {
            return Optional.empty();
        }
        List<LocalDate> found = new ArrayList<>();
        for (int after = 0; after <= reach(days, consecutive) && found.size() < days; after++) {
            LocalDate day = first.plusDays(after);
            if (open.isOpen(day)) {
                found.add(day);
            }
        }
        return found.size() == days ? Optional.of(List.copyOf(found)) : Optional.empty();
    }

    /**
     * The days of a cycle as near to the target as its window allows: on the target when all days fit, else on the nearest
     * day on which they do, of two equally near ones the earlier, because patients wear off at the end of an interval.
     *
     * @return empty when the days fit nowhere in the window
     */
    public static Optional<List<LocalDate>> nearest(
            LocalDate target, DateWindow window, int days, Consecutive consecutive, OpenDays open) {
        int farthest = (int) Math.max(
                Math.abs(target.toEpochDay() - window.from().toEpochDay()),
                Math.abs(window.to().toEpochDay() - target.toEpochDay()));
        return IntStream.rangeClosed(0, farthest)
                .boxed()
                .flatMap(away -> Stream.of(target.minusDays(away), target.plusDays(away)))
                .filter(window::contains)
                .flatMap(first -> from(first, days, consecutive, open).stream())
                .findFirst();
    }

    /** How many days after its first day a cycle can end at most. */
    public static int reach(int days, Consecutive consecutive) {
        return switch (consecutive) {
            case STRICT -> days - 1;
            case OPEN_DAYS -> days == 1 ? 0 : LONGEST_SPAN - 1;
        };
    }
}
