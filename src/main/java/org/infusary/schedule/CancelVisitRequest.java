package org.infusary.schedule;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.schedule.rules.CallOffReason;
import org.infusary.schedule.rules.Initiator;

@Schema(name = "CancelVisit", description = "Why a visit is called off, and who caused it.")
record CancelVisitRequest(
        @Schema(description = "Coded reason.", examples = "PATIENT_UNWELL") @NotNull(message = "must be given") CallOffReason reason,

        @Schema(description = "Who caused it.", examples = "PATIENT") @NotNull(message = "must be given") Initiator initiator) {}
