package org.infusary.schedule.rules;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.infusary.kernel.ChairKind;

/**
 * At which marks of one day a visit of one shape may begin, chairs aside: the hours hold it, it begins within those asked
 * for, the nurses suffice, the patient is free and the moment is not past.
 *
 * <p>The need for nurses is the same whatever the chair, so it is looked at once for all chairs.
 */
final class DayStarts {
    private static final int PER_MILLE = 1000;
    /** More than any cost of a chair. */
    private static final int PER_WISH = 5_000_000;

    private static final int DAY_TICKS = 24 * 60 / Raster.MINUTES;
    private static final int PER_HOUR_MISSED = 2 * PER_MILLE;
    private static final int PER_LEVEL = 2 * PER_HOUR_MISSED;
    private static final int NONE = -1;
    /** A shorter stretch of a chair is of little use: two hours. */
    private static final int LEAST_USE_TICKS = 120 / Raster.MINUTES;
    /** The nurses cannot begin with everyone at once: a chair that waits so long after opening loses nothing. */
    private static final int FIRST_ACCESSES_TICKS = 90 / Raster.MINUTES;
    /** An end so near to closing becomes overtime when the patient is late or the infusion slow. */
    private static final int NEAR_CLOSING_TICKS = 45 / Raster.MINUTES;

    private static final int TICKS_PER_HOUR = 60 / Raster.MINUTES;
    private static final long PER_HOUR_OF_GAP = 1_000;
    private static final long PER_CHAIR_WISH = 1_000_000;
    private static final long PER_SPOILT_TICK = 10_000_000;
    private static final long PER_CHAIR_KIND = 10_000_000_000L;

    private final SiteDayLoad load;
    private final VisitShape shape;
    private final int[] need;
    /** Ticks from the nurse's departure to the start, and from there to the end; 0 and all of the need at the centre. */
    private final int lead;

    private final int stay;
    private final BitSet starts = new BitSet();
    private final int[] startAt = new int[DAY_TICKS];
    private final int[] peakTick;
    private final int[] peakShare;
    private final int[] rank;
    private final int[] startsLost;
    /** Ticks at which the nurses might not suffice for two such visits. */
    private final BitSet scarce = new BitSet();

    private final Wishes wishes;
    private final StartHours hoursWished;

    DayStarts(SiteDayLoad load, VisitShape shape, SearchInput input) {
        this.load = load;
        this.shape = shape;
        Raster raster = load.raster();
        VisitTimes first = shape.at(raster.begin(0));
        this.need = NurseUnits.of(first, load.nurses());
        this.lead = -raster.floor(first.nursed().start());
        this.stay = raster.ceil(first.end());
        this.peakTick = new int[raster.count()];
        this.peakShare = new int[raster.count()];
        this.rank = new int[raster.count()];
        this.startsLost = new int[raster.count()];
        int twice = 2 * Arrays.stream(need).max().orElse(0);
        IntStream.range(0, raster.count())
                .filter(tick -> load.usedAt(tick) + twice > load.availableAt(tick))
                .forEach(scarce::set);
        Arrays.fill(startsLost, NONE);
        this.wishes = input.wishes();
        this.hoursWished = wishes.hours();
        Arrays.fill(startAt, NONE);
        BitSet elsewhere = new BitSet();
        input.patientTaken()
                .forEach(window -> elsewhere.set(
                        raster.within(raster.floor(window.start())), raster.within(raster.ceil(window.end()))));
        int begin = raster.within(raster.ceil(input.notBefore())) + lead;
        for (int start = begin; start - lead + need.length <= raster.count(); start++) {
            if (load.isMark(start)
                    && input.hours().takes(load.minuteOfDay(start))
                    && load.open().nextClearBit(start - lead) >= start - lead + need.length
                    && isClear(elsewhere, start)
                    && nursesSuffice(start)) {
                starts.set(start);
                startAt[load.minuteOfDay(start) / Raster.MINUTES] = start;
            }
        }
    }

    private boolean isClear(BitSet bits, int start) {
        int next = bits.nextSetBit(start);
        return next < 0 || next >= start + stay;
    }

