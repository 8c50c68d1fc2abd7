package org.infusary.waiting;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.infusary.kernel.CourseId;
import org.infusary.kernel.HoldId;
import org.infusary.kernel.SiteId;
import org.infusary.kernel.VisitId;
import org.infusary.store.Clash;
import org.infusary.waiting.rules.WaitingStatus;
import org.infusary.web.Cursor;
import org.infusary.web.NotFound;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class WaitingEntries implements PanacheRepositoryBase<WaitingEntry, UUID> {
    private static final String OFFERED =
            "exists (select o.id from e.offers o where o.outcome is null and o.heldUntil > :now)";

    WaitingEntry withId(WaitingEntryId id) {
        return findByIdOptional(id.value()).orElseThrow(() -> new NotFound("waiting entry"));
    }

    /** For a change: one at a time, as it is by then. */
    WaitingEntry toChange(WaitingEntryId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new NotFound("waiting entry"));
    }

    /** Puts it on the list; what has expired makes room for it. */
    void keep(WaitingEntry entry, CourseId course, int cycle, Moment at) {
        update(
                "update WaitingEntry e set e.outcome = EXPIRED, e.endedAt = :now where e.courseId = :course"
                        + " and e.cycleNumber = :cycle and e.outcome is null and e.waitUntil < :today and not "
                        + OFFERED,
                Map.of("now", at.now(), "course", course.value(), "cycle", cycle, "today", at.today()));
        try {
            persistAndFlush(entry);
        } catch (PersistenceException failure) {
            if (Clash.constraint(failure)
                    .filter(name -> name.startsWith("waiting_once_for_"))
                    .isPresent()) {
                throw new AlreadyWaiting();
            }
            throw failure;
        }
    }

    /** The offer is written; somebody who offers something else at the same moment comes too late. */
    void flushOffer() {
        try {
            flush();
        } catch (PersistenceException failure) {
            throw Clash.told(failure, "waiting_offer_stands_alone", new WaitingStateConflict(WaitingStatus.OFFERED));
        }
    }

    /** Those of a centre, in one status or in any, oldest first. */
    List<WaitingEntry> at(SiteId site, @Nullable WaitingStatus status, Moment at, Cursor start, int most) {
        Map<String, Object> values = new HashMap<>(Map.of("site", site.value(), "after", start.after()));
        String which = "";
        if (status != null) {
            which = switch (status) {
                case BOOKED, WITHDRAWN -> {
                    values.put("outcome", status);
                    yield " and e.outcome = :outcome";
                }
                case WAITING -> " and e.outcome is null and e.waitUntil >= :today and not " + OFFERED;
                case OFFERED -> " and e.outcome is null and " + OFFERED;
                case EXPIRED ->
                    " and (e.outcome = EXPIRED or e.outcome is null and e.waitUntil < :today and not " + OFFERED + ")";
            };
            if (which.contains(":now")) {
                values.put("now", at.now());
            }
            if (which.contains(":today")) {
                values.put("today", at.today());
            }
        }
        return find("from WaitingEntry e where e.siteId = :site and e.id > :after" + which + " order by e.id", values)
                .range(0, most - 1)
                .list();
    }

    /** Those of a centre that wait now. */
    List<WaitingEntry> waiting(SiteId site, Moment at) {
        return at(site, WaitingStatus.WAITING, at, Cursor.START, Integer.MAX_VALUE);
    }

    /** The live entries for whole cycles, to be changed. */
    List<WaitingEntry> ofCycles(CourseId course, Collection<Integer> cycles) {
        return find(
                        "courseId = ?1 and cycleNumber in ?2 and visitId is null and outcome is null order by id",
                        course.value(),
                        cycles)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The live entry for a visit, to be changed. */
    Optional<WaitingEntry> ofVisit(VisitId visit) {
        return find("visitId = ?1 and outcome is null", visit.value())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The entry for which the hold keeps a place, to be changed; empty for holds that were made otherwise. */
    Optional<WaitingEntry> ofHold(HoldId hold) {
        return getEntityManager()
                .createQuery(
                        "select e.id from WaitingEntry e join e.offers o where o.holdId = :hold and o.outcome is null",
                        UUID.class)
                .setParameter("hold", hold.value())
                .getResultStream()
                .findFirst()
                .map(id -> toChange(new WaitingEntryId(id)));
    }
}
