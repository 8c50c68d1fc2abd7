package org.infusary.launch;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.infusary.testing.AtOnce;

/**
 * Two patients whose courses want the very same chair at the very same time.
 *
 * @param first path and body of one booking
 * @param second of the other
 */
record BookingRace(Map.Entry<String, String> first, Map.Entry<String, String> second) {
    /** Both courses are planned, and both are offered the same first day: nothing is booked in between. */
    static BookingRace of(DemoApi scheduler, DemoApi prescriber) throws IOException, InterruptedException {
        return new BookingRace(booking(scheduler, prescriber), booking(scheduler, prescriber));
    }

    /** A course of a new patient, and the first offer for its first cycle. */
    static Map.Entry<String, String> booking(DemoApi scheduler, DemoApi prescriber)
            throws IOException, InterruptedException {
        String patient = JsonPath.from(scheduler.registerPatient().body()).getString("id");
        String order = JsonPath.from(prescriber
                        .post("/orders", """
                        {"patientId": "%s", "indication": "CIDP", "productId": "privigen", "brandPolicy": "LOCKED",
                         "induction": {"gramsPerKg": 2, "days": 5},
                         "maintenance": {"gramsPerKg": 1, "days": 2, "interval": {"every": 3, "unit": "WEEKS"}},
                         "startOn": "%s"}""".formatted(patient, scheduler.today()))
                        .body())
                .getString("id");
        String course = JsonPath.from(scheduler
                        .post("/orders/" + order + "/course", "{\"horizonMonths\": 1}")
                        .body())
                .getString("id");
        List<Map<String, Object>> places = JsonPath.from(scheduler
                        .get("/courses/" + course + "/offers?cycles=1&limit=1")
                        .body())
                .getList("offers[0].visits");
        String visits = places.stream()
                .map(place -> "{\"dayId\": \"%s\", \"chairId\": \"%s\", \"startsAt\": \"%s\"}"
                        .formatted(place.get("dayId"), place.get("chairId"), place.get("startsAt")))
                .toList()
                .toString();
        return Map.entry("/courses/" + course + "/visits", "{\"visits\": " + visits + "}");
    }

    /** The statuses of both, sent at the same moment. */
    List<Integer> run(DemoApi one, DemoApi other) throws Exception {
        return AtOnce.of(
                () -> one.post(first.getKey(), first.getValue()).statusCode(),
                () -> other.post(second.getKey(), second.getValue()).statusCode());
    }
}
