package org.infusary.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.infusary.testing.OwnPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service is killed while several callers write, and started again on the same data. */
@Timeout(400)
class KilledJarTest {
    private static final int KILLS = 2;

    private static final String HALF_DONE = """
            select 'patient without a weight' from patient p
                where not exists (select from patient_weight w where w.patient_id = p.id)
            union all select 'course without days' from course c
                where not exists (select from course_cycle y join course_day d on d.cycle_id = y.id where y.course_id = c.id)
            union all select 'booked in part' from visit v join course_day d on d.id = v.day_id
                group by d.cycle_id having count(*) <> (select count(*) from course_day o where o.cycle_id = d.cycle_id)""";

    private final Random random = new Random(20261121);

    @TempDir
    private Path place;

    @Test
    void what_was_acknowledged_survives_kill_9_on_the_embedded_database() throws Exception {
        Set<String> acknowledged = new HashSet<>();
        for (int kill = 0; kill < KILLS; kill++) {
            acknowledged.addAll(writeUntilKilled(Map.of()));
        }

        try (JarRun again = demo(Map.of())) {
            DemoApi.of(again);
            DatabaseAddress address = EmbeddedDatabase.running(DataFolder.at(place.resolve("demo-data")))
                    .orElseThrow();
            try (Connection owner = address.asOwner()) {
                assertWhole(owner, acknowledged);
            }
        }
    }

    @Test
    void what_was_acknowledged_survives_kill_9_on_a_database_of_ones_own() throws Exception {
        try (OwnPostgres database = OwnPostgres.start(Files.createDirectory(place.resolve("database")))) {
            Set<String> acknowledged = new HashSet<>();
            for (int kill = 0; kill < KILLS; kill++) {
                acknowledged.addAll(writeUntilKilled(database.environment()));
            }

            try (JarRun again = demo(database.environment());
                    Connection owner = database.superuser("infusary")) {
                DemoApi.of(again);
                assertWhole(owner, acknowledged);
            }
        }
    }

    private JarRun demo(Map<String, String> environment) throws IOException {
        return JarRun.start(place, environment, "demo", "--port", "0");
    }

    /** Ids of everything that was answered with 201 before the kill, at a moment nobody chose. */
    private Set<String> writeUntilKilled(Map<String, String> environment) throws Exception {
        Set<String> acknowledged = new HashSet<>();
        try (JarRun service = demo(environment)) {
            DemoApi scheduler = DemoApi.of(service).signIn("demo-scheduler");
            DemoApi prescriber = DemoApi.of(service).signIn("demo-prescriber");
            try (Load patients = new Load(3, scheduler::registerPatient);
                    Load bookings = new Load(2, () -> book(scheduler, prescriber))) {
                TimeUnit.MILLISECONDS.sleep(1500 + random.nextInt(1500));
                service.kill();
                List<HttpResponse<String>> answers = new ArrayList<>(patients.stop());
                answers.addAll(bookings.stop());
                answers.stream()
                        .filter(answer -> answer.statusCode() == 201)
                        .forEach(answer -> acknowledged.add(id(answer)));
            }
        }
        assertThat(acknowledged).isNotEmpty();
        return acknowledged;
    }

    private static HttpResponse<String> book(DemoApi scheduler, DemoApi prescriber) throws Exception {
        Map.Entry<String, String> booking = BookingRace.booking(scheduler, prescriber);
        return scheduler.post(booking.getKey(), booking.getValue());
    }

    /** Of the patient, or of the first visit. */
    private static String id(HttpResponse<String> created) {
        JsonPath body = JsonPath.from(created.body());
        return created.body().startsWith("[") ? body.getString("[0].id") : body.getString("id");
    }

    private static void assertWhole(Connection owner, Set<String> acknowledged) throws SQLException {
        assertThat(ids(owner)).containsAll(acknowledged);
        assertThat(texts(owner, HALF_DONE)).isEmpty();
    }

    private static Set<String> ids(Connection owner) throws SQLException {
        return texts(owner, "select id::text from patient union all select id::text from visit");
    }

    private static Set<String> texts(Connection owner, String query) throws SQLException {
        Set<String> texts = new HashSet<>();
        try (Statement sql = owner.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
