package org.infusary.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One run of the packaged jar as a process of its own, started somewhere. */
final class JarRun implements AutoCloseable {
    private static final Path JAR =
            Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();
    private static final Pattern API = Pattern.compile("API +http://localhost:(\\d+)/api/v1");
    private static final long START_SECONDS = 120;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final Path output;

    private JarRun(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static JarRun start(Path place, Map<String, String> environment, String... arguments) throws IOException {
        Path output = Files.createTempFile(place, "run", ".out");
        // short runs on few cores: quick to start beats quick in the long run
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                JAR.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(place.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().remove("INFUSARY_DATA");
        builder.environment().putAll(environment);
        return new JarRun(builder.start(), output);
    }

    /** Writes to its standard input and ends it. */
    JarRun type(String text) throws IOException {
        process.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        return this;
    }

    /** Waits until it says where the API is; fails with its output when it ends before. */
    JarRun ready() throws InterruptedException {
        return said(API);
    }

    /** Waits until it has said something; fails with its output when it ends before. */
    JarRun said(Pattern something) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!something.matcher(output()).find()) {
            if (System.nanoTime() > end || process.waitFor(100, TimeUnit.MILLISECONDS)) {
                throw new AssertionError("never said " + something + ":\n" + output());
            }
        }
        return this;
    }

    /** Where its API is. */
    String api() {
        return uri("/api/v1").toString();
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    int status(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path)).build());
    }

    int post(String path, String json) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(START_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("still running:\n" + output());
        }
        return process.exitValue();
    }

    /** As SIGTERM does. */
    int stop() throws InterruptedException {
        process.destroy();
        return exitCode();
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        exitCode();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(START_SECONDS, TimeUnit.SECONDS).join();
    }

    private int send(HttpRequest request) throws IOException, InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (ConnectException gone) {
            throw new AssertionError(
                    "alive: " + process.isAlive() + ", nothing listens at " + request.uri() + "\n" + output(), gone);
        }
    }

    private URI uri(String path) {
        Matcher api = API.matcher(output());
        if (!api.find()) {
            throw new AssertionError("not ready:\n" + output());
        }
        return URI.create("http://localhost:" + api.group(1) + path);
    }
}
