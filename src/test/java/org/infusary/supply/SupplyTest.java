package org.infusary.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.infusary.infusion.Chairside;
import org.infusary.testing.Centre;
import org.infusary.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From stock to the visit to a recall, over HTTP: visits of 70 g of Privigen on Monday 23 November 2026 in New York. */
@QuarkusTest
class SupplyTest {
    private static final String ONCE = "\"single\": {\"gramsPerKg\": 1, \"days\": 1}";

    private static Centre centre;

    @AfterEach
    void monday() {
        TestClock.reset();
    }

    /** A centre with an empty shelf. */
    private static Pharmacy elsewhere() {
        TestClock.set(Chairside.ARRIVAL);
        return new Pharmacy(Centre.open(3, 3));
    }

    private static synchronized Pharmacy here() {
        TestClock.set(Chairside.ARRIVAL);
        if (centre == null) {
            centre = Centre.open(40, 40);
        }
        return new Pharmacy(centre);
    }

    private static Chairside booked(Pharmacy pharmacy) {
        return Chairside.planned(pharmacy.centre(), pharmacy.centre().patient(), ONCE)
                .book(1, Chairside.ARRIVAL);
    }

    private static Chairside running(Pharmacy pharmacy) {
        return Chairside.running(pharmacy.centre(), ONCE);
    }

    private static ValidatableResponse hang(Chairside chair, String lot, String grams) {
        return chair.hang("""
                {"productId": "privigen", "grams": %s, "lot": "%s", "expiry": "2028-03-31"}""".formatted(grams, lot));
    }

    private static ValidatableResponse callOff(Chairside chair) {
        String tag = chair.place().nurse().get(chair.visitPath("")).header("ETag");
        return chair.place()
                .nurse()
                .header("If-Match", tag)
                .body("{\"reason\": \"PATIENT_UNWELL\", \"initiator\": \"PATIENT\"}")
                .post(chair.visitPath("/cancellation"))
                .then()
                .statusCode(200);
    }

