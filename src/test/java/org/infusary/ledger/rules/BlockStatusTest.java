package org.infusary.ledger.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infusary.ledger.rules.ReviewDecision.CONFIRMED;
import static org.infusary.ledger.rules.ReviewDecision.LIFTED;
import static org.infusary.ledger.rules.ReviewDecision.REOPENED;

import java.util.List;
import org.junit.jupiter.api.Test;

class BlockStatusTest {
    @Test
    void the_last_decision_counts() {
        assertThat(BlockStatus.after(List.of())).isEqualTo(BlockStatus.OPEN);
        assertThat(BlockStatus.after(List.of(CONFIRMED, LIFTED))).isEqualTo(BlockStatus.LIFTED);
        assertThat(BlockStatus.after(List.of(LIFTED, REOPENED))).isEqualTo(BlockStatus.OPEN);
        assertThat(BlockStatus.after(List.of(LIFTED, REOPENED, CONFIRMED))).isEqualTo(BlockStatus.CONFIRMED);
    }

    @Test
    void only_lifting_ends_a_block() {
        assertThat(BlockStatus.OPEN.blocks()).isTrue();
        assertThat(BlockStatus.CONFIRMED.blocks()).isTrue();
        assertThat(BlockStatus.LIFTED.blocks()).isFalse();
    }

    @Test
    void what_stands_is_decided_and_what_was_decided_is_reopened() {
        assertThat(ReviewDecision.values()).filteredOn(BlockStatus.OPEN::takes).containsExactly(LIFTED, CONFIRMED);
        assertThat(ReviewDecision.values())
                .filteredOn(BlockStatus.CONFIRMED::takes)
                .containsExactly(LIFTED, REOPENED);
        assertThat(ReviewDecision.values())
                .filteredOn(BlockStatus.LIFTED::takes)
                .containsExactly(REOPENED);
    }
}
