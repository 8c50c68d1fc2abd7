package org.infusary.checklist.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.infusary.kernel.Condition;
import org.infusary.kernel.Exposure;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.SiteId;
import org.jspecify.annotations.Nullable;

class TemplateChoicePropertyTest {
    private static final LocalDate MON_23_NOV = LocalDate.of(2026, 11, 23);
    private static final SiteId HERE = new SiteId(new UUID(0, 1));
    private static final SiteId THERE = new SiteId(new UUID(0, 2));
    private static final ProductId PRIVIGEN = new ProductId("privigen");
    private static final ProductId OCTAGAM = new ProductId("octagam-10");
    private static final Edition OF_THE_SERVICE = new Edition(1, Scope.EVERYTHING, null);

    @Property
    void what_is_chosen_is_meant_for_the_visit_and_nothing_that_is_stands_before_it(
            @ForAll("shelves") List<Edition> shelf, @ForAll("occasions") Occasion occasion) {
        Edition chosen = TemplateChoice.choose(shelf, occasion).orElseThrow();

        assertThat(chosen.isMeantFor(occasion)).isTrue();
        for (Edition other : shelf) {
            if (other.isMeantFor(occasion) && other.isOfCentre()) {
                assertThat(chosen.isOfCentre()).isTrue();
                assertThat(other.scope().site() == null || chosen.scope().site() != null)
                        .isTrue();
                assertThat(rank(other)).isLessThanOrEqualTo(rank(chosen));
                if (rank(other) == rank(chosen)) {
                    assertThat(other.validFrom()).isBeforeOrEqualTo(chosen.validFrom());
                }
            }
        }
    }

    @Property
    void the_order_in_which_versions_are_looked_at_changes_nothing(
            @ForAll("shelves") List<Edition> shelf, @ForAll("occasions") Occasion occasion) {
        List<Edition> turned = new ArrayList<>(shelf);
        Collections.reverse(turned);

        assertThat(TemplateChoice.choose(turned, occasion)).isEqualTo(TemplateChoice.choose(shelf, occasion));
    }

    @Property
    void a_newer_version_of_the_service_takes_the_place_of_no_version_of_a_centre(
            @ForAll("shelves") List<Edition> shelf, @ForAll("occasions") Occasion occasion) {
        Edition before = TemplateChoice.choose(shelf, occasion).orElseThrow();
        List<Edition> more = new ArrayList<>(shelf);
        Edition shipped = new Edition(1000, Scope.EVERYTHING, null);
        more.add(shipped);

        assertThat(TemplateChoice.choose(more, occasion)).contains(before.isOfCentre() ? before : shipped);
    }

    /** As a number whose digits stand for site, product, exposure and risk. */
    private static int rank(Edition edition) {
        int rank = 0;
        for (Narrowing narrowing : Narrowing.values()) {
            rank = rank * 2 + (edition.scope().narrowings().contains(narrowing) ? 1 : 0);
        }
        return rank;
    }

    @Provide
    Arbitrary<List<Edition>> shelves() {
        return Combinators.combine(scopes(), Arbitraries.integers().between(-3, 3))
                .as((scope, days) -> new Edition(0, scope, MON_23_NOV.plusDays(days)))
                .list()
                .ofMaxSize(12)
                .map(editions -> {
                    List<Edition> shelf = new ArrayList<>(List.of(OF_THE_SERVICE));
                    editions.forEach(one -> shelf.add(new Edition(shelf.size() + 1, one.scope(), one.validFrom())));
                    return shelf;
                });
    }

    private static Arbitrary<Scope> scopes() {
        Arbitrary<@Nullable SiteId> sites = Arbitraries.of(HERE, THERE).injectNull(0.5);
        return Combinators.combine(
                        sites,
                        Arbitraries.of(PRIVIGEN, OCTAGAM).set().ofMaxSize(2),
                        Arbitraries.of(Exposure.class).set().ofMaxSize(2),
                        Arbitraries.of(Condition.RENAL_RISK, Condition.DIABETES)
                                .set()
                                .ofMaxSize(2))
                .as(Scope::new);
    }

    @Provide
    Arbitrary<Occasion> occasions() {
        return Combinators.combine(
                        Arbitraries.of(HERE, THERE),
                        Arbitraries.of(PRIVIGEN, OCTAGAM).injectNull(0.2),
                        Arbitraries.of(Exposure.class).injectNull(0.2),
                        Arbitraries.of(
                                List.of(Set.<Condition>of(), Set.of(Condition.RENAL_RISK), Set.of(Condition.DIABETES))))
                .as((site, product, exposure, risks) -> new Occasion(site, MON_23_NOV, product, exposure, risks));
    }
}
