package org.infusary.checklist;

import static io.restassured.RestAssured.given;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.VisitId;
import org.infusary.patient.TestPatient;
import org.infusary.security.ActingAs;
import org.infusary.security.Roles;
import org.infusary.site.TestSite;
import org.infusary.testing.Centre;
import org.infusary.testing.Staff;

/**
 * Visits on Monday 23 November 2026 at one centre in Berlin, each of a woman of 58 years and 70 kg who has 70 g of
 * Privigen ordered for CIDP and never had immunoglobulin: {@code TestVisits.visit("ARRIVED")}.
 */
final class TestVisits {
    private static final int CHAIRS = 200;

    private static final Map<String, Staff> STAFF = new HashMap<>();
    private static final Map<String, String> TOKENS = new HashMap<>();
    private static final List<ChairId> FREE = new ArrayList<>();
    private static TestSite site;

    private TestVisits() {}

    static synchronized TestSite site() {
        if (site == null) {
            site = TestSite.in("Europe/Berlin")
                    .openEveryDay("07:00", "19:00")
                    .nurses(CHAIRS)
                    .chairs(CHAIRS);
            FREE.addAll(ids("select id from chair where site_id = ?", site.id().value()).stream()
                    .map(ChairId::new)
                    .toList());
            asks(Roles.PHARMACIST)
                    .body("{\"steps\": " + Centre.PRIVIGEN_STEPS + "}")
                    .put("/api/v1/sites/" + site.id() + "/ladders/privigen/CIDP")
                    .then()
                    .statusCode(201);
        }
        return site;
    }

    /** Someone of the centre; {@code "nurse 2"} is another nurse than {@code "nurse"}. */
    static synchronized Staff staff(String who) {
        return STAFF.computeIfAbsent(who, one -> Staff.of(one.split(" ")[0]).at(site.id()));
    }

    static RequestSpecification asks(String who) {
        String token = TOKENS.computeIfAbsent(who, one -> staff(one).token());
        return given().auth().oauth2(token).contentType("application/json");
    }

    /** Does the work through the door as someone of the centre. */
    static <T> T as(String who, Supplier<T> work) {
        return Arc.container()
                .instance(ActingAs.class)
                .get()
                .call(staff(who).account(), Set.of(who.split(" ")[0]), Set.of(site.id()), work);
    }

    static synchronized VisitId visit(String status) {
        String patient = TestPatient.at(site().id())
                .weighing("70", LocalDate.of(2026, 11, 20))
                .register()
                .toString();
        String order = made(Roles.PRESCRIBER, "/orders", """
                {"patientId": "%s", "indication": "CIDP", "productId": "privigen", "brandPolicy": "LOCKED",
                 "single": {"gramsPerKg": 1, "days": 1}, "startOn": "2026-11-23"}""".formatted(patient)).path("id");
        Response plan = made(Roles.SCHEDULER, "/orders/" + order + "/course", "{\"horizonMonths\": 3}");
        String visit = made(Roles.SCHEDULER, "/courses/" + plan.path("id") + "/visits", """
                {"visits": [{"dayId": "%s", "chairId": "%s", "startsAt": "2026-11-23T09:00:00Z"}]}""".formatted(
                                plan.path("cycles[0].days[0].id"), FREE.remove(0)))
                .path("[0].id");
        if ("ARRIVED".equals(status)) {
            String address = "/api/v1/visits/" + visit;
            String tag = asks(Roles.NURSE).get(address).header("ETag");
            asks(Roles.NURSE)
                    .header("If-Match", tag)
                    .post(address + "/arrival")
                    .then()
                    .statusCode(200);
        }
        return new VisitId(UUID.fromString(visit));
    }

    /** A visit whose checklist is clear and signed. */
    static VisitId signed() {
        VisitId visit = visit("ARRIVED");
        GoodAnswers.giveAll(visit);
        GoodAnswers.sign(visit);
        return visit;
    }

    private static Response made(String who, String path, String body) {
        return asks(who)
                .body(body)
                .post("/api/v1" + path)
                .then()
                .statusCode(201)
                .extract()
                .response();
    }

    /** Runs one statement as the application's own role. */
    static int sql(String statement, Object... values) {
        try (Connection connection = dataSource().getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setObject(i + 1, values[i]);
            }
            return prepared.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static List<UUID> ids(String query, Object... values) {
        try (Connection connection = dataSource().getConnection();
                PreparedStatement prepared = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setObject(i + 1, values[i]);
            }
            List<UUID> ids = new ArrayList<>();
            ResultSet rows = prepared.executeQuery();
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
            return ids;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static AgroalDataSource dataSource() {
        return Arc.container().instance(AgroalDataSource.class).get();
    }
}
