package org.infusary.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.infusary.store.Clash;
import org.infusary.testing.Centre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Attacks the versions of the checklist and their withdrawals with raw SQL, as the application's own role. */
@QuarkusTest
class TemplateTableTest {
    private static final String NEXT = "insert into checklist_template (version, content_sha256, published_at,"
            + " conditions, products, exposures, risks, valid_from, drafted_by, published_by) select max(version) + 1,"
            + " repeat('a', 64), now(), '{}', '{}', '{}', '{}', '2027-01-01', gen_random_uuid(), gen_random_uuid()"
            + " from checklist_template";
    private static final String ITEM =
            "insert into checklist_item (template_version, position, code, prompt, answer, severity, rule, sources,"
                    + " threshold_status, definition) select %s, 100, 'OWN', 'x', 'x', 'INFO', 'x', '{}', 'x', '{}'"
                    + " from checklist_template";
    private static final String WITHDRAW =
            "insert into checklist_template_withdrawal values (%s, gen_random_uuid(), '%s', '%s')";

    private static Centre centre;
    private static int coming;

    @Inject
    DataSource database;

    @BeforeEach
    void publish() {
        if (centre == null) {
            centre = Centre.open(1, 1);
            coming = CentreChecklist.begun(centre).published("2026-12-01");
        }
    }

    @Test
    void what_was_published_and_withdrawn_stays() {
        String of = " where version = " + coming;
        String withdrawn = WITHDRAW.formatted(coming, "2026-11-23T08:00Z", "x");

        assertThat(refusal("update checklist_template set valid_from = '2026-11-01'" + of))
                .isEqualTo("checklist_template_stays_as_published");
        assertThat(refusal("update checklist_template set site_id = null" + of))
                .isEqualTo("checklist_template_stays_as_published");
        assertThat(refusal("update checklist_item set definition = '{}' where template_version = " + coming))
                .isEqualTo("checklist_item_stays_as_published");
        assertThat(refusal(withdrawn + "; delete from checklist_template_withdrawal"))
                .isEqualTo("checklist_template_withdrawal_is_append_only");
        assertThat(refusal(withdrawn + "; update checklist_template_withdrawal set reason = 'y'"))
                .isEqualTo("checklist_template_withdrawal_is_append_only");
    }

    @Test
    void nothing_is_added_to_a_version_that_was_written() {
        assertThat(refusal(ITEM.formatted(coming) + " limit 1")).isEqualTo("template_is_written_once");
        assertThat(refusal(NEXT + "; " + ITEM.formatted("max(version)"))).isEmpty();
    }

    @Test
    void versions_follow_each_other_and_tell_for_whom_and_from_when() {
        assertThat(refusal(NEXT)).isEmpty();
        assertThat(refusal(NEXT.replace("max(version) + 1", "max(version) + 2")))
                .isEqualTo("template_version_follows_the_last");
        assertThat(refusal(NEXT.replace("'2027-01-01'", "null")))
                .isEqualTo("template_of_a_centre_tells_for_whom_and_from_when");
        assertThat(refusal(NEXT.replace(
                        "gen_random_uuid(), gen_random_uuid()",
                        "'0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f', '0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f'")))
                .isEqualTo("template_is_published_by_another_than_drafted_it");
        assertThat(refusal(NEXT.replace("'{}', '{}', '{}', '{}'", "'{}', '{nothing}', '{}', '{}'")))
                .isEqualTo("template_is_for_known_products");
        assertThat(refusal(NEXT.replace("'{}', '{}', '{}', '{}'", "'{}', '{}', '{NEVER}', '{}'")))
                .isEqualTo("template_exposures_are_known");
        assertThat(refusal("insert into checklist_template (version, content_sha256, published_at, site_id)"
                        + " select max(version) + 1, repeat('a', 64), now(), '" + centre.site()
                        + "' from checklist_template"))
                .isEqualTo("template_of_the_service_is_for_everyone");
    }

    @Test
    void only_what_is_still_to_come_where_the_site_is_can_be_withdrawn_once_and_with_a_reason() {
        String inTime = WITHDRAW.formatted(coming, "2026-12-01T04:59Z", "x");
        String tooLate = WITHDRAW.formatted(coming, "2026-12-01T05:00Z", "x");
        String promise = "template_is_withdrawn_before_it_is_valid";

        assertThat(refusal(inTime)).isEmpty();
        assertThat(refusal(tooLate)).isEqualTo(promise);
        assertThat(refusal(WITHDRAW.formatted(1, "2026-11-01T00:00Z", "x"))).isEqualTo(promise);
        assertThat(refusal(inTime + "; " + inTime)).isEqualTo("checklist_template_withdrawal_pkey");
        assertThat(refusal(WITHDRAW.formatted(coming, "2026-11-23T08:00Z", " ")))
                .isEqualTo("template_withdrawal_has_a_reason");
    }

    @Test
    void a_draft_is_of_versions_and_sites_that_exist() {
        String draft = "insert into checklist_template_draft select gen_random_uuid(), %s, 1, %s, '%s',"
                + " gen_random_uuid(), now(), 0";

        assertThat(refusal(draft.formatted(1, "null", "{}"))).isEmpty();
        assertThat(refusal(draft.formatted(999999, "null", "{}"))).isEqualTo("template_draft_is_based_on_a_version");
        assertThat(refusal(draft.formatted(1, "gen_random_uuid()", "{}"))).isEqualTo("template_draft_is_for_a_site");
        assertThat(refusal(draft.formatted(1, "null", "[]"))).isEqualTo("template_draft_content_is_an_object");
    }

    /** The constraint that refuses one of the statements; empty when all are taken. Nothing of it stays. */
    private String refusal(String statements) {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                for (String statement : statements.split("; ")) {
                    sql.executeUpdate(statement);
                }
                return "";
            } catch (SQLException refused) {
                return Clash.constraint(refused).orElse(refused.getMessage());
            } finally {
                connection.rollback();
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
