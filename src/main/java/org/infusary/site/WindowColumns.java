package org.infusary.site;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.DayOfWeek;
import org.infusary.site.rules.OpeningWindow;

/** {@link OpeningWindow} as a row; minutes are counted from midnight, so that the database can compare ranges. */
@Embeddable
record WindowColumns(@Enumerated(EnumType.STRING) DayOfWeek weekday, int opensMinute, int closesMinute) {
    static WindowColumns of(OpeningWindow window) {
        return new WindowColumns(window.weekday(), MinuteOfDay.of(window.opens()), MinuteOfDay.of(window.closes()));
    }

    OpeningWindow facts() {
        return new OpeningWindow(weekday, MinuteOfDay.time(opensMinute), MinuteOfDay.time(closesMinute));
    }
}
