package org.infusary.checklist;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.infusary.checklist.rules.ItemReport;

/** The overrides of checklists, their withdrawals, and which of them a signature relies on. */
@ApplicationScoped
class OverrideLog implements PanacheRepositoryBase<StopOverride, UUID> {
    /** Every one ever given, oldest first. */
    List<OverrideFacts> of(Checklist checklist) {
        List<StopOverride> given = list("checklistId = ?1 order by overriddenAt, id", checklist.id());
        Map<UUID, StopOverrideWithdrawal> withdrawn = given.isEmpty() ? Map.of() : withdrawals(checklist);
        return given.stream()
                .map(one -> OverrideFacts.of(one, withdrawn.get(one.id())))
                .toList();
    }

    private Map<UUID, StopOverrideWithdrawal> withdrawals(Checklist checklist) {
        return getEntityManager()
                .createQuery(
                        "from StopOverrideWithdrawal where overrideId in"
                                + " (select o.id from StopOverride o where o.checklistId = :checklist)",
                        StopOverrideWithdrawal.class)
                .setParameter("checklist", checklist.id())
                .getResultStream()
                .collect(Collectors.toMap(StopOverrideWithdrawal::overrideId, one -> one));
    }

    void withdraw(OverrideFacts override, Decision decided) {
        getEntityManager().persist(new StopOverrideWithdrawal(override.id(), decided));
    }

    /**
     * Keeps with the signature which overrides it would not stand without.
     *
     * @param judgement 0 for the signing, n for the n-th amendment of the signature
     */
    void relyOn(SignatureFacts signature, int judgement, Sheet sheet) {
        sheet.review().items().stream()
                .filter(ItemReport::overridden)
                .flatMap(report ->
                        sheet.reading().reliedOn(report, sheet.review().at()).stream())
                .forEach(override -> getEntityManager()
                        .createNativeQuery("""
                                insert into checklist_relied_override (signature_id, judgement, override_id, checklist_id)
                                values (:signature, :judgement, :override, :checklist)""")
                        .setParameter("signature", signature.id())
                        .setParameter("judgement", judgement)
                        .setParameter("override", override.id())
                        .setParameter("checklist", sheet.checklist().id())
                        .executeUpdate());
    }

    /** Those that the signature relies on as it was judged last. */
    List<UUID> reliedOn(SignatureFacts signature) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select override_id from checklist_relied_override
                        where signature_id = :signature and judgement = (
                            select coalesce(max(number), 0) from checklist_amendment where signature_id = :signature)""", UUID.class)
                .setParameter("signature", signature.id())
                .getResultList();
    }
}
