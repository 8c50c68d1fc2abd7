package org.infusary.schedule.rules.placing;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The best place of one visit on a day, as things stand: least cost, and dearer for each tick in which it takes the place
 * of a larger demand.
 *
 * <p>Steps are tried in their order, whatever cannot become better is left. A step that neither opens the chair nor has
 * one after it in haste stands as early as it can: that is best for all that follow. Answers are kept until the day changes.
 */
final class VisitSearch {
    /** More than any cost, twice of it no overflow. */
    static final long NOWHERE = Long.MAX_VALUE / 4;

    private final VisitToPlace visit;
    private final Load load;
    private final long breakPrice;
    private final int last;
    private final int seatFrom;
    private final StepStarts[] steps;
    private final int[] untilEnd;
    private final int leastHeld;
    private final boolean[] early;
    private final Level[] chairs;
    private final DayBest[] bests;
    private final int[] trial;

    /** @param breakPrice what a tick costs in which one of the largest demands on a pool fewer would fit afterwards */
    VisitSearch(VisitToPlace visit, Load load, long breakPrice) {
        this.visit = visit;
        this.load = load;
        this.breakPrice = breakPrice;
        this.last = visit.steps().size() - 1;
        this.seatFrom = visit.seat().from();
        this.steps =
                visit.steps().stream().map(step -> new StepStarts(step, load)).toArray(StepStarts[]::new);
        this.chairs =
                visit.seat().pools().stream().map(pool -> load.level(pool, 1)).toArray(Level[]::new);
        this.untilEnd = new int[last + 1];
        this.early = new boolean[last + 1];
        lookAhead();
        this.leastHeld = leastHeld();
        this.bests = IntStream.range(0, load.centre().days())
                .mapToObj(day -> new DayBest(last + 1))
                .toArray(DayBest[]::new);
        this.trial = new int[last + 1];
    }

    private void lookAhead() {
        for (int step = last; step >= 0; step--) {
            int next = step;
            List<After> followers = visit.steps().stream()
                    .flatMap(other -> other.after().stream())
                    .filter(after -> after.step() == next)
                    .toList();
            early[step] = step != last && step != seatFrom && followers.stream().allMatch(After::hasTime);
            untilEnd[step] += steps[step].ticks();
            for (After after : visit.steps().get(step).after()) {
                untilEnd[after.step()] = Math.max(untilEnd[after.step()], untilEnd[step]);
            }
        }
    }

    /** For how many ticks the chair is held at least; 0 when its last step may come before its first. */
    private int leastHeld() {
        int[] held = new int[last + 1];
        held[visit.seat().to()] = steps[visit.seat().to()].ticks();
        for (int step = visit.seat().to(); step > seatFrom; step--) {
            for (After after : visit.steps().get(step).after()) {
                int before = held[step] == 0 ? 0 : held[step] + steps[after.step()].ticks();
                held[after.step()] = Math.max(held[after.step()], before);
            }
        }
        return held[seatFrom];
    }

    /** Cost, and price of what the best place takes from larger demands; {@link #NOWHERE} when the visit does not fit. */
    long score(int day) {
        DayBest best = bests[day];
        if (!best.isOf(load.changes(day))) {
            best.restart(load.changes(day));
            look(day);
            place(0, day, 0);
        }
        return best.score();
    }

    /** The place with the score told last. */
    PlacedVisit placed(int day) {
        return bests[day].placed(visit, day);
    }

    /** Tells the steps with which ticks they may begin; those at once before others, with which these may begin, too. */
    private void look(int day) {
        for (StepStarts step : steps) {
            step.look(day);
        }
        if (leastHeld > 0) {
            steps[seatFrom].keep(seats(day));
        }
        for (int step = last; step > 0; step--) {
            for (After after : visit.steps().get(step).after()) {
                if (after.mostWait() == 0) {
                    steps[after.step()].precede(steps[step]);
                }
            }
        }
    }

    /** The ticks from which a chair is free for as long as it is held at least. */
    private Ticks seats(int day) {
        Ticks seats = new Ticks(load.centre().ticks());
        for (Level chair : chairs) {
            seats.or(chair.enough(day).runs(leastHeld));
        }
        return seats;
    }

    private void place(int step, int day, long price) {
        int from = 0;
        int to = load.centre().ticks();
        for (After after : visit.steps().get(step).after()) {
            int end = trial[after.step()] + steps[after.step()].ticks();
            from = Math.max(from, end);
            to = Math.min(to, end + after.mostWait());
        }
        for (int start = steps[step].next(from); start <= to; start = steps[step].next(start + 1)) {
            trial[step] = start;
            if (step < seatFrom || cost(day, start + untilEnd[step]) + price < bests[day].score()) {
                long priceNow = breakPrice == 0 ? 0 : price + breakPrice * steps[step].breaks(day, start);
                if (step == last) {
                    sit(day, priceNow);
                } else {
                    place(step + 1, day, priceNow);
                }
            } else if (step > seatFrom) {
                return;
            }
            if (early[step]) {
                return;
            }
        }
    }

    private long cost(int day, int end) {
        return visit.cost().of(day, trial[seatFrom], end);
    }

    private void sit(int day, long price) {
        int seated = trial[seatFrom];
        int risen = trial[visit.seat().to()] + steps[visit.seat().to()].ticks();
        long cost = cost(day, trial[last] + steps[last].ticks());
        if (cost + price >= bests[day].score()) {
            return;
        }
        for (int chair = 0; chair < chairs.length; chair++) {
            if (chairs[chair].enough(day).holds(seated, risen)) {
                bests[day].replace(cost + price, cost, visit.seat().pools().get(chair), trial);
                return;
            }
        }
    }
}
