package org.infusary.report.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.infusary.brand.rules.SwitchCause;
import org.infusary.kernel.Exposure;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.SiteId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BrandConsistencyTest {
    private static final LocalDate MON_30_NOV = LocalDate.of(2026, 11, 30);
    private static final LocalDate TUE_1_DEC = LocalDate.of(2026, 12, 1);
    private static final ProductId PRIVIGEN = new ProductId("privigen");
    private static final ProductId OCTAGAM = new ProductId("octagam-10");

    private static final List<GivenInfusion> INFUSIONS = List.of(
            given(1, MON_30_NOV, PRIVIGEN, Set.of(PRIVIGEN), Exposure.FIRST, true),
            given(1, TUE_1_DEC, PRIVIGEN, Set.of(PRIVIGEN), Exposure.ESTABLISHED, false),
            given(2, TUE_1_DEC, PRIVIGEN, Set.of(OCTAGAM), Exposure.SWITCH, true),
            given(3, TUE_1_DEC, OCTAGAM, Set.of(OCTAGAM, PRIVIGEN), Exposure.ESTABLISHED, false));

    @Test
    void a_month_ends_with_its_last_day() {
        assertThat(BrandConsistency.of(INFUSIONS, GroupedBy.MONTH))
                .containsExactly(
                        new BrandConsistency("2026-11", 1, 1, 0, Map.of()),
                        new BrandConsistency("2026-12", 3, 1, 1, Map.of(SwitchCause.SHORTAGE, 1L)));
    }

    @Test
    void a_brand_is_the_ordered_one_and_two_brands_in_one_infusion_are_not_it() {
        assertThat(BrandConsistency.of(INFUSIONS, GroupedBy.BRAND))
                .containsExactly(
                        new BrandConsistency("octagam-10", 1, 0, 0, Map.of()),
                        new BrandConsistency("privigen", 3, 2, 1, Map.of(SwitchCause.SHORTAGE, 1L)));
    }

    @Test
    void a_share_is_rounded_to_one_decimal() {
        assertThat(new BrandConsistency("privigen", 3, 2, 0, Map.of()).onOrderedBrandPercent())
                .isEqualByComparingTo("66.7");
        assertThat(new BrandConsistency("privigen", 8, 1, 0, Map.of()).onOrderedBrandPercent())
                .isEqualByComparingTo("12.5");
        assertThat(new BrandConsistency("privigen", 1, 1, 0, Map.of()).onOrderedBrandPercent())
                .isEqualByComparingTo("100");
    }

    @ParameterizedTest
    @EnumSource
    void no_infusion_is_lost_whatever_they_are_counted_by(GroupedBy by) {
        List<BrandConsistency> groups = BrandConsistency.of(INFUSIONS, by);

        assertThat(groups.stream().mapToLong(BrandConsistency::infusions).sum()).isEqualTo(4);
        assertThat(groups.stream().mapToLong(BrandConsistency::onOrderedBrand).sum())
                .isEqualTo(2);
        assertThat(groups.stream().mapToLong(BrandConsistency::switches).sum()).isEqualTo(1);
    }

    @Test
    void reactions_are_counted_by_exposure_and_an_exposure_without_infusions_has_no_rate() {
        List<ReactionRate> rates = ReactionRate.of(INFUSIONS);

        assertThat(rates).extracting(ReactionRate::exposure).containsExactly(Exposure.values());
        assertThat(rates).extracting(ReactionRate::infusions).containsExactly(1L, 1L, 0L, 2L);
        assertThat(rates).extracting(ReactionRate::withReaction).containsExactly(1L, 1L, 0L, 0L);
        assertThat(rates.get(2).interval()).isEmpty();
        assertThat(rates.get(3).interval()).contains(WilsonInterval.of(0, 2));
    }

    private static GivenInfusion given(
            int patient, LocalDate on, ProductId ordered, Set<ProductId> given, Exposure exposure, boolean reacted) {
        return new GivenInfusion(
                new SiteId(new UUID(0, 9)),
                new PatientId(new UUID(0, patient)),
                on,
                ordered,
                given,
                exposure,
                exposure == Exposure.SWITCH,
                exposure == Exposure.SWITCH ? SwitchCause.SHORTAGE : null,
                reacted);
    }
}
