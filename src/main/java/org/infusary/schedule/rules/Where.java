package org.infusary.schedule.rules;

import java.util.Optional;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.PlaceOfCare;

/** Where a visit is given: on a chair of its centre, or at the patient's home. */
public sealed interface Where {
    /** The home of whoever the visit is for: to that patient always free, to all others none of their business. */
    Where HOME = new AtHome();

    static Where on(ChairId chair) {
        return new OnChair(chair);
    }

    /** The chair; empty at home. */
    Optional<ChairId> chair();

    boolean isHome();

    default PlaceOfCare place() {
        return isHome() ? PlaceOfCare.HOME : PlaceOfCare.CENTRE;
    }

    /** Whether two visits cannot be at both at once. */
    default boolean isSameChairAs(Where other) {
        return !isHome() && equals(other);
    }

    /** On a chair of the centre. */
    record OnChair(ChairId id) implements Where {
        @Override
        public Optional<ChairId> chair() {
            return Optional.of(id);
        }

        @Override
        public boolean isHome() {
            return false;
        }
    }

    /** At the patient's home. */
    record AtHome() implements Where {
        @Override
        public Optional<ChairId> chair() {
            return Optional.empty();
        }

        @Override
        public boolean isHome() {
            return true;
        }
    }
}
