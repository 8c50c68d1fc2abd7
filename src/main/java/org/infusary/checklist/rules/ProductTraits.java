package org.infusary.checklist.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the planned product contains and tolerates, as far as the checklist cares. Null means unknown, never absent.
 *
 * @param stabilizers as the reference writes them, such as {@code D-sorbitol} or {@code L-proline}
 */
public record ProductTraits(
        @Nullable List<String> stabilizers,
        @Nullable BigDecimal igaMaximumMicrogramsPerMl,
        @Nullable Boolean latexFree,
        @Nullable List<String> flushFluids,
        @Nullable Integer poolStartWithinHours,
        @Nullable Integer poolFinishWithinHours) {
    private static final List<String> SUGARS = List.of("maltose", "sorbitol", "glucose", "sucrose");

    public ProductTraits {
        stabilizers = stabilizers == null ? null : List.copyOf(stabilizers);
        flushFluids = flushFluids == null ? null : List.copyOf(flushFluids);
    }

    /** UNKNOWN when the stabilizers are unknown. */
    Known contains(String substance) {
        if (stabilizers == null) {
            return Known.UNKNOWN;
        }
        return stabilizers.stream().anyMatch(one -> one.toLowerCase(Locale.ROOT).contains(substance))
                ? Known.YES
                : Known.NO;
    }

    Known containsSugar() {
        if (stabilizers == null) {
            return Known.UNKNOWN;
        }
        return SUGARS.stream().anyMatch(sugar -> contains(sugar) == Known.YES) ? Known.YES : Known.NO;
    }
}
