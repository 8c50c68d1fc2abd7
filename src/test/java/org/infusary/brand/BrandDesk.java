package org.infusary.brand;

import io.quarkus.arc.Arc;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.Condition;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.VisitId;
import org.infusary.ledger.BrandLedger;
import org.infusary.ledger.ReactionNoted;
import org.infusary.ledger.Reported;
import org.infusary.ledger.rules.Symptom;
import org.infusary.once.OneTransaction;
import org.infusary.patient.TestPatient;
import org.infusary.schedule.Scheduling;
import org.infusary.schedule.VisitFacts;
import org.infusary.security.ActingAs;
import org.infusary.security.Roles;
import org.infusary.testing.Centre;
import org.infusary.testing.SignedChecklist;
import org.infusary.testing.TestClock;
import org.infusary.web.EntityTag;
import org.jspecify.annotations.Nullable;

/** A centre with ladders of several products for CIDP; its people order, book and switch over HTTP. */
record BrandDesk(Centre centre) {
    static final String QUICK = """
            [{"rateMicrolitrePerKgPerHour": 600, "durationMinutes": 30},
             {"rateMicrolitrePerKgPerHour": 1200, "durationMinutes": 30},
             {"rateMicrolitrePerKgPerHour": 2400, "durationMinutes": 30},
             {"rateMicrolitrePerKgPerHour": 4800, "durationMinutes": null}]""";

    static final String SLOW = """
            [{"rateMicrolitrePerKgPerHour": 500, "durationMinutes": 30},
             {"rateMicrolitrePerKgPerHour": 1000, "durationMinutes": 30},
             {"rateMicrolitrePerKgPerHour": 2400, "durationMinutes": null}]""";

    static BrandDesk open(int chairs, int nurses) {
        Centre centre = Centre.open(chairs, nurses);
        BrandDesk desk = new BrandDesk(centre);
        desk.ladder("gamunex-c", SLOW);
        desk.ladder("panzyga", QUICK);
        return desk;
    }

    void ladder(String product, String steps) {
        centre.pharmacist()
                .body("{\"steps\": " + steps + "}")
                .put(centre.path("/ladders/" + product + "/CIDP"))
                .then()
                .statusCode(201);
    }

    /** 1 g/kg over so many days every three weeks from Tuesday 24 November 2026 on, planned. */
    Ordered order(String product, String brand, int days) {
        return order(product, brand, "\"gramsPerKg\": 1, \"days\": " + days);
    }

    Ordered order(String patient, String product, String brand, int days) {
        return order(patient, product, brand, "\"gramsPerKg\": 1, \"days\": " + days);
    }

    Ordered order(String product, String brand, String dose) {
        return order(centre.patient(), product, brand, dose);
    }

    private Ordered order(String patient, String product, String brand, String dose) {
        String body = """
                {"patientId": "%s", "indication": "CIDP", "productId": "%s", %s,
                 "maintenance": {%s, "interval": {"every": 3, "unit": "WEEKS"}}, "startOn": "2026-11-24"}""".formatted(patient, product, brand, dose);
        String id = centre.prescriber()
                .body(body)
                .post("/api/v1/orders")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return new Ordered(id, centre.plan(id));
    }

    /** A patient of 70 kg with these conditions. */
    String having(Condition... conditions) {
        return TestPatient.at(centre.site())
                .weighing("70", LocalDate.of(2026, 11, 20))
                .with(conditions)
                .register()
                .toString();
    }

    /** The patient turns out to have a condition. */
    void record(String patient, Condition condition) {
        String path = "/api/v1/patients/" + patient + "/conditions";
        centre.nurse()
                .header("If-Match", centre.nurse().get(path).header("ETag"))
                .body(Map.of("conditions", List.of(condition.name())))
                .put(path)
                .then()
                .statusCode(200);
    }

    /** A reaction of grade 3 to a product, at the end of a visit. */
    void react(String visit, String product) {
        BrandLedger ledger = Arc.container().instance(BrandLedger.class).get();
        Scheduling scheduling = Arc.container().instance(Scheduling.class).get();
        VisitFacts facts = asNurse(() -> scheduling.visit(new VisitId(UUID.fromString(visit))));
        asNurse(() -> ledger.recordReaction(new ReactionNoted(
                facts.patient(),
                null,
                new ProductId(product),
                3,
                new TreeSet<>(Set.of(Symptom.CHILLS)),
                facts.times().end(),
                null)));
    }

    /** A cycle of one day, counted from 1, on the first chair. */
    Response bookCycle(Ordered order, int cycle, String time) {
        Map<String, Object> day = course(order).getMap("cycles[%d].days[0]".formatted(cycle - 1));
        return centre.scheduler()
                .body(Map.of(
                        "visits",
                        List.of(Map.of(
                                "dayId", day.get("id"),
                                "chairId", centre.chairIds().get(0),
                                "startsAt", at((String) day.get("date"), time)))))
                .post("/api/v1/courses/" + order.course() + "/visits");
    }

    /** The first cycles on a chair, counted from 0, at one hour; the ids of the visits. */
    List<String> book(Ordered order, int cycles, int chair, String time) {
        return tryBook(order, cycles, chair, time)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getList("id");
    }

