package org.infusary.lot.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.infusary.kernel.PatientId;
import org.junit.jupiter.api.Test;

class ShelfLotTest {
    private static final PatientId ADA = new PatientId(new UUID(7, 1));
    private static final PatientId BEN = new PatientId(new UUID(7, 2));

    private static ShelfLot lot(int number, PatientId owner, int onHand, int setAside, int kept) {
        return new ShelfLot(new UUID(0, number), owner, onHand, setAside, kept);
    }

    private static Optional<Long> taken(ShelfLot... lots) {
        return ShelfLot.toTakeFrom(List.of(lots), ADA).map(lot -> lot.id().getLeastSignificantBits());
    }

    @Test
    void what_is_set_aside_for_the_visit_comes_first() {
        assertThat(taken(lot(1, ADA, 3, 0, 0), lot(2, null, 2, 2, 1))).contains(2L);
    }

    @Test
    void the_patients_own_vials_come_before_the_centres() {
        assertThat(taken(lot(1, null, 3, 0, 0), lot(2, ADA, 1, 0, 0))).contains(2L);
    }

    @Test
    void another_patients_vials_are_never_taken() {
        assertThat(taken(lot(1, BEN, 3, 0, 0))).isEmpty();
    }

    @Test
    void what_is_set_aside_for_others_is_not_taken_and_one_beside_it_is() {
        assertThat(taken(lot(1, null, 3, 3, 0))).isEmpty();
        assertThat(taken(lot(1, null, 3, 2, 0))).contains(1L);
    }

    @Test
    void a_movement_goes_the_way_of_its_kind() {
        assertThat(MovementKind.RECEIVED.mayBe(1)).isTrue();
        assertThat(MovementKind.RECEIVED.mayBe(0)).isFalse();
        assertThat(MovementKind.WASTED.mayBe(-1)).isTrue();
        assertThat(MovementKind.WASTED.mayBe(1)).isFalse();
        assertThat(MovementKind.CORRECTED.mayBe(0)).isFalse();
        assertThat(MovementKind.HUNG.mayBe(-2)).isFalse();
    }
}
