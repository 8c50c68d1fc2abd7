package org.infusary.checklist;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.infusary.checklist.rules.ItemCode;
import org.infusary.checklist.rules.Overridden;
import org.infusary.checklist.rules.OverrideState;
import org.jspecify.annotations.Nullable;

/**
 * An override of a stop.
 *
 * @param answer for which it was given; null for an item that is computed
 * @param codes of the reasons it covers
 * @param given by whom, in which role and why
 * @param expiresAt exclusive
 * @param withdrawn null unless it was
 */
public record OverrideFacts(
        UUID id,
        ItemCode code,
        @Nullable UUID answer,
        List<String> codes,
        Decision given,
        Instant expiresAt,
        @Nullable Decision withdrawn) {
    public OverrideFacts {
        codes = List.copyOf(codes);
    }

    static OverrideFacts of(StopOverride override, @Nullable StopOverrideWithdrawal withdrawal) {
        return new OverrideFacts(
                override.id(),
                override.code(),
                override.answerId(),
                override.codes(),
                override.decision(),
                override.expiresAt(),
                withdrawal == null ? null : withdrawal.decision());
    }

    Overridden overridden() {
        return new Overridden(Set.copyOf(codes), expiresAt);
    }

    /** Whether it is neither expired nor withdrawn. */
    boolean isInTime(Instant at) {
        return withdrawn == null && at.isBefore(expiresAt);
    }

    /** @param isOfWhatStands whether the answer stands for which it was given */
    public OverrideState state(boolean isOfWhatStands, Instant at) {
        if (withdrawn != null) {
            return OverrideState.WITHDRAWN;
        }
        if (!isOfWhatStands) {
            return OverrideState.LAPSED;
        }
        return at.isBefore(expiresAt) ? OverrideState.IN_FORCE : OverrideState.EXPIRED;
    }
}
