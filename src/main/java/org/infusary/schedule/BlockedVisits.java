package org.infusary.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.ProductId;
import org.infusary.ledger.BrandBlocks;
import org.infusary.patient.PatientRegister;
import org.infusary.site.SiteCalendar;
import org.infusary.web.Cursor;
import org.infusary.web.Page;
import org.infusary.web.PageRequest;

/** Tells which booked visits a blocked product leaves to be decided about; none is called off by a block. */
@ApplicationScoped
class BlockedVisits {
    private final BrandBlocks blocks;
    private final Visits visits;
    private final PatientRegister patients;
    private final SiteCalendar calendar;

    BlockedVisits(BrandBlocks blocks, Visits visits, PatientRegister patients, SiteCalendar calendar) {
        this.blocks = blocks;
        this.visits = visits;
        this.patients = patients;
        this.calendar = calendar;
    }

    /** The visits of a patient that have not begun and are to be given a blocked product, oldest booking first. */
    @Transactional
    Page<VisitDetails> of(PatientId patient, PageRequest page) {
        ZoneId zone = calendar.zone(patients.patient(patient).site());
        Map<PatientId, Set<ProductId>> blocked = blocks.blocked(List.of(patient));
        List<Visit> found = blocked.isEmpty()
                ? List.of()
                : visits.toCome(patient, blocked.get(patient), page.start(), page.limit() + 1);
        return Page.of(found, page.limit(), visit -> new Cursor(visit.id().value()))
                .map(visit -> visit.details(zone));
    }
}
