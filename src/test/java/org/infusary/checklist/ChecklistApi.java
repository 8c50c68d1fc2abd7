package org.infusary.checklist;

import io.restassured.response.ValidatableResponse;
import org.infusary.kernel.VisitId;
import org.infusary.security.Roles;

/** What a tablet says to a visit's checklist; as a nurse unless told otherwise. */
final class ChecklistApi {
    private ChecklistApi() {}

    static String path(VisitId visit) {
        return "/api/v1/visits/" + visit + "/checklist";
    }

    static String item(String code) {
        return "items.find { it.code == '" + code + "' }";
    }

    static ValidatableResponse get(VisitId visit) {
        TestVisits.site();
        return TestVisits.asks(Roles.NURSE).get(path(visit)).then();
    }

    static ValidatableResponse put(VisitId visit, String below, String body) {
        return TestVisits.asks(Roles.NURSE).body(body).put(path(visit) + below).then();
    }

    static ValidatableResponse acknowledge(String who, VisitId visit, String code) {
        return TestVisits.asks(who)
                .body("{\"reason\": \"Go on at half the rate\"}")
                .put(path(visit) + "/items/" + code + "/acknowledgement")
                .then();
    }

    static ValidatableResponse check(String who, VisitId visit, String answer) {
        return TestVisits.asks(who)
                .body("{\"answerId\": \"" + answer + "\"}")
                .put(path(visit) + "/items/LOT_EXP_DOUBLE/second-check")
                .then();
    }
}
