package org.infusary.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infusary.testing.RawSql.refusal;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.infusary.infusion.Chairside;
import org.infusary.testing.Centre;
import org.infusary.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database promises of stock and recalls, attacked with the application's own rights. */
@QuarkusTest
class StockTableTest {
    private static final String ONCE = "\"single\": {\"gramsPerKg\": 1, \"days\": 1}";
    private static final UUID NOBODY = new UUID(0, 1);

    @Inject
    DataSource database;

    private Pharmacy pharmacy;
    private String lot;
    private UUID stockLot;

    @AfterEach
    void monday() {
        TestClock.reset();
    }

    private void stock(int vials) {
        pharmacy = new Pharmacy(Chairside.centre());
        lot = Pharmacy.newLot();
        stockLot = UUID.fromString(pharmacy.receive(lot, "10", vials));
    }

    private UUID id(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            ResultSet rows = statement.executeQuery();
            rows.next();
            return rows.getObject(1, UUID.class);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Optional<String> move(String kind, int vials, String reason, UUID entry) {
        return refusal(
                "insert into stock_movement (id, stock_lot_id, kind, vials, reason, ledger_entry_id, recorded_by,"
                        + " recorded_at) values (?, ?, ?, ?, ?, ?, ?, now())",
                UUID.randomUUID(),
                stockLot,
                kind,
                vials,
                reason,
                entry,
                NOBODY);
    }

    private Optional<String> setAside(UUID visit, LocalDate date, int vials) {
        return refusal(
                "insert into stock_set_aside (id, stock_lot_id, visit_id, visit_date, vials, set_by, set_at)"
                        + " values (?, ?, ?, ?, ?, ?, now())",
                UUID.randomUUID(),
                stockLot,
                visit,
                date,
                vials,
                NOBODY);
    }

    private static Chairside booked(Centre centre) {
        return Chairside.planned(centre, centre.patient(), ONCE).book(1, Chairside.ARRIVAL);
    }

    private Optional<String> give(Chairside chair, String given) {
        return refusal(
                "insert into ledger_entry (id, kind, patient_id, site_id, product_id, given_on, grams, lot, expiry, infusion_id,"
                        + " recorded_by, recorded_at) values (?, 'GIVEN_HERE', ?, ?, 'privigen', '2026-11-23', 10, ?,"
                        + " '2028-03-31', ?, ?, '2020-01-01T00:00:00Z')",
                UUID.randomUUID(),
                chair.patientId(),
                chair.place().site().value(),
                given,
                chair.infusionId(),
                NOBODY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update stock_lot set on_hand = on_hand + 1 where id = ?",
                "update stock_lot set set_aside = 0 where id = ?",
                "update stock_lot set patient_id = null where id = ?",
                "update stock_lot set expiry = '2099-12-31' where id = ?"
            })
    void a_count_changes_by_movements_alone(String sql) {
        stock(3);

        assertThat(refusal(sql, stockLot)).contains("stock_changes_by_movements_alone");
    }

    @Test
    void a_lot_begins_empty_and_is_never_deleted() {
        stock(3);

        assertThat(refusal(
                        "insert into stock_lot (id, site_id, product_id, vial_grams, lot, expiry, on_hand)"
                                + " select gen_random_uuid(), site_id, product_id, 5, lot, expiry, 4 from stock_lot where id = ?",
                        stockLot))
                .contains("stock_begins_empty");
        assertThat(refusal("delete from stock_lot where id = ?", stockLot)).contains("stock_lot_is_never_deleted");
    }

    @Test
    void a_lot_is_there_once() {
        stock(3);

        assertThat(refusal(
                        "insert into stock_lot (id, site_id, product_id, vial_grams, lot, expiry) select gen_random_uuid(),"
                                + " site_id, product_id, vial_grams, lower(lot), expiry from stock_lot where id = ?",
                        stockLot))
                .contains("stock_lot_is_kept_once");
    }

    @ParameterizedTest
    @CsvSource({
        "WASTED, -4, BROKEN, stock_is_never_below_zero",
        "WASTED, 1, BROKEN, movement_goes_its_way",
        "RETURNED, 1, RECALLED, movement_goes_its_way",
        "RECEIVED, -1, , movement_goes_its_way",
        "WASTED, -1, , movement_has_a_reason",
        "RECEIVED, 1, COUNTED, movement_has_a_reason",
        "HUNG, -1, , stock_hung_is_what_the_ledger_says",
        "CORRECTED, 1, HANGING_UNDONE, stock_takes_back_what_was_voided"
    })
    void a_movement_that_cannot_be_is_refused(String kind, int vials, String reason, String constraint) {
        stock(3);

        assertThat(move(kind, vials, reason, null)).contains(constraint);
        pharmacy.stock(stockLot.toString()).body("onHand", org.hamcrest.Matchers.equalTo(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"update stock_movement set vials = 9", "delete from stock_movement"})
    void a_movement_stays(String sql) {
        stock(3);

        assertThat(refusal(sql)).contains("stock_movement_append_only");
    }

    @Test
    void a_vial_is_not_hung_for_another_patient_than_the_one_who_owns_it() {
        Chairside chair = Chairside.running(Chairside.centre(), ONCE);
        pharmacy = new Pharmacy(chair.place());
        lot = Pharmacy.newLot();
        stockLot = UUID.fromString(pharmacy.receive(Pharmacy.lotBody(
                        lot, "10", 7, "2028-03-31", chair.place().patient()))
                .extract()
                .path("id"));
        assertThat(give(chair, lot)).isEmpty();
        UUID entry = id("select id from ledger_entry where lot = ?", lot);

        assertThat(move("HUNG", -1, null, entry)).contains("stock_hung_is_what_the_ledger_says");
    }

    @Test
    void no_more_is_set_aside_than_is_on_hand_and_what_is_set_aside_is_not_wasted() {
        stock(7);
        Chairside one = booked(pharmacy.centre());
        LocalDate date = LocalDate.of(2026, 11, 23);

        assertThat(setAside(one.visitId(), date, 8)).contains("stock_set_aside_is_on_hand");
        assertThat(setAside(one.visitId(), date, 7)).isEmpty();
        assertThat(setAside(one.visitId(), date, 1)).contains("visit_has_its_vials_once");
        assertThat(move("WASTED", -1, "BROKEN", null)).contains("stock_set_aside_is_on_hand");
    }

    @Test
    void what_is_set_aside_fits_its_visit() {
        stock(7);
        Chairside visit = booked(pharmacy.centre());
        Chairside foreign = booked(Centre.open(2, 2));
        LocalDate date = LocalDate.of(2026, 11, 23);

        assertThat(setAside(visit.visitId(), date.plusDays(1), 7)).contains("set_aside_fits_its_visit");
        assertThat(setAside(foreign.visitId(), date, 7)).contains("set_aside_fits_its_visit");
    }

    @Test
    void what_was_set_aside_stays_on_record() {
        stock(7);
        Chairside visit = booked(pharmacy.centre());
        assertThat(setAside(visit.visitId(), LocalDate.of(2026, 11, 23), 7)).isEmpty();

        String where = " where visit_id = ?";
        assertThat(refusal("update stock_set_aside set vials = 1" + where, visit.visitId()))
                .contains("set_aside_stays_as_set");
        assertThat(refusal("delete from stock_set_aside" + where, visit.visitId()))
                .contains("set_aside_is_never_deleted");
        pharmacy.release(visit.visitId()).statusCode(200);
        assertThat(refusal("update stock_set_aside set outcome = null, ended_at = null" + where, visit.visitId()))
                .contains("set_aside_ended_stays_ended");
    }

    @Test
    void after_its_recall_no_vial_of_a_lot_gets_into_the_ledger_whatever_date_it_says() {
        Chairside chair = Chairside.running(Chairside.centre(), ONCE);
        String given = Pharmacy.newLot();
        assertThat(give(chair, given)).isEmpty();
        new Pharmacy(chair.place()).recall(given).statusCode(201);

        assertThat(give(chair, given)).contains("recalled_lot_is_not_given");
        assertThat(give(chair, given.toLowerCase())).contains("recalled_lot_is_not_given");
        assertThat(give(chair, Pharmacy.newLot())).isEmpty();
    }

    @Test
    void after_its_recall_a_lot_is_neither_received_nor_set_aside() {
        stock(7);
        Chairside visit = booked(pharmacy.centre());
        pharmacy.recall(lot).statusCode(201);

        assertThat(move("RECEIVED", 1, null, null)).contains("recalled_lot_is_not_moved");
        assertThat(setAside(visit.visitId(), LocalDate.of(2026, 11, 23), 7)).contains("recalled_lot_is_not_set_aside");
        assertThat(move("RETURNED", -7, "RECALLED", null)).isEmpty();
    }

    @Test
    void a_recall_and_its_withdrawal_stay_on_record() {
        stock(1);
        String recall = pharmacy.recall(lot).statusCode(201).extract().path("recall.id");
        UUID id = UUID.fromString(recall);

        assertThat(refusal("update lot_recall set lot = 'X' where id = ?", id)).contains("lot_recall_append_only");
        assertThat(refusal("delete from lot_recall where id = ?", id)).contains("lot_recall_append_only");
        assertThat(refusal(
                        "insert into lot_recall (id, product_id, lot, reason, recalled_by, recalled_at)"
                                + " select gen_random_uuid(), product_id, lower(lot), reason, recalled_by, recalled_at"
                                + " from lot_recall where id = ?",
                        id))
                .contains("lot_is_recalled_once");
        pharmacy.withdraw(recall).statusCode(200);
        assertThat(refusal("delete from lot_recall_withdrawal where recall_id = ?", id))
                .contains("lot_recall_withdrawal_append_only");
        assertThat(refusal(
                        "insert into lot_recall_withdrawal (recall_id, reason, withdrawn_by, withdrawn_at)"
                                + " values (?, 'WRONG_LOT', ?, now())",
                        id,
                        NOBODY))
                .contains("recall_is_withdrawn_once");
    }
}
