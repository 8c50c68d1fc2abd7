package org.infusary.bench.year;

import static org.infusary.bench.year.Assumptions.*;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.ChairKind;
import org.infusary.kernel.TimeWindow;
import org.infusary.kernel.VisitId;
import org.infusary.schedule.rules.SeatedVisit;
import org.infusary.schedule.rules.SiteDayLoad;
import org.infusary.schedule.rules.SlotMarks;
import org.infusary.schedule.rules.Taken;
import org.infusary.site.rules.ChairDay;
import org.infusary.site.rules.NurseLoad;
import org.infusary.site.rules.NurseShift;
import org.infusary.site.rules.SiteDay;
import org.jspecify.annotations.Nullable;

/** One open day of the centre and who is booked on it. Refuses a booking that breaks a rule, whichever policy asks. */
final class DayBook {
    private static final SlotMarks MARKS = new SlotMarks(ZoneOffset.UTC, SLOT);

    private final LocalDate date;
    private final int chairs;
    private final List<Visit> visits = new ArrayList<>();
    private final List<BitSet> taken;
    private final BitSet shut = new BitSet();
    private final int[] used = new int[TICKS];
    private int nurses;
    private boolean closed;
    private @Nullable SiteDayLoad load;

    DayBook(LocalDate date, int chairs, int nurses) {
        this.date = date;
        this.chairs = chairs;
        this.nurses = nurses;
        this.taken = IntStream.range(0, chairs).mapToObj(chair -> new BitSet()).toList();
    }

    int chairs() {
        return chairs;
    }

    boolean isClosed() {
        return closed;
    }

    int units() {
        return nurses * NurseLoad.UNITS_PER_NURSE;
    }

    /** In the order of their starts. */
    List<Visit> visits() {
        return visits.stream()
                .sorted(Comparator.<Visit>comparingInt(visit -> visit.place().tick())
                        .thenComparingInt(visit -> visit.place().chair()))
                .toList();
    }

    /** Takes what a disruption takes; who does not fit any more is to be told by {@link #hit}. */
    void disrupt(Disruption disruption) {
        load = null;
        switch (disruption.kind()) {
            case DAY_CLOSED -> closed = true;
            case CHAIR_CLOSED -> shut.set(disruption.chair());
            case NURSE_SHORT -> nurses--;
        }
    }

    /** Those for whom the day has no place any more: in order of their starts, each that does not fit beside those before. */
    List<Visit> hit() {
        DayBook left = new DayBook(date, chairs, nurses);
        List<Visit> hit = new ArrayList<>();
        for (Visit visit : visits()) {
            Place place = visit.place();
            int[] need = Units.of(visit.shape(), 0);
            if (closed || shut.get(place.chair()) || !left.nursesSuffice(need, place.tick())) {
                hit.add(visit);
            } else {
                left.take(visit, need, 1);
            }
        }
        return hit;
    }

    boolean nursesSuffice(int[] need, int tick) {
        for (int i = 0; i < need.length; i++) {
            if (used[tick + i] + need[i] > units()) {
                return false;
            }
        }
        return true;
    }

    boolean isFree(int chair, int tick, int ticks) {
        int next = taken.get(chair).nextSetBit(tick);
        return !shut.get(chair) && (next < 0 || next >= tick + ticks);
    }

    void put(Visit visit, Place place) {
        int[] need = Units.of(visit.shape(), 0);
        if (closed
                || place.tick() + need.length > TICKS
                || place.tick() * TICK % SLOT != 0
                || !nursesSuffice(need, place.tick())
                || !isFree(place.chair(), place.tick(), need.length)) {
            throw new IllegalStateException("no such place on " + place);
        }
        visit.putOn(place);
        take(visit, need, 1);
        visits.add(visit);
        load = null;
    }

    /** Visits change their chairs as the policy tells. */
    void reseat(Policy policy, ToIntFunction<Visit> lastChair, boolean next) {
        List<SeatedVisit> seated =
                visits.stream().map(visit -> seated(visit, lastChair)).toList();
        Map<VisitId, ChairId> seats = policy.seats(chairDays(), seated, next);
        List<Visit> before = List.copyOf(visits);
        before.forEach(this::remove);
        before.forEach(visit -> put(
                visit,
                new Place(
                        date,
                        chair(Objects.requireNonNull(seats.get(visit.id()))),
                        visit.place().tick())));
    }

    private SeatedVisit seated(Visit visit, ToIntFunction<Visit> lastChair) {
        return new SeatedVisit(
                visit.id(),
                id(visit.place().chair()),
                visit.shape().at(at(visit.place().tick())).window(),
                false,
                Optional.of(lastChair.applyAsInt(visit))
                        .filter(chair -> chair >= 0)
                        .map(DayBook::id));
    }

    void remove(Visit visit) {
        if (visits.remove(visit)) {
            take(visit, Units.of(visit.shape(), 0), -1);
            load = null;
        }
    }

    private void take(Visit visit, int[] need, int sign) {
        Place place = visit.place();
        for (int i = 0; i < need.length; i++) {
            used[place.tick() + i] += sign * need[i];
        }
        taken.get(place.chair()).set(place.tick(), place.tick() + need.length, sign > 0);
    }

    /** The day as the product's search sees it. */
    SiteDayLoad load() {
        SiteDayLoad known = load;
        if (known == null) {
            TimeWindow hours = TimeWindow.of(at(0), Duration.ofMinutes(OPEN_MINUTES));
            SiteDay day = new SiteDay(
                    date, closed ? List.of() : List.of(hours), List.of(new NurseShift(hours, nurses)), chairDays());
            known = SiteDayLoad.of(
                    day,
                    visits.stream()
                            .map(visit -> new Taken(
                                    id(visit.place().chair()),
                                    visit.shape().at(at(visit.place().tick()))))
                            .toList(),
                    NURSE_LOAD,
                    MARKS);
            load = known;
        }
        return known;
    }

    private List<ChairDay> chairDays() {
        return IntStream.range(0, chairs)
                .filter(chair -> !shut.get(chair))
                .mapToObj(chair -> new ChairDay(id(chair), "" + chair, ChairKind.CHAIR, List.of()))
                .toList();
    }

    Instant at(int tick) {
        return date.atStartOfDay(ZoneOffset.UTC)
                .plusMinutes(OPENS + (long) tick * TICK)
                .toInstant();
    }

    int tick(Instant moment) {
        return (int) Duration.between(at(0), moment).toMinutes() / TICK;
    }

    static ChairId id(int chair) {
        return new ChairId(new UUID(7, chair));
    }

    static int chair(ChairId id) {
        return (int) id.value().getLeastSignificantBits();
    }
}
