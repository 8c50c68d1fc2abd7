package org.infusary.site;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.site.rules.OpeningWindow;
import org.infusary.web.BadRequest;
import org.infusary.web.BadRequest.FieldError;

/** The weekly hours on the wire: what GET answers can be changed and sent back by PUT. */
@Schema(description = "The opening hours of a week; a weekday without a window is closed.")
record HoursSheet(
        @Schema(description = "Opening windows, at most 70; several a day may be, overlapping ones may not.")
        @NotNull @Size(max = 70, message = "must be at most 70 windows") List<@NotNull @Valid OpeningLine> windows) {

    static HoursSheet of(OpeningHours hours) {
        return new HoursSheet(hours.windows().stream().map(OpeningLine::of).toList());
    }

    /** The windows; 400 with every line whose times are not right. */
    List<OpeningWindow> toWindows() {
        List<FieldError> errors = new ArrayList<>();
        for (int line = 0; line < windows.size(); line++) {
            OpeningLine window = windows.get(line);
            errors.addAll(
                    ClockTimes.flaws("windows[" + line + "].", "opens", window.opens(), "closes", window.closes()));
        }
        if (!errors.isEmpty()) {
            throw new BadRequest(errors);
        }
        return windows.stream().map(OpeningLine::toWindow).toList();
    }
}
