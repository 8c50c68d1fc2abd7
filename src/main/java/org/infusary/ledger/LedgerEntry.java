package org.infusary.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.Grams;
import org.infusary.kernel.InfusionId;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.SiteId;
import org.infusary.ledger.rules.EntryKind;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the ledger: a vial given here, something reported from elsewhere, or the voiding of one earlier entry.
 * Written once; the database refuses to change or delete it, to void it twice, and to void a voiding.
 */
@Entity
@Immutable
@Table(name = "ledger_entry")
class LedgerEntry {
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Enumerated(EnumType.STRING)
    private EntryKind kind;

    private UUID patientId;

    private UUID siteId;

    private @Nullable String productId;

    private @Nullable LocalDate givenOn;

    private @Nullable BigDecimal grams;

    private @Nullable String lot;

    private @Nullable LocalDate expiry;

    private @Nullable String ndc;

    private @Nullable String gtin;

    private @Nullable String serial;

    private @Nullable UUID infusionId;

    private @Nullable UUID voids;

    private @Nullable String reason;

    private UUID recordedBy;

    private Instant recordedAt;

    protected LedgerEntry() {}

    private LedgerEntry(EntryKind kind, PatientId patient, SiteId site, AccountId by, Instant at) {
        this.kind = kind;
        this.patientId = patient.value();
        this.siteId = site.value();
        this.recordedBy = by.value();
        this.recordedAt = at;
    }

    static LedgerEntry given(VialGiven vial, AccountId by, Instant at) {
        LedgerEntry entry = new LedgerEntry(EntryKind.GIVEN_HERE, vial.patient(), vial.site(), by, at);
        entry.productId = vial.product().value();
        entry.givenOn = vial.on();
        entry.grams = vial.grams().value();
        entry.lot = vial.lot();
        entry.expiry = vial.expiry();
        entry.ndc = vial.ndc();
        entry.gtin = vial.gtin();
        entry.serial = vial.serial();
        entry.infusionId = vial.infusion().value();
        return entry;
    }

    /** @param site where the patient belongs, not where it was given */
    static LedgerEntry reported(Reported report, SiteId site, AccountId by, Instant at) {
        LedgerEntry entry = new LedgerEntry(EntryKind.REPORTED, report.patient(), site, by, at);
        Grams known = report.grams();
        entry.productId = report.product().value();
        entry.givenOn = report.on();
        entry.grams = known == null ? null : known.value();
        entry.lot = report.lot();
        return entry;
    }

    LedgerEntry voided(String why, AccountId by, Instant at) {
        LedgerEntry entry = new LedgerEntry(EntryKind.VOID, patient(), site(), by, at);
        entry.voids = id;
        entry.reason = why;
        return entry;
    }

    UUID id() {
        return id;
    }

    boolean isVoiding() {
        return kind == EntryKind.VOID;
    }

    PatientId patient() {
        return new PatientId(patientId);
    }

    SiteId site() {
        return new SiteId(siteId);
    }

    Instant recordedAt() {
        return recordedAt;
    }

    /** Not for the voiding of another entry, which names neither product nor day. */
    EntryFacts facts() {
        if (productId == null || givenOn == null) {
            throw new IllegalStateException("a voiding names neither product nor day");
        }
        return new EntryFacts(
                id,
                kind,
                patient(),
                site(),
                new ProductId(productId),
                givenOn,
                grams == null ? null : new Grams(grams),
                lot,
                expiry,
                serial,
                infusionId == null ? null : new InfusionId(infusionId),
                new AccountId(recordedBy));
    }
}
