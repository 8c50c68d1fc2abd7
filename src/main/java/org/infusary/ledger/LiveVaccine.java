package org.infusary.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.VisitId;
import org.infusary.ledger.rules.VaccineKind;
import org.jspecify.annotations.Nullable;

/** A live vaccine as a patient told of it at a visit. Written once; one that is corrected is voided and stays. */
@Entity
@Table(name = "live_vaccine")
class LiveVaccine {
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID patientId;

    @Enumerated(EnumType.STRING)
    private VaccineKind kind;

    private LocalDate vaccineOn;

    private boolean planned;

    private UUID toldAtVisitId;

    private UUID recordedBy;

    private Instant recordedAt;

    private @Nullable UUID voidedBy;

    private @Nullable Instant voidedAt;

    protected LiveVaccine() {}

    static LiveVaccine told(VisitId visit, PatientId patient, LiveVaccineFacts vaccine, AccountId by, Instant at) {
        LiveVaccine told = new LiveVaccine();
        told.patientId = patient.value();
        told.kind = vaccine.kind();
        told.vaccineOn = vaccine.on();
        told.planned = vaccine.planned();
        told.toldAtVisitId = visit.value();
        told.recordedBy = by.value();
        told.recordedAt = at;
        return told;
    }

    void voidBy(AccountId by, Instant at) {
        voidedBy = by.value();
        voidedAt = at;
    }

    UUID id() {
        return id;
    }

    LiveVaccineFacts facts() {
        return new LiveVaccineFacts(kind, vaccineOn, planned);
    }

    VisitId toldAt() {
        return new VisitId(toldAtVisitId);
    }

    LiveVaccineView view() {
        return new LiveVaccineView(id, kind, vaccineOn, planned, toldAtVisitId, recordedBy, recordedAt);
    }
}
