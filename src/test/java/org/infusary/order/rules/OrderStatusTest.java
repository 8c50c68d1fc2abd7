package org.infusary.order.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OrderStatusTest {
    @ParameterizedTest
    @CsvSource({"ACTIVE, ON_HOLD", "ON_HOLD, ACTIVE", "ACTIVE, STOPPED", "ON_HOLD, STOPPED", "ACTIVE, COMPLETED"})
    void an_order_may_be_held_released_stopped_and_completed(OrderStatus from, OrderStatus to) {
        assertThat(from.mayBecome(to)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(OrderStatus.class)
    void what_has_ended_stays_ended_and_nothing_becomes_what_it_is(OrderStatus next) {
        assertThat(OrderStatus.STOPPED.mayBecome(next)).isFalse();
        assertThat(OrderStatus.COMPLETED.mayBecome(next)).isFalse();
        assertThat(OrderStatus.EXPIRED.mayBecome(next)).isFalse();
        assertThat(next.mayBecome(next)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(OrderStatus.class)
    void nothing_becomes_a_draft_again(OrderStatus from) {
        assertThat(from.mayBecome(OrderStatus.DRAFT)).isFalse();
    }
}
