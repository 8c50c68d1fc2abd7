package org.infusary.bench.year;

import java.util.SplittableRandom;

/** Chance by name: the same seed and keys give the same number, whatever else was drawn, so that policies meet the same year. */
record Chance(long seed) {
    /** What is drawn; the first key. */
    enum Of {
        PATIENT,
        NO_SHOW,
        LATE,
        SLOW,
        ARRIVALS,
        ADD_ONS,
        DISRUPTION
    }

    SplittableRandom of(Of what, long... keys) {
        long mixed = seed * 31 + what.ordinal();
        for (long key : keys) {
            mixed = new SplittableRandom(mixed ^ key * 0x9E3779B97F4A7C15L).nextLong();
        }
        return new SplittableRandom(mixed);
    }

    /** A count with that mean (Poisson). */
    static int count(SplittableRandom random, double mean) {
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        int count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }
}
