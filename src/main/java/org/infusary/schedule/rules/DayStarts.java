package org.infusary.schedule.rules;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.ChairKind;

/**
 * At which marks of one day a visit of one shape may begin, chairs aside: the hours hold it, the nurses suffice, the
 * patient is free and the moment is not past.
 *
 * <p>The need for nurses is the same whatever the chair, so it is looked at once for all chairs.
 */
final class DayStarts {
    private static final int PER_MILLE = 1000;
    private static final int DAY_TICKS = 24 * 60 / Raster.MINUTES;
    private static final int NONE = -1;

    private final SiteDayLoad load;
    private final VisitShape shape;
    private final int[] need;
    private final BitSet starts = new BitSet();
    private final int[] startAt = new int[DAY_TICKS];
    private final int[] peakTick;
    private final int[] peakShare;

    DayStarts(SiteDayLoad load, VisitShape shape, SearchInput input) {
        this.load = load;
        this.shape = shape;
        Raster raster = load.raster();
        this.need = NurseUnits.of(shape.at(raster.begin(0)), load.nurses());
        this.peakTick = new int[raster.count()];
        this.peakShare = new int[raster.count()];
        Arrays.fill(startAt, NONE);
        BitSet elsewhere = new BitSet();
        input.patientTaken()
                .forEach(window -> elsewhere.set(
                        raster.within(raster.floor(window.start())), raster.within(raster.ceil(window.end()))));
        int first = raster.within(raster.ceil(input.notBefore()));
        for (int start = first; start + need.length <= raster.count(); start++) {
            if (load.isMark(start)
                    && load.open().nextClearBit(start) >= start + need.length
                    && isClear(elsewhere, start)
                    && nursesSuffice(start)) {
                starts.set(start);
                startAt[load.minuteOfDay(start) / Raster.MINUTES] = start;
            }
        }
    }

    private boolean isClear(BitSet bits, int start) {
        int next = bits.nextSetBit(start);
        return next < 0 || next >= start + need.length;
    }

    private boolean nursesSuffice(int start) {
        int most = -1;
        for (int i = 0; i < need.length; i++) {
            int after = load.usedAt(start + i) + need[i];
            int available = load.availableAt(start + i);
            if (after > available) {
                return false;
            }
            int share = after * PER_MILLE / available;
            if (share > most) {
                most = share;
                peakTick[start] = start + i;
            }
        }
        peakShare[start] = most;
        return true;
    }

    SiteDayLoad load() {
        return load;
    }

    ChairTicks chair(ChairId chair) {
        return Objects.requireNonNull(load.chairs().get(chair));
    }

    boolean isFree(ChairTicks chair, int start) {
        return chair.isFree(start, start + need.length);
    }

    /** The start at that minute of the centre's clock; below 0 when the visit may not begin then. */
    int startAt(int minuteOfDay) {
        return startAt[minuteOfDay / Raster.MINUTES];
    }

    /** The start with the least busy nurses, the earliest of these; below 0 when the chair is free at none. */
    int calmest(ChairTicks chair) {
        return calmest(start -> isFree(chair, start));
    }

    /** The same for any chair of the kind wished for. */
    int calmest(Optional<ChairKind> kind) {
        return calmest(start -> snuggest(start, kind).isPresent());
    }

    private int calmest(IntPredicate free) {
        int best = NONE;
        for (int start = starts.nextSetBit(0); start >= 0; start = starts.nextSetBit(start + 1)) {
            if ((best < 0 || peakShare[start] < peakShare[best]) && free.test(start)) {
                best = start;
            }
        }
        return best;
    }

    /** The free chair that leaves least idle; empty when none is free, or {@code start} is none. */
    Optional<ChairId> snuggest(int start, Optional<ChairKind> kind) {
        ChairId best = null;
        int least = Integer.MAX_VALUE;
        for (Map.Entry<ChairId, ChairTicks> chair : load.chairs().entrySet()) {
            ChairTicks ticks = chair.getValue();
            if (start >= 0 && ticks.isOf(kind) && isFree(ticks, start) && ticks.cost(start) < least) {
                least = ticks.cost(start);
                best = chair.getKey();
            }
        }
        return Optional.ofNullable(best);
    }

    /** How busy the nurses are at most during a visit from {@code start}, in thousandths of those at work. */
    int peakShare(int start) {
        return peakShare[start];
    }

    NursePeak peak(int start) {
        return load.peak(peakTick[start], need[peakTick[start] - start]);
    }

    VisitTimes times(int start) {
        return shape.at(load.raster().begin(start));
    }
}
