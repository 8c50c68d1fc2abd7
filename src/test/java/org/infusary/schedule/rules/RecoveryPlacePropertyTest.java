package org.infusary.schedule.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.infusary.course.rules.Lateness;
import org.infusary.course.rules.Standing;
import org.infusary.kernel.CourseId;
import org.infusary.web.Cursor;

class RecoveryPlacePropertyTest {
    private static final LocalDate DUE = LocalDate.of(2026, 11, 23);

    private static RecoveryPlace place(Lateness lateness, int daysLate, long high, long low) {
        return RecoveryPlace.of(false, new Standing(DUE, lateness, daysLate), new CourseId(new UUID(high, low)));
    }

    @Property
    void places_are_in_order_of_lateness_then_days_then_course(
            @ForAll Lateness one,
            @ForAll @IntRange(min = -400, max = 4000) int oneDays,
            @ForAll Lateness other,
            @ForAll @IntRange(min = -400, max = 4000) int otherDays,
            @ForAll long high,
            @ForAll long low) {
        Standing first = new Standing(DUE, one, oneDays);
        Standing second = new Standing(DUE, other, otherDays);

        int places = place(one, oneDays, high, low).compareTo(place(other, otherDays, high, low));

        assertThat(Integer.signum(places)).isEqualTo(Integer.signum(Standing.LATEST_FIRST.compare(first, second)));
    }

    @Property
    void whoever_is_urgent_comes_before_all_others(
            @ForAll Lateness one, @ForAll int oneDays, @ForAll Lateness other, @ForAll int otherDays, @ForAll long id) {
        CourseId course = new CourseId(new UUID(id, id));

        assertThat(RecoveryPlace.of(true, new Standing(DUE, one, oneDays), course))
                .isLessThan(RecoveryPlace.of(false, new Standing(DUE, other, otherDays), course));
    }

    @Property
    void of_equally_late_courses_the_one_planned_first_comes_first(
            @ForAll Lateness lateness,
            @ForAll @IntRange(min = -400, max = 4000) int days,
            @ForAll long one,
            @ForAll long other,
            @ForAll long low) {
        int places = place(lateness, days, one, low).compareTo(place(lateness, days, other, low));

        assertThat(Integer.signum(places)).isEqualTo(Integer.signum(Long.compareUnsigned(one, other)));
    }

    @Property
    void a_place_travels_in_a_cursor_and_lies_behind_the_start(
            @ForAll Lateness lateness, @ForAll int days, @ForAll long high, @ForAll long low) {
        RecoveryPlace place = place(lateness, days, high, low);

        Cursor sent = Cursor.read(new Cursor(place.number()).toString());

        assertThat(new RecoveryPlace(sent.after())).isEqualTo(place);
        assertThat(place).isGreaterThan(new RecoveryPlace(Cursor.START.after()));
    }
}
