package org.infusary.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.infusary.security.Roles;
import org.infusary.testing.Centre;
import org.infusary.testing.OneOfEach;
import org.infusary.testing.Operation;
import org.infusary.testing.Operations;
import org.infusary.testing.Staff;
import org.infusary.testing.TestClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Asks every operation of the contract, and looks for the one row that each must leave. */
@QuarkusTest
class EveryOperationTest {
    /** First parts of addresses below which everything is about a patient. */
    private static final Set<String> OF_PATIENTS =
            Set.of("patients", "orders", "courses", "visits", "infusions", "lots", "waiting-entries");

    private static final Set<String> LISTS_OF_PATIENTS =
            Set.of("GET /sites/{siteId}/schedule", "GET /sites/{siteId}/visits", "GET /sites/{siteId}/waiting-list");

    /** About whomever the body names or finds. */
    private static final Set<String> OF_OTHERS = Set.of("POST /patients", "POST /patients/search");

    private static OneOfEach things;

    @AfterAll
    static void back_to_monday() {
        TestClock.reset();
    }

    @Test
    void asked_by_all_roles_it_leaves_one_row_with_the_patient() {
        Staff everyone =
                Staff.of(Roles.ALL.toArray(String[]::new)).at(things().centre().site());
        List<String> wrong = new ArrayList<>();

        for (boolean reads : new boolean[] {true, false}) {
            for (Operation operation : Operations.all()) {
                if (operation.isRead() == reads) {
                    Trail trail = Trail.begin();
                    Response answer = things().ask(operation, everyone.token(), trail::mark);
                    // a body that is not read does not tell whom it is about
                    boolean unread = answer.statusCode() == 400;
                    check(operation, answer, trail, touchesAPatient(operation) && !unread, wrong);
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void asked_by_someone_of_another_site_it_leaves_one_row_with_the_patient() {
        Staff stranger =
                Staff.of(Roles.ALL.toArray(String[]::new)).at(Centre.open(1, 1).site());
        List<String> wrong = new ArrayList<>();

        for (Operation operation : Operations.all()) {
            Trail trail = Trail.begin();
            Response answer = things().ask(operation, stranger.token(), trail::mark);
            boolean named = operation.path().contains("{") && !operation.path().startsWith("/sites");
            boolean lot = operation.path().startsWith("/lots");
            check(
                    operation,
                    answer,
                    trail,
                    touchesAPatient(operation) && named && !lot && answer.statusCode() != 400,
                    wrong);
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void asked_by_no_one_it_leaves_one_row_without_an_account() {
        List<String> wrong = new ArrayList<>();

        for (Operation operation : Operations.all()) {
            Trail trail = Trail.begin();
            Response answer = things().ask(operation, null, trail::mark);
            check(operation, answer, trail, operation.path().contains("{patientId}"), wrong);
            if (answer.statusCode() == 401 && trail.rows().stream().anyMatch(row -> row.account() != null)) {
                wrong.add(operation + " names an account");
            }
        }

        assertThat(wrong).isEmpty();
    }

    private static boolean touchesAPatient(Operation operation) {
        boolean below = OF_PATIENTS.contains(operation.path().split("/")[1]);
        return (below && !OF_OTHERS.contains(operation.name())) || LISTS_OF_PATIENTS.contains(operation.name());
    }

    private static void check(
            Operation operation, Response answer, Trail trail, boolean ofThePatient, List<String> wrong) {
        List<Trail.Row> rows = trail.rows();
        String told = operation + " " + answer.statusCode() + " left " + rows;
        if (rows.size() != 1) {
            wrong.add(told);
            return;
        }
        Trail.Row row = rows.get(0);
        if (!row.operation().equals(operation.name()) || row.status() != answer.statusCode()) {
            wrong.add(told);
        } else if (ofThePatient && !row.patients().contains(things().patient().toString())) {
            wrong.add("without its patient: " + told);
        }
    }

    private static OneOfEach things() {
        if (things == null) {
            things = OneOfEach.made();
        }
        return things;
    }
}
