package org.infusary.supply;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.lot.LotLine;
import org.infusary.lot.StockLotId;

@Schema(name = "SetVialsAside", description = "Which vials are kept for a visit, as proposed or otherwise chosen.")
record SetAsideRequest(
        @Schema(description = "1 to 40 lines, each of another stock lot.")
        @NotNull(message = "must be given") @Size(min = 1, max = 40, message = "must be 1 to 40 lines") List<@NotNull(message = "must not be null") @Valid Line> lines) {

    @Schema(name = "SetVialsAsideLine", description = "So many vials of a stock lot.")
    record Line(
            @Schema(description = "Id of the stock lot.") @NotNull(message = "must be given") UUID stockLotId,

            @Schema(description = "Vials, 1 to 1000.", examples = "3")
            @NotNull(message = "must be given") @Min(value = 1, message = VIALS) @Max(value = 1000, message = VIALS) Integer vials) {
        private static final String VIALS = "must be 1 to 1000 vials";
    }

    List<LotLine> toLines() {
        return lines.stream()
                .map(line -> new LotLine(new StockLotId(line.stockLotId()), line.vials()))
                .toList();
    }
}
