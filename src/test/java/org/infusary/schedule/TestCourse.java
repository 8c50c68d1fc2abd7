package org.infusary.schedule;

import io.quarkus.arc.Arc;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.CourseId;
import org.infusary.kernel.DayId;
import org.infusary.once.OneTransaction;
import org.infusary.schedule.rules.Where;
import org.infusary.security.ActingAs;
import org.infusary.security.Roles;
import org.infusary.testing.Centre;

/**
 * A planned course of one patient of its own, made through the API: {@code TestCourse.single(centre, 2)} is 1 g/kg over two
 * days from Tuesday 24 November 2026 on.
 */
final class TestCourse {
    static final LocalDate MON_23_NOV = LocalDate.of(2026, 11, 23);
    static final LocalDate TUE_24_NOV = MON_23_NOV.plusDays(1);
    static final LocalDate WED_25_NOV = MON_23_NOV.plusDays(2);
    static final ZoneId NEW_YORK = ZoneId.of(Centre.ZONE);

    private final Centre centre;
    private final String patient;
    private final JsonPath plan;

    private TestCourse(Centre centre, String patient, JsonPath plan) {
        this.centre = centre;
        this.patient = patient;
        this.plan = plan;
    }

    static TestCourse single(Centre centre, int days) {
        return single(centre, days, TUE_24_NOV);
    }

    static TestCourse single(Centre centre, int days, LocalDate startOn) {
        return single(centre, centre.patient(), days, startOn);
    }

    /** Another course of a patient who has one. */
    TestCourse another() {
        return another(TUE_24_NOV);
    }

    TestCourse another(LocalDate startOn) {
        return single(centre, patient, 1, startOn);
    }

    private static TestCourse single(Centre centre, String patient, int days, LocalDate startOn) {
        String body = """
                {"patientId": "%s", "indication": "CIDP", "productId": "privigen", "brandPolicy": "LOCKED",
                 "single": {"gramsPerKg": 1, "days": %d}, "startOn": "%s"}""".formatted(patient, days, startOn);
        return of(centre, patient, body);
    }

    /** So many g/kg over so many days from the same Tuesday on. */
    static TestCourse single(Centre centre, int gramsPerKg, int days) {
        String patient = centre.patient();
        String body = """
                {"patientId": "%s", "indication": "CIDP", "productId": "privigen", "brandPolicy": "LOCKED",
                 "single": {"gramsPerKg": %d, "days": %d}, "startOn": "2026-11-24"}""".formatted(patient, gramsPerKg, days);
        return of(centre, patient, body);
    }

    /** 1 g/kg over so many days, with these fields of the order besides. */
    static TestCourse timed(Centre centre, int days, String fields) {
        String patient = centre.patient();
        String body = """
                {"patientId": "%s", "indication": "CIDP", "productId": "privigen", "brandPolicy": "LOCKED",
                 "single": {"gramsPerKg": 1, "days": %d}, %s}""".formatted(patient, days, fields);
        return of(centre, patient, body);
    }

    /** 1 g/kg on one day every three weeks. */
    static TestCourse maintenance(Centre centre) {
        return maintenance(centre, 1, TUE_24_NOV, "AUTO");
    }

    /** 1 g/kg over so many days every three weeks. */
    static TestCourse maintenance(Centre centre, int days, LocalDate startOn, String anchoring) {
        String patient = centre.patient();
        String body = """
                {"patientId": "%s", "indication": "CIDP", "productId": "privigen", "brandPolicy": "LOCKED",
                 "maintenance": {"gramsPerKg": 1, "days": %d, "interval": {"every": 3, "unit": "WEEKS"}},
                 "startOn": "%s", "anchoring": "%s"}""".formatted(patient, days, startOn, anchoring);
        return of(centre, patient, body);
    }

    /** 1 g/kg over so many days from the same Tuesday on, at home half an hour away; day 1 too, on the prescriber's word. */
    static TestCourse atHome(Centre centre, int days) {
        return atHome(centre, days, "\"travelMinutes\": 30, \"cautiousDaysReason\": \"Known from elsewhere\"");
    }

