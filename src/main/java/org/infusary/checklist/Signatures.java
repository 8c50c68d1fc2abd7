package org.infusary.checklist;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Signatures and their withdrawals. */
@ApplicationScoped
class Signatures implements PanacheRepositoryBase<Signature, UUID> {
    /** The signature that is not withdrawn; the database sees to it that there is at most one. */
    Optional<SignatureFacts> standing(Checklist checklist) {
        return find("checklistId = ?1 and id not in (select w.signatureId from Withdrawal w)", checklist.id())
                .firstResultOptional()
                .map(Signature::facts);
    }

    void withdraw(Withdrawal withdrawal) {
        getEntityManager().persist(withdrawal);
        flush();
    }
}
