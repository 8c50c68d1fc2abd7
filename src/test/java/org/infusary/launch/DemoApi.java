package org.infusary.launch;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Someone of the demonstration centre at the packaged service, over HTTP. */
final class DemoApi {
    private static final Pattern OPEN = Pattern.compile("demo-pharmacist");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String api;
    private final String token;
    private @Nullable String site;

    private DemoApi(String api, String token) {
        this.api = api;
        this.token = token;
    }

    /** Waits until the demonstration centre is open. */
    static DemoApi of(JarRun demo) throws InterruptedException {
        return new DemoApi(demo.ready().said(OPEN).api(), "");
    }

    /** The same person, with the same token, at another instance. */
    DemoApi at(JarRun other) {
        return new DemoApi(other.api(), token);
    }

    DemoApi signIn(String username) throws IOException, InterruptedException {
        HttpResponse<String> answer = trySignIn(username);
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return new DemoApi(api, JsonPath.from(answer.body()).getString("accessToken"));
    }

    HttpResponse<String> trySignIn(String username) throws IOException, InterruptedException {
        return post("/sign-in", "{\"username\": \"%s\", \"password\": \"infusary demo 2026\"}".formatted(username));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return send(request(path).POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    HttpResponse<String> registerPatient() throws IOException, InterruptedException {
        return post(
                "/patients", """
                {"siteId": "%s", "mrn": "%s", "familyName": "Okafor", "givenName": "Ada", "birthDate": "1971-04-09",
                 "sex": "FEMALE", "heightCm": 168, "weight": {"weightKg": 70, "measuredOn": "2026-11-20"},
                 "conditions": []}""".formatted(site(), UUID.randomUUID().toString().substring(0, 18)));
    }

    synchronized String site() throws IOException, InterruptedException {
        if (site == null) {
            site = JsonPath.from(get("/sites").body()).getString("items[0].id");
        }
        return site;
    }

    /** The centre's date. */
    String today() throws IOException, InterruptedException {
        return JsonPath.from(get("/sites").body())
                .getString("items[0].localTime")
                .substring(0, 10);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(api + path)).header("Content-Type", "application/json");
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
