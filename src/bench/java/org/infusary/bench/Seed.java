package org.infusary.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One centre with one patient, made through the API as people make it; the script copies it as often as is wanted. */
final class Seed {
    static final String PASSWORD = "correct horse battery";

    /** A year of them, the first booked on the first day. */
    private static final String CYCLES =
            IntStream.rangeClosed(1, Filled.YEAR).mapToObj(String::valueOf).collect(Collectors.joining(","));

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Service service;
    private final LocalDate begin;

    /** @param begin the first day of the first course */
    Seed(Service service, LocalDate begin) {
        this.service = service;
        this.begin = begin;
    }

    void make() throws IOException, InterruptedException {
        String admin = signIn(service, "bench-admin");
        String site = id(post(admin, "/sites", Map.of("name", "Pattern", "zone", "UTC")));
        post(
                admin,
                "/accounts",
                Map.of(
                        "username",
                        "bench",
                        "displayName",
                        "Bench",
                        "password",
                        PASSWORD,
                        "roles",
                        List.of("nurse", "scheduler", "prescriber", "pharmacist"),
                        "siteIds",
                        List.of(site)));
        post(admin, "/sites/" + site + "/chairs", Map.of("name", "Pattern chair", "kind", "CHAIR"));
        put(
                admin,
                "/sites/" + site + "/hours",
                Map.of("windows", everyDay("opens", "06:00", "closes", "22:00", Map.of())));
        put(
                admin,
                "/sites/" + site + "/staffing",
                Map.of("shifts", everyDay("starts", "06:00", "ends", "22:00", Map.of("nurses", 50))));

        String staff = signIn(service, "bench");
        put(staff, "/sites/" + site + "/ladders/privigen/PI", Map.of("steps", ladder()));
        String patient = patient(staff, site);
        String course = course(
                staff,
                patient,
                Map.of(
                        "indication",
                        "PI",
                        "maintenance",
                        Map.of("gramsPerKg", 0.4, "days", 1, "interval", Map.of("every", 2, "unit", "WEEKS"))));
        book(staff, course);
    }

    /** A course of 5 days and 17 cycles of 2 days, three weeks apart, that nothing of is booked yet; its id. */
    String longCourse(String site, String staff) throws IOException, InterruptedException {
        put(staff, "/sites/" + site + "/ladders/privigen/CIDP", Map.of("steps", ladder()));
        return course(
                staff,
                patient(staff, site),
                Map.of(
                        "indication",
                        "CIDP",
                        "induction",
                        Map.of("gramsPerKg", 2, "days", 5),
                        "maintenance",
                        Map.of("gramsPerKg", 1, "days", 2, "interval", Map.of("every", 3, "unit", "WEEKS"))));
    }

    private String patient(String staff, String site) throws IOException, InterruptedException {
        return id(post(
                staff,
                "/patients",
                Map.of(
                        "siteId", site,
                        "mrn", "PATTERN",
                        "familyName", "Rivera",
                        "givenName", "Elena",
                        "birthDate", "1974-05-12",
                        "sex", "FEMALE",
                        "heightCm", 168,
                        "weight",
                                Map.of(
                                        "weightKg",
                                        70,
                                        "measuredOn",
                                        begin.minusDays(7).toString()))));
    }

    private String course(String staff, String patient, Map<String, Object> regimen)
            throws IOException, InterruptedException {
        Map<String, Object> order = new HashMap<>(regimen);
        order.putAll(Map.of(
                "patientId", patient, "productId", "privigen", "brandPolicy", "LOCKED", "startOn", begin.toString()));
        return id(post(staff, "/orders/" + id(post(staff, "/orders", order)) + "/course", Map.of("horizonMonths", 12)));
    }

    /**
     * Closes a day together with the moves of its visits, which all find a place.
     *
     * @return how many moved
     */
    int close(String site, String staff, LocalDate day) throws IOException, InterruptedException {
        Map<String, Object> disruption = Map.of(
                "closure", Map.of("fromDate", day.toString(), "toDate", day.toString(), "reason", "MAINTENANCE"));
        String address = "/sites/" + site + "/disruptions";
        JsonNode preview = JSON.readTree(post(staff, address + "/previews", disruption));
        JsonNode done = JSON.readTree(
                post(staff, address, Map.of("token", preview.get("token").asText(), "disruption", disruption)));
        return done.get("moveIds").size();
    }

    static String signIn(Service service, String username) throws IOException, InterruptedException {
        String body = JSON.writeValueAsString(Map.of("username", username, "password", PASSWORD));
        return JSON.readTree(service.call("POST", "/sign-in", "", body))
                .get("accessToken")
                .asText();
    }

    private void book(String staff, String course) throws IOException, InterruptedException {
        JsonNode offers = JSON.readTree(
                service.call("GET", "/courses/" + course + "/offers?cycles=" + CYCLES + "&limit=1", staff, ""));
        List<Map<String, String>> visits = new ArrayList<>();
        for (JsonNode visit : offers.at("/offers/0/visits")) {
            visits.add(Map.of(
                    "dayId", visit.get("dayId").asText(),
                    "chairId", visit.get("chairId").asText(),
                    "startsAt", visit.get("startsAt").asText()));
        }
        post(staff, "/courses/" + course + "/visits", Map.of("visits", visits));
    }

    /** The worked case of the reference for this product and indication. */
    private static JsonNode ladder() throws IOException {
        try (InputStream file = Seed.class.getResourceAsStream("/reference/ivig-infusion-time-cases.json")) {
            for (JsonNode worked : JSON.readTree(file).get("cases")) {
                if (worked.get("id").asText().equals("T14")) {
                    return worked.at("/input/steps");
                }
            }
        }
        throw new IOException("the reference has no case T14");
    }

    private static List<Map<String, Object>> everyDay(
            String from, String start, String to, String end, Map<String, Object> more) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> {
                    Map<String, Object> window = new HashMap<>(Map.of("weekday", day.name(), from, start, to, end));
                    window.putAll(more);
                    return window;
                })
                .collect(Collectors.toList());
    }

    private String post(String token, String path, Object body) throws IOException, InterruptedException {
        return service.call("POST", path, token, JSON.writeValueAsString(body));
    }

    private void put(String token, String path, Object body) throws IOException, InterruptedException {
        service.call("PUT", path, token, JSON.writeValueAsString(body));
    }

    private static String id(String json) throws IOException {
        return JSON.readTree(json).get("id").asText();
    }
}
