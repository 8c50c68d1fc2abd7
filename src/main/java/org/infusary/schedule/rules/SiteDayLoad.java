package org.infusary.schedule.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.ChairKind;
import org.infusary.kernel.TimeWindow;
import org.infusary.site.rules.ChairDay;
import org.infusary.site.rules.NurseLoad;
import org.infusary.site.rules.NurseShift;
import org.infusary.site.rules.SiteDay;

/**
 * One day of a centre with the visits it already has, on a raster of five minutes from the first opening to the last
 * closing: a bitmap for the hours and for each chair, units of nurses wanted and at work for each tick.
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
    private final Map<ChairId, ChairTicks> chairs = new LinkedHashMap<>();

    /** @param taken every visit that takes a chair of the centre on this day */
    public static SiteDayLoad of(SiteDay day, List<Taken> taken, NurseLoad nurses, SlotMarks marks) {
        return new SiteDayLoad(day, taken, nurses, marks);
    }

    private SiteDayLoad(SiteDay day, List<Taken> taken, NurseLoad nurses, SlotMarks marks) {
        this.date = day.date();
        this.marks = marks;
        this.nurses = nurses;
        this.raster = day.open().isEmpty()
                ? new Raster(0, 0)
                : Raster.around(new TimeWindow(
                        day.open().get(0).start(),
                        day.open().get(day.open().size() - 1).end()));
        this.open = new BitSet(raster.count());
        day.open().forEach(window -> open.set(innerFrom(window), innerTo(window)));
        this.minuteOfDay = marks.minutesOfDay(raster);
        this.available = new int[raster.count()];
        day.shifts().forEach(this::staff);
        for (ChairDay chair : day.chairs()) {
            ChairTicks ticks = new ChairTicks(chair.kind(), chairs.size(), raster.count());
            chair.closed().forEach(closed -> ticks.closed().set(from(closed.start()), to(closed.end())));
            BitSet inService = (BitSet) open.clone();
            inService.andNot(ticks.closed());
            chairMinutesInService += (long) inService.cardinality() * Raster.MINUTES;
            chairs.put(chair.chair(), ticks);
        }
        this.used = new int[raster.count()];
        this.starts = new int[raster.count()];
        taken.forEach(this::seat);
        chairs.values().forEach(ticks -> ticks.blockWhereNot(open, raster.count()));
    }

    private SiteDayLoad(SiteDayLoad day, ChairId chair, ChairTicks ticks) {
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
    }

    /** The same day with no chair but this one. */
    SiteDayLoad with(ChairId chair, ChairTicks ticks) {
        return new SiteDayLoad(this, chair, ticks);
    }

    private void staff(NurseShift shift) {
        int end = innerTo(shift.window());
        for (int tick = innerFrom(shift.window()); tick < end; tick++) {
            available[tick] += shift.nurses() * NurseLoad.UNITS_PER_NURSE;
        }
    }

    private void seat(Taken visit) {
        visits++;
        heldVisits += visit.held() ? 1 : 0;
        chairMinutes += visit.times().window().length().toMinutes();
        int[] units = NurseUnits.of(visit.times(), nurses);
        int start = raster.floor(visit.times().start());
        int begin = raster.within(start);
        int end = to(visit.times().end());
        for (int tick = begin; tick < end; tick++) {
            used[tick] += units[tick - start];
        }
        if (start >= 0 && start < raster.count()) {
            starts[start]++;
        }
        ChairTicks ticks = chairs.get(visit.chair());
        if (ticks != null) {
            ticks.taken().set(begin, end);
            if (visit.held()) {
                ticks.held().set(begin, end);
            }
        }
    }

    /** Whether the visit fits on the chair; if not, everything that stands in the way. */
    public Fit fits(ChairId chair, VisitTimes times) {
        List<Binding> bindings = new ArrayList<>();
        int begin = raster.floor(times.start());
        int end = raster.ceil(times.end());
        int shut = open.nextClearBit(Math.max(0, begin));
        if (raster.count() == 0 || begin < 0) {
            bindings.add(hours(times.start()));
        } else if (shut < end) {
            bindings.add(hours(later(times.start(), raster.begin(shut))));
        }
        ChairTicks ticks = chairs.get(chair);
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
                bindings.add(shortOfNurses(later(times.start(), raster.begin(tick)), need[tick - begin], tick));
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

    /** Visits that take a chair. */
    int visits() {
        return visits;
    }

    /** Visits of these that are only held. */
    int heldVisits() {
        return heldVisits;
    }

    /** Of all these visits together. */
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

    /** @param chair one in service on this day */
    ChairKind kind(ChairId chair) {
        return Objects.requireNonNull(chairs.get(chair)).kind();
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

    Map<ChairId, ChairTicks> chairs() {
        return chairs;
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

    private int innerFrom(TimeWindow window) {
        return raster.within(raster.ceil(window.start()));
    }

    /** Not before {@link #innerFrom}: a window inside one tick offers nothing. */
    private int innerTo(TimeWindow window) {
        return Math.max(innerFrom(window), raster.within(raster.floor(window.end())));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
