package org.infusary.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutageTest {
    @Test
    void a_server_that_is_gone_full_or_stuck_is_an_outage() {
        List<String> states = List.of(
                "08001", "08006", "53100", "53300", "57P01", "57P02", "57P03", "57014", "58030", "25006", "25P03");

        assertThat(states).allSatisfy(state -> assertThat(Outage.of(new SQLException("", state)))
                .contains(state));
    }

    @Test
    void a_pool_without_a_connection_is_an_outage() {
        assertThat(Outage.of(new RuntimeException(new SQLException("Sorry, acquisition timeout!"))))
                .contains("no connection");
    }

    @Test
    void a_refused_row_and_a_lost_race_are_none() {
        List<String> states = List.of("23505", "23P01", "40001", "40P01", "42P01", "22021", "55P03");

        assertThat(states).allSatisfy(state -> assertThat(Outage.of(new SQLException("", state)))
                .isEmpty());
    }

    @Test
    void what_a_failed_commit_keeps_beside_its_cause_is_seen() {
        Exception commit = new Exception("could not commit", new IllegalStateException());
        commit.addSuppressed(new Exception(new SQLException("", "57P01")));

        assertThat(Outage.of(commit)).contains("57P01");
    }

    @Test
    void causes_that_go_in_a_circle_come_to_an_end() {
        Exception one = new Exception();
        one.initCause(new Exception(one));

        assertThat(Outage.of(one)).isEmpty();
    }
}
