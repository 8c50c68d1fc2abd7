package org.infusary.infusion;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.infusary.course.rules.Ramp;
import org.infusary.infusion.rules.EventKind;
import org.infusary.kernel.InfusionId;
import org.infusary.kernel.VisitId;
import org.infusary.ledger.BrandBlocks;
import org.infusary.store.Clash;

@ApplicationScoped
class InfusionLog implements PanacheRepositoryBase<Infusion, UUID> {

    Optional<Infusion> withId(InfusionId id) {
        return findByIdOptional(id.value());
    }

    /** For a change: one writer at a time, so that two hands cannot hang more grams than ordered between them. */
    Optional<Infusion> toChange(InfusionId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Infusion> ofVisit(VisitId visit) {
        return find("visitId", visit.value()).firstResultOptional();
    }

    /** @throws InfusionStateConflict when another hand has started the visit's infusion at the same moment */
    void begin(Infusion infusion) {
        try {
            persistAndFlush(infusion);
        } catch (PersistenceException refused) {
            throw switch (Clash.constraint(refused).orElse("")) {
                case "visit_has_one_infusion" -> InfusionStateConflict.alreadyStarted();
                case BrandBlocks.GUARD -> BrandBlocks.blockedMeanwhile();
                default -> refused;
            };
        }
    }

    void add(InfusionEvent event) {
        getEntityManager().persist(event);
    }

    /** Without what was recorded wrongly, and without what says so. */
    static List<InfusionEvent> counting(List<InfusionEvent> events) {
        Set<UUID> undone = undone(events);
        return events.stream()
                .filter(event -> event.kind() != EventKind.UNDONE && !undone.contains(event.id()))
                .toList();
    }

    static Set<UUID> undone(List<InfusionEvent> events) {
        return events.stream()
                .map(InfusionEvent::undoes)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    void add(InfusionRamp ramp) {
        getEntityManager().persist(ramp);
    }

    /** Empty for an infusion that began before ramps were kept. */
    Optional<Ramp> rampOf(InfusionId infusion) {
        return Optional.ofNullable(getEntityManager().find(InfusionRamp.class, infusion.value()))
                .map(InfusionRamp::ramp);
    }

    void add(InfusionBaseline baseline) {
        getEntityManager().persist(baseline);
    }

    /** As they were measured; empty for an infusion that began before baselines were kept. */
    List<InfusionBaseline> baselineOf(InfusionId infusion) {
        return getEntityManager()
                .createQuery(
                        "from InfusionBaseline where infusionId = :infusion order by measuredAt, answerId",
                        InfusionBaseline.class)
                .setParameter("infusion", infusion.value())
                .getResultList();
    }

    void add(VialCheck check) {
        getEntityManager().persist(check);
    }

    /** Who looked at which entry. */
    Map<UUID, VialCheck> checksOf(InfusionId infusion) {
        return getEntityManager()
                .createQuery("from VialCheck where infusionId = :infusion", VialCheck.class)
                .setParameter("infusion", infusion.value())
                .getResultStream()
                .collect(Collectors.toMap(VialCheck::entry, Function.identity()));
    }

    List<InfusionEvent> eventsOf(InfusionId infusion) {
        return getEntityManager()
                .createQuery("from InfusionEvent where infusionId = :infusion order by at, id", InfusionEvent.class)
                .setParameter("infusion", infusion.value())
                .getResultList();
    }
}