    private boolean nursesSuffice(int start) {
        int most = -1;
        int worst = 0;
        int worstOf = 1;
        for (int i = 0; i < need.length; i++) {
            int tick = start - lead + i;
            int after = load.usedAt(tick) + need[i];
            int available = load.availableAt(tick);
            if (after > available) {
                return false;
            }
            // a division for each tick would be the greatest part of the search
            if (after * worstOf > worst * available && after * PER_MILLE / available > most) {
                most = after * PER_MILLE / available;
                worst = after;
                worstOf = available;
                peakTick[start] = tick;
            }
        }
        peakShare[start] = most;
        rank[start] = Level.of(most).ordinal() * PER_LEVEL
                + (hoursWished.takes(load.minuteOfDay(start)) ? 0 : PER_HOUR_MISSED)
                + most;
        return true;
    }

    SiteDayLoad load() {
        return load;
    }

    /** Where a visit of the shape may be. */
    Map<Where, ChairTicks> seats() {
        return load.seats(shape.travel());
    }

    ChairTicks seat(Where where) {
        return Objects.requireNonNull(seats().get(where));
    }

    boolean isFree(ChairTicks chair, int start) {
        return chair.isFree(start, start + stay);
    }

    /** The start at that minute of the centre's clock; below 0 when the visit may not begin then. */
    int startAt(int minuteOfDay) {
        return startAt[minuteOfDay / Raster.MINUTES];
    }

    /** The start with the least busy nurses, one within the hours wished for among those alike, then the earliest; below 0
     * when the chair is free at none. */
    int calmest(ChairTicks chair) {
        return calmest(start -> isFree(chair, start));
    }

    /** The same for any chair of the kind that is needed. */
    int calmest() {
        return calmest(anyFree()::get);
    }

    private int calmest(IntPredicate free) {
        int best = NONE;
        for (int start = starts.nextSetBit(0); start >= 0; start = starts.nextSetBit(start + 1)) {
            if ((best < 0 || rank[start] < rank[best]) && free.test(start)) {
                best = start;
            }
        }
        return best;
    }

    /** The free chair that trades fewest wishes, then leaves least idle; empty when none is free, or {@code start} is none. */
    Optional<Where> snuggest(int start) {
        Where best = null;
        int least = Integer.MAX_VALUE;
        for (Map.Entry<Where, ChairTicks> chair : seats().entrySet()) {
            ChairTicks ticks = chair.getValue();
            if (start >= 0 && ticks.isOf(wishes.need()) && isFree(ticks, start)) {
                int cost = cost(ticks, start, wishes.tradedOn(chair.getKey(), ticks.kind()));
                if (cost < least) {
                    least = cost;
                    best = chair.getKey();
                }
            }
        }
        return Optional.ofNullable(best);
    }

    IntStream starts() {
        return starts.stream();
    }

    /**
     * The earliest start at which a chair of the kind that is needed is free: within the hours wished for if there is one,
     * then with an end that is not near closing; below 0 when there is none.
     */
    int earliest() {
        BitSet free = anyFree();
        free.and(starts);
        int best = NONE;
        int least = Integer.MAX_VALUE;
        for (int start = free.nextSetBit(0); start >= 0 && least > 0; start = free.nextSetBit(start + 1)) {
            if (hindrance(start) < least) {
                best = start;
                least = hindrance(start);
            }
        }
        return best;
    }

    /** 0 to 3: an hour that is not wished for counts more than an end near closing. */
    private int hindrance(int start) {
        return (hoursWished.takes(load.minuteOfDay(start)) ? 0 : 2) + (endsLate(start) ? 1 : 0);
    }

    /** The ticks at which a chair of the kind that is needed is free for the visit. */
    private BitSet anyFree() {
        BitSet free = new BitSet(load.raster().count());
        for (ChairTicks chair : seats().values()) {
            if (chair.isOf(wishes.need())) {
                free.or(chair.freeFor(stay, load.raster().count()));
            }
        }
        return free;
    }

    /** Starts at which the nurses suffice for a visit like this one, and no longer do when it has begun at {@code start}. */
    int startsLost(int start) {
        if (startsLost[start] == NONE) {
            startsLost[start] =
                    (int) starts().filter(other -> collide(start, other)).count();
        }
        return startsLost[start];
    }

