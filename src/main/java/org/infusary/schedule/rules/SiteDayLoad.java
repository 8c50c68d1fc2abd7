package org.infusary.schedule.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.infusary.kernel.ChairKind;
import org.infusary.kernel.TimeWindow;
import org.infusary.kernel.Travel;
import org.infusary.site.rules.ChairDay;
import org.infusary.site.rules.NurseLoad;
import org.infusary.site.rules.NurseShift;
import org.infusary.site.rules.SiteDay;

/**
 * One day of a centre with the visits it already has, on a raster of five minutes from the first opening to the last
 * closing: a bitmap for the hours and for each chair, units of nurses wanted and at work for each tick. A visit at home has
 * no chair, and lies inside the hours from the nurse's departure to her return.
 *
 * <p>What takes a chair or a nurse is rounded outward to ticks, what offers them inward; times on five-minute marks, as
 * centres keep them, are exact. Not changed once made.
 */
public final class SiteDayLoad {
    private final LocalDate date;
    private final SlotMarks marks;
    private final NurseLoad nurses;
    private final Raster raster;
    private final BitSet open;
    private final int[] minuteOfDay;
    private final int[] available;
    private final int[] used;
    private final int[] starts;
    private int visits;
    private int heldVisits;
    private long chairMinutes;
    private long chairMinutesInService;
    private final Map<Where, ChairTicks> chairs = new LinkedHashMap<>();
    private final Map<Where, ChairTicks> home;

    /** @param taken every visit that takes a chair or nurse of the centre on this day */
    public static SiteDayLoad of(SiteDay day, List<Taken> taken, NurseLoad nurses, SlotMarks marks) {
        return new SiteDayLoad(day, taken, nurses, marks);
    }

    private SiteDayLoad(SiteDay day, List<Taken> taken, NurseLoad nurses, SlotMarks marks) {
        this.date = day.date();
        this.marks = marks;
        this.nurses = nurses;
        this.raster = raster(day);
        this.open = open(day, raster);
        this.minuteOfDay = marks.minutesOfDay(raster);
        this.available = new int[raster.count()];
        day.shifts().forEach(this::staff);
        for (ChairDay chair : day.chairs()) {
            ChairTicks ticks = new ChairTicks(chair.kind(), chairs.size(), raster.count());
            ticks.closed().or(closed(chair, raster));
            chairs.put(Where.on(chair.chair()), ticks);
        }
        this.chairMinutesInService = chairMinutesInService(day);
        this.used = new int[raster.count()];
        this.starts = new int[raster.count()];
        taken.forEach(this::seat);
        chairs.values().forEach(ticks -> ticks.blockWhereNot(open, raster.count()));
        this.home = Map.of(Where.HOME, ChairTicks.home(open, raster.count()));
    }

    private SiteDayLoad(SiteDayLoad day, Where chair, ChairTicks ticks) {
        date = day.date;
        marks = day.marks;
        nurses = day.nurses;
        raster = day.raster;
        open = day.open;
        minuteOfDay = day.minuteOfDay;
        available = day.available;
        used = day.used;
        starts = day.starts;
        visits = day.visits;
        heldVisits = day.heldVisits;
        chairMinutes = day.chairMinutes;
        chairs.put(chair, ticks);
        home = Map.of();
    }

    private static Raster raster(SiteDay day) {
        return day.open().isEmpty()
                ? new Raster(0, 0)
                : Raster.around(new TimeWindow(
                        day.open().get(0).start(),
                        day.open().get(day.open().size() - 1).end()));
    }

    private static BitSet open(SiteDay day, Raster raster) {
        BitSet open = new BitSet(raster.count());
        day.open().forEach(window -> open.set(raster.innerFrom(window), raster.innerTo(window)));
        return open;
    }

    private static BitSet closed(ChairDay chair, Raster raster) {
        BitSet closed = new BitSet();
        chair.closed()
                .forEach(window -> closed.set(
                        raster.within(raster.floor(window.start())), raster.within(raster.ceil(window.end()))));
        return closed;
    }

    /** Of all chairs of a day together while the centre is open and they are not closed: the same whoever sits there. */
    public static long chairMinutesInService(SiteDay day) {
        Raster raster = raster(day);
        BitSet open = open(day, raster);
        long ticks = 0;
        for (ChairDay chair : day.chairs()) {
            BitSet inService = (BitSet) open.clone();
            inService.andNot(closed(chair, raster));
            ticks += inService.cardinality();
        }
        return ticks * Raster.MINUTES;
    }

    /** The same day with no place but this chair, homes left out too. */
    SiteDayLoad with(Where chair, ChairTicks ticks) {
        return new SiteDayLoad(this, chair, ticks);
    }

    private void staff(NurseShift shift) {
        int end = raster.innerTo(shift.window());
        for (int tick = raster.innerFrom(shift.window()); tick < end; tick++) {
            available[tick] += shift.nurses() * NurseLoad.UNITS_PER_NURSE;
        }
    }

    private void seat(Taken visit) {
        visits++;
        heldVisits += visit.held() ? 1 : 0;
        int[] units = NurseUnits.of(visit.times(), nurses);
        TimeWindow nursed = visit.times().nursed();
        int departure = raster.floor(nursed.start());
        int back = to(nursed.end());
        for (int tick = raster.within(departure); tick < back; tick++) {
            used[tick] += units[tick - departure];
        }
        int start = raster.floor(visit.times().start());
        if (start >= 0 && start < raster.count()) {
            starts[start]++;
        }
        if (!visit.where().isHome()) {
            chairMinutes += visit.times().start().until(visit.times().end(), ChronoUnit.MINUTES);
        }
        ChairTicks ticks = chairs.get(visit.where());
        if (ticks != null) {
            int end = to(visit.times().end());
            ticks.taken().set(raster.within(start), end);
            if (visit.held()) {
                ticks.held().set(raster.within(start), end);
            }
        }
    }

