package org.infusary.schedule.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infusary.schedule.rules.GivenDay.MON_23_NOV;
import static org.infusary.schedule.rules.GivenDay.chair;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class NurseShortageTest {
    /** Ten minutes waiting, ten of access, twenty with a rising rate, twenty at a steady one. */
    private static final VisitShape HOUR = new VisitShape(10, 20, 40, 60);

    private static final int OPENS = 8 * 60;

    private static GivenDay day(int nurses) {
        return GivenDay.on(MON_23_NOV)
                .open("08:00", "12:00")
                .nurses(nurses, "08:00", "12:00")
                .chairs(20);
    }

    private static Optional<NurseShortage> shortage(GivenDay day, String start) {
        return NurseShortage.of(day.load(), HOUR.at(day.at(start)));
    }

    @Test
    void nurses_that_suffice_are_not_short() {
        assertThat(shortage(day(2).taken(1, "08:00", HOUR), "08:00")).isEmpty();
    }

    @Test
    void the_first_of_the_worst_moments_is_told() {
        GivenDay day = day(1).taken(1, "08:00", HOUR).taken(2, "10:00", HOUR);

        // access at 08:20 while the other one's rate rises: 12 + 4; at 08:10 waiting beside the access: 3 + 12
        assertThat(shortage(day, "08:10")).contains(new NurseShortage(day.at("08:20"), 4, 12));
    }

    @Test
    void a_moment_without_any_nurse_is_the_worst() {
        GivenDay day = GivenDay.on(MON_23_NOV)
                .open("08:00", "12:00")
                .nurses(1, "08:00", "08:50")
                .chairs(2)
                .taken(1, "08:00", HOUR);

        Optional<NurseShortage> shortage = shortage(day, "08:00");

        assertThat(shortage).map(NurseShortage::at).contains(day.at("08:50"));
        assertThat(shortage.orElseThrow().above(120)).map(Binding::code).contains("no-nurse-at-work");
    }

    @Test
    void the_cap_is_the_last_number_that_is_allowed() {
        NurseShortage four = new NurseShortage(day(1).at("08:20"), 4, 12);

        assertThat(four.above(4)).isEmpty();
        assertThat(four.above(3)).hasValueSatisfying(binding -> {
            assertThat(binding.code()).isEqualTo("overbooking-above-cap");
            assertThat(binding.at()).isEqualTo(four.at());
            assertThat(binding.resource()).isEqualTo(Resource.NURSE);
            assertThat(binding.detail())
                    .contains("4 units")
                    .contains("above the 12")
                    .contains("allows 3");
        });
    }

    @Property(tries = 500)
    void a_visit_is_short_of_nurses_exactly_when_it_is_refused_for_them(
            @ForAll @IntRange(min = 1, max = 4) int nurses,
            @ForAll @Size(max = 8) List<@IntRange(min = 0, max = 36) Integer> others,
            @ForAll @IntRange(min = 0, max = 36) int start) {
        GivenDay day = with(day(nurses), others);
        VisitTimes times = HOUR.at(day.at(clock(start)));

        boolean refused = day.load().fits(Where.on(chair(20)), times).bindings().stream()
                .anyMatch(binding -> binding.resource() == Resource.NURSE);

        assertThat(NurseShortage.of(day.load(), times).isPresent()).isEqualTo(refused);
    }

    @Property(tries = 500)
    void what_is_missing_is_what_the_day_then_shows_as_overbooked(
            @ForAll @IntRange(min = 1, max = 4) int nurses, @ForAll @IntRange(min = 0, max = 36) int start) {
        GivenDay day = with(day(nurses), List.of(start, start, start));
        NurseShortage shortage = NurseShortage.of(day.load(), HOUR.at(day.at(clock(start))))
                .orElse(new NurseShortage(day.at(clock(start)), 0, nurses * 12));

        int shown = day.taken(20, clock(start), HOUR).load().slots().stream()
                .mapToInt(SlotLoad::unitsOverbooked)
                .max()
                .orElseThrow();

        assertThat(shown).isEqualTo(shortage.units());
    }

    private static GivenDay with(GivenDay day, List<Integer> starts) {
        for (int other = 0; other < starts.size(); other++) {
            day.taken(other + 1, clock(starts.get(other)), HOUR);
        }
        return day;
    }

    /** The clock so many five minutes after opening. */
    private static String clock(int ticks) {
        int minutes = OPENS + 5 * ticks;
        return "%02d:%02d".formatted(minutes / 60, minutes % 60);
    }
}
