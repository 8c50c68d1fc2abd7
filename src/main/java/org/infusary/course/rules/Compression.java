package org.infusary.course.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.infusary.kernel.Exposure;
import org.infusary.kernel.Grams;

/**
 * What is left of a cycle over fewer days than it was planned for: shared out as the grams of a cycle are, by
 * {@link DoseSplit}, and each day's minutes reckoned anew.
 */
public final class Compression {
    private Compression() {}

    /** A day that is left, of which everything but its grams stays. */
    public record DayLeft(int number, LocalDate date, Exposure exposure) {}

    /**
     * The days with their share, in the order given.
     *
     * @param grams of them and of the days that are given up, in whole vials
     * @param days in order
     * @return empty when whole vials cannot be shared over so many days
     */
    public static Optional<List<DayPlan>> over(List<DayLeft> days, Grams grams, InfusionRules infusion) {
        return DoseSplit.shared(
                        grams, days.size(), infusion.vials(), infusion.policy().rounding())
                .map(shares -> IntStream.range(0, days.size())
                        .mapToObj(i -> infusion.day(
                                days.get(i).number(),
                                days.get(i).date(),
                                shares.get(i),
                                days.get(i).exposure()))
                        .toList());
    }
}
