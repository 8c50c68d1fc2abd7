package org.infusary.schedule.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.ChairKind;
import org.infusary.kernel.TimeWindow;
import org.infusary.site.rules.ChairDay;
import org.infusary.site.rules.NurseLoad;
import org.infusary.site.rules.NurseShift;
import org.infusary.site.rules.SiteDay;

/** A day of a centre in New York, told by the clock on its wall. */
final class GivenDay {
    static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    static final LocalDate MON_23_NOV = LocalDate.of(2026, 11, 23);
    static final SlotMarks QUARTERS = new SlotMarks(NEW_YORK, 15);
    static final NurseLoad THREE_AND_FOUR = new NurseLoad(3, 4);

    private final LocalDate date;
    private final List<TimeWindow> open = new ArrayList<>();
    private final List<NurseShift> shifts = new ArrayList<>();
    private final List<ChairDay> chairs = new ArrayList<>();
    private final List<Taken> taken = new ArrayList<>();

    private GivenDay(LocalDate date) {
        this.date = date;
    }

    static GivenDay on(LocalDate date) {
        return new GivenDay(date);
    }

    static ChairId chair(int number) {
        return new ChairId(new UUID(7, number));
    }

    GivenDay open(String from, String to) {
        open.add(window(from, to));
        return this;
    }

    GivenDay nurses(int nurses, String from, String to) {
        shifts.add(new NurseShift(window(from, to), nurses));
        return this;
    }

    GivenDay chairs(int count) {
        for (int number = 1; number <= count; number++) {
            put(number, ChairKind.CHAIR, List.of());
        }
        return this;
    }

    GivenDay chair(int number, ChairKind kind) {
        return put(number, kind, List.of());
    }

    GivenDay chairClosed(int number, String from, String to) {
        return put(number, ChairKind.CHAIR, List.of(window(from, to)));
    }

    private GivenDay put(int number, ChairKind kind, List<TimeWindow> closed) {
        chairs.add(new ChairDay(chair(number), "Chair " + number, kind, closed));
        return this;
    }

    GivenDay taken(int chair, String start, VisitShape shape) {
        taken.add(new Taken(chair(chair), shape.at(at(start))));
        return this;
    }

    GivenDay takenAtHome(String start, VisitShape shape) {
        taken.add(new Taken(Where.HOME, shape.at(at(start))));
        return this;
    }

    SiteDayLoad load() {
        return SiteDayLoad.of(new SiteDay(date, open, shifts, chairs), taken, THREE_AND_FOUR, QUARTERS);
    }

    Instant at(String time) {
        return date.atTime(LocalTime.parse(time)).atZone(NEW_YORK).toInstant();
    }

    private TimeWindow window(String from, String to) {
        return new TimeWindow(at(from), at(to));
    }
}
