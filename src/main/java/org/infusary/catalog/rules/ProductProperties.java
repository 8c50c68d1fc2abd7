package org.infusary.catalog.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.infusary.kernel.Known;
import org.jspecify.annotations.Nullable;

/**
 * What a product contains and tolerates. Null means unknown, never absent.
 *
 * @param stabilizers as the reference writes them, such as {@code maltose} or {@code L-proline}
 * @param igaMaximumMicrogramsPerMl highest IgA content, only where the label gives a maximum
 * @param flushFluids fluids the line may be flushed with, such as {@code NS} or {@code D5W}
 * @param poolStartWithinHours after pooling the infusion must start within so many hours
 * @param poolFinishWithinHours after pooling the contents must be used within so many hours
 */
public record ProductProperties(
        @Nullable List<String> stabilizers,
        @Nullable BigDecimal igaMaximumMicrogramsPerMl,
        @Nullable Boolean latexFree,
        @Nullable List<String> flushFluids,
        @Nullable Integer poolStartWithinHours,
        @Nullable Integer poolFinishWithinHours) {
    private static final List<String> SUGARS = List.of("maltose", "sorbitol", "glucose", "sucrose");

    public ProductProperties {
        stabilizers = stabilizers == null ? null : List.copyOf(stabilizers);
        flushFluids = flushFluids == null ? null : List.copyOf(flushFluids);
    }

    /**
     * UNKNOWN when the stabilizers are unknown.
     *
     * @param substance in small letters, such as {@code sorbitol} for {@code D-sorbitol}
     */
    public Known contains(String substance) {
        if (stabilizers == null) {
            return Known.UNKNOWN;
        }
        return stabilizers.stream().anyMatch(one -> one.toLowerCase(Locale.ROOT).contains(substance))
                ? Known.YES
                : Known.NO;
    }

    /** Whether any sugar is among the stabilizers; UNKNOWN when they are unknown. */
    public Known containsSugar() {
        if (stabilizers == null) {
            return Known.UNKNOWN;
        }
        return SUGARS.stream().anyMatch(sugar -> contains(sugar) == Known.YES) ? Known.YES : Known.NO;
    }
}