    Response tryBook(Ordered order, int cycles, int chair, String time) {
        List<Map<String, Object>> places = new ArrayList<>();
        for (int cycle = 0; cycle < cycles; cycle++) {
            List<Map<String, Object>> days = order.plan().getList("cycles[%d].days".formatted(cycle));
            days.forEach(day -> places.add(Map.of(
                    "dayId", day.get("id"),
                    "chairId", centre.chairIds().get(chair),
                    "startsAt", at((String) day.get("date"), time))));
        }
        return centre.scheduler().body(Map.of("visits", places)).post("/api/v1/courses/" + order.course() + "/visits");
    }

    private static String at(String date, String time) {
        return LocalDate.parse(date)
                .atTime(LocalTime.parse(time))
                .atZone(ZoneId.of(Centre.ZONE))
                .toInstant()
                .toString();
    }

    /** The first day of a cycle, counted from 1, on the first chair for a quarter of an hour. */
    void hold(Ordered order, int cycle, String time) {
        Map<String, Object> day = order.plan().getMap("cycles[%d].days[0]".formatted(cycle - 1));
        Map<String, Object> place = Map.of(
                "dayId", day.get("id"),
                "chairId", centre.chairIds().get(0),
                "startsAt", at((String) day.get("date"), time));
        centre.scheduler()
                .body(Map.of("visits", List.of(place)))
                .post("/api/v1/courses/" + order.course() + "/holds")
                .then()
                .statusCode(201);
    }

    void give(String visit) {
        give(visit, "privigen");
    }

    /** The visit came and went as planned, all its grams given from one lot. The clock stands at its end. */
    void give(String visit, String product) {
        Scheduling scheduling = Arc.container().instance(Scheduling.class).get();
        BrandLedger ledger = Arc.container().instance(BrandLedger.class).get();
        VisitId id = new VisitId(UUID.fromString(visit));
        VisitFacts facts = asNurse(() -> scheduling.visit(id));
        TestClock.set(facts.times().end());
        SignedChecklist.of(id);
        asNurse(() -> {
            scheduling.arrive(id, new EntityTag(facts.version()));
            scheduling.ready(id);
            scheduling.start(id, facts.times().infusion());
            ledger.report(new Reported(facts.patient(), new ProductId(product), facts.date(), facts.grams(), null));
            scheduling.end(id, facts.times().end(), facts.grams());
            return true;
        });
    }

    private <T> T asNurse(Supplier<T> work) {
        return Arc.container()
                .instance(ActingAs.class)
                .get()
                .call(new AccountId(new UUID(1, 1)), Set.of(Roles.NURSE), Set.of(centre.site()), () -> Arc.container()
                        .instance(OneTransaction.class)
                        .get()
                        .call(work::get));
    }

    static Map<String, Object> wish(String cause, String product) {
        return wish(cause, product, null, null);
    }

    static Map<String, Object> wish(String cause, String product, @Nullable String visit, @Nullable String policy) {
        Map<String, Object> body = new HashMap<>();
        body.put("cause", cause);
        body.put("productId", product);
        body.put("fromVisitId", visit);
        body.put("brandPolicy", policy);
        return body;
    }

    Response preview(Ordered order, Map<String, Object> wish) {
        return centre.nurse().body(wish).post("/api/v1/orders/" + order.id() + "/brand-switches/previews");
    }

    JsonPath previewed(Ordered order, Map<String, Object> wish) {
        return preview(order, wish).then().statusCode(200).extract().jsonPath();
    }

    Response request(Ordered order, Map<String, Object> wish, String token) {
        return centre.nurse()
                .body(Map.of("brandSwitch", wish, "token", token))
                .post("/api/v1/orders/" + order.id() + "/brand-switches");
    }

    /** Preview, and request with an override. */
    Response overriding(
            RequestSpecification who, Ordered order, Map<String, Object> wish, Map<String, Object> override) {
        String token = previewed(order, wish).getString("token");
        return who.body(Map.of("brandSwitch", wish, "token", token, "eligibilityOverride", override))
                .post("/api/v1/orders/" + order.id() + "/brand-switches");
    }

    static Map<String, Object> override(String... codes) {
        return Map.of("role", "PRESCRIBER", "reason", "Tolerated for years", "reasonCodes", List.of(codes));
    }

    /** Preview and request; the id of the switch. */
    String requested(Ordered order, Map<String, Object> wish) {
        return request(order, wish, previewed(order, wish).getString("token"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    Response approve(String id) {
        return centre.prescriber().body(Map.of()).post("/api/v1/brand-switches/" + id + "/approval");
    }

    Response approveWithGrams(String id) {
        return centre.prescriber()
                .body(Map.of("gramsConfirmed", true))
                .post("/api/v1/brand-switches/" + id + "/approval");
    }

    Response read(String id) {
        return centre.nurse().get("/api/v1/brand-switches/" + id);
    }

    JsonPath visit(String id) {
        return centre.nurse().get("/api/v1/visits/" + id).jsonPath();
    }

    JsonPath course(Ordered order) {
        return centre.nurse().get("/api/v1/courses/" + order.course()).jsonPath();
    }

    /** An order and its course as they were planned. */
    record Ordered(String id, JsonPath plan) {
        String course() {
            return plan.getString("id");
        }
    }
}
