package org.infusary.site;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.infusary.kernel.SiteId;
import org.infusary.site.rules.DutyShift;

/** A date on which other nurses work than the week says; without any shift nobody does. */
@Entity
@Table(name = "staffing_exception")
class StaffingException {
    private static final Comparator<DutyShift> IN_ORDER =
            Comparator.comparing(DutyShift::starts).thenComparing(DutyShift::ends);

    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID siteId;

    private LocalDate day;

    @ElementCollection
    @CollectionTable(name = "staffing_exception_shift", joinColumns = @JoinColumn(name = "exception_id"))
    private List<DutyColumns> shifts = new ArrayList<>();

    protected StaffingException() {}

    private StaffingException(SiteId site, LocalDate day) {
        this.siteId = site.value();
        this.day = day;
    }

    static StaffingException on(SiteId site, LocalDate day) {
        return new StaffingException(site, day);
    }

    void replace(List<DutyShift> duty) {
        shifts.clear();
        duty.stream().map(DutyColumns::of).forEach(shifts::add);
    }

    LocalDate day() {
        return day;
    }

    List<DutyShift> duty() {
        return shifts.stream().map(DutyColumns::facts).sorted(IN_ORDER).toList();
    }
}
