package org.infusary.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.ledger.rules.VaccineKind;

@Schema(name = "LiveVaccine", description = "A live vaccine as the patient told of it last.")
record LiveVaccineView(
        @Schema(description = "Id of the line.", examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f")
        UUID id,

        @Schema(description = "The vaccine; OTHER is not covered by the table of intervals.", examples = "MMR")
        VaccineKind kind,

        @Schema(description = "The day it was given or is planned for.", examples = "2026-11-02")
        LocalDate on,

        @Schema(
                description = "Whether the day had not come when it was told; that it was given then nobody has said.",
                examples = "false")
        boolean planned,

        @Schema(
                description = "Visit on whose checklist it was answered.",
                examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f")
        UUID toldAtVisitId,

        @Schema(description = "Account that recorded it.", examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f")
        UUID recordedBy,

        @Schema(description = "When it was recorded.", examples = "2026-11-23T12:05:00Z")
        Instant recordedAt) {}
