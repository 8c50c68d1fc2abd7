package org.infusary.checklist;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An acknowledgement as a signed document holds it.
 *
 * @param answerId the answer that warned; null for a computed item
 * @param reasons codes of the warnings that were seen
 */
record SignedAcknowledgement(
        String code,
        @Nullable UUID answerId,
        List<String> reasons,
        @Nullable AcknowledgementView acknowledgement) {
    SignedAcknowledgement {
        reasons = List.copyOf(reasons);
    }

    static SignedAcknowledgement of(Acknowledgement seen) {
        return new SignedAcknowledgement(
                seen.code().value(), seen.answerId(), seen.codes(), AcknowledgementView.of(seen.facts()));
    }
}
