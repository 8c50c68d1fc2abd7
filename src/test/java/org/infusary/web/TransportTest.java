package org.infusary.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.infusary.testing.LogTap;
import org.infusary.web.RawHttp.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a library would never send. */
@QuarkusTest
class TransportTest {
    private static final String HOST = "Host: localhost\r\nConnection: close\r\n";
    private static final String JSON = HOST + "Content-Type: application/json\r\n";
    private static final String CHUNKED = JSON + "Transfer-Encoding: chunked\r\n\r\n";
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final String CHUNK = "10000\r\n" + " ".repeat(0x10000) + "\r\n";

    @TestHTTPResource
    URI service;

    static Stream<Arguments> refused() {
        return Stream.of(
                refused("a bad escape in the path", 400, "GET /api/v1/patients/%zz HTTP/1.1\r\n" + HOST + "\r\n"),
                refused("a bad escape in the query", 400, "GET /api/v1/patients?x=%zz HTTP/1.1\r\n" + HOST + "\r\n"),
                refused("an overlong escape", 404, "GET /%c0%80 HTTP/1.1\r\n" + HOST + "\r\n"),
                refused("no host", 400, "GET /api/v1/sites HTTP/1.1\r\nConnection: close\r\n\r\n"),
                refused("a host with a space", 400, "GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n"),
                refused("no host in HTTP/1.0", 400, "GET /api/v1/sites HTTP/1.0\r\n\r\n"),
                refused("no path", 404, "OPTIONS * HTTP/1.1\r\n" + HOST + "\r\n"),
                refused("a long address", 414, "GET /" + "a".repeat(9000) + " HTTP/1.1\r\n" + HOST + "\r\n"),
                refused("a very long address", 414, "GET /" + "a".repeat(300_000) + " HTTP/1.1\r\n" + HOST + "\r\n"),
                refused("large headers", 431, "GET / HTTP/1.1\r\n" + HOST + "A: " + "a".repeat(17_000) + "\r\n\r\n"),
                refused("many headers", 431, "GET / HTTP/1.1\r\n" + HOST + "Abc: def\r\n".repeat(3000) + "\r\n"),
                refused("no HTTP", 400, "GARBAGE\r\n\r\n"),
                refused("a bad header", 400, "GET / HTTP/1.1\r\n" + HOST + "A B\0: c\r\n\r\n"),
                refused("a bad method", 400, "FO{O / HTTP/1.1\r\n" + HOST + "\r\n"),
                refused("an unknown method", 405, "FOO /api/v1/sites HTTP/1.1\r\n" + HOST + "\r\n"),
                refused("a method nobody takes", 405, "TRACE /api/v1/sites HTTP/1.1\r\n" + HOST + "\r\n"),
                refused("a negative length", 400, signIn(JSON + "Content-Length: -3\r\n\r\n{}")),
                refused("two lengths", 400, signIn(JSON + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}")),
                refused(
                        "length and chunks",
                        400,
                        signIn(JSON + "Content-Length: 2\r\n" + CHUNKED + "2\r\n{}\r\n0\r\n\r\n")),
                refused("a length beyond the limit", 413, signIn(JSON + "Content-Length: 1048577\r\n\r\n")),
                refused(
                        "a length beyond all numbers",
                        400,
                        signIn(JSON + "Content-Length: " + "9".repeat(30) + "\r\n\r\n")),
                refused("chunks beyond the limit", 413, signIn(CHUNKED + CHUNK.repeat(40) + "0\r\n\r\n")));
    }

    @ParameterizedTest(name = "{0} is answered with {1}")
    @MethodSource("refused")
    void what_is_misspelt_or_too_large_is_answered_with_a_problem(String what, int status, String request)
            throws IOException {
        Answer answer = new RawHttp(service.getPort()).send(request);

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.isProblem()).as(answer.text()).isTrue();
        assertThat(answer.text())
                .containsIgnoringCase("x-request-id: ")
                .containsIgnoringCase("x-content-type-options: nosniff")
                .doesNotContain("Exception");
    }

    @Test
    void a_caller_who_is_still_sending_reads_the_refusal() throws Exception {
        byte[] part = "x".repeat(64 * 1024).getBytes(StandardCharsets.US_ASCII);
        int parts = 100;
        for (int time = 0; time < 5; time++) {
            try (Socket socket = new Socket("localhost", service.getPort())) {
                socket.getOutputStream()
                        .write(signIn(JSON + "Content-Length: " + parts * part.length + "\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                for (int sent = 0; sent < parts; sent++) {
                    socket.getOutputStream().write(part);
                    Thread.sleep(2);
                }

                String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

                assertThat(answer).startsWith("HTTP/1.1 413 ").contains("The body is too large.");
            }
        }
    }

    @Test
    void a_caller_who_never_stops_sending_is_cut_off() throws Exception {
        byte[] part = "x".repeat(1024).getBytes(StandardCharsets.US_ASCII);
        long begun = System.nanoTime();
        try (Socket socket = new Socket("localhost", service.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(signIn(JSON + "Content-Length: 1000000000\r\n\r\n").getBytes(StandardCharsets.US_ASCII));

            assertThatThrownBy(() -> {
                        while (System.nanoTime() - begun < PATIENCE.toNanos()) {
                            out.write(part);
                            Thread.sleep(20);
                        }
                    })
                    .isInstanceOf(SocketException.class);
        }
    }

    @Test
    void a_caller_who_breaks_off_or_sends_nonsense_is_not_our_fault() throws Exception {
        RawHttp http = new RawHttp(service.getPort());
        try (LogTap log = LogTap.open()) {
            http.send(signIn(CHUNKED + "zz\r\n{}\r\n0\r\n\r\n"));
            http.send(signIn(CHUNKED + CHUNK.repeat(40) + "0\r\n\r\n"));
            http.send("GET /api/v1/sites HTTP/1.1\r\nConnection: close\r\n\r\n");
            try (Socket socket = new Socket("localhost", service.getPort())) {
                socket.getOutputStream()
                        .write(signIn(JSON + "Content-Length: 20\r\n\r\n{").getBytes(StandardCharsets.US_ASCII));
                Thread.sleep(300);
            }
            Thread.sleep(300);

            assertThat(log.lines(Level.WARNING)).isEmpty();
        }
    }

    @Test
    void a_refusal_of_head_has_no_body() throws IOException {
        Answer answer = new RawHttp(service.getPort()).send("HEAD /api/v1/patients/%zz HTTP/1.1\r\n" + HOST + "\r\n");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).endsWith("\r\n\r\n");
    }

    @Test
    void a_connection_goes_on_after_a_refusal_that_leaves_it_in_order() throws IOException {
        String one = "GET /api/v1/patients/%zz HTTP/1.1\r\nHost: localhost\r\n\r\n";
        String other = "GET /q/health/live HTTP/1.1\r\n" + HOST + "\r\n";

        String both = new RawHttp(service.getPort()).send(one + other).text();

        assertThat(List.of(both.split("HTTP/1.1 "))).hasSize(3);
        assertThat(both).contains("HTTP/1.1 400 ").contains("HTTP/1.1 200 ");
    }

    private static Arguments refused(String what, int status, String request) {
        return Arguments.of(what, status, request);
    }

    private static String signIn(String rest) {
        return "POST /api/v1/sign-in HTTP/1.1\r\n" + rest;
    }
}
