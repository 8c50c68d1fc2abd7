package org.infusary.site;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.SiteId;
import org.infusary.site.rules.DutyShift;

@ApplicationScoped
class StaffingExceptions implements PanacheRepositoryBase<StaffingException, UUID> {
    Optional<StaffingException> on(SiteId site, LocalDate day) {
        return find("siteId = ?1 and day = ?2", site.value(), day).firstResultOptional();
    }

    /** One query, shifts included. */
    SortedMap<LocalDate, List<DutyShift>> in(SiteId site, DateWindow days) {
        SortedMap<LocalDate, List<DutyShift>> exceptions = new TreeMap<>();
        find(
                        "from StaffingException e left join fetch e.shifts"
                                + " where e.siteId = ?1 and e.day between ?2 and ?3",
                        site.value(),
                        days.from(),
                        days.to())
                .stream()
                .forEach(exception -> exceptions.put(exception.day(), exception.duty()));
        return exceptions;
    }
}
