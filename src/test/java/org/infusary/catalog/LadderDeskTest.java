package org.infusary.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.infusary.catalog.rules.RateStep;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.Indication;
import org.infusary.kernel.MicrolitresPerKgHour;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.SiteId;
import org.infusary.security.ActingAs;
import org.infusary.security.Roles;
import org.infusary.testing.AtOnce;
import org.infusary.web.NotFound;
import org.infusary.web.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LadderDeskTest {
    private static final ProductId PRIVIGEN = new ProductId("privigen");
    private static final List<RateStep> ONE_RATE = List.of(new RateStep(new MicrolitresPerKgHour(300), null));

    @Inject
    LadderDesk desk;

    @Inject
    ActingAs acting;

    @Inject
    DataSource database;

    private SiteId site;

    @BeforeEach
    void openASite() {
        site = NewSite.open();
    }

    @Test
    void of_two_who_set_the_same_ladder_at_once_one_is_told() throws Exception {
        List<Integer> statuses = AtOnce.of(2, this::statusOfSetting);

        assertThat(statuses).containsOnlyOnce(201).anyMatch(status -> status == 409 || status == 428);
    }

    private int statusOfSetting() {
        try {
            set(site);
            return 201;
        } catch (Problem refused) {
            return refused.status();
        }
    }

    @Test
    void a_site_that_is_gone_cannot_get_a_ladder() {
        assertThatThrownBy(() -> set(new SiteId(UUID.randomUUID()))).isInstanceOf(NotFound.class);
    }

    @Test
    void the_database_refuses_a_second_ladder_for_the_same_three() {
        set(site);

        assertThatThrownBy(() -> sql("insert into ladder select gen_random_uuid(), site_id, product_id, indication,"
                        + " mg_per_ml, steps, cautious_steps, set_by, set_at, 0 from ladder where site_id = '" + site
                        + "'"))
                .hasMessageContaining("ladder_once_per_site_product_and_indication");
    }

    @Test
    void the_database_refuses_a_validity_that_ends_before_it_begins() {
        assertThatThrownBy(() -> sql("update product set valid_from = '2026-02-01', valid_to = '2026-01-31'"
                        + " where id = 'privigen'"))
                .hasMessageContaining("product_validity_ends_after_it_begins");
    }

    private void sql(String statement) throws Exception {
        try (var connection = database.getConnection();
                var work = connection.createStatement()) {
            work.execute(statement);
        }
    }

    private LadderDesk.Written set(SiteId where) {
        Supplier<LadderDesk.Written> work =
                () -> desk.set(where, PRIVIGEN, Indication.PI, null, null, ONE_RATE, List.of());
        return acting.call(new AccountId(UUID.randomUUID()), Set.of(Roles.PHARMACIST), Set.of(where), work);
    }
}
