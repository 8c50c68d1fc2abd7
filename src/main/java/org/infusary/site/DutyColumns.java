package org.infusary.site;

import jakarta.persistence.Embeddable;
import org.infusary.site.rules.DutyShift;

/** {@link DutyShift} as a row; minutes are counted from midnight. */
@Embeddable
record DutyColumns(int startsMinute, int endsMinute, int nurses) {
    static DutyColumns of(DutyShift shift) {
        return new DutyColumns(MinuteOfDay.of(shift.starts()), MinuteOfDay.of(shift.ends()), shift.nurses());
    }

    DutyShift facts() {
        return new DutyShift(MinuteOfDay.time(startsMinute), MinuteOfDay.time(endsMinute), nurses);
    }
}
