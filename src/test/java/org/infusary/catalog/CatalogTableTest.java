package org.infusary.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.infusary.store.Clash;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Attacks the versions of the catalogue and their imports with raw SQL, as the application's own role. */
@QuarkusTest
class CatalogTableTest {
    private static final String NEXT =
            "insert into catalog_version (number, origin, effective_from, zone, effective_at,"
                    + " sources, published_at, import_id, published_by) select max(number) + 1, 'BUILT_IN',"
                    + " '2040-01-01', 'UTC', '2040-01-01T00:00Z', '{}', '2026-11-23T08:00Z', null, null from catalog_version";

    @Inject
    DataSource database;

    private String draft;

    @BeforeEach
    void upload() {
        draft = Documents.uploaded(Documents.of(Documents.invented()));
    }

    @Test
    void a_version_and_what_it_says_never_changes() {
        assertThat(refusal("update catalog_version set published_at = now()")).contains("catalog_version_stays");
        assertThat(refusal("delete from catalog_version where number = 1")).contains("catalog_version_stays");
        assertThat(refusal("update catalog_product set brand = 'x'")).contains("catalog_product_stays");
        assertThat(refusal("delete from catalog_code")).contains("catalog_code_stays");
        assertThat(refusal("update catalog_rate set maximum_rate = 20000")).contains("catalog_rate_stays");
    }

    @Test
    void nothing_is_added_to_a_version_that_was_written() {
        assertThat(refusal("insert into catalog_product (id, catalog_version, product_id, brand, reference)"
                        + " select gen_random_uuid(), 1, product_id, brand, reference from catalog_product limit 1"))
                .contains("catalog_version_is_written_once");
        assertThat(refusal("insert into catalog_rate (id, catalog_version, product_id, indication, initial_rate,"
                        + " maximum_rate, sources) values (gen_random_uuid(), 1, 'privigen', 'MMN', 1, 2, '[]')"))
                .contains("catalog_version_is_written_once");
    }

    @Test
    void versions_follow_each_other_in_number_and_time() {
        assertThat(refusal(NEXT)).isEmpty();
        assertThat(refusal(NEXT.replace("max(number) + 1", "max(number) + 2")))
                .contains("catalog_version_follows_the_last");
        assertThat(refusal(NEXT + "; " + NEXT.replace("'2040-01-01', 'UTC'", "'2039-12-31', 'UTC'")))
                .contains("catalog_version_begins_after_the_last");
        assertThat(refusal(NEXT + "; " + NEXT.replace("2040-01-01T00", "2039-12-31T23")))
                .contains("catalog_version_begins_after_the_last");
        assertThat(refusal(NEXT.replace("2026-11-23T08:00Z", "2040-01-02T00:00Z")))
                .contains("catalog_version_begins_after_it_was_published");
        assertThat(refusal(NEXT.replace("'2040-01-01', 'UTC', '2040-01-01T00:00Z'", "null, null, null")))
                .contains("catalog_version_tells_when_it_begins");
    }

    @Test
    void an_import_is_a_version_only_when_it_was_approved_and_held_against_the_last() {
        String fromImport = NEXT.replace("'BUILT_IN'", "'IMPORT'")
                .replace("null, null from", "'" + draft + "', gen_random_uuid() from");
        String approve = "update catalog_import set status = 'APPROVED', decided_by = gen_random_uuid(), decided_at ="
                + " uploaded_at where id = '" + draft + "'; ";

        assertThat(refusal(fromImport)).contains("catalog_version_follows_its_base");
        assertThat(refusal(approve + NEXT + "; " + fromImport)).contains("catalog_version_follows_its_base");
        assertThat(refusal(approve + fromImport)).isEmpty();
        assertThat(refusal(NEXT.replace("'BUILT_IN'", "'IMPORT'"))).contains("catalog_version_tells_its_origin");
    }

    @Test
    void whoever_uploaded_does_not_approve() {
        assertThat(refusal("update catalog_import set status = 'APPROVED', decided_by = uploaded_by, decided_at ="
                        + " uploaded_at where id = '" + draft + "'"))
                .contains("catalog_import_is_approved_by_another");
    }

    @Test
    void an_import_stays_as_uploaded_and_as_decided() {
        String of = " where id = '" + draft + "'";
        String rejected = "update catalog_import set status = 'REJECTED', decided_by = uploaded_by, decided_at ="
                + " uploaded_at, reason = 'no'" + of;

        assertThat(refusal("update catalog_import set document = '{}'" + of))
                .contains("catalog_import_stays_as_uploaded");
        assertThat(refusal("update catalog_import set base_version = base_version + 1" + of))
                .contains("catalog_import_stays_as_uploaded");
        assertThat(refusal("delete from catalog_import" + of)).contains("catalog_import_is_never_deleted");
        assertThat(refusal(rejected)).isEmpty();
        assertThat(refusal(rejected + "; " + rejected.replace("'no'", "'yes'")))
                .contains("catalog_import_decided_stays_decided");
        assertThat(refusal(rejected.replace(", reason = 'no'", "")))
                .contains("catalog_import_is_rejected_with_a_reason");
        assertThat(refusal(rejected.replace("decided_at = uploaded_at, ", "")))
                .contains("catalog_import_is_decided_by_someone");
    }

    /** The constraint that refuses one of the statements; empty when all are taken. Nothing of it stays. */
    private Optional<String> refusal(String statements) {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                for (String statement : statements.split("; ")) {
                    sql.executeUpdate(statement);
                }
                return Optional.empty();
            } catch (SQLException refused) {
                return Clash.constraint(refused);
            } finally {
                connection.rollback();
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
