package org.infusary.checklist;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.infusary.kernel.VisitId;
import org.infusary.web.Cursor;

/** Signatures, what was signed, and withdrawals. */
@ApplicationScoped
class Signatures implements PanacheRepositoryBase<Signature, UUID> {
    /** The signature that is not withdrawn; the database sees to it that there is at most one. */
    Optional<SignatureFacts> standing(Checklist checklist) {
        return find("checklistId = ?1 and id not in (select w.signatureId from Withdrawal w)", checklist.id())
                .firstResultOptional()
                .map(Signature::facts);
    }

    void keep(SignedContent content) {
        getEntityManager().persist(content);
        flush();
    }

    /** Every signature ever given for a visit, oldest first, with what was signed and its withdrawal. */
    List<SignatureRecord> records(VisitId visit, Cursor start, int rows) {
        return getEntityManager()
                .createQuery("""
                        select new org.infusary.checklist.SignatureRecord(signature, content, withdrawal)
                        from Signature signature
                        left join SignedContent content on content.signatureId = signature.id
                        left join Withdrawal withdrawal on withdrawal.signatureId = signature.id
                        where signature.visitId = :visit and signature.id > :after
                        order by signature.id""", SignatureRecord.class)
                .setParameter("visit", visit.value())
                .setParameter("after", start.after())
                .setMaxResults(rows)
                .getResultList();
    }

    void withdraw(Withdrawal withdrawal) {
        getEntityManager().persist(withdrawal);
        flush();
    }
}
