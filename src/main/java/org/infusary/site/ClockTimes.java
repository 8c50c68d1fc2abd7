package org.infusary.site;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.infusary.kernel.ChairId;
import org.infusary.site.rules.Closing;
import org.infusary.site.rules.FiveMinuteMarks;
import org.infusary.web.BadRequest;
import org.infusary.web.BadRequest.FieldError;
import org.jspecify.annotations.Nullable;

/** Reads times on the wire; what is wrong with them is told by field. */
public final class ClockTimes {
    private ClockTimes() {}

    /**
     * What keeps two times from being a stretch of the centre's raster within one day; nothing as a rule.
     *
     * @param line what stands before both fields' names
     */
    public static List<FieldError> flaws(String line, String from, LocalTime start, String to, LocalTime end) {
        List<FieldError> flaws = new ArrayList<>();
        if (!FiveMinuteMarks.marks(start)) {
            flaws.add(new FieldError(line + from, "must be on a five-minute mark"));
        }
        if (!FiveMinuteMarks.marks(end)) {
            flaws.add(new FieldError(line + to, "must be on a five-minute mark"));
        }
        if (!start.isBefore(end)) {
            flaws.add(new FieldError(line + to, "must be after " + from));
        }
        return flaws;
    }

    /**
     * A closing as it stands in a request.
     *
     * @param line what stands before the fields' names
     * @throws BadRequest when it ends before it begins
     */
    public static Closing closing(
            String line,
            LocalDate fromDate,
            @Nullable LocalTime fromTime,
            LocalDate toDate,
            @Nullable LocalTime toTime,
            @Nullable UUID chair) {
        if (toDate.isBefore(fromDate)) {
            throw new BadRequest(line + "toDate", "must not be before fromDate");
        }
        LocalTime start = fromTime == null ? LocalTime.MIN : fromTime;
        if (toDate.equals(fromDate) && toTime != null && !start.isBefore(toTime)) {
            throw new BadRequest(line + "toTime", "must be after fromTime on the same date");
        }
        return new Closing(fromDate, fromTime, toDate, toTime, chair == null ? null : new ChairId(chair));
    }
}
