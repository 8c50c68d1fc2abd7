package org.infusary.supply;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.lot.rules.WithdrawalReason;

@Schema(name = "WithdrawRecall", description = "Why a recall stands no more.")
record WithdrawRecallRequest(
        @Schema(description = "Coded reason.", examples = "WRONG_LOT") @NotNull(message = "must be given") WithdrawalReason reason) {}
