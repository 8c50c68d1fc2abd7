package org.infusary.supply.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.infusary.kernel.Grams;

/**
 * Which vials to take for the grams of a visit.
 *
 * @param lines the lots and how many vials of each, first expiry first
 * @param waste grams of the vials above those of the visit, which stay in the last vial
 */
public record VialChoice(List<Line> lines, Grams waste) {
    private static final int NO_WAY = Integer.MAX_VALUE / 2;

    public VialChoice {
        lines = List.copyOf(lines);
    }

    /** So many vials of a lot; above 0. */
    public record Line(ShelfVials from, int vials) {
        public Grams grams() {
            return from.grams().times(vials);
        }
    }

    /**
     * The fewest lots; of those ways the one that wastes least; of those the one that takes most of what expires first, then
     * of what expires next, and so on. Exact for any number of lots: sums of grams are tried, not combinations.
     *
     * @param lots that may be taken; a lot in two sizes counts as two
     * @param wanted grams of the visit, above 0
     * @param unit less than this may be wasted, above 0: with as much, a vial could stay on the shelf
     * @return empty when no vials make it
     */
    public static Optional<VialChoice> of(List<ShelfVials> lots, Grams wanted, Grams unit) {
        List<ShelfVials> shelf = lots.stream()
                .filter(lot -> lot.free() > 0)
                .sorted(ShelfVials.FIRST_EXPIRY_FIRST)
                .toList();
        int step = Stream.concat(Stream.of(wanted), shelf.stream().map(ShelfVials::grams))
                .mapToInt(VialChoice::milligrams)
                .reduce(0, VialChoice::gcd);
        int least = milligrams(wanted) / step;
        int most = (milligrams(wanted) + milligrams(unit) - 1) / step;
        int[][] fewest = fewestLots(shelf, step, most);
        int best = least;
        for (int sum = least; sum <= most; sum++) {
            if (fewest[0][sum] < fewest[0][best]) {
                best = sum;
            }
        }
        if (fewest[0][best] >= NO_WAY) {
            return Optional.empty();
        }
        Grams waste = new Grams(BigDecimal.valueOf((long) (best - least) * step, 3));
        return Optional.of(new VialChoice(lines(shelf, step, best, fewest), waste));
    }

    /** How many lots it takes at least to make a sum, in steps, of the lots from one on. */
    private static int[][] fewestLots(List<ShelfVials> shelf, int step, int most) {
        int[][] fewest = new int[shelf.size() + 1][most + 1];
        Arrays.fill(fewest[shelf.size()], NO_WAY);
        fewest[shelf.size()][0] = 0;
        for (int lot = shelf.size() - 1; lot >= 0; lot--) {
            int size = milligrams(shelf.get(lot).grams()) / step;
            for (int sum = 0; sum <= most; sum++) {
                fewest[lot][sum] = fewest[lot + 1][sum];
                for (int vials = 1; vials <= shelf.get(lot).free() && vials * size <= sum; vials++) {
                    fewest[lot][sum] = Math.min(fewest[lot][sum], fewest[lot + 1][sum - vials * size] + 1);
                }
            }
        }
        return fewest;
    }

    private static List<Line> lines(List<ShelfVials> shelf, int step, int sum, int[][] fewest) {
        List<Line> lines = new ArrayList<>();
        int left = sum;
        for (int lot = 0; lot < shelf.size(); lot++) {
            int size = milligrams(shelf.get(lot).grams()) / step;
            int vials = Math.min(shelf.get(lot).free(), left / size);
            while (vials > 0 && fewest[lot + 1][left - vials * size] + 1 != fewest[lot][left]) {
                vials--;
            }
            if (vials > 0) {
                lines.add(new Line(shelf.get(lot), vials));
                left -= vials * size;
            }
        }
        return lines;
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    private static int milligrams(Grams amount) {
        return amount.value().movePointRight(3).intValueExact();
    }
}
