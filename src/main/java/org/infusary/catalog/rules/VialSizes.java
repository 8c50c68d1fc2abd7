package org.infusary.catalog.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.infusary.kernel.Grams;

/** The sizes a product's vials come in. An opened vial is never kept, so only sums of whole vials can be given. */
public record VialSizes(List<Grams> grams) {
    public VialSizes {
        SortedSet<Grams> sizes = new TreeSet<>(grams);
        if (sizes.isEmpty() || sizes.first().equals(Grams.ZERO)) {
            throw new IllegalArgumentException("a product has vials, and each holds something");
        }
        grams = List.copyOf(sizes);
    }

    public Grams smallest() {
        return grams.get(0);
    }

    /** Whether whole vials add up to this amount. */
    public boolean canMake(Grams amount) {
        return pack(amount).isPresent();
    }

    /**
     * The fewest vials that add up to the amount, largest first; empty when none do.
     *
     * @param amount above 0, at most 1000 g
     */
    public Optional<List<Grams>> pack(Grams amount) {
        int step = commonDivisor();
        int target = milligrams(amount);
        if (target <= 0 || target > 1_000_000) {
            throw new IllegalArgumentException("an amount to pack is above 0 and at most 1000 g");
        }
        if (target % step != 0) {
            return Optional.empty();
        }
        int[] fewest = new int[target / step + 1];
        int[] last = new int[fewest.length];
        Arrays.fill(fewest, 1, fewest.length, Integer.MAX_VALUE);
        for (int sum = 1; sum < fewest.length; sum++) {
            for (Grams size : grams) {
                int before = sum - milligrams(size) / step;
                if (before >= 0 && fewest[before] != Integer.MAX_VALUE && fewest[before] + 1 <= fewest[sum]) {
                    fewest[sum] = fewest[before] + 1;
                    last[sum] = milligrams(size) / step;
                }
            }
        }
        if (fewest[fewest.length - 1] == Integer.MAX_VALUE) {
            return Optional.empty();
        }
        List<Grams> vials = new ArrayList<>();
        for (int sum = fewest.length - 1; sum > 0; sum -= last[sum]) {
            vials.add(new Grams(BigDecimal.valueOf((long) last[sum] * step, 3)));
        }
        return Optional.of(List.copyOf(vials));
    }

    private int commonDivisor() {
        return grams.stream().mapToInt(VialSizes::milligrams).reduce(0, VialSizes::gcd);
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    private static int milligrams(Grams amount) {
        return amount.value().movePointRight(3).intValueExact();
    }
}