    @Test
    void the_walk_from_stock_to_the_visit_to_the_recall_and_back() {
        Pharmacy pharmacy = elsewhere();
        String lot = Pharmacy.newLot();
        Chairside planned = booked(pharmacy);
        Chairside given = running(pharmacy);

        // ten vials of 10 g come in, and are what both visits could be made of
        String stockLot = pharmacy.receive(lot, "10", 15);
        pharmacy.proposal(given.visitId())
                .body("found", equalTo(true))
                .body("grams", equalTo(70))
                .body("wasteGrams", equalTo(0))
                .body("lines", hasSize(1))
                .body("lines[0].stockLotId", equalTo(stockLot))
                .body("lines[0].lot", equalTo(lot))
                .body("lines[0].vials", equalTo(7));

        // seven are set aside for each; one is left
        pharmacy.setAside(given.visitId(), stockLot + " 7").statusCode(201);
        pharmacy.setAside(planned.visitId(), stockLot + " 7")
                .statusCode(201)
                .body("lines[0].status", equalTo("SET_ASIDE"));
        pharmacy.stock(stockLot).body("onHand", equalTo(15)).body("setAside", equalTo(14));

        // two are hung, and one of them was not
        hang(given, lot, "10").statusCode(201).body("vials[0].fromStock", equalTo(true));
        String wrong = hang(given, lot, "10").statusCode(201).extract().path("vials[1].id");
        pharmacy.centre()
                .nurse()
                .body("{\"reason\": \"Lot misread\"}")
                .post("/api/v1/infusions/" + given.infusionId() + "/vials/" + wrong + "/undo")
                .then()
                .statusCode(200);
        pharmacy.setAside(given.visitId()).body("lines[0].hung", equalTo(2));
        pharmacy.stock(stockLot).body("onHand", equalTo(14)).body("setAside", equalTo(12));
        pharmacy.movements(stockLot)
                .body("items.kind", contains("RECEIVED", "HUNG", "HUNG", "CORRECTED"))
                .body("items.vials", contains(15, -1, -1, 1))
                .body("items[3].reason", equalTo("HANGING_UNDONE"));
        String reacted = pharmacy.centre()
                .nurse()
                .body("{\"grade\": 2, \"symptoms\": [\"HEADACHE\"]}")
                .post("/api/v1/infusions/" + given.infusionId() + "/reactions")
                .then()
                .statusCode(201)
                .extract()
                .asString();
        assertThat(reacted).isNotEmpty();

        // the maker recalls it: who had it, what is there, for whom it was meant
        ValidatableResponse recalled = pharmacy.recall(lot.toLowerCase())
                .statusCode(201)
                .body("patients", equalTo(1))
                .body("vials", equalTo(1))
                .body("grams", equalTo(10))
                .body("otherSites", equalTo(0))
                .body("recipients.items", hasSize(1))
                .body("recipients.items[0].patientId", equalTo(given.patientId().toString()))
                .body("recipients.items[0].visitId", equalTo(given.visitId().toString()))
                .body("recipients.items[0].givenOn", equalTo("2026-11-23"))
                .body("recipients.items[0].grams", equalTo(10))
                .body("recipients.items[0].reactions.grade", contains(2))
                .body("stock.id", contains(stockLot))
                .body("stock[0].onHand", equalTo(14))
                .body("stock[0].setAside", equalTo(0))
                .body("stock[0].recalled", equalTo(true))
                .body(
                        "visits.visitId",
                        hasItems(planned.visitId().toString(), given.visitId().toString()))
                .body("visits.vials", hasItems(7, 5));
        String recall = recalled.extract().path("recall.id");

        // and nothing more of it is used
        hang(given, lot, "10").statusCode(422).body("reasons.code", contains("lot-recalled"));
        pharmacy.setAside(planned.visitId(), stockLot + " 7")
                .statusCode(422)
                .body("reasons.code", contains("lot-recalled"));
        pharmacy.proposal(planned.visitId()).body("found", equalTo(false)).body("leftOut.reason", contains("RECALLED"));
        pharmacy.setAside(planned.visitId()).body("lines.status", contains("RECALLED"));
        pharmacy.receive(Pharmacy.lotBody(lot, "10", 1, "2028-03-31", null))
                .statusCode(422)
                .body("reasons.code", contains("lot-recalled"));
        pharmacy.recall(lot).statusCode(409).body("type", endsWith("/lot-recalled-already"));
        pharmacy.move(stockLot, "RETURNED", -1, "RECALLED").statusCode(201).body("onHand", equalTo(13));

        // until it turns out to be the wrong one
        pharmacy.withdraw(recall).statusCode(200).body("withdrawalReason", equalTo("WRONG_LOT"));
        pharmacy.withdraw(recall).statusCode(409).body("type", endsWith("/recall-withdrawn"));
        hang(given, lot, "10").statusCode(201);
        pharmacy.setAside(planned.visitId(), stockLot + " 7").statusCode(201);
        pharmacy.recall(lot).statusCode(201).body("recall.withdrawnAt", nullValue());
    }

