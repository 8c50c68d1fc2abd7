package org.infusary.schedule.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.ChairKind;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.TimeWindow;
import org.infusary.site.rules.ChairDay;
import org.infusary.site.rules.NurseLoad;
import org.infusary.site.rules.NurseShift;
import org.infusary.site.rules.OpenDays;
import org.infusary.site.rules.SiteDay;

/** A site in New York with two chairs and two nurses at work, open from 00:30 on five days of six, as chance has it. */
final class SmallSite {
    static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    static final SlotMarks MARKS = new SlotMarks(NEW_YORK, 30);
    static final int CHAIRS = 2;

    private static final NurseLoad NURSES = new NurseLoad(2, 3);
    private static final int AT_WORK = 2;

    final Map<LocalDate, SiteDay> days = new HashMap<>();
    final OpenDays open;

    SmallSite(Random random, DateWindow known, String closes) {
        TreeSet<LocalDate> openDates = new TreeSet<>();
        for (LocalDate date = known.from(); !date.isAfter(known.to()); date = date.plusDays(1)) {
            boolean closed = random.nextInt(6) == 0;
            if (!closed) {
                openDates.add(date);
            }
            days.put(date, day(date, closes, closed));
        }
        open = new OpenDays(known, openDates);
    }

    private static SiteDay day(LocalDate date, String closes, boolean closed) {
        TimeWindow hours = new TimeWindow(at(date, "00:30"), at(date, closes));
        List<ChairDay> chairs = new ArrayList<>();
        for (int chair = 0; chair < CHAIRS; chair++) {
            chairs.add(new ChairDay(new ChairId(new UUID(7, chair)), "Chair", ChairKind.CHAIR, List.of()));
        }
        return closed
                ? new SiteDay(date, List.of(), List.of(), chairs)
                : new SiteDay(date, List.of(hours), List.of(new NurseShift(hours, AT_WORK)), chairs);
    }

    SiteDayLoad load(LocalDate date, List<Taken> taken) {
        return SiteDayLoad.of(days.get(date), taken, NURSES, MARKS);
    }

    static Instant at(LocalDate date, String time) {
        return date.atTime(LocalTime.parse(time)).atZone(NEW_YORK).toInstant();
    }
}
