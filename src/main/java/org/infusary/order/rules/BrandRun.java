package org.infusary.order.rules;

import java.util.ArrayList;
import java.util.List;
import org.infusary.kernel.ProductId;

/**
 * What an order wants from a cycle on, until another run begins.
 *
 * @param fromCycle number of the cycle, from 1
 * @param regimen with grams that vials of the product make
 */
public record BrandRun(int fromCycle, ProductId product, Regimen regimen) {

    /** The runs once a further one was approved: what would have come after it is gone. */
    public static List<BrandRun> and(List<BrandRun> runs, BrandRun further) {
        List<BrandRun> now = new ArrayList<>(runs.stream()
                .filter(run -> run.fromCycle() < further.fromCycle())
                .toList());
        now.add(further);
        return List.copyOf(now);
    }

    /** The run of a cycle. */
    public static BrandRun of(List<BrandRun> runs, int cycle) {
        return runs.stream()
                .filter(run -> run.fromCycle() <= cycle)
                .reduce((earlier, later) -> later)
                .orElse(runs.get(0));
    }
}
