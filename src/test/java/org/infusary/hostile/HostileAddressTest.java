package org.infusary.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.infusary.security.Roles;
import org.infusary.testing.OneOfEach;
import org.infusary.testing.Operation;
import org.infusary.testing.Operations;
import org.infusary.testing.Staff;
import org.infusary.testing.TestClock;
import org.infusary.web.RawHttp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Addresses and heads that a library would correct before sending them, for every operation. */
@QuarkusTest
class HostileAddressTest {
    private static final Pattern TYPE = Pattern.compile("(?i)\r\ncontent-type: ([^\r]*)\r\n");

    private static final int AT_ONCE = 6;

    @TestHTTPResource
    URI service;

    @Inject
    DataSource database;

    @AfterAll
    static void back_to_monday() {
        TestClock.reset();
    }

    private static Map<String, String> targets(Operation operation, OneOfEach things) {
        String good = things.address(operation);
        Map<String, String> targets = new LinkedHashMap<>();
        for (Operation.Parameter parameter : operation.parameters()) {
            for (String piece : Evil.PIECES) {
                String what = parameter.name() + " is " + BrokenBodies.brief(piece);
                if (parameter.in().equals("path")) {
                    targets.put(what, good.replace(things.value(operation, parameter.name()), piece));
                } else if (parameter.in().equals("query")) {
                    targets.put(what, good + (good.contains("?") ? "&" : "?") + parameter.name() + "=" + piece);
                }
            }
        }
        targets.put("an unknown parameter", good + (good.contains("?") ? "&" : "?") + "isAdmin=true");
        targets.put("a doubled slash", good.replace("/api/v1/", "/api//v1//"));
        targets.put("up and down again", good.replace("/api/v1/", "/api/v1/../v1/"));
        targets.put("a slash at the end", good.split("\\?")[0] + "/");
        targets.put("a matrix parameter", good.replace("/v1/", "/v1;a=b/"));
        targets.put("another case", good.replace("/api/", "/API/"));
        targets.put("absolute", "http://localhost" + good);
        targets.put("absolute elsewhere", "http://nowhere.invalid:99999" + good);
        targets.put("a fragment", good + "#here");
        targets.put("a backslash", good.replace("/v1/", "/v1\\"));
        targets.put("only parameters", "?" + good);
        targets.put("very long", good + (good.contains("?") ? "&" : "?") + "a=" + "x".repeat(5_000));
        return targets;
    }

    private static String heads(Operation operation, String target, String token, int variant) {
        String start = operation.method() + " " + target + " HTTP/1.1\r\n";
        String signed = "Authorization: Bearer " + token + "\r\n";
        String host = "Host: localhost\r\n";
        String tag = operation.takes("header", "If-Match") ? "If-Match: \"4711\"\r\n" : "";
        String end = "Content-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}";
        return switch (variant) {
            case 0 -> start + host + signed + tag + end;
            case 1 -> start + signed + tag + end;
            case 2 -> start + host + host + signed + tag + end;
            case 3 -> start + host + "Authorization: Bearer x\r\n" + signed + tag + end;
            case 4 -> start + host + "Authorization: Basic " + "x".repeat(5_000) + "\r\n" + tag + end;
            case 5 -> start + host + signed + tag + tag + "Content-Type: text/plain\r\n" + end;
            case 6 -> start + host + signed + "X-Request-Id: \u0001\u0002é\r\n" + tag + end;
            case 7 ->
                start + host + signed + "X-Forwarded-For: ${jndi:x}\r\nX-HTTP-Method-Override: DELETE\r\n" + tag + end;
            case 8 -> start + host + signed + "Accept-Language: " + ",".repeat(3_000) + "\r\n" + tag + end;
            default -> start + host + signed + "Idempotency-Key: a\r\nIdempotency-Key: b\r\n" + tag + end;
        };
    }

    @Test
    void broken_addresses_and_heads() throws Exception {
        OneOfEach things = OneOfEach.made();
        String token = Staff.of(Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN)
                .at(things.centre().site())
                .token();
        Map<String, String> requests = new LinkedHashMap<>();
        for (Operation operation : Operations.all()) {
            targets(operation, things)
                    .forEach((what, target) ->
                            requests.put(operation + ", " + what, heads(operation, target, token, 0)));
            for (int variant = 1; variant <= 9; variant++) {
                requests.put(
                        operation + ", head " + variant, heads(operation, things.address(operation), token, variant));
            }
        }
        assertThat(requests).hasSizeGreaterThan(2_000);

        Map<String, Answered> first = sent(requests);
        assertThat(faults(first)).isEmpty();
        requests.keySet().removeIf(what -> !first.get(what).isRefused());

        Map<String, String> before = BusinessTables.digest(database);
        Map<String, Answered> second = sent(requests);

        assertThat(faults(second)).isEmpty();
        assertThat(second)
                .allSatisfy((what, answer) ->
                        assertThat(answer.isRefused()).as(what).isTrue());
        assertThat(BusinessTables.digest(database))
                .as("what refused requests have written")
                .isEqualTo(before);
    }

    /** @param fault what is wrong with the answer; empty when nothing is */
    private record Answered(int status, String fault) {
        boolean isRefused() {
            return status >= 400;
        }
    }

    private static String faults(Map<String, Answered> answers) {
        return answers.entrySet().stream()
                .filter(one -> !one.getValue().fault().isEmpty())
                .limit(20)
                .map(one -> one.getKey() + " -> " + one.getValue())
                .collect(Collectors.joining("\n"));
    }

    private Map<String, Answered> sent(Map<String, String> requests) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            Map<String, Future<Answered>> asked = new LinkedHashMap<>();
            requests.forEach((what, request) -> asked.put(what, threads.submit(() -> ask(request))));
            Map<String, Answered> answers = new LinkedHashMap<>();
            for (Map.Entry<String, Future<Answered>> one : asked.entrySet()) {
                answers.put(one.getKey(), one.getValue().get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    private Answered ask(String request) throws IOException {
        String answer = new RawHttp(service.getPort()).send(request).text();
        if (answer.isEmpty()) {
            return new Answered(0, "no answer");
        }
        int status = Integer.parseInt(answer.split(" ", 3)[1]);
        Matcher type = TYPE.matcher(answer);
        String body = answer.substring(answer.indexOf("\r\n\r\n")).strip();
        return new Answered(
                status, status < 400 ? "" : Attacker.fault(status, type.find() ? type.group(1) : "none", body));
    }
}