    private boolean collide(int one, int other) {
        int later = Math.max(one, other) - lead;
        int end = Math.min(one, other) - lead + need.length;
        for (int tick = scarce.nextSetBit(later); tick >= 0 && tick < end; tick = scarce.nextSetBit(tick + 1)) {
            if (load.usedAt(tick) + need[tick - one + lead] + need[tick - other + lead] > load.availableAt(tick)) {
                return true;
            }
        }
        return false;
    }

    boolean endsLate(int start) {
        return start - lead + need.length > load.raster().count() - NEAR_CLOSING_TICKS;
    }

    /** Ticks of the chair before and after the visit, of stretches that are too short for another one; none at home. */
    int spoiltTicks(Where where, int start) {
        return where.isHome() ? 0 : spoiltTicks(seat(where), start);
    }

    private int spoiltTicks(ChairTicks chair, int start) {
        int count = load.raster().count();
        int end = start + stay;
        int from = chair.blocked().previousSetBit(start) + 1;
        int until = Math.min(chair.freeUntil(start), count);
        int before = from == 0 && start < FIRST_ACCESSES_TICKS ? 0 : start - from;
        int after = until == count ? Math.max(0, until - NEAR_CLOSING_TICKS - end) : until - end;
        return (before < LEAST_USE_TICKS ? before : 0) + (after < LEAST_USE_TICKS ? after : 0);
    }

    /** The free chair with least {@link #snugCost}; empty when none is free, or {@code start} is none. */
    Optional<Where> snuggestInTheLongRun(int start) {
        Where best = null;
        long least = Long.MAX_VALUE;
        for (Map.Entry<Where, ChairTicks> chair : seats().entrySet()) {
            ChairTicks ticks = chair.getValue();
            if (start >= 0 && ticks.isOf(wishes.need()) && isFree(ticks, start)) {
                long cost = snugCost(chair.getKey(), ticks, start);
                if (cost < least) {
                    least = cost;
                    best = chair.getKey();
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /**
     * Lower for the kind of chair wished for, then for plain chairs, then for fewer ticks spoilt, then for the chair wished
     * for, then for the shorter gap to the hour, then for the first of the centre's list.
     */
    long snugCost(Where where, int start) {
        return snugCost(where, seat(where), start);
    }

    private long snugCost(Where where, ChairTicks chair, int start) {
        int gap = Math.min(chair.freeUntil(start), load.raster().count())
                - chair.blocked().previousSetBit(start)
                - 1
                - stay;
        int kind = (wishes.takesKind(chair.kind()) ? 0 : ChairKind.values().length)
                + chair.kind().map(ChairKind::ordinal).orElse(0);
        return kind * PER_CHAIR_KIND
                + (where.isHome() ? 0 : spoiltTicks(chair, start)) * PER_SPOILT_TICK
                + (wishes.takesChair(where) ? 0 : PER_CHAIR_WISH)
                + gap / TICKS_PER_HOUR * PER_HOUR_OF_GAP
                + chair.order();
    }

    /** Like {@link #traded}, the chair wished for aside: 0 to 2. */
    int tradedButChair(Where where, int start) {
        return (wishes.takesKind(seat(where).kind()) ? 0 : 1) + (hoursWished.takes(load.minuteOfDay(start)) ? 0 : 1);
    }

    /** Lower for fewer wishes traded, then as {@link ChairTicks#cost}. */
    int cost(Where where, int start) {
        ChairTicks ticks = seat(where);
        return cost(ticks, start, wishes.tradedOn(where, ticks.kind()));
    }

    /** The same for a chair that is known to trade so many wishes. */
    static int cost(ChairTicks chair, int start, int traded) {
        return traded * PER_WISH + chair.cost(start);
    }

    /** How many wishes a visit trades that starts then and there, 0 to 3. */
    int traded(Where where, int start) {
        return wishes.tradedOn(where, seat(where).kind()) + (hoursWished.takes(load.minuteOfDay(start)) ? 0 : 1);
    }

    /** How busy the nurses are at most during a visit from {@code start}, in thousandths of those at work. */
    int peakShare(int start) {
        return peakShare[start];
    }

    NursePeak peak(int start) {
        return load.peak(peakTick[start], need[peakTick[start] - start + lead]);
    }

    VisitTimes times(int start) {
        return shape.at(load.raster().begin(start));
    }
}
