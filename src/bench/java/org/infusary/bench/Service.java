package org.infusary.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** A packaged service as a process of its own. */
final class Service implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final Path log;
    private final Duration toFirstAnswer;

    final int port;

    private Service(Process process, int port, Path log, Duration toFirstAnswer) {
        this.process = process;
        this.port = port;
        this.log = log;
        this.toFirstAnswer = toFirstAnswer;
    }

    /**
     * Starts a service and waits for its first answer.
     *
     * @param launcher what a shell would be given, without the arguments
     * @param path any address that the service answers, whatever the status
     * @param settings by name as in a file; handed over in the environment
     */
    static Service start(
            List<String> launcher, int port, Path log, String path, Map<String, String> settings, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(launcher);
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(log.getParent().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(variables(settings));
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        long begin = System.nanoTime();
        Process process = builder.start();
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest question = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        while (System.nanoTime() - begin < LONGEST_START.toNanos() && process.isAlive()) {
            try {
                client.send(question, HttpResponse.BodyHandlers.discarding());
                return new Service(process, port, log, Duration.ofNanos(System.nanoTime() - begin));
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
        process.destroy();
        throw new IOException("it did not start:\n" + Files.readString(log));
    }

    /** Runs a command of the jar to its end, with a line on its standard input. */
    static void command(
            List<String> launcher, Path log, Map<String, String> settings, String input, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(launcher);
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(variables(settings));
        Process process = builder.start();
        process.getOutputStream().write((input + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", arguments) + " failed:\n" + Files.readString(log));
        }
    }

    private static Map<String, String> variables(Map<String, String> settings) {
        Map<String, String> variables = new TreeMap<>();
        settings.forEach(
                (name, value) -> variables.put(name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"), value));
        return variables;
    }

    Duration toFirstAnswer() {
        return toFirstAnswer;
    }

    /** Sends JSON and answers JSON; anything but a success ends the benchmark. */
    String call(String method, String path, String token, String json) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1" + path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (method.equals("PUT")) {
            tag(path, token).ifPresent(tag -> request.header("If-Match", tag));
        }
        return answer(request, method, path);
    }

    /** The same without If-Match, where none is needed. */
    String put(String path, String token, String json) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1" + path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .PUT(HttpRequest.BodyPublishers.ofString(json));
        return answer(request, "PUT", path);
    }

    private String answer(HttpRequest.Builder request, String method, String path)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private Optional<String> tag(String path, String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1" + path))
                .header("Authorization", "Bearer " + token)
                .build();
        return client.send(request, HttpResponse.BodyHandlers.discarding())
                .headers()
                .firstValue("ETag");
    }

    /** Processor time of this process so far. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Resident memory in MB, as Linux counts it. */
    long residentMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    String log() throws IOException {
        return Files.readString(log);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
    }
}
