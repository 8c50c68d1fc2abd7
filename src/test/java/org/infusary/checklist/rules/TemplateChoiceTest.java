package org.infusary.checklist.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.infusary.kernel.Condition;
import org.infusary.kernel.Exposure;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.SiteId;
import org.junit.jupiter.api.Test;

class TemplateChoiceTest {
    private static final LocalDate MON_23_NOV = LocalDate.of(2026, 11, 23);
    private static final LocalDate TUE_24_NOV = MON_23_NOV.plusDays(1);
    private static final SiteId HERE = new SiteId(new UUID(0, 1));
    private static final ProductId PRIVIGEN = new ProductId("privigen");
    private static final Occasion FIRST_OF_PRIVIGEN =
            new Occasion(HERE, MON_23_NOV, PRIVIGEN, Exposure.FIRST, Set.of(Condition.RENAL_RISK));

    private static final Edition SERVICE = new Edition(1, Scope.EVERYTHING, null);
    private static final Edition ALL = edition(2, new Scope(null, Set.of(), Set.of(), Set.of()), MON_23_NOV);
    private static final Edition PRODUCT =
            edition(3, new Scope(null, Set.of(PRIVIGEN), Set.of(), Set.of()), MON_23_NOV);
    private static final Edition SITE = edition(4, new Scope(HERE, Set.of(), Set.of(), Set.of()), MON_23_NOV);
    private static final Edition RISK =
            edition(5, new Scope(HERE, Set.of(), Set.of(), Set.of(Condition.RENAL_RISK)), MON_23_NOV);
    private static final Edition EXPOSURE =
            edition(6, new Scope(HERE, Set.of(), Set.of(Exposure.FIRST), Set.of()), MON_23_NOV);

    @Test
    void site_stands_before_product_product_before_exposure_exposure_before_risk() {
        assertThat(chosen(SERVICE)).isEqualTo(SERVICE);
        assertThat(chosen(SERVICE, ALL)).isEqualTo(ALL);
        assertThat(chosen(SERVICE, ALL, PRODUCT)).isEqualTo(PRODUCT);
        assertThat(chosen(SERVICE, ALL, PRODUCT, SITE)).isEqualTo(SITE);
        assertThat(chosen(SERVICE, ALL, PRODUCT, SITE, RISK)).isEqualTo(RISK);
        assertThat(chosen(SERVICE, ALL, PRODUCT, SITE, RISK, EXPOSURE)).isEqualTo(EXPOSURE);
    }

    @Test
    void a_version_counts_from_its_first_day_on() {
        Edition later = edition(7, SITE.scope(), TUE_24_NOV);

        assertThat(chosen(SERVICE, SITE, later)).isEqualTo(SITE);
        assertThat(TemplateChoice.choose(
                        List.of(SERVICE, SITE, later), new Occasion(HERE, TUE_24_NOV, null, null, Set.of())))
                .contains(later);
    }

    @Test
    void of_two_that_begin_on_one_day_the_one_published_last_counts() {
        assertThat(chosen(SITE, edition(7, SITE.scope(), MON_23_NOV)).version()).isEqualTo(7);
    }

    @Test
    void what_is_for_another_site_or_for_a_product_that_is_not_told_is_not_chosen() {
        Occasion elsewhere = new Occasion(new SiteId(new UUID(0, 9)), MON_23_NOV, null, null, Set.of());

        assertThat(TemplateChoice.choose(List.of(SERVICE, PRODUCT, SITE, RISK), elsewhere))
                .contains(SERVICE);
    }

    private static Edition chosen(Edition... shelf) {
        return TemplateChoice.choose(List.of(shelf), FIRST_OF_PRIVIGEN).orElseThrow();
    }

    private static Edition edition(int version, Scope scope, LocalDate validFrom) {
        return new Edition(version, scope, validFrom);
    }
}
