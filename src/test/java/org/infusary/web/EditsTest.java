package org.infusary.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.infusary.testing.Operation;
import org.infusary.testing.Operations;
import org.junit.jupiter.api.Test;

/** Nobody's change is overwritten by someone who has not seen it. */
class EditsTest {
    /** Each answer is a row of its own that stays: nurses at different items do not stand in each other's way. */
    private static final Set<String> CHECKLIST_ITEMS = Set.of(
            "PUT /visits/{visitId}/checklist",
            "PUT /visits/{visitId}/checklist/items/{code}",
            "DELETE /visits/{visitId}/checklist/items/{code}",
            "PUT /visits/{visitId}/checklist/items/{code}/acknowledgement",
            "PUT /visits/{visitId}/checklist/items/{code}/second-check");

    /** Made once and taken back once, never changed in between. */
    private static final Set<String> ONLY_TAKEN_BACK =
            Set.of("DELETE /patients/{patientId}/weights/{weightId}", "DELETE /sites/{siteId}/closures/{closureId}");

    /** Passwords and sessions have no version that anybody could read: replaced or ended whatever they are by now. */
    private static final Set<String> UNREADABLE =
            Set.of("PUT /accounts/{accountId}/password", "DELETE /accounts/{accountId}/sessions");

    /** Acts that change a record although they are POSTs. */
    private static final Set<String> POSTS_THAT_EDIT = Set.of(
            "POST /orders/{orderId}/status",
            "POST /visits/{visitId}/arrival",
            "POST /visits/{visitId}/no-show",
            "POST /visits/{visitId}/cancellation",
            "POST /visits/{visitId}/checklist/signature",
            "POST /visits/{visitId}/checklist/withdrawal",
            "POST /waiting-entries/{waitingId}/withdrawal");

    private static boolean isEdit(Operation operation) {
        return switch (operation.method()) {
            case "PUT", "PATCH", "DELETE" -> true;
            default -> POSTS_THAT_EDIT.contains(operation.name());
        };
    }

    private static boolean asksForTheVersion(Operation operation) {
        JsonNode responses = Operations.contract()
                .path("paths")
                .path("/api/v1" + operation.path())
                .path(operation.method().toLowerCase(Locale.ROOT))
                .path("responses");
        return operation.takes("header", "If-Match") && responses.has("412") && responses.has("428");
    }

    @Test
    void every_edit_asks_for_the_version_that_was_read() {
        List<String> blind = Operations.all().stream()
                .filter(EditsTest::isEdit)
                .filter(operation -> !asksForTheVersion(operation))
                .map(Operation::name)
                .toList();

        assertThat(blind)
                .containsExactlyInAnyOrderElementsOf(Stream.of(CHECKLIST_ITEMS, ONLY_TAKEN_BACK, UNREADABLE)
                        .flatMap(Set::stream)
                        .toList());
    }
}
