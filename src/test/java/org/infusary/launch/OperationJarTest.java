package org.infusary.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar under the eyes of an operator: JSON logs, an access log and traces, each by configuration. */
class OperationJarTest {
    private static final Pattern READY = Pattern.compile("ready at (http://localhost:\\d+/api/v1/)");
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @TempDir
    Path place;

    @Test
    void logs_are_json_and_traces_leave_when_configured() throws Exception {
        BlockingQueue<String> collected = new LinkedBlockingQueue<>();
        HttpServer collector = collector(collected);
        Map<String, String> environment = Map.of(
                "INFUSARY_LOG_JSON", "true",
                "QUARKUS_HTTP_PORT", "0",
                "QUARKUS_HTTP_ACCESS_LOG_ENABLED", "true",
                "OTEL_BSP_SCHEDULE_DELAY", "200",
                "OTEL_EXPORTER_OTLP_ENDPOINT",
                        "http://localhost:" + collector.getAddress().getPort());
        try (JarRun service =
                JarRun.start(place, environment, "serve", "--data", "data").said(READY)) {
            Matcher ready = READY.matcher(service.output());
            assertThat(ready.find()).isTrue();

            ask(URI.create(ready.group(1) + "patients/0193577e-9d4c-7b1f-8a52-6f0c1d2e3a4b?name=Rivera"));

            String span = collected.poll(20, TimeUnit.SECONDS);
            assertThat(span)
                    .contains("infusary", "GET /patients/{patientId}", "the-request-of-a-test")
                    .contains(new String(HexFormat.of().parseHex(TRACE), StandardCharsets.ISO_8859_1))
                    .doesNotContain("Rivera", "6f0c1d2e3a4b", "secret");
            service.said(Pattern.compile("GET /api/v1/patients/0193577e-9d4c-7b1f-8a52-6f0c1d2e3a4b 401"));
            assertThat(service.output()).doesNotContain("Rivera").doesNotContain("secret");
            JsonNode line = null;
            for (String one : service.output().split("\n")) {
                JsonNode read = new ObjectMapper().readTree(one);
                assertThat(read.isObject()).as(one).isTrue();
                assertThat(read.hasNonNull("time") && read.hasNonNull("level") && read.hasNonNull("message"))
                        .as(one)
                        .isTrue();
                line = one.contains("GET /api/v1/patients") ? read : line;
            }
            assertThat(line.at("/request/requestId").asText()).isEqualTo("the-request-of-a-test");
            assertThat(line.at("/request/traceId").asText()).isEqualTo(TRACE);
        } finally {
            collector.stop(0);
        }
    }

    private static void ask(URI address) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("X-Request-Id", "the-request-of-a-test")
                .header("Authorization", "Bearer secret")
                .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                .build();
        HttpResponse<Void> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    /** Takes what is sent as OTLP over HTTP, unread: texts stand in it as they are. */
    private static HttpServer collector(BlockingQueue<String> collected) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/traces", exchange -> {
            collected.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        return server;
    }
}
