package org.infusary.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.infusary.kernel.Exposure;
import org.infusary.kernel.Grams;
import org.infusary.kernel.InfusionId;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.ProductId;
import org.infusary.ledger.rules.EntryKind;
import org.infusary.ledger.rules.Given;
import org.infusary.ledger.rules.Symptom;
import org.infusary.patient.TestPatient;
import org.infusary.site.TestSite;
import org.infusary.testing.AtOnce;
import org.infusary.web.BadRequest;
import org.infusary.web.NotFound;
import org.infusary.web.Page;
import org.infusary.web.PageRequest;
import org.infusary.web.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BrandLedgerTest {
    private static final LocalDate MON_26_OCT = LocalDate.of(2026, 10, 26);
    private static final LocalDate MON_23_NOV = LocalDate.of(2026, 11, 23);
    private static final ProductId PRIVIGEN = new ProductId("privigen");
    private static final ProductId PANZYGA = new ProductId("panzyga");

    @Inject
    BrandLedger ledger;

    private TestSite site;
    private PatientId patient;
    private TestVials october;
    private TestVials november;

    @BeforeEach
    void aPatient() {
        site = TestSite.in("Europe/Berlin");
        patient = TestPatient.at(site.id()).register();
        october = new TestVials(patient, site.id(), new InfusionId(UUID.randomUUID()), MON_26_OCT);
        november = new TestVials(patient, site.id(), new InfusionId(UUID.randomUUID()), MON_23_NOV);
    }

    @Test
    void the_history_names_product_and_day_once_oldest_first() {
        record(november.vial("A1"));
        record(october.vial("A1"));
        record(october.vial("A2"));

        assertThat(history()).containsExactly(new Given(PRIVIGEN, MON_26_OCT), new Given(PRIVIGEN, MON_23_NOV));
    }

    @Test
    void a_voided_entry_no_longer_counts() {
        record(october.vial("A1"));
        UUID mistake = record(november.vial("panzyga", "B1", "30"));

        undo(mistake);

        assertThat(history()).containsExactly(new Given(PRIVIGEN, MON_26_OCT));
        assertThat(site.asked(() -> ledger.ofInfusion(november.infusion()))).isEmpty();
    }

    @Test
    void exposure_follows_what_was_given_before_the_day() {
        assertThat(exposure(PRIVIGEN, MON_26_OCT)).isEqualTo(Exposure.FIRST);

        record(october.vial("A1"));

        assertThat(exposure(PRIVIGEN, MON_26_OCT)).isEqualTo(Exposure.FIRST);
        assertThat(exposure(PRIVIGEN, MON_23_NOV)).isEqualTo(Exposure.ESTABLISHED);
        assertThat(exposure(PANZYGA, MON_23_NOV)).isEqualTo(Exposure.SWITCH);
        assertThat(exposure(PRIVIGEN, MON_26_OCT.plusDays(56))).isEqualTo(Exposure.ESTABLISHED);
        assertThat(exposure(PRIVIGEN, MON_26_OCT.plusDays(57))).isEqualTo(Exposure.LAPSED);
    }

    @Test
    void what_was_given_elsewhere_counts_too() {
        site.asked(() -> ledger.report(new Reported(patient, PANZYGA, MON_26_OCT, null, null)));

        assertThat(exposure(PRIVIGEN, MON_23_NOV)).isEqualTo(Exposure.SWITCH);
        assertThat(exposure(PANZYGA, MON_23_NOV)).isEqualTo(Exposure.ESTABLISHED);
    }

    @Test
    void the_brand_history_groups_vials_by_infusion_and_lot_the_last_day_first() {
        record(october.vial("A1"));
        UUID first = record(november.vial("B1"));
        UUID second = record(november.vial("privigen", "B2", "10"));
        UUID third = record(november.vial("B1"));

        List<BrandDay> days = site.asked(() -> ledger.brandHistory(patient));

        assertThat(days).extracting(BrandDay::on).containsExactly(MON_23_NOV, MON_26_OCT);
        BrandDay day = days.get(0);
        assertThat(day.grams()).isEqualTo(Grams.of("50"));
        assertThat(day.source()).isEqualTo(EntryKind.GIVEN_HERE);
        assertThat(day.infusion()).isEqualTo(november.infusion());
        assertThat(day.lots())
                .containsExactly(
                        new BrandDay.LotUse("B1", LocalDate.of(2028, 3, 31), Grams.of("40"), List.of(first, third)),
                        new BrandDay.LotUse("B2", LocalDate.of(2028, 3, 31), Grams.of("10"), List.of(second)));
    }

    @Test
    void the_brand_history_comes_page_by_page_without_gap_or_repeat() {
        record(october.vial("A1"));
        record(november.vial("B1"));
        record(november.vial("B2"));
        site.asked(() -> ledger.report(new Reported(patient, PANZYGA, MON_23_NOV, Grams.of("30"), null)));
        site.asked(() -> ledger.report(new Reported(patient, PANZYGA, MON_26_OCT, null, "X")));
        List<BrandDay> all = site.asked(() -> ledger.brandHistory(patient));

        String cursor = null;
        List<BrandDay> paged = new ArrayList<>();
        do {
            PageRequest request = new PageRequest(cursor, 1);
            Page<BrandDay> page = site.asked(() -> ledger.brandHistory(patient, request));
            paged.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);

        assertThat(all).hasSize(4);
        assertThat(paged).isEqualTo(all);
    }

    @Test
    void an_infusion_tells_its_vials() {
        UUID first = record(november.vial("B1"));
        record(october.vial("A1"));

        List<EntryFacts> vials = site.asked(() -> ledger.ofInfusion(november.infusion()));

        assertThat(vials).singleElement().satisfies(vial -> {
            assertThat(vial.id()).isEqualTo(first);
            assertThat(vial.product()).isEqualTo(PRIVIGEN);
            assertThat(vial.grams()).isEqualTo(Grams.of("20"));
            assertThat(vial.lot()).isEqualTo("B1");
        });
        assertThat(TestSite.in("Europe/Berlin").asked(() -> ledger.ofInfusion(november.infusion())))
                .isEmpty();
    }

    @Test
    void an_expired_vial_is_refused_and_one_on_its_last_day_is_not() {
        assertThatThrownBy(() -> record(november.expiring("privigen", "E", "20", MON_23_NOV.minusDays(1))))
                .isInstanceOf(Refused.class);

        record(november.expiring("privigen", "E", "20", MON_23_NOV));

        assertThat(history()).hasSize(1);
    }

    @Test
    void an_entry_is_voided_at_most_once() {
        UUID entry = record(november.vial("B1"));
        undo(entry);

        assertThatThrownBy(() -> undo(entry)).isInstanceOf(AlreadyVoided.class);
    }

    @Test
    void two_who_void_the_same_entry_at_once_void_it_once() throws Exception {
        UUID entry = record(november.vial("B1"));

        List<Throwable> outcomes = AtOnce.of(2, () -> catchThrowable(() -> undo(entry)));

        List<Throwable> refusals = outcomes.stream().filter(t -> t != null).toList();
        assertThat(refusals).singleElement().isInstanceOf(AlreadyVoided.class);
    }

    @Test
    void an_entry_of_another_site_or_of_nobody_does_not_exist() {
        UUID entry = record(november.vial("B1"));
        TestSite other = TestSite.in("Europe/Berlin");

        assertThatThrownBy(() -> other.asked(() -> {
                    ledger.undo(entry, "mistake");
                    return null;
                }))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> undo(UUID.randomUUID())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> other.asked(() -> ledger.history(patient))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> other.asked(() -> ledger.record(november.vial("B1"))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void reactions_come_back_the_latest_onset_first() {
        ReactionFacts early = react("2026-11-22T10:00:00Z", 2, "settled");
        ReactionFacts late = react("2026-11-23T07:00:00Z", 1, null);

        List<ReactionFacts> reactions = site.asked(() -> ledger.reactions(patient));

        assertThat(reactions).containsExactly(late, early);
        assertThat(reactions.get(1).noted().symptoms()).containsExactly(Symptom.HEADACHE, Symptom.HIVES);
        assertThat(reactions.get(1).noted().note()).isEqualTo("settled");
    }

    @Test
    void a_reaction_of_the_future_is_refused() {
        assertThatThrownBy(() -> react("2026-11-23T08:00:01Z", 1, null)).isInstanceOf(BadRequest.class);
    }

    private ReactionFacts react(String onsetAt, int grade, String note) {
        ReactionNoted noted = new ReactionNoted(
                patient,
                november.infusion(),
                PRIVIGEN,
                grade,
                new TreeSet<>(EnumSet.of(Symptom.HIVES, Symptom.HEADACHE)),
                Instant.parse(onsetAt),
                note);
        return site.asked(() -> ledger.recordReaction(noted));
    }

    private UUID record(VialGiven vial) {
        return site.asked(() -> ledger.record(vial));
    }

    private void undo(UUID entry) {
        site.asked(() -> {
            ledger.undo(entry, "mistake");
            return null;
        });
    }

    private List<Given> history() {
        return site.asked(() -> ledger.history(patient));
    }

    private Exposure exposure(ProductId product, LocalDate on) {
        return site.asked(() -> ledger.exposure(patient, product, on));
    }
}
