package org.infusary.catalog;

import java.math.BigDecimal;
import java.util.List;
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
        @Nullable Integer poolFinishWithinHours) {}
