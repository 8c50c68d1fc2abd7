package org.infusary.site;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.site.rules.Closing;
import org.infusary.site.rules.ClosureReason;
import org.jspecify.annotations.Nullable;

@Schema(description = "A closure: one stretch of local time during which the centre or a chair is closed.")
record ClosureView(
        @Schema(description = "Id of the closure.", examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f")
        UUID id,

        @Schema(description = "First closed date in the centre's zone.", examples = "2026-12-24")
        LocalDate fromDate,

        @Schema(
                description = "First closed minute of fromDate; null from the beginning of that day.",
                examples = "12:00",
                implementation = String.class,
                pattern = "^\\d\\d:\\d\\d$")
        @JsonFormat(pattern = "HH:mm")
        @Nullable LocalTime fromTime,

        @Schema(description = "Last closed date.", examples = "2026-12-26")
        LocalDate toDate,

        @Schema(
                description = "First open minute of toDate again; null when all of that day is closed.",
                examples = "14:00",
                implementation = String.class,
                pattern = "^\\d\\d:\\d\\d$")
        @JsonFormat(pattern = "HH:mm")
        @Nullable LocalTime toTime,

        @Schema(
                description = "The chair that is closed; null when the whole centre is.",
                examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f")
        @Nullable UUID chairId,

        @Schema(description = "Why.", examples = "HOLIDAY") ClosureReason reason,

        @Schema(description = "A note for colleagues.", examples = "Christmas") @Nullable String note) {

    static ClosureView of(ClosureFacts closure) {
        Closing closing = closure.closing();
        return new ClosureView(
                closure.id(),
                closing.fromDate(),
                closing.fromTime(),
                closing.toDate(),
                closing.toTime(),
                closing.chair() == null ? null : closing.chair().value(),
                closure.reason(),
                closure.note());
    }
}