    /** The same with day 1, which is the patient's first, at the centre. */
    static TestCourse atHomeFromDayTwo(Centre centre, int days) {
        return atHome(centre, days, "\"travelMinutes\": 30");
    }

    private static TestCourse atHome(Centre centre, int days, String home) {
        String patient = centre.patient();
        String body = """
                {"patientId": "%s", "indication": "CIDP", "productId": "privigen", "brandPolicy": "LOCKED",
                 "single": {"gramsPerKg": 1, "days": %d}, "startOn": "2026-11-24", "home": {%s}}""".formatted(patient, days, home);
        return of(centre, patient, body);
    }

    private static TestCourse of(Centre centre, String patient, String order) {
        String id = centre.prescriber()
                .body(order)
                .post("/api/v1/orders")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return new TestCourse(centre, patient, centre.plan(id));
    }

    CourseId id() {
        return new CourseId(UUID.fromString(plan.getString("id")));
    }

    String order() {
        return plan.getString("orderId");
    }

    String patient() {
        return patient;
    }

    /** @param cycle and day from 1 */
    DayId day(int cycle, int day) {
        return new DayId(UUID.fromString(plan.getString("cycles[%d].days[%d].id".formatted(cycle - 1, day - 1))));
    }

    LocalDate planned(int cycle, int day) {
        return LocalDate.parse(plan.getString("cycles[%d].days[%d].date".formatted(cycle - 1, day - 1)));
    }

    /** The whole first cycle on one chair at one hour, from its planned first date on. */
    List<WantedPlace> firstCycle(ChairId chair, String time) {
        int days = plan.getList("cycles[0].days").size();
        return IntStream.rangeClosed(1, days)
                .mapToObj(day -> new WantedPlace(day(1, day), chair, at(planned(1, day), time)))
                .toList();
    }

    /** The first cycles on one chair at one hour, each on its planned dates. */
    List<WantedPlace> cycles(int count, ChairId chair, String time) {
        return IntStream.rangeClosed(1, count)
                .boxed()
                .flatMap(cycle -> IntStream.rangeClosed(
                                1,
                                plan.getList("cycles[%d].days".formatted(cycle - 1))
                                        .size())
                        .mapToObj(day -> new WantedPlace(day(cycle, day), chair, at(planned(cycle, day), time))))
                .toList();
    }

    /** The whole first cycle at home at one hour, from its planned first date on. */
    List<WantedPlace> firstCycleAtHome(String time) {
        int days = plan.getList("cycles[0].days").size();
        return IntStream.rangeClosed(1, days)
                .mapToObj(day -> new WantedPlace(day(1, day), Where.HOME, at(planned(1, day), time)))
                .toList();
    }

    JsonPath plan() {
        return plan;
    }

    static Instant at(LocalDate date, String time) {
        return date.atTime(LocalTime.parse(time)).atZone(NEW_YORK).toInstant();
    }

    /** Does the work as a scheduler of the centre, in one transaction as a resource does. */
    static <T> T asked(Centre centre, Supplier<T> work) {
        return asked(Roles.SCHEDULER, centre, work);
    }

    /** The same in another role. */
    static <T> T asked(String role, Centre centre, Supplier<T> work) {
        return Arc.container()
                .instance(ActingAs.class)
                .get()
                .call(new AccountId(new UUID(1, 1)), Set.of(role), Set.of(centre.site()), () -> Arc.container()
                        .instance(OneTransaction.class)
                        .get()
                        .call(work::get));
    }

    static List<ChairId> chairs(Centre centre) {
        return centre.chairIds().stream()
                .map(id -> new ChairId(UUID.fromString(id)))
                .toList();
    }

    /** The body that books these places over HTTP. */
    static Map<String, Object> body(List<WantedPlace> places) {
        return Map.of("visits", places.stream().map(TestCourse::body).toList());
    }

    private static Map<String, Object> body(WantedPlace place) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "dayId", place.dayId().toString(), "startsAt", place.startsAt().toString()));
        place.where().chair().ifPresent(chair -> body.put("chairId", chair.toString()));
        return body;
    }
}
