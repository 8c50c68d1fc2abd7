package org.infusary.site.rules;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.infusary.kernel.DateWindow;

/** One thing that makes a centre offer less, or other, than it did. */
public sealed interface CalendarChange {
    /** The dates that change. */
    DateWindow days();

    /** The calendar once it is so. */
    CentreCalendar in(CentreCalendar calendar);

    /** An answer for each kind of change. */
    <T> T fold(Function<Closing, T> ofClosing, Function<Duty, T> ofDuty);

    /** The centre or a chair is closed for a stretch. */
    record Closed(Closing closing) implements CalendarChange {
        @Override
        public DateWindow days() {
            return new DateWindow(closing.fromDate(), closing.toDate());
        }

        @Override
        public CentreCalendar in(CentreCalendar calendar) {
            return calendar.with(closing);
        }

        @Override
        public <T> T fold(Function<Closing, T> ofClosing, Function<Duty, T> ofDuty) {
            return ofClosing.apply(closing);
        }
    }

    /** Other nurses work on a date. */
    sealed interface Duty extends CalendarChange {
        LocalDate date();

        /** Who works on the date once it is so; an empty list means nobody does. */
        List<DutyShift> shifts(CentreCalendar calendar);

        @Override
        default DateWindow days() {
            return new DateWindow(date(), date());
        }

        @Override
        default CentreCalendar in(CentreCalendar calendar) {
            return calendar.with(date(), shifts(calendar));
        }

        @Override
        default <T> T fold(Function<Closing, T> ofClosing, Function<Duty, T> ofDuty) {
            return ofDuty.apply(this);
        }
    }

    /** These shifts count on the date. */
    record Staffed(LocalDate date, List<DutyShift> shifts) implements Duty {
        public Staffed {
            shifts = List.copyOf(shifts);
        }

        @Override
        public List<DutyShift> shifts(CentreCalendar calendar) {
            return shifts;
        }
    }

    /**
     * So many nurses of those who should work are not there; where fewer work, nobody does.
     *
     * @param starts first minute without them
     * @param ends first minute with them again, after {@code starts}; both on five-minute marks
     * @param nurses 1 or more
     */
    record FewerNurses(LocalDate date, LocalTime starts, LocalTime ends, int nurses) implements Duty {
        public FewerNurses {
            if (!FiveMinuteMarks.marks(starts)
                    || !FiveMinuteMarks.marks(ends)
                    || !starts.isBefore(ends)
                    || nurses < 1) {
                throw new IllegalArgumentException("nurses are away from one five-minute mark to a later one");
            }
        }

        @Override
        public List<DutyShift> shifts(CentreCalendar calendar) {
            List<DutyShift> duty = calendar.duty(date);
            List<LocalTime> turns = List.copyOf(new TreeSet<>(
                    Stream.concat(Stream.of(starts, ends), duty.stream().flatMap(s -> Stream.of(s.starts(), s.ends())))
                            .toList()));
            List<DutyShift> left = new ArrayList<>();
            for (int turn = 0; turn + 1 < turns.size(); turn++) {
                add(left, turns.get(turn), turns.get(turn + 1), there(duty, turns.get(turn)));
            }
            return left;
        }

        private int there(List<DutyShift> duty, LocalTime from) {
            int planned = duty.stream()
                    .filter(shift -> !from.isBefore(shift.starts()) && from.isBefore(shift.ends()))
                    .mapToInt(DutyShift::nurses)
                    .sum();
            boolean away = !from.isBefore(starts) && from.isBefore(ends);
            return away ? planned - nurses : planned;
        }

        /** Goes on with the last shift where as many work; more than a shift can have are several. */
        private static void add(List<DutyShift> shifts, LocalTime from, LocalTime to, int there) {
            DutyShift last = shifts.isEmpty() ? null : shifts.get(shifts.size() - 1);
            boolean goesOn = last != null
                    && there <= DutyShift.MOST_NURSES
                    && last.ends().equals(from)
                    && last.nurses() == there
                    && shifts.stream().filter(s -> s.ends().equals(from)).count() == 1;
            if (goesOn) {
                shifts.set(shifts.size() - 1, new DutyShift(last.starts(), to, there));
                return;
            }
            for (int left = there; left > 0; left -= DutyShift.MOST_NURSES) {
                shifts.add(new DutyShift(from, to, Math.min(left, DutyShift.MOST_NURSES)));
            }
        }
    }
}
