package org.infusary.patient;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.infusary.kernel.Condition;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.Sex;
import org.infusary.kernel.SiteId;
import org.jspecify.annotations.Nullable;

/**
 * A patient of one site. Registered under a record number that stays; the person's particulars are corrected, conditions
 * are noted and taken back, weights ({@link PatientWeight}) are added beside it. Each of these raises the version, so
 * that a plan reckoned with the old particulars is noticed. A patient is never deleted: what was given must stay
 * traceable to who received it.
 */
@Entity
@Table(name = "patient")
class Patient {
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID siteId;

    private String mrn;

    private String familyName;

    private String givenName;

    private String searchName;

    private LocalDate birthDate;

    @Enumerated(EnumType.STRING)
    private Sex sex;

    @Column(precision = 4, scale = 1)
    private @Nullable BigDecimal heightCm;

    @ElementCollection
    @CollectionTable(name = "patient_condition", joinColumns = @JoinColumn(name = "patient_id"))
    @Column(name = "condition")
    @Enumerated(EnumType.STRING)
    private Set<Condition> conditions = new HashSet<>();

    @Embedded
    private WishColumns wishes = WishColumns.none();

    @Version
    private long version;

    protected Patient() {}

    private Patient(Registration registration) {
        siteId = registration.site().value();
        mrn = registration.mrn();
        correct(registration.person());
        conditions.addAll(registration.conditions());
    }

    static Patient register(Registration registration) {
        return new Patient(registration);
    }

    final void correct(Person person) {
        familyName = person.familyName();
        givenName = person.givenName();
        searchName = SearchName.of(person.familyName());
        birthDate = person.birthDate();
        sex = person.sex();
        heightCm = person.heightCm() == null ? null : person.heightCm().setScale(1);
    }

    /** Takes this set of conditions for the one that counts from now on. */
    void conditions(Set<Condition> known) {
        conditions.retainAll(known);
        conditions.addAll(known);
    }

    Set<Condition> conditions() {
        return conditions.isEmpty() ? EnumSet.noneOf(Condition.class) : EnumSet.copyOf(conditions);
    }

    SchedulingWishes wishes() {
        return wishes.wishes();
    }

    /** Takes these for the needs and preferences that count from now on. */
    void wish(SchedulingWishes now) {
        wishes = WishColumns.of(now);
    }

    UUID key() {
        return id;
    }

    PatientId id() {
        return new PatientId(id);
    }

    SiteId site() {
        return new SiteId(siteId);
    }

    LocalDate birthDate() {
        return birthDate;
    }

    long version() {
        return version;
    }

    PatientFacts facts(@Nullable WeightFacts weight) {
        return new PatientFacts(id(), site(), birthDate, sex, heightCm, weight, conditions(), version);
    }

    PersonFacts person(@Nullable WeightFacts weight) {
        return new PersonFacts(facts(weight), mrn, familyName, givenName);
    }

    @Override
    public String toString() {
        return "patient " + id;
    }
}
