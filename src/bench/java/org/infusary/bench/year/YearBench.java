package org.infusary.bench.year;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Compares the product's search with a desk that takes the first place that fits, over made-up years of centres. */
public final class YearBench {
    private static final String SIZES = "12,20,30,40";
    private static final long SEEDS = 1;

    private YearBench() {}

    /** @param arguments chairs of the centres, with commas, how many years of each, and the seed of the first; those missing are the public ones */
    public static void main(String... arguments) {
        List<Integer> sizes = Stream.of((arguments.length > 0 ? arguments[0] : SIZES).split(","))
                .map(Integer::valueOf)
                .toList();
        long seeds = arguments.length > 1 ? Long.parseLong(arguments[1]) : SEEDS;
        long first = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
        double seconds = 0;
        System.out.println(Tally.header());
        for (int chairs : sizes) {
            for (Policy policy : List.of(new FirstFit(), new Ours())) {
                Tally all = new Tally();
                LongStream.range(first, first + seeds)
                        .mapToObj(seed -> Year.of(chairs, seed, policy))
                        .forEach(all::add);
                System.out.println(all.row(chairs, policy.name()));
                seconds += all.seconds();
            }
        }
        System.out.printf("%d years of each, %.0f s%n", seeds, seconds);
    }
}
