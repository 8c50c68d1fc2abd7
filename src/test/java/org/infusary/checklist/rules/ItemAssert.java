package org.infusary.checklist.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.infusary.kernel.Reason;

/** Reads aloud how one item stands. */
final class ItemAssert {
    private final ItemReport report;

    private ItemAssert(ItemReport report) {
        this.report = report;
    }

    static ItemAssert assertItem(ItemReport report) {
        return new ItemAssert(report);
    }

    /** In this state with exactly these reasons, each begun with the item's slug. */
    ItemAssert is(ItemState state, String... reasons) {
        assertThat(report.state()).as(report.item().code().value()).isEqualTo(state);
        assertThat(report.reasons()).extracting(Reason::code).containsExactlyInAnyOrder(reasons);
        assertThat(report.reasons()).allMatch(reason -> reason.code()
                .startsWith(report.item().code().slug()));
        return this;
    }

    /** Passes when no reason is expected, else stands so for that one. */
    ItemAssert isPassOr(ItemState state, String reason) {
        return reason.isEmpty() ? is(ItemState.PASS) : is(state, reason);
    }

    ItemAssert needsPrescriber() {
        assertThat(report.prescriber()).isTrue();
        return this;
    }

    ItemAssert citing(String... sources) {
        assertThat(report.reasons().get(0).sources()).containsExactly(sources);
        return this;
    }
}
