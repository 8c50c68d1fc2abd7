package org.infusary.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Calls the service's own API in the name of one account. */
final class DemoClient {
    private static final int CONFLICT = 409;

    private final HttpClient http;
    private final ObjectMapper json;
    private final URI base;
    private final @Nullable String token;

    private DemoClient(HttpClient http, ObjectMapper json, URI base, @Nullable String token) {
        this.http = http;
        this.json = json;
        this.base = base;
        this.token = token;
    }

    /** @param base ends with a slash: {@code http://localhost:8080/api/v1/} */
    static DemoClient at(URI base, ObjectMapper json) {
        return new DemoClient(HttpClient.newHttpClient(), json, base, null);
    }

    DemoClient signIn(String username, String password) {
        String access = post("sign-in", Map.of("username", username, "password", password))
                .get("accessToken")
                .asText();
        return new DemoClient(http, json, base, access);
    }

    JsonNode get(String path) {
        return read(send("GET", path, null, null), path);
    }

    JsonNode post(String path, Object body) {
        return read(send("POST", path, body, null), path);
    }

    /** Like {@link #post}, but empty when the thing is there already. */
    Optional<JsonNode> postUnlessThere(String path, Object body) {
        HttpResponse<String> answer = send("POST", path, body, null);
        return answer.statusCode() == CONFLICT ? Optional.empty() : Optional.of(read(answer, path));
    }

    /** Replaces a sheet in the version just read. */
    JsonNode put(String path, Object body) {
        String tag = send("GET", path, null, null).headers().firstValue("ETag").orElse(null);
        return read(send("PUT", path, body, tag), path);
    }

    private HttpResponse<String> send(String method, String path, @Nullable Object body, @Nullable String ifMatch) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                    .header("Content-Type", "application/json")
                    .method(
                            method,
                            body == null
                                    ? BodyPublishers.noBody()
                                    : BodyPublishers.ofString(json.writeValueAsString(body)));
            if (token != null) {
                request.header("Authorization", "Bearer " + token);
            }
            if (ifMatch != null) {
                request.header("If-Match", ifMatch);
            }
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while the demonstration centre was being made", stopped);
        }
    }

    private JsonNode read(HttpResponse<String> answer, String path) {
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(
                    "the demonstration centre: " + path + " answered " + answer.statusCode() + " " + answer.body());
        }
        try {
            return json.readTree(answer.body());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
