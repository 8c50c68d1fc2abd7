package org.infusary.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Does everything at the same moment, as nearly as threads can: {@code AtOnce.of(() -> book(one), () -> book(other))}.
 *
 * <p>The answers come in the order of the calls, when all calls are over; a call that fails lets the test fail.
 */
public final class AtOnce {
    private AtOnce() {}

    /** So many hands do the same. */
    public static <T> List<T> of(int hands, Callable<T> work) throws InterruptedException, ExecutionException {
        return of(Collections.nCopies(hands, work));
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <T> List<T> of(Callable<T>... works) throws InterruptedException, ExecutionException {
        return of(List.of(works));
    }

    public static <T> List<T> of(List<Callable<T>> works) throws InterruptedException, ExecutionException {
        CyclicBarrier start = new CyclicBarrier(works.size());
        List<Callable<T>> started = new ArrayList<>();
        for (Callable<T> work : works) {
            started.add(() -> {
                start.await();
                return work.call();
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(works.size());
        try {
            List<T> answers = new ArrayList<>();
            for (Future<T> one : threads.invokeAll(started)) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
