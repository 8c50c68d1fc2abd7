package org.infusary.site;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.DayOfWeek;
import org.infusary.site.rules.DutyShift;
import org.infusary.site.rules.WeeklyShift;

/** {@link WeeklyShift} as a row; minutes are counted from midnight. */
@Embeddable
record ShiftColumns(@Enumerated(EnumType.STRING) DayOfWeek weekday, int startsMinute, int endsMinute, int nurses) {
    static ShiftColumns of(WeeklyShift weekly) {
        DutyShift shift = weekly.shift();
        return new ShiftColumns(
                weekly.weekday(), MinuteOfDay.of(shift.starts()), MinuteOfDay.of(shift.ends()), shift.nurses());
    }

    WeeklyShift facts() {
        return new WeeklyShift(
                weekday, new DutyShift(MinuteOfDay.time(startsMinute), MinuteOfDay.time(endsMinute), nurses));
    }
}