    @Test
    void recalls_are_listed_for_all_and_for_a_centre() {
        Pharmacy pharmacy = here();
        String known = Pharmacy.newLot();
        String foreign = Pharmacy.newLot();
        pharmacy.receive(known, "10", 1);
        pharmacy.recall(known).statusCode(201);
        String second = pharmacy.recall(foreign).statusCode(201).extract().path("recall.id");
        pharmacy.withdraw(second).statusCode(200);

        String list = "/api/v1/lot-recalls?limit=200&productId=privigen";
        centre.scheduler().get(list).then().body("items.lot", hasItems(known, foreign));
        centre.scheduler()
                .get(list + "&standing=true")
                .then()
                .body("items.lot", hasItem(known))
                .body("items.lot", not(hasItem(foreign)));
        centre.scheduler()
                .get(list + "&siteId=" + centre.site())
                .then()
                .body("items.lot", hasItem(known))
                .body("items.lot", not(hasItem(foreign)));
        centre.scheduler().get(list + "&siteId=" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void of_other_sites_a_recall_tells_their_number_and_nothing_else() {
        Pharmacy there = elsewhere();
        String lot = Pharmacy.newLot();
        Chairside given = running(there);
        hang(given, lot, "20").statusCode(201).body("vials[0].fromStock", equalTo(false));
        Chairside ours = running(here());
        hang(ours, lot, "10").statusCode(201);

        String recall = here().recall(lot)
                .statusCode(201)
                .body("patients", equalTo(1))
                .body("grams", equalTo(10))
                .body("otherSites", equalTo(1))
                .body("recipients.items.patientId", contains(ours.patientId().toString()))
                .extract()
                .path("recall.id");

        there.centre()
                .nurse()
                .get("/api/v1/lot-recalls/" + recall + "/recipients?limit=1")
                .then()
                .statusCode(200)
                .body("items.patientId", contains(given.patientId().toString()))
                .body("next", nullValue());
        there.centre().scheduler().get("/api/v1/lot-recalls/" + recall).then().statusCode(403);
    }

    @Test
    void recipients_come_in_pages() {
        String lot = Pharmacy.newLot();
        Chairside first = running(here());
        hang(first, lot, "10").statusCode(201);
        Chairside second = running(here());
        hang(second, lot, "10").statusCode(201);
        hang(first, lot, "10").statusCode(201);
        String recall = here().recall(lot).statusCode(201).extract().path("recall.id");

        String path = "/api/v1/lot-recalls/" + recall + "/recipients?limit=1";
        String next = centre.nurse()
                .get(path)
                .then()
                .body("items.patientId", contains(first.patientId().toString()))
                .body("items[0].vials", equalTo(2))
                .body("next", notNullValue())
                .extract()
                .path("next");
        centre.nurse()
                .get(path + "&cursor=" + next)
                .then()
                .body("items.patientId", contains(second.patientId().toString()))
                .body("next", nullValue());
    }

    @Test
    void a_checklist_with_a_recalled_lot_stops() {
        Pharmacy pharmacy = here();
        Chairside chair = booked(pharmacy);
        String tag = centre.nurse().get(chair.visitPath("")).header("ETag");
        centre.nurse()
                .header("If-Match", tag)
                .post(chair.visitPath("/arrival"))
                .then()
                .statusCode(200);
        String lot = Pharmacy.newLot();
        centre.nurse()
                .body("""
                        {"answers": [{"code": "LOT_EXP_DOUBLE", "vials": [
                          {"scan": "privigen", "lot": "%s", "expiry": "2028-03-31", "volumeMl": 100}]}]}""".formatted(lot.toLowerCase()))
                .put(chair.visitPath("/checklist"))
                .then()
                .statusCode(200);
        String codes = "items.find { it.code == 'LOT_EXP_DOUBLE' }.reasons.code";
        centre.nurse().get(chair.visitPath("/checklist")).then().body(codes, not(hasItem("lot-exp-double-recalled")));

        pharmacy.recall(lot).statusCode(201);

        centre.nurse().get(chair.visitPath("/checklist")).then().body(codes, hasItem("lot-exp-double-recalled"));
    }

    @Test
    void a_visit_that_is_called_off_gives_its_vials_back() {
        Pharmacy pharmacy = elsewhere();
        Chairside chair = booked(pharmacy);
        String stockLot = pharmacy.receive(Pharmacy.newLot(), "10", 7);
        pharmacy.setAside(chair.visitId(), stockLot + " 7").statusCode(201);

        callOff(chair);

        pharmacy.setAside(chair.visitId())
                .body("lines.status", contains("VISIT_ENDED"))
                .body("lines[0].endedAt", equalTo("2026-11-23T12:00:00Z"));
        pharmacy.stock(stockLot).body("setAside", equalTo(0));
        pharmacy.setAside(chair.visitId(), stockLot + " 7")
                .statusCode(409)
                .body("type", endsWith("/visit-not-to-come"));
    }

    @Test
    void what_is_set_aside_is_released_and_expires_with_its_date() {
        Pharmacy pharmacy = elsewhere();
        Chairside chair = booked(pharmacy);
        String stockLot = pharmacy.receive(Pharmacy.newLot(), "10", 7);
        pharmacy.setAside(chair.visitId(), stockLot + " 7").statusCode(201);
        pharmacy.setAside(chair.visitId(), stockLot + " 7")
                .statusCode(409)
                .body("type", endsWith("/vials-set-aside-already"));
        pharmacy.release(chair.visitId()).statusCode(200).body("lines.status", contains("RELEASED"));
        pharmacy.release(chair.visitId()).statusCode(409).body("type", endsWith("/nothing-set-aside"));
        pharmacy.setAside(chair.visitId(), stockLot + " 7").statusCode(201);
        pharmacy.stock(stockLot).body("setAside", equalTo(7));

        TestClock.set(Chairside.ARRIVAL.plus(Duration.ofDays(1)));

        pharmacy.stock(stockLot).body("setAside", equalTo(0));
        pharmacy.setAside(chair.visitId()).body("lines.status", contains("RELEASED", "EXPIRED"));
        pharmacy.move(stockLot, "WASTED", -7, "BROKEN").statusCode(201).body("onHand", equalTo(0));
    }

    @Test
    void vials_are_proposed_of_the_fewest_lots_and_first_expiry_first() {
        Pharmacy pharmacy = elsewhere();
        Chairside chair = booked(pharmacy);
        String later = pharmacy.receive(Pharmacy.newLot(), "20", 9);
        String tens = Pharmacy.newLot();
        pharmacy.receive(Pharmacy.lotBody(tens, "10", 7, "2027-01-31", null)).statusCode(201);
        String expired = Pharmacy.newLot();
        pharmacy.receive(Pharmacy.lotBody(expired, "10", 7, "2026-11-22", null)).statusCode(201);
        String free = Pharmacy.newLot();
        pharmacy.receive(Pharmacy.lotBody(
                        free, "10", 7, "2026-12-31", pharmacy.centre().patient()))
                .statusCode(201);

        pharmacy.proposal(chair.visitId())
                .body("lines.lot", contains(tens))
                .body("leftOut.find { it.lot == '" + expired + "' }.reason", equalTo("EXPIRES_BEFORE_VISIT"))
                .body("leftOut.find { it.lot == '" + free + "' }.reason", equalTo("OF_ANOTHER_PATIENT"));
        pharmacy.setAside(chair.visitId(), later + " 3")
                .statusCode(422)
                .body("reasons.code", contains("fewer-grams-than-visit"));
        pharmacy.setAside(chair.visitId(), later + " 4")
                .statusCode(422)
                .body("reasons.code", contains("more-grams-than-visit"));
    }

    @Test
    void a_patients_own_vials_are_for_nobody_else() {
        Pharmacy pharmacy = elsewhere();
        Chairside owner = running(pharmacy);
        Chairside other = running(pharmacy);
        String lot = Pharmacy.newLot();
        String stockLot = pharmacy.receive(Pharmacy.lotBody(
                        lot, "10", 7, "2028-03-31", owner.patientId().toString()))
                .statusCode(201)
                .body("patientId", equalTo(owner.patientId().toString()))
                .extract()
                .path("id");

        pharmacy.proposal(owner.visitId()).body("lines.lot", contains(lot));
        pharmacy.proposal(other.visitId()).body("found", equalTo(false));
        pharmacy.setAside(other.visitId(), stockLot + " 7")
                .statusCode(422)
                .body("reasons.code", contains("of-another-patient"));
        hang(other, lot, "10").statusCode(422).body("reasons.code", contains("vials-of-others"));
        hang(owner, lot, "10").statusCode(201).body("vials[0].fromStock", equalTo(true));
        pharmacy.stock(stockLot).body("onHand", equalTo(6));
    }

    @Test
    void what_is_set_aside_for_another_visit_is_not_hung() {
        Pharmacy pharmacy = elsewhere();
        Chairside planned = booked(pharmacy);
        Chairside given = running(pharmacy);
        String lot = Pharmacy.newLot();
        String stockLot = pharmacy.receive(lot, "10", 7);
        pharmacy.setAside(planned.visitId(), stockLot + " 7").statusCode(201);

        hang(given, lot, "10").statusCode(422).body("reasons.code", contains("vials-of-others"));

        pharmacy.release(planned.visitId()).statusCode(200);
        hang(given, lot, "10").statusCode(201);
    }

    @Test
    void a_centre_may_hang_from_stock_alone() {
        Pharmacy pharmacy = elsewhere();
        Chairside chair = running(pharmacy);
        hang(chair, Pharmacy.newLot(), "10").statusCode(201).body("vials[0].fromStock", equalTo(false));

        pharmacy.centre().decide("onlyFromStock", true);

        hang(chair, Pharmacy.newLot(), "10").statusCode(422).body("reasons.code", contains("vial-not-on-stock"));
        String lot = Pharmacy.newLot();
        pharmacy.receive(lot, "10", 1);
        hang(chair, lot, "10").statusCode(201);
        hang(chair, lot, "10").statusCode(422).body("reasons.code", contains("vial-not-on-stock"));
        pharmacy.centre()
                .nurse()
                .get("/api/v1/infusions/" + chair.infusionId())
                .then()
                .body("vials", hasSize(2));
    }

    @Test
    void more_vials_of_a_lot_are_counted_with_it() {
        Pharmacy pharmacy = here();
        String lot = Pharmacy.newLot();
        String stockLot = pharmacy.receive(lot, "10", 3);

        pharmacy.receive(Pharmacy.lotBody(lot.toLowerCase(), "10", 2, "2028-03-31", null))
                .statusCode(201)
                .body("id", equalTo(stockLot))
                .body("onHand", equalTo(5));
        pharmacy.receive(Pharmacy.lotBody(lot, "10", 2, "2028-04-30", null))
                .statusCode(409)
                .body("type", endsWith("/expiry-differs"));
        pharmacy.receive(Pharmacy.lotBody(lot, "20", 2, "2028-03-31", null))
                .statusCode(201)
                .body("onHand", equalTo(2));
        pharmacy.stock(stockLot).body("onHand", equalTo(5));
    }

    @ParameterizedTest
    @CsvSource({
        "WASTED, 1, BROKEN, vials",
        "WASTED, -1, COUNTED, reason",
        "WASTED, -1, , reason",
        "RECEIVED, 1, BROKEN, reason",
        "RECEIVED, 0, , vials",
        "CORRECTED, -1, HANGING_UNDONE, reason",
        "HUNG, -1, , kind"
    })
    void a_movement_that_does_not_go_together_is_refused(String kind, int vials, String reason, String field) {
        Pharmacy pharmacy = here();
        String stockLot = pharmacy.receive(Pharmacy.newLot(), "10", 3);

        pharmacy.move(stockLot, kind, vials, reason).statusCode(400).body("errors.field", contains(field));

        pharmacy.stock(stockLot).body("onHand", equalTo(3));
    }

    @Test
    void a_count_never_goes_below_zero() {
        Pharmacy pharmacy = here();
        String stockLot = pharmacy.receive(Pharmacy.newLot(), "10", 3);

        pharmacy.move(stockLot, "WASTED", -4, "BROKEN").statusCode(409).body("type", endsWith("/vials-not-on-hand"));

        pharmacy.stock(stockLot).body("onHand", equalTo(3));
        pharmacy.move(stockLot, "WASTED", -3, "BROKEN").statusCode(201).body("onHand", equalTo(0));
    }

    @Test
    void vials_that_do_not_fit_the_catalogue_are_refused() {
        Pharmacy pharmacy = here();
        String good = Pharmacy.lotBody(Pharmacy.newLot(), "10", 1, "2028-03-31", null);

        pharmacy.receive(good.replace("10,", "15,")).statusCode(422).body("reasons.code", contains("no-such-vial"));
        pharmacy.receive(good.replace("privigen", "nothing-known"))
                .statusCode(400)
                .body("errors.field", contains("productId"));
        pharmacy.receive(good.replace("\"lot\"", "\"code\": \"44206-436-90\", \"lot\""))
                .statusCode(400)
                .body("errors.field", contains("code"));
        pharmacy.receive(good.replace("\"lot\"", "\"code\": \"44206-437-91\", \"lot\""))
                .statusCode(201)
                .body("code", equalTo("44206-437-91"));
    }

    @Test
    void stock_of_another_site_is_not_found() {
        String stockLot = here().receive(Pharmacy.newLot(), "10", 1);
        Chairside chair = booked(here());

        Pharmacy stranger = elsewhere();

        stranger.centre()
                .pharmacist()
                .get("/api/v1/stock-lots/" + stockLot)
                .then()
                .statusCode(404);
        stranger.move(stockLot, "WASTED", -1, "BROKEN").statusCode(404);
        stranger.setAside(chair.visitId(), stockLot + " 7").statusCode(404);
        String mine = stranger.receive(Pharmacy.newLot(), "10", 7);
        here().setAside(chair.visitId(), mine + " 7")
                .statusCode(400)
                .body("errors.field", contains("lines[0].stockLotId"));
    }

    @Test
    void demand_is_told_firm_and_projected_apart() {
        Pharmacy pharmacy = elsewhere();
        Centre place = pharmacy.centre();
        Chairside.planned(
                        place,
                        place.patient(),
                        "\"maintenance\": {\"gramsPerKg\": 1, \"days\": 1, \"interval\": {\"every\": 3, \"unit\": \"WEEKS\"}}")
                .book(1, Chairside.ARRIVAL);
        booked(pharmacy);
        callOff(booked(pharmacy));
        String span = place.path("/product-demand?from=2026-11-23&to=2027-01-31");

        List<Map<String, Object>> days =
                place.scheduler().get(span).then().statusCode(200).extract().path("days");

        assertThat(days).extracting(day -> day.get("date")).startsWith("2026-11-23", "2026-12-14");
        place.scheduler()
                .get(span)
                .then()
                .body("days[0].productId", equalTo("privigen"))
                .body("days[0].brand", equalTo("Privigen"))
                .body("days[0].firm.visits", equalTo(2))
                .body("days[0].firm.grams", equalTo(140))
                .body("days[0].firm.vials.gramsPerVial", contains(10, 20, 40))
                .body("days[0].firm.vials.vials", contains(2, 2, 2))
                // the third order's day is open again, and its cycle projected
                .body("days[0].projected.visits", equalTo(1))
                .body("days[1].firm.visits", equalTo(0))
                .body("days[1].firm.vials", empty())
                .body("days[1].projected.visits", equalTo(1))
                .body("days[1].projected.grams", equalTo(70));
        for (Map<String, Object> day : days) {
            int projected = place.scheduler()
                    .get(place.path("/capacity/days?from=" + day.get("date") + "&to=" + day.get("date")))
                    .then()
                    .extract()
                    .path("days[0].projectedVisits");
            assertThat(((Map<?, ?>) day.get("projected")).get("visits")).isEqualTo(projected);
        }
    }

    @Test
    void demand_is_a_table_by_size_of_vial() {
        Pharmacy pharmacy = elsewhere();
        booked(pharmacy);

        String csv = pharmacy.centre()
                .scheduler()
                .accept("text/csv")
                .get(pharmacy.centre().path("/product-demand?from=2026-11-23&to=2026-11-23"))
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(csv)
                .isEqualTo("date,productId,brand,gramsPerVial,firmVials,firmGrams,projectedVials,projectedGrams\r\n"
                        + "2026-11-23,privigen,Privigen,10,1,10,0,0\r\n"
                        + "2026-11-23,privigen,Privigen,20,1,20,0,0\r\n"
                        + "2026-11-23,privigen,Privigen,40,1,40,0,0\r\n");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23, 2026-11-22, 400", "2026-11-23, 2027-02-22, 200", "2026-11-23, 2027-02-23, 400"})
    void demand_spans_ninety_two_days_at_most(String from, String to, int status) {
        here();
        centre.scheduler()
                .get(centre.path("/product-demand?from=" + from + "&to=" + to))
                .then()
                .statusCode(status);
    }
}
