package org.infusary.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Sends attacks, several at once, and says what is wrong with the answers. */
final class Attacker implements AutoCloseable {
    private static final int AT_ONCE = 6;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(threads)
            .build();
    private final ExecutorService senders = Executors.newFixedThreadPool(AT_ONCE);
    private final String base;
    private final String token;

    Attacker(String base, String token) {
        this.base = base;
        this.token = token;
    }

    /**
     * What came of one attack.
     *
     * @param fault what is wrong with the answer; empty when nothing is
     */
    record Outcome(Attack attack, int status, String fault) {
        boolean isRefused() {
            return 400 <= status && status < 500;
        }
    }

    List<Outcome> send(List<Attack> attacks) throws Exception {
        List<Future<Outcome>> under = new ArrayList<>();
        for (Attack attack : attacks) {
            under.add(senders.submit(() -> send(attack)));
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (Future<Outcome> one : under) {
            outcomes.add(one.get());
        }
        return outcomes;
    }

    private Outcome send(Attack attack) throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + attack.address()))
                .timeout(LONGEST_WAIT)
                .header("Authorization", "Bearer " + token)
                .method(attack.operation().method(), BodyPublishers.ofByteArray(attack.body()));
        attack.headers().forEach((name, lines) -> lines.forEach(line -> request.header(name, line)));
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            return new Outcome(attack, answer.statusCode(), fault(answer));
        } catch (IOException noAnswer) {
            boolean isCutOff = attack.body().length > 1 << 20; // refused before it was all sent
            return new Outcome(attack, isCutOff ? 413 : 0, isCutOff ? "" : "no answer: " + noAnswer);
        }
    }

    static String fault(HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (status < 400) {
            return "";
        }
        String type = answer.headers().firstValue("Content-Type").orElse("none");
        return fault(status, type, answer.body());
    }

    static String fault(int status, String type, String body) {
        if (status >= 500) {
            return "our fault: " + body;
        }
        if (!type.startsWith("application/problem+json")) {
            return "no problem but " + type;
        }
        try {
            JsonNode problem = JSON.readTree(body);
            if (problem.path("status").asInt() != status
                    || !problem.path("type").asText().startsWith("https://")) {
                return "a problem of another kind: " + body;
            }
        } catch (IOException unreadable) {
            return "an unreadable problem: " + body;
        }
        return body.contains("Exception") || body.contains("org.infusary.") ? "it tells our insides: " + body : "";
    }

    @Override
    public void close() {
        senders.shutdownNow();
        threads.shutdownNow();
    }
}
