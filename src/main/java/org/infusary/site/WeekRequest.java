package org.infusary.site;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.site.rules.WeeklyShift;
import org.infusary.web.BadRequest;
import org.infusary.web.BadRequest.FieldError;

@Schema(description = "The weekly shifts, all of them; dates that differ stay as they are.")
record WeekRequest(
        @Schema(description = "Weekly shifts, at most 200.")
        @NotNull @Size(max = 200, message = "must be at most 200 shifts") List<@NotNull @Valid WeeklyShiftLine> shifts) {

    /** The shifts; 400 with every line whose times are not right. */
    List<WeeklyShift> toShifts() {
        List<FieldError> errors = new ArrayList<>();
        for (int line = 0; line < shifts.size(); line++) {
            WeeklyShiftLine shift = shifts.get(line);
            errors.addAll(ClockTimes.flaws("shifts[" + line + "].", "starts", shift.starts(), "ends", shift.ends()));
        }
        if (!errors.isEmpty()) {
            throw new BadRequest(errors);
        }
        return shifts.stream().map(WeeklyShiftLine::toShift).toList();
    }
}
