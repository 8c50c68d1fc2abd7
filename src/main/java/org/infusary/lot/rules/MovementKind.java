package org.infusary.lot.rules;

import static org.infusary.lot.rules.MovementReason.BROKEN;
import static org.infusary.lot.rules.MovementReason.COUNTED;
import static org.infusary.lot.rules.MovementReason.ENTERED_WRONGLY;
import static org.infusary.lot.rules.MovementReason.EXPIRED;
import static org.infusary.lot.rules.MovementReason.HANGING_UNDONE;
import static org.infusary.lot.rules.MovementReason.NOT_NEEDED;
import static org.infusary.lot.rules.MovementReason.PREPARED_NOT_GIVEN;
import static org.infusary.lot.rules.MovementReason.RECALLED;
import static org.infusary.lot.rules.MovementReason.STORAGE_FAILURE;

import java.util.Set;

/** Why the count of vials changed. */
public enum MovementKind {
    /** Came in; more vials, without a reason. */
    RECEIVED(Set.of()),
    /** One vial was hung; follows from hanging it. */
    HUNG(Set.of()),
    /** Thrown away; fewer vials. */
    WASTED(Set.of(EXPIRED, BROKEN, STORAGE_FAILURE, PREPARED_NOT_GIVEN)),
    /** Sent back to whoever delivered it; fewer vials. */
    RETURNED(Set.of(RECALLED, NOT_NEEDED, EXPIRED)),
    /** The count was wrong; more or fewer vials. */
    CORRECTED(Set.of(COUNTED, ENTERED_WRONGLY, HANGING_UNDONE));

    private final Set<MovementReason> reasons;

    MovementKind(Set<MovementReason> reasons) {
        this.reasons = reasons;
    }

    /** The reasons of which one must be given; empty when none is. */
    public Set<MovementReason> reasons() {
        return reasons;
    }

    /** Whether a change by so many vials is one of this kind. */
    public boolean mayBe(int vials) {
        return switch (this) {
            case RECEIVED -> vials > 0;
            case HUNG -> vials == -1;
            case WASTED, RETURNED -> vials < 0;
            case CORRECTED -> vials != 0;
        };
    }
}
