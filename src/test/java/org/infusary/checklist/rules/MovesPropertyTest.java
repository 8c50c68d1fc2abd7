package org.infusary.checklist.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;

class MovesPropertyTest {
    @Property
    void what_did_not_move_stands_in_the_old_order(
            @ForAll @UniqueElements @Size(max = 12) List<Byte> before,
            @ForAll @UniqueElements @Size(max = 12) List<Byte> after) {
        Set<Byte> moved = Moves.between(before, after);

        assertThat(staying(after, before, moved)).isEqualTo(staying(before, after, moved));
        assertThat(before).containsAll(moved);
        assertThat(after).containsAll(moved);
    }

    @Property
    void what_comes_and_goes_moves_nothing_else(
            @ForAll @UniqueElements @Size(max = 12) List<Byte> before,
            @ForAll @UniqueElements @Size(max = 12) List<Byte> more) {
        List<Byte> after = new ArrayList<>(more);
        after.removeAll(before);
        after.addAll(before.subList(before.size() / 2, before.size()));

        assertThat(Moves.between(before, after)).isEmpty();
    }

    @Example
    void one_that_went_to_the_front_is_the_only_one_that_moved() {
        assertThat(Moves.between(List.of("a", "b", "c", "d"), List.of("d", "a", "b", "c")))
                .containsExactly("d");
    }

    private static List<Byte> staying(List<Byte> order, List<Byte> other, Set<Byte> moved) {
        return order.stream()
                .filter(other::contains)
                .filter(one -> !moved.contains(one))
                .toList();
    }
}
