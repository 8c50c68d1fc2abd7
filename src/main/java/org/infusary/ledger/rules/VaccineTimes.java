package org.infusary.ledger.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How immunoglobulin and live vaccines keep apart. Source: rules reference, {@code liveVaccine} (R15, R16).
 *
 * @param daysBefore fewest days from a vaccine to an infusion, by vaccine; a vaccine that is not named is not affected
 * @param monthsAfter months from an infusion to a vaccine, by the dose of the whole course
 */
public record VaccineTimes(Map<VaccineKind, Integer> daysBefore, List<After> monthsAfter) {
    /**
     * One row of the table.
     *
     * @param maxMgPerKg the row serves doses up to this one
     */
    public record After(BigDecimal maxMgPerKg, int months) {}

    public VaccineTimes {
        daysBefore = Map.copyOf(daysBefore);
        monthsAfter = monthsAfter.stream()
                .sorted(Comparator.comparing(After::maxMgPerKg))
                .toList();
        if (monthsAfter.isEmpty()) {
            throw new IllegalArgumentException("the table of months after immunoglobulin has rows");
        }
    }

    public Optional<Integer> fewestDaysBefore(VaccineKind vaccine) {
        return Optional.ofNullable(daysBefore.get(vaccine));
    }

    /** First day a vaccine of the table may be given. */
    public LocalDate earliestAfter(LocalDate infusion, BigDecimal courseGramsPerKg) {
        return infusion.plusMonths(monthsAfter(courseGramsPerKg));
    }

    /** Months to a vaccine of the table; doses between rows, and above the last, take the next or last row. */
    public int monthsAfter(BigDecimal courseGramsPerKg) {
        BigDecimal mgPerKg = courseGramsPerKg.movePointRight(3);
        After row = monthsAfter.stream()
                .filter(after -> mgPerKg.compareTo(after.maxMgPerKg()) <= 0)
                .findFirst()
                .orElse(monthsAfter.get(monthsAfter.size() - 1));
        return row.months();
    }
}
