package org.infusary.supply.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.infusary.catalog.rules.VialSizes;
import org.infusary.kernel.Grams;

/**
 * What infusion days take of one product.
 *
 * @param visits 0 or more
 * @param grams of all of them together
 * @param vials of each size, smallest first: each day is made of the fewest whole vials
 * @param unpacked grams of days that no whole vials add up to; 0 as a rule
 */
public record Need(int visits, Grams grams, List<Size> vials, Grams unpacked) {
    public Need {
        vials = List.copyOf(vials);
    }

    /** So many vials of one size; above 0. */
    public record Size(Grams grams, int vials) {}

    /** So many days, 1 or more, that take the same grams each. */
    public record Days(Grams grams, int visits) {}

    /** @param sizes of the product; empty when they are not known: then nothing is packed */
    public static Need of(List<Days> days, Optional<VialSizes> sizes) {
        Map<Grams, Integer> vials = new TreeMap<>();
        Grams unpacked = Grams.ZERO;
        Grams grams = Grams.ZERO;
        int visits = 0;
        for (Days some : days) {
            visits += some.visits();
            grams = grams.plus(some.grams().times(some.visits()));
            Optional<List<Grams>> packed = sizes.flatMap(known -> known.pack(some.grams()));
            if (packed.isEmpty()) {
                unpacked = unpacked.plus(some.grams().times(some.visits()));
            }
            packed.orElse(List.of()).forEach(vial -> vials.merge(vial, some.visits(), Integer::sum));
        }
        return new Need(
                visits,
                grams,
                vials.entrySet().stream()
                        .map(size -> new Size(size.getKey(), size.getValue()))
                        .toList(),
                unpacked);
    }
}
