package org.infusary.supply;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.lot.SetAsideFacts;
import org.infusary.lot.rules.SetAsideStatus;
import org.jspecify.annotations.Nullable;

@Schema(name = "SetAsideVials", description = "What is and was set aside for a visit.")
record SetAsideView(
        @Schema(description = "Line by line, oldest first.") List<Line> lines) {

    @Schema(name = "SetAsideLine", description = "Vials of one lot set aside for the visit.")
    record Line(
            @Schema(description = "Id of the line.") UUID id,

            @Schema(description = "Id of the stock lot.") UUID stockLotId,

            @Schema(description = "The manufacturer's batch.", examples = "P100654321")
            String lot,

            @Schema(description = "Last day they may be used.", examples = "2028-03-31")
            LocalDate expiry,

            @Schema(description = "Grams of one vial.", examples = "10")
            BigDecimal gramsPerVial,

            @Schema(description = "Vials that were set aside.", examples = "3")
            int vials,

            @Schema(description = "Of those, hung at the visit.", examples = "0")
            int hung,

            @Schema(description = "Where they stand.", examples = "SET_ASIDE")
            SetAsideStatus status,

            @Schema(description = "When they were set aside.", examples = "2026-11-23T10:55:00Z")
            Instant setAt,

            @Schema(description = "When that ended; null while it lasts.", examples = "2026-11-24T10:55:00Z") @Nullable Instant endedAt) {

        static Line of(SetAsideFacts line) {
            return new Line(
                    line.id(),
                    line.stockLot().value(),
                    line.lot(),
                    line.expiry(),
                    line.grams().plain(),
                    line.vials(),
                    line.hung(),
                    line.status(),
                    line.setAt(),
                    line.endedAt());
        }
    }

    static SetAsideView of(List<SetAsideFacts> lines) {
        return new SetAsideView(lines.stream().map(Line::of).toList());
    }
}
