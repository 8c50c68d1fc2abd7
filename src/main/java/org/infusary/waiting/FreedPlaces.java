package org.infusary.waiting;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.HoldId;
import org.infusary.kernel.SiteId;
import org.infusary.schedule.ChairDate;
import org.infusary.schedule.rules.FreedBy;

@ApplicationScoped
class FreedPlaces implements PanacheRepositoryBase<FreedPlace, UUID> {
    /** What is free by now and not over yet, by chair and date, oldest first. */
    Map<ChairDate, List<FreedFacts>> at(SiteId site, DateWindow days, Instant now) {
        return list(
                        "siteId = ?1 and day >= ?2 and day <= ?3 and endsAt > ?4 and freeFrom <= ?4 order by id",
                        site.value(),
                        days.from(),
                        days.to(),
                        now)
                .stream()
                .collect(Collectors.groupingBy(
                        FreedPlace::where,
                        LinkedHashMap::new,
                        Collectors.mapping(FreedPlace::facts, Collectors.toList())));
    }

    /** The hold was booked: it never becomes free by its end. */
    void forget(HoldId hold) {
        delete("holdId", hold.value());
    }

    /** The hold was given back: what it kept is free now. */
    void freeNow(HoldId hold, Instant now) {
        update("freedBy = ?1, freeFrom = ?2 where holdId = ?3", FreedBy.HOLD_RELEASED, now, hold.value());
    }
}
