package org.infusary.site;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.infusary.kernel.SiteId;
import org.infusary.site.rules.WeeklyShift;

/**
 * The nurses of a centre: shifts that come round every week, replaced as a whole. Dates that differ from the week
 * ({@link StaffingException}) are edited under this plan's version too. Made with the centre, without any shift.
 */
@Entity
@Table(name = "staffing_plan")
class StaffingPlan {
    private static final Comparator<WeeklyShift> IN_ORDER = Comparator.comparing(WeeklyShift::weekday)
            .thenComparing(weekly -> weekly.shift().starts())
            .thenComparing(weekly -> weekly.shift().ends());

    @Id
    private UUID siteId;

    @ElementCollection
    @CollectionTable(name = "staffing_shift", joinColumns = @JoinColumn(name = "site_id"))
    private List<ShiftColumns> shifts = new ArrayList<>();

    @Version
    private long version;

    protected StaffingPlan() {}

    private StaffingPlan(SiteId site) {
        siteId = site.value();
    }

    static StaffingPlan withoutShifts(SiteId site) {
        return new StaffingPlan(site);
    }

    void replace(List<WeeklyShift> week) {
        shifts.clear();
        week.stream().map(ShiftColumns::of).forEach(shifts::add);
    }

    long version() {
        return version;
    }

    List<WeeklyShift> week() {
        return shifts.stream().map(ShiftColumns::facts).sorted(IN_ORDER).toList();
    }
}
