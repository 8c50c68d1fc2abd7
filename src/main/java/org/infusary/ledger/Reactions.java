package org.infusary.ledger;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.infusary.kernel.InfusionId;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.SiteId;
import org.infusary.kernel.VisitId;
import org.infusary.store.Clash;
import org.infusary.web.Conflict;
import org.infusary.web.Cursor;
import org.infusary.web.NotFound;

/** Reactions with what was appended to them. */
@ApplicationScoped
class Reactions implements PanacheRepositoryBase<Reaction, UUID> {
    private static final String LATEST_FIRST = " order by onsetAt desc, id desc";
    private static final String COUNTS = " and not exists (from ReactionVoid v where v.reactionId = r.id)";

    /** All of a patient that count, the latest onset first. */
    List<Reaction> of(PatientId patient) {
        return list("from Reaction r where r.patientId = ?1" + COUNTS + LATEST_FIRST, patient.value());
    }

    /** The one that counts and was told at this visit. */
    Optional<ReactionFacts> toldAt(VisitId visit) {
        return find("from Reaction r where r.toldAtVisitId = ?1" + COUNTS, visit.value())
                .firstResultOptional()
                .map(Reaction::facts);
    }

    /** One of the patient's, voided or not. */
    Reaction of(PatientId patient, UUID id) {
        return find("patientId = ?1 and id = ?2", patient.value(), id)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("reaction"));
    }

    /** The latest onset first, voided ones too. */
    List<Reaction> of(PatientId patient, Cursor start, int most) {
        if (start.equals(Cursor.START)) {
            return find("patientId = ?1" + LATEST_FIRST, patient.value())
                    .range(0, most - 1)
                    .list();
        }
        Reaction last = find("patientId = ?1 and id = ?2", patient.value(), start.after())
                .firstResultOptional()
                .orElseThrow(Cursor::notOurs);
        return find(
                        "patientId = ?1 and (onsetAt < ?2 or (onsetAt = ?2 and id < ?3))" + LATEST_FIRST,
                        patient.value(),
                        last.facts().noted().onsetAt(),
                        last.facts().id())
                .range(0, most - 1)
                .list();
    }

    /** Those that count and followed infusions in which a vial of the lot was given at these sites, as they were recorded. */
    List<Reaction> ofLot(String lot, Collection<SiteId> sites, Cursor start, int most) {
        return find(
                        "from Reaction r where r.id > ?3 and r.infusionId in (select e.infusionId "
                                + LedgerEntries.LIVE + " and upper(e.lot) = ?1 and e.siteId in ?2)" + COUNTS
                                + " order by r.id",
                        lot.toUpperCase(Locale.ROOT),
                        sites.stream().map(SiteId::value).toList(),
                        start.after())
                .range(0, most - 1)
                .list();
    }

    boolean isVoided(UUID reaction) {
        return getEntityManager().find(ReactionVoid.class, reaction) != null;
    }

    /** With what was appended to each, in three queries. */
    List<ReactionRecord> records(List<Reaction> some) {
        if (some.isEmpty()) {
            return List.of();
        }
        List<ReactionFacts> facts = some.stream().map(Reaction::facts).toList();
        List<UUID> ids = facts.stream().map(ReactionFacts::id).toList();
        Map<UUID, ReactionVoid> voids = appended("ReactionVoid", ReactionVoid.class, ids, ReactionVoid::reaction);
        Map<UUID, ReactionAction> actions =
                appended("ReactionAction", ReactionAction.class, ids, ReactionAction::reaction);
        Map<UUID, List<String>> lots = lots(facts);
        return facts.stream()
                .map(one -> {
                    InfusionId infusion = one.noted().infusion();
                    return new ReactionRecord(
                            one,
                            infusion == null ? List.of() : lots.getOrDefault(infusion.value(), List.of()),
                            actions.get(one.id()),
                            voids.get(one.id()));
                })
                .toList();
    }

    /** @throws AlreadyVoided when it is void already */
    void keep(ReactionVoid voided) {
        append(voided, "reaction_void_pkey", new AlreadyVoided());
    }

    /** @throws Conflict when one is recorded already */
    void keep(ReactionAction action) {
        append(
                action,
                "reaction_action_pkey",
                new Conflict(
                        "action-recorded", "Recorded already", "What was done at this reaction is on record already."));
    }

    private void append(Object row, String once, Conflict twice) {
        try {
            getEntityManager().persist(row);
            getEntityManager().flush();
        } catch (PersistenceException refused) {
            throw Clash.told(refused, once, twice);
        }
    }

    private <T> Map<UUID, T> appended(String entity, Class<T> type, List<UUID> ids, Function<T, UUID> reaction) {
        return getEntityManager()
                .createQuery("from " + entity + " where reactionId in :ids", type)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(reaction, Function.identity()));
    }

    private Map<UUID, List<String>> lots(List<ReactionFacts> facts) {
        List<UUID> infusions = facts.stream()
                .map(one -> one.noted().infusion())
                .filter(Objects::nonNull)
                .map(InfusionId::value)
                .distinct()
                .toList();
        return getEntityManager()
                .createQuery(
                        "select distinct e.infusionId, e.lot " + LedgerEntries.LIVE
                                + " and e.infusionId in :infusions order by e.lot",
                        Object[].class)
                .setParameter("infusions", infusions)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0], Collectors.mapping(row -> (String) row[1], Collectors.toList())));
    }
}
