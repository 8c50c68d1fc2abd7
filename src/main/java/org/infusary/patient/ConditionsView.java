package org.infusary.patient;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.kernel.Condition;

@Schema(description = "A patient's conditions and how they came about.")
record ConditionsView(
        @Schema(description = "The conditions that count.", examples = "[\"DIABETES\"]")
        List<Condition> conditions,

        @Schema(description = "Who noted or took back which one, oldest first.")
        List<Change> history) {

    @Schema(description = "One change of the conditions.")
    record Change(
            @Schema(description = "The condition.", examples = "DIABETES")
            Condition condition,

            @Schema(description = "What happened to it.", examples = "NOTED")
            ConditionChange change,

            @Schema(description = "Account that changed it.", examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f")
            UUID changedBy,

            @Schema(description = "When.", examples = "2026-11-20T09:15:00Z")
            Instant changedAt) {

        static Change of(ConditionEntry entry) {
            return new Change(
                    entry.condition(), entry.change(), entry.changedBy().value(), entry.changedAt());
        }
    }

    static ConditionsView of(Conditions conditions) {
        return new ConditionsView(
                conditions.known().stream().sorted().toList(),
                conditions.history().stream().map(Change::of).toList());
    }
}
