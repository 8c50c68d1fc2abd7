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
 * @param sugar true when the reference states how much of a sugar it contains, false when it states none, in words such as
 *     {@code none added} or {@code sucrose-free}
 * @param sodium true when the reference states how much it contains, false when it states none
 * @param mgPerMl the concentrations it can be given at; one for every liquid, two for some powders
 * @param igaMaximumMicrogramsPerMl highest IgA content, only where the label gives a maximum
 * @param flushFluids fluids the line may be flushed with, such as {@code NS} or {@code D5W}
 * @param poolStartWithinHours after pooling the infusion must start within so many hours
 * @param poolFinishWithinHours after pooling the contents must be used within so many hours
 */
public record ProductProperties(
        @Nullable List<String> stabilizers,
        @Nullable Boolean sugar,
        @Nullable Boolean sodium,
        List<Integer> mgPerMl,
        @Nullable BigDecimal igaMaximumMicrogramsPerMl,
        @Nullable Boolean latexFree,
        @Nullable List<String> flushFluids,
        @Nullable Integer poolStartWithinHours,
        @Nullable Integer poolFinishWithinHours) {
    private static final List<String> SUGARS = List.of("maltose", "sorbitol", "glucose", "sucrose");

    public ProductProperties {
        stabilizers = stabilizers == null ? null : List.copyOf(stabilizers);
        mgPerMl = List.copyOf(mgPerMl);
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

    /** NO only when the stabilizers are known, none of them is a sugar, and no other sugar is stated. */
    public Known containsSugar() {
        if (Boolean.TRUE.equals(sugar) || SUGARS.stream().anyMatch(one -> contains(one) == Known.YES)) {
            return Known.YES;
        }
        return stabilizers == null || sugar == null ? Known.UNKNOWN : Known.NO;
    }
}
