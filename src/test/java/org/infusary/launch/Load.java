package org.infusary.launch;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several threads that send the same kind of request until they are told to stop; what cannot be sent ends a thread. */
final class Load implements AutoCloseable {
    private final Callable<HttpResponse<String>> request;
    private final ExecutorService threads;
    private final List<Future<List<HttpResponse<String>>>> callers = new ArrayList<>();
    private volatile boolean over;

    Load(int size, Callable<HttpResponse<String>> request) {
        this.request = request;
        threads = Executors.newFixedThreadPool(size);
        for (int one = 0; one < size; one++) {
            callers.add(threads.submit(this::send));
        }
    }

    /** Every answer that came. */
    List<HttpResponse<String>> stop() throws Exception {
        over = true;
        List<HttpResponse<String>> all = new ArrayList<>();
        for (Future<List<HttpResponse<String>>> caller : callers) {
            all.addAll(caller.get());
        }
        return all;
    }

    @Override
    public void close() {
        over = true;
        threads.shutdown();
    }

    private List<HttpResponse<String>> send() throws Exception {
        List<HttpResponse<String>> answers = new ArrayList<>();
        while (!over) {
            try {
                answers.add(request.call());
            } catch (IOException gone) {
                return answers;
            }
        }
        return answers;
    }
}