    /** Whether the visit fits there; if not, everything that stands in the way. */
    public Fit fits(Where where, VisitTimes times) {
        times.mustSuit(where);
        List<Binding> bindings = new ArrayList<>();
        TimeWindow nursed = times.nursed();
        int begin = raster.floor(nursed.start());
        int end = raster.ceil(nursed.end());
        int shut = open.nextClearBit(Math.max(0, begin));
        if (raster.count() == 0 || begin < 0) {
            bindings.add(hours(nursed.start()));
        } else if (shut < end) {
            bindings.add(hours(later(nursed.start(), raster.begin(shut))));
        }
        ChairTicks ticks = seats(times.travel()).get(where);
        if (ticks == null) {
            bindings.add(new Binding(
                    Resource.CLOSURE,
                    times.start(),
                    "chair-not-in-service",
                    "the centre has no such chair in service"));
        } else {
            bind(bindings, ticks.closed(), times, Resource.CLOSURE, "chair-closed", "the chair is closed");
            bind(bindings, ticks.taken(), times, Resource.CHAIR, "chair-taken", "the chair has another visit");
        }
        int[] need = NurseUnits.of(times, nurses);
        int peak = raster.within(begin);
        for (int tick = raster.within(begin); tick < raster.within(end); tick++) {
            int after = used[tick] + need[tick - begin];
            if (after > available[tick] && open.get(tick)) {
                bindings.add(shortOfNurses(later(nursed.start(), raster.begin(tick)), need[tick - begin], tick));
                break;
            }
            peak = busier(tick, after, peak, used[peak] + need[peak - begin]) ? tick : peak;
        }
        return bindings.isEmpty() ? new Fit.Fits(peak(peak, need[peak - begin])) : new Fit.Refusal(bindings);
    }

    private void bind(
            List<Binding> bindings, BitSet bits, VisitTimes times, Resource resource, String code, String detail) {
        int tick = bits.nextSetBit(from(times.start()));
        if (tick >= 0 && tick < to(times.end())) {
            bindings.add(new Binding(resource, later(times.start(), raster.begin(tick)), code, detail));
        }
    }

    private Binding hours(Instant at) {
        return raster.count() == 0
                ? new Binding(Resource.HOURS, at, "centre-closed", "the centre is closed all day")
                : new Binding(Resource.HOURS, at, "outside-hours", "the centre is not open");
    }

    Binding shortOfNurses(Instant at, int need, int tick) {
        return new Binding(
                Resource.NURSE,
                at,
                "nurses-busy",
                need + " units of nurses are needed, " + Math.max(0, available[tick] - used[tick]) + " of "
                        + available[tick] + " are left (one nurse is " + NurseLoad.UNITS_PER_NURSE + ")");
    }

    /** Whether one tick is busier than another, as a share of the nurses at work. */
    private boolean busier(int tick, int after, int other, int otherAfter) {
        return after * available[other] > otherAfter * available[tick];
    }

    NursePeak peak(int tick, int need) {
        return new NursePeak(raster.begin(tick), used[tick], used[tick] + need, available[tick]);
    }

    /** How full each slot from the first opening to the last closing is; none on a closed day. */
    public List<SlotLoad> slots() {
        return SlotLoad.of(this);
    }

    /** Visits on chairs and at home. */
    int visits() {
        return visits;
    }

    /** Visits of these that are only held. */
    int heldVisits() {
        return heldVisits;
    }

    /** Of all visits on chairs together. */
    long chairMinutes() {
        return chairMinutes;
    }

    /** Of all chairs together while the centre is open and they are not closed. */
    long chairMinutesInService() {
        return chairMinutesInService;
    }

    LocalDate date() {
        return date;
    }

    /** The first moment of the date. */
    Instant midnight() {
        return date.atStartOfDay(marks.zone()).toInstant();
    }

    /** Whether a visit may begin with the tick. */
    boolean isMark(int tick) {
        return minuteOfDay[tick] % marks.slotMinutes() == 0;
    }

    int slotMinutes() {
        return marks.slotMinutes();
    }

    int minuteOfDay(int tick) {
        return minuteOfDay[tick];
    }

    /** Of the centre's clock. */
    int minuteOfDay(Instant moment) {
        return marks.minuteOfDay(moment);
    }

    /** Empty at home; a chair must be in service on this day. */
    Optional<ChairKind> kind(Where where) {
        return where.chair()
                .flatMap(chair -> Objects.requireNonNull(chairs.get(where)).kind());
    }

    Raster raster() {
        return raster;
    }

    NurseLoad nurses() {
        return nurses;
    }

    BitSet open() {
        return open;
    }

    Map<Where, ChairTicks> chairs() {
        return chairs;
    }

    /** Where a visit with such a travel may be: on any of the chairs, or at home. */
    Map<Where, ChairTicks> seats(Travel travel) {
        return travel.isHome() ? home : chairs;
    }

    int usedAt(int tick) {
        return used[tick];
    }

    /** Visits that begin in the tick. */
    int startsAt(int tick) {
        return starts[tick];
    }

    int availableAt(int tick) {
        return available[tick];
    }

    private int from(Instant moment) {
        return raster.within(raster.floor(moment));
    }

    private int to(Instant moment) {
        return raster.within(raster.ceil(moment));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
