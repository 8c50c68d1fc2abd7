package org.infusary;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.infusary.security.Roles;
import org.infusary.testing.Centre;
import org.infusary.testing.OneOfEach;
import org.infusary.testing.Operation;
import org.infusary.testing.Operations;
import org.infusary.testing.Staff;
import org.infusary.testing.TestClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Asks every operation of the contract as everyone, and holds the answers against {@link RightsTable}. */
@QuarkusTest
class RightsTest {
    private static final String PROBLEMS = "https://infusary.org/problems/";

    /** What a body or a state is told that is not to its liking: whoever hears it was let in. */
    private static final Set<Integer> LET_IN_BUT_REFUSED = Set.of(400, 404, 409, 412, 422, 428);

    private static OneOfEach things;
    private static Map<String, String> tokens;
    private static String strangersToken;

    private final Map<String, RightsTable.Line> table = RightsTable.byOperation();

    @AfterAll
    static void back_to_monday() {
        TestClock.reset();
    }

    @Test
    void every_operation_is_on_the_table_and_nothing_else() {
        assertThat(table.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Operations.all().stream().map(Operation::name).toList());
    }

    @Test
    void who_is_not_signed_in_gets_no_further_than_signing_in() {
        List<String> wrong = new ArrayList<>();

        for (Operation operation : Operations.all()) {
            Response answer = things().ask(operation, null);
            boolean challenged = answer.statusCode() == 401 && isProblem(answer, "unauthorized");
            if (challenged == line(operation).isOpenToAll()) {
                wrong.add(told(operation, "no one", answer));
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void a_record_of_another_site_is_not_found() {
        List<String> wrong = new ArrayList<>();

        for (Operation operation : Operations.all()) {
            if (line(operation).isOfASite()) {
                Response answer = things().ask(operation, strangersToken());
                if (answer.statusCode() != 404) {
                    wrong.add(told(operation, "all roles at another site", answer));
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void a_clinician_who_says_why_reads_every_record_of_another_site_as_it_is_read_there_and_writes_none() {
        List<String> wrong = new ArrayList<>();
        String ours = tokens().get(Roles.NURSE);

        for (Operation operation : Operations.all()) {
            if (line(operation).isOfASite() && line(operation).roles().contains(Roles.NURSE)) {
                Response answer = things().ask(
                                operation,
                                strangersToken(),
                                request -> request.header("X-Break-Glass", "Patient of theirs at our door"));
                boolean same = operation.isRead()
                        && answer.asString()
                                .equals(things().ask(operation, ours).asString());
                if (answer.statusCode() != (operation.isRead() ? 200 : 400) || operation.isRead() && !same) {
                    wrong.add(told(operation, "a nurse of another site who says why", answer));
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void every_role_may_what_the_table_says_and_nothing_else() {
        List<String> wrong = new ArrayList<>();

        // reads first: what they ask for must still be there
        for (boolean reads : new boolean[] {true, false}) {
            for (Operation operation : Operations.all()) {
                if (operation.isRead() == reads) {
                    tokens().forEach((role, token) -> {
                        Response answer = things().ask(operation, token);
                        if (!isAsDrawn(operation, role, answer)) {
                            wrong.add(told(operation, role, answer));
                        }
                    });
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    private boolean isAsDrawn(Operation operation, String role, Response answer) {
        int status = answer.statusCode();
        RightsTable.Line line = line(operation);
        if (line.isOpenToAll()) {
            return status != 403 && status < 500;
        }
        if (!line.roles().contains(role)) {
            return status == 403 && isProblem(answer, "forbidden");
        }
        boolean done = status >= 200 && status < 300;
        return operation.isRead() ? done : done || LET_IN_BUT_REFUSED.contains(status);
    }

    private RightsTable.Line line(Operation operation) {
        return table.get(operation.name());
    }

    private static boolean isProblem(Response answer, String slug) {
        return answer.contentType().startsWith("application/problem+json")
                && (PROBLEMS + slug).equals(answer.path("type"));
    }

    private static String told(Operation operation, String who, Response answer) {
        return operation + " as " + who + ": " + answer.statusCode() + " " + answer.asString();
    }

    private static synchronized OneOfEach things() {
        if (things == null) {
            things = OneOfEach.made();
        }
        return things;
    }

    /** One person of the centre for each role. */
    private static synchronized Map<String, String> tokens() {
        if (tokens == null) {
            Centre centre = things().centre();
            tokens = Roles.ALL.stream()
                    .sorted()
                    .collect(Collectors.toMap(
                            role -> role,
                            role -> Staff.of(role).at(centre.site()).token(),
                            (one, other) -> one,
                            LinkedHashMap::new));
        }
        return tokens;
    }

    /** Someone who may everything, at another centre. */
    private static synchronized String strangersToken() {
        if (strangersToken == null) {
            things();
            strangersToken = Staff.of(Roles.ALL.toArray(String[]::new))
                    .at(Centre.open(1, 1).site())
                    .token();
        }
        return strangersToken;
    }
}
