package org.infusary.infusion.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.infusary.catalog.rules.VialSizes;
import org.infusary.kernel.Grams;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.Reason;
import org.infusary.lot.rules.RecalledLot;
import org.junit.jupiter.api.Test;

class VialRulesTest {
    private static final LocalDate MON_23_NOV = LocalDate.of(2026, 11, 23);
    private static final LocalDate MARCH_2028 = LocalDate.of(2028, 3, 31);
    private static final ProductId PRODUCT = new ProductId("privigen");
    private static final VialSizes PRIVIGEN =
            new VialSizes(List.of(Grams.of("5"), Grams.of("10"), Grams.of("20"), Grams.of("40")));

    private static List<Reason> faults(String vial, LocalDate expiry, String hung, String planned) {
        return faults(vial, expiry, hung, planned, false);
    }

    private static List<Reason> faults(String vial, LocalDate expiry, String hung, String planned, boolean partly) {
        return VialRules.faults(
                new VialRules.Candidate(PRODUCT, Grams.of(vial), "p100", expiry, partly),
                PRIVIGEN,
                MON_23_NOV,
                Set.of(new RecalledLot(PRODUCT, "P666"), new RecalledLot(new ProductId("octagam-10"), "P100")),
                Grams.of(hung),
                Grams.of(planned));
    }

    private static List<String> codes(String vial, LocalDate expiry, String hung, String planned) {
        return faults(vial, expiry, hung, planned).stream().map(Reason::code).toList();
    }

    @Test
    void a_vial_that_expired_yesterday_is_refused_with_its_sources() {
        List<Reason> faults = faults("10", MON_23_NOV.minusDays(1), "0", "70");

        assertThat(faults).extracting(Reason::code).containsExactly("vial-expired");
        assertThat(faults.get(0).sources()).containsExactly("R20", "R12", "R27");
    }

    @Test
    void a_vial_may_be_used_on_its_last_day() {
        assertThat(codes("10", MON_23_NOV, "0", "70")).isEmpty();
    }

    @Test
    void a_vial_may_be_used_the_day_before_its_last_day() {
        assertThat(codes("10", MON_23_NOV.plusDays(1), "0", "70")).isEmpty();
    }

    @Test
    void a_size_the_product_is_not_made_in_is_refused() {
        assertThat(codes("2.5", MARCH_2028, "0", "70")).containsExactly("no-such-vial");
    }

    @Test
    void a_size_written_with_more_zeros_is_the_same_size() {
        assertThat(codes("10.000", MARCH_2028, "0", "70")).isEmpty();
    }

    @Test
    void exactly_the_planned_grams_may_be_hung() {
        assertThat(codes("10", MARCH_2028, "60", "70")).isEmpty();
    }

    @Test
    void one_vial_too_many_is_refused_with_the_numbers() {
        List<Reason> faults = faults("5", MARCH_2028, "70", "70");

        assertThat(faults).extracting(Reason::code).containsExactly("more-grams-than-ordered");
        assertThat(faults.get(0).detail()).isEqualTo("70 g of 70 g are hung; this vial of 5 g would exceed the visit.");
    }

    @Test
    void a_vial_that_is_only_partly_needed_is_refused_too() {
        assertThat(codes("10", MARCH_2028, "65", "70")).containsExactly("more-grams-than-ordered");
    }

    @Test
    void the_last_vial_may_be_given_partly() {
        assertThat(faults("10", MARCH_2028, "65", "70", true)).isEmpty();
        assertThat(faults("40", MARCH_2028, "69.999", "70", true)).isEmpty();
        assertThat(faults("5", MARCH_2028, "70", "70", true))
                .extracting(Reason::code)
                .containsExactly("more-grams-than-ordered");
    }

    @Test
    void a_recalled_lot_is_refused_however_it_is_typed() {
        List<Reason> faults = VialRules.faults(
                new VialRules.Candidate(PRODUCT, Grams.of("10"), "p666", MARCH_2028, false),
                PRIVIGEN,
                MON_23_NOV,
                Set.of(new RecalledLot(PRODUCT, "P666")),
                Grams.ZERO,
                Grams.of("70"));

        assertThat(faults).extracting(Reason::code).containsExactly("lot-recalled");
    }

    @Test
    void every_fault_is_told_at_once() {
        assertThat(codes("2.5", MON_23_NOV.minusDays(1), "70", "70"))
                .containsExactly("no-such-vial", "vial-expired", "more-grams-than-ordered");
    }
}
