package org.infusary.checklist;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.web.BadRequest;
import org.infusary.web.Line;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "ChecklistOverrideRequest",
        description = "Why a stop is overridden, and until when: expiresAt or validMinutes, one of the two.",
        examples = "{\"reason\": \"Labs drawn this morning, result by telephone\", \"validMinutes\": 120}")
record OverrideRequest(
        @Schema(
                description = "In words, 1 to 500 characters.",
                examples = "Labs drawn this morning, result by telephone")
        @NotNull @Size(max = 500, message = "must be at most 500 characters") @Pattern(regexp = Line.FILLED, message = Line.FILLED_RULE) String reason,

        @Schema(
                description = "From then on it covers nothing; after now, and within overridableHours of the item.",
                examples = "2026-11-23T10:00:00Z")
        @Nullable Instant expiresAt,

        @Schema(description = "For so many minutes from now, 1 or more, within overridableHours.", examples = "120")
        @Min(value = 1, message = "must be 1 or more") @Nullable Integer validMinutes) {

    /** @throws BadRequest when not exactly one of expiresAt and validMinutes is given, or it is over already */
    Instant until(Instant now) {
        if ((expiresAt == null) == (validMinutes == null)) {
            throw new BadRequest("expiresAt", "must be given, or validMinutes, and not both");
        }
        Instant until = expiresAt == null ? now.plus(Duration.ofMinutes(validMinutes)) : expiresAt;
        if (!until.isAfter(now)) {
            throw new BadRequest("expiresAt", "must be after now");
        }
        return until;
    }

    /** Nothing: the free text belongs into no log. */
    @Override
    public String toString() {
        return "override";
    }
}
