package org.infusary.bench.chti;

import java.util.LongSummaryStatistics;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Keeps how long answers took, by the clock on the wall and by the processor time of this thread. */
final class Stopwatch {
    private static final double NANOS_PER_MILLI = 1e6;

    private final LongSupplier processor;
    private final LongSummaryStatistics wallNanos = new LongSummaryStatistics();
    private final LongSummaryStatistics processorNanos = new LongSummaryStatistics();

    /** @param processor the processor time of this thread in nanoseconds */
    Stopwatch(LongSupplier processor) {
        this.processor = processor;
    }

    <T> T time(Supplier<T> work) {
        long wall = System.nanoTime();
        long busy = processor.getAsLong();
        T answer = work.get();
        processorNanos.accept(processor.getAsLong() - busy);
        wallNanos.accept(System.nanoTime() - wall);
        return answer;
    }

    @Override
    public String toString() {
        return String.format(
                "%d answers; wall %s; processor %s", wallNanos.getCount(), millis(wallNanos), millis(processorNanos));
    }

    private static String millis(LongSummaryStatistics nanos) {
        return String.format(
                "mean %.2f ms, longest %.1f ms",
                nanos.getAverage() / NANOS_PER_MILLI, nanos.getMax() / NANOS_PER_MILLI);
    }
}
