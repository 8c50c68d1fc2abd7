package org.infusary.course.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infusary.kernel.DayId;
import org.infusary.kernel.Grams;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.Reason;
import org.infusary.order.rules.CycleDose;
import org.infusary.order.rules.SwitchedDose;

/**
 * What the days of a course are on another product, from one of them on. Dates stay. A whole cycle gives what the order wants
 * of it; of one that has begun, or of which days were left out, the rest gives the grams that it has, in vials of the other
 * product. They are shared over the days as {@link DoseSplit} does.
 */
public final class BrandSwitchPlan {
    private BrandSwitchPlan() {}

    /**
     * A day of the course.
     *
     * @param open neither given nor left out
     */
    public record Day(DayId id, int number, LocalDate date, Grams grams, ProductId product, boolean open) {}

    /** A cycle that is not over, or over; its days in order. */
    public record Cycle(int number, List<Day> days) {
        public Cycle {
            days = List.copyOf(days);
        }
    }

    /** @param refusals {@code dose-not-splittable}; then days of that cycle are missing */
    public record Switched(Map<DayId, DayPlan> days, List<Reason> refusals) {}

    private record Left(Cycle cycle, Day day) {}

    /**
     * @param cycles of the course, in order
     * @param from the first day on the other product
     * @param past what was given; the days before {@code from} that are still to come count as given on their own product
     * @param today days before it do not come any more
     */
    public static Switched of(List<Cycle> cycles, DayId from, BrandStretch stretch, BrandPast past, LocalDate today) {
        List<Left> touched = new ArrayList<>();
        BrandPast before = past;
        boolean begun = false;
        for (Cycle cycle : cycles) {
            for (Day day : cycle.days()) {
                begun = begun || day.id().equals(from);
                if (day.open() && begun) {
                    touched.add(new Left(cycle, day));
                } else if (day.open() && !day.date().isBefore(today)) {
                    before = before.of(day.product()).and(day.date());
                }
            }
        }
        Map<DayId, Grams> grams = new HashMap<>();
        List<Reason> refusals = new ArrayList<>();
        for (Cycle cycle : cycles) {
            List<Day> left = touched.stream()
                    .filter(one -> one.cycle().equals(cycle))
                    .map(Left::day)
                    .toList();
            if (!left.isEmpty()) {
                share(cycle, left, stretch)
                        .ifPresentOrElse(shares -> put(left, shares, grams), () -> refusals.add(notShared(cycle)));
            }
        }
        Map<DayId, DayPlan> plans = new HashMap<>();
        BrandPast now = before.of(stretch.product());
        for (Day day : touched.stream()
                .map(Left::day)
                .filter(day -> grams.containsKey(day.id()))
                .sorted(Comparator.comparing(Day::date))
                .toList()) {
            plans.put(
                    day.id(),
                    stretch.infusion().day(day.number(), day.date(), grams.get(day.id()), now.on(day.date())));
            now = now.and(day.date());
        }
        return new Switched(plans, refusals);
    }

    private static Optional<List<Grams>> share(Cycle cycle, List<Day> left, BrandStretch stretch) {
        InfusionRules infusion = stretch.infusion();
        if (left.size() == cycle.days().size()) {
            return infusion.share(new CycleSequence(stretch.regimen(), Integer.MAX_VALUE - 1).dose(cycle.number()));
        }
        if (left.stream().allMatch(day -> infusion.vials().canMake(day.grams()))) {
            return Optional.of(left.stream().map(Day::grams).toList());
        }
        Grams sum = left.stream().map(Day::grams).reduce(Grams.ZERO, Grams::plus);
        return infusion.share(SwitchedDose.of(
                new CycleDose(sum, left.size()),
                sum.value(),
                infusion.vials(),
                infusion.policy().rounding()));
    }

    private static void put(List<Day> left, List<Grams> shares, Map<DayId, Grams> grams) {
        for (int day = 0; day < left.size(); day++) {
            grams.put(left.get(day).id(), shares.get(day));
        }
    }

    private static Reason notShared(Cycle cycle) {
        return Reason.of(
                "dose-not-splittable",
                "Whole vials cannot share the grams of cycle " + cycle.number() + " over its days.");
    }
}
