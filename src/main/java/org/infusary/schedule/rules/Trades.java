package org.infusary.schedule.rules;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.infusary.kernel.ChairKind;

/** Tells what placements trade: against the target of each cycle, one chair and one hour for its days, and the wishes. */
final class Trades {
    private final SearchInput input;
    private final Wishes wishes;

    Trades(SearchInput input) {
        this.input = input;
        this.wishes = input.wishes();
    }

    /** Cycle by cycle in the order of the course; in each cycle first what is of the whole of it, then day by day. */
    List<Trade> of(List<Placement> placements) {
        List<Trade> trades = new ArrayList<>();
        for (CycleWish wish : input.cycles()) {
            List<Placement> places = placements.stream()
                    .filter(place -> place.cycle() == wish.cycle())
                    .toList();
            if (!places.isEmpty()) {
                ofCycle(wish, places, trades);
                places.forEach(place -> ofDay(place, trades));
            }
        }
        return trades;
    }

    private void ofCycle(CycleWish wish, List<Placement> places, List<Trade> trades) {
        int cycle = wish.cycle();
        LocalDate target = wish.planned().get(0);
        int days = (int) ChronoUnit.DAYS.between(target, places.get(0).date());
        List<LocalDate> dates = places.stream().map(Placement::date).toList();
        if (days > 0 && wish.later().contains(dates)) {
            trades.add(Trade.by(
                    TradeCode.OUTSIDE_WINDOW,
                    cycle,
                    days,
                    "Begins after its window, " + days + " days after its target " + target + "."));
        } else if (days != 0) {
            trades.add(Trade.by(
                    days < 0 ? TradeCode.EARLY : TradeCode.LATE,
                    cycle,
                    Math.abs(days),
                    "Begins " + Math.abs(days) + (Math.abs(days) == 1 ? " day " : " days ")
                            + (days < 0 ? "before" : "after") + " its target " + target + "."));
        }
        long chairs = places.stream()
                .flatMap(place -> place.where().chair().stream())
                .distinct()
                .count();
        if (chairs > 1) {
            trades.add(Trade.of(TradeCode.SEVERAL_CHAIRS, cycle, "Its days are on " + chairs + " chairs."));
        }
        if (places.stream().mapToInt(this::minute).distinct().count() > 1) {
            trades.add(Trade.of(TradeCode.SEVERAL_HOURS, cycle, "Its days begin at different hours."));
        }
        if (wishes.companion()) {
            trades.add(Trade.of(
                    TradeCode.COMPANION, cycle, "A companion comes along; ask the centre whether there is a seat."));
        }
    }

    private void ofDay(Placement place, List<Trade> trades) {
        if (!wishes.takes(place.date())) {
            trades.add(Trade.of(
                    TradeCode.WEEKDAY,
                    place,
                    "On a " + place.date().getDayOfWeek() + "; wished: "
                            + wishes.weekdays().stream().sorted().toList() + "."));
        }
        if (!wishes.takesHour(minute(place))) {
            trades.add(Trade.of(
                    TradeCode.TIME_OF_DAY,
                    place,
                    "Begins at " + LocalTime.ofSecondOfDay(minute(place) * 60L) + "; wished:"
                            + wishes.earliest().map(time -> " from " + time).orElse("")
                            + wishes.latest().map(time -> " to " + time).orElse("") + "."));
        }
        if (!wishes.takesChair(place.where())) {
            trades.add(Trade.of(TradeCode.CHAIR, place, "Not the chair wished for."));
        }
        Optional<ChairKind> kind = load(place).kind(place.where());
        if (!wishes.takesKind(kind)) {
            trades.add(Trade.of(
                    TradeCode.CHAIR_KIND,
                    place,
                    "A " + kind.orElseThrow() + "; wished: " + wishes.kind().orElseThrow() + "."));
        }
    }

    private int minute(Placement place) {
        return load(place).minuteOfDay(place.times().start());
    }

    private SiteDayLoad load(Placement place) {
        return input.site().on(place.date()).orElseThrow();
    }
}
