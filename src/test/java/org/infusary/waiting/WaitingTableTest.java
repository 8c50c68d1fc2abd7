package org.infusary.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infusary.testing.RawSql.refusal;
import static org.infusary.waiting.Desk.FRI_27_NOV;
import static org.infusary.waiting.Desk.TUE_24_NOV;
import static org.infusary.waiting.Desk.at;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.infusary.testing.Centre;
import org.infusary.waiting.Desk.Planned;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Attacks the waiting list and places kept beside booked visits with raw SQL, as the application's own role. */
@QuarkusTest
class WaitingTableTest {
    private static final String COPY_ENTRY =
            "insert into waiting_entry (id, site_id, patient_id, course_id, cycle_number, visit_id, wanted_from, wanted_to,"
                    + " weekdays, reason, wait_until, added_by, added_at, version) select gen_random_uuid(), site_id,"
                    + " patient_id, course_id, cycle_number, visit_id, wanted_from, wanted_to, weekdays, reason, wait_until,"
                    + " added_by, added_at, 0 from waiting_entry where id = ?";

    private static final String COPY_OFFER =
            "insert into waiting_offer (id, entry_id, position, hold_id, held_until, chair_id, visit_date, starts_at,"
                    + " ends_at, offered_by, offered_at) select gen_random_uuid(), entry_id, 1, h.id, h.held_until,"
                    + " chair_id, visit_date, starts_at, ends_at, offered_by, offered_at from waiting_offer, hold h"
                    + " where entry_id = ? and h.id = ?";

    private static final String COPY_VISIT =
            "insert into visit (id, site_id, patient_id, order_id, course_id, day_id, cycle_number, day_number, visit_date,"
                    + " chair_id, starts_at, access_at, infusion_at, steady_at, ends_at, after_minutes, product_id, grams,"
                    + " volume_ml, exposure, status, booked_by, booked_at, hold_id, held_until, replaces_visit_id, version)"
                    + " select gen_random_uuid(), site_id, patient_id, order_id, course_id, day_id, cycle_number, day_number,"
                    + " visit_date + 7, chair_id, starts_at + interval '7 days', access_at + interval '7 days',"
                    + " infusion_at + interval '7 days', steady_at + interval '7 days', ends_at + interval '7 days',"
                    + " after_minutes, product_id, grams, volume_ml, exposure, 'BOOKED', booked_by, booked_at,"
                    + " hold_id, held_until, coalesce(?, replaces_visit_id), 0 from visit where id = ?";

    private Desk desk;
    private UUID visit;
    private UUID visitEntry;
    private UUID offeredEntry;
    private UUID hold;
    private UUID kept;
    private UUID otherVisit;

    @BeforeEach
    void furnish() {
        desk = new Desk(Centre.open(1, 2));
        String chair = desk.chair(0);
        Planned course = desk.course(1, TUE_24_NOV);
        String booked = desk.book(course, chair, at(FRI_27_NOV, "08:00")).get(0);
        visit = UUID.fromString(booked);
        String gone = desk.book(desk.course(1, TUE_24_NOV), chair, at(TUE_24_NOV, "07:00"))
                .get(0);
        otherVisit = UUID.fromString(desk.book(desk.course(1, TUE_24_NOV), chair, at(TUE_24_NOV.plusDays(1), "07:00"))
                .get(0));
        String entry = desk.waiting(course, Map.of("visitId", booked, "to", "2026-11-24"));
        offeredEntry = UUID.fromString(entry);
        visitEntry = UUID.fromString(desk.waiting(desk.course(1, TUE_24_NOV)));
        desk.cancel(gone);
        hold = UUID.fromString(desk.offered(entry, chair, TUE_24_NOV));
        kept = UUID.fromString(desk.read("/holds/" + hold).getString("visits[0].id"));
    }

    @Test
    void a_cycle_and_a_visit_wait_once() {
        assertThat(refusal(COPY_ENTRY, visitEntry)).contains("waiting_once_for_a_cycle");
        assertThat(refusal(COPY_ENTRY, offeredEntry)).contains("waiting_once_for_a_visit");
    }

    @Test
    void what_has_ended_stays_ended_and_nothing_is_deleted() {
        assertThat(refusal(
                        "update waiting_entry set outcome = 'WITHDRAWN', ended_at = added_at where id = ?", visitEntry))
                .isEmpty();
        assertThat(refusal("update waiting_entry set outcome = null, ended_at = null where id = ?", visitEntry))
                .contains("waiting_ended_stays_ended");
        assertThat(refusal("delete from waiting_entry where id = ?", visitEntry))
                .contains("waiting_is_never_deleted");
        assertThat(refusal("delete from waiting_offer where hold_id = ?", hold))
                .contains("waiting_offer_is_never_deleted");
    }

    @Test
    void an_entry_stays_about_the_same() {
        assertThat(refusal("update waiting_entry set cycle_number = 2 where id = ?", visitEntry))
                .contains("waiting_stays_about_the_same");
        assertThat(refusal("update waiting_entry set wait_until = wanted_to + 1 where id = ?", visitEntry))
                .contains("waiting_ends_with_its_dates");
        assertThat(refusal("update waiting_entry set wanted_from = wanted_to + 1 where id = ?", visitEntry))
                .contains("waiting_dates_in_order");
        assertThat(refusal("update waiting_entry set outcome = 'BOOKED' where id = ?", visitEntry))
                .contains("waiting_end_is_told");
    }

    @Test
    void an_entry_is_offered_one_place_at_a_time() {
        UUID second = UUID.randomUUID();
        assertThat(refusal(
                        "insert into hold (id, site_id, patient_id, course_id, held_by, held_at, held_until, version)"
                                + " select ?, site_id, patient_id, course_id, held_by, held_at, held_until, 0 from hold"
                                + " where id = ?",
                        second,
                        hold))
                .isEmpty();

        assertThat(refusal(COPY_OFFER, offeredEntry, second)).contains("waiting_offer_stands_alone");
    }

    @Test
    void an_offer_lasts_as_long_as_its_hold() {
        assertThat(refusal(
                        "update waiting_offer set held_until = held_until + interval '1 hour' where hold_id = ?", hold))
                .contains("waiting_offer_lasts_as_its_hold");
        assertThat(refusal(
                        "update waiting_offer set outcome = 'DECLINED', ended_at = held_until + interval '1 second'"
                                + " where hold_id = ?",
                        hold))
                .contains("waiting_offer_is_ended_in_time");
    }

    @Test
    void a_place_kept_beside_a_visit_never_is_a_booking() {
        assertThat(refusal("update visit set held_until = null where id = ?", kept))
                .contains("visit_that_replaces_is_held");
        assertThat(refusal("update visit set status = 'ARRIVED', arrived_at = booked_at where id = ?", kept))
                .contains("visit_that_replaces_is_held");
        assertThat(refusal("update visit set replaces_visit_id = null where id = ?", kept))
                .contains("visit_replaces_the_same");
    }

    @Test
    void a_visit_has_one_place_kept_and_that_is_of_its_own_day() {
        assertThat(refusal(COPY_VISIT, null, kept)).contains("visit_has_one_place_kept");
        assertThat(refusal(COPY_VISIT, otherVisit, kept)).contains("visit_replaces_one_of_its_day");
        assertThat(refusal("update visit set replaces_visit_id = ? where id = ?", otherVisit, kept))
                .contains("visit_replaces_the_same");
    }

    @Test
    void a_day_still_is_booked_once() {
        assertThat(refusal(COPY_VISIT, null, visit)).contains("visit_day_booked_once");
    }
}
