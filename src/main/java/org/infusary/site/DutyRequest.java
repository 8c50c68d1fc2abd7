package org.infusary.site;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.site.rules.DutyShift;
import org.infusary.web.BadRequest;
import org.infusary.web.BadRequest.FieldError;

@Schema(description = "Who works on one date instead of the weekly shifts.")
record DutyRequest(
        @Schema(description = "Shifts of the date, at most 50; an empty list means nobody works.")
        @NotNull @Size(max = 50, message = "must be at most 50 shifts") List<@NotNull @Valid DutyShiftLine> shifts) {

    /** The shifts; 400 with every line whose times are not right. */
    List<DutyShift> toShifts() {
        List<FieldError> errors = new ArrayList<>();
        for (int line = 0; line < shifts.size(); line++) {
            DutyShiftLine shift = shifts.get(line);
            errors.addAll(ClockTimes.flaws("shifts[" + line + "].", "starts", shift.starts(), "ends", shift.ends()));
        }
        if (!errors.isEmpty()) {
            throw new BadRequest(errors);
        }
        return shifts.stream().map(DutyShiftLine::toShift).toList();
    }
}
