package org.infusary.infusion;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.InfusionId;

/** That a second person, signed in on their own, looked at a vial that was hung. Lapses with the vial's entry. */
@Entity
@Immutable
@Table(name = "vial_check")
class VialCheck {
    @Id
    private UUID entryId;

    private UUID infusionId;
    private UUID checkedBy;
    private Instant checkedAt;

    protected VialCheck() {}

    VialCheck(UUID entry, InfusionId infusion, AccountId by, Instant at) {
        entryId = entry;
        infusionId = infusion.value();
        checkedBy = by.value();
        checkedAt = at;
    }

    UUID entry() {
        return entryId;
    }

    UUID by() {
        return checkedBy;
    }

    Instant at() {
        return checkedAt;
    }
}
