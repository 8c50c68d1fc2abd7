package org.infusary.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.infusary.store.Clash;
import org.infusary.testing.Centre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Attacks what the tables promise, as the role the service works as. */
@QuarkusTest
class CourseTableTest {
    private static String cycle;

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void planACourseOnce() throws SQLException {
        if (cycle == null) {
            Centre centre = Centre.open(1, 1);
            String course = centre.plan(centre.cidpOrder(centre.patient(), "2026-11-23"))
                    .getString("id");
            cycle = text("select id from course_cycle where course_id = '" + course + "' and number = 1");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update course_day set grams = grams + 5 where cycle_id = '%s' and number = 1 | day_grams_sum_to_cycle_grams",
                "delete from course_day where cycle_id = '%s' and number = 5 | day_grams_sum_to_cycle_grams",
                "update course_cycle set grams = grams - 5 where id = '%s' | day_grams_sum_to_cycle_grams",
                "update course_cycle set grams = 0 where id = '%s' | cycle_grams_are_above_zero",
                "update course_cycle set window_from = window_to + 1 where id = '%s' | cycle_window_begins_before_it_ends",
                "update course_cycle set status = 'LOST' where id = '%s' | cycle_status_is_known",
                "update course_day set number = 6 where cycle_id = '%s' and number = 5 | cycle_has_one_to_five_days",
                "update course_day set given_on = planned_on where cycle_id = '%s' | given_day_has_date_and_grams",
                "update course_day set cycle_id = gen_random_uuid() where cycle_id = '%s' | day_stays_in_its_cycle"
            })
    void the_table_refuses(String attack, String constraint) {
        assertThatThrownBy(() -> run(attack.formatted(cycle)))
                .satisfies(refused -> assertThat(Clash.constraint(refused)).contains(constraint));
    }

    @Test
    void grams_may_move_between_days_within_one_transaction() throws SQLException {
        run("update course_day set grams = grams + 5 where cycle_id = '%s' and number = 1".formatted(cycle)
                + "; update course_day set grams = grams - 5 where cycle_id = '%s' and number = 5".formatted(cycle));

        assertThat(text("select sum(grams) from course_day where cycle_id = '%s'".formatted(cycle)))
                .isEqualTo("140.000");
    }

    @Test
    void an_order_has_one_course() {
        String copy = """
                insert into course (id, order_id, patient_id, site_id, product_id, mg_per_ml, warnings, planned_by,
                                    planned_at, planned_until, version)
                select '%s', order_id, patient_id, site_id, product_id, mg_per_ml, warnings, planned_by,
                       planned_at, planned_until, version
                  from course where id = (select course_id from course_cycle where id = '%s')""".formatted(UUID.randomUUID(), cycle);

        assertThatThrownBy(() -> run(copy))
                .satisfies(refused -> assertThat(Clash.constraint(refused)).contains("order_has_one_course"));
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(sql);
            connection.commit();
        }
    }

    private String text(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
