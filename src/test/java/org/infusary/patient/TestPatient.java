package org.infusary.patient;

import io.quarkus.arc.Arc;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.Condition;
import org.infusary.kernel.Kilograms;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.Sex;
import org.infusary.kernel.SiteId;
import org.infusary.security.ActingAs;
import org.infusary.security.Roles;
import org.jspecify.annotations.Nullable;

/**
 * A patient for one test, registered through the door:
 * {@code TestPatient.at(site).weighing("70", MON_23_NOV).with(DIABETES).register()}.
 */
public final class TestPatient {
    private final SiteId site;
    private @Nullable WeightFacts weight;
    private Set<Condition> conditions = Set.of();
    private String familyName = "Example";
    private LocalDate birthDate = LocalDate.of(1968, 3, 14);

    private TestPatient(SiteId site) {
        this.site = site;
    }

    public static TestPatient at(SiteId site) {
        return new TestPatient(site);
    }

    public TestPatient weighing(String kilograms, LocalDate measuredOn) {
        weight = new WeightFacts(Kilograms.of(kilograms), measuredOn);
        return this;
    }

    public TestPatient with(Condition... known) {
        conditions = Set.of(known);
        return this;
    }

    public TestPatient named(String family) {
        familyName = family;
        return this;
    }

    public TestPatient born(LocalDate day) {
        birthDate = day;
        return this;
    }

    public PatientId register() {
        Person person = new Person(familyName, "Erika", birthDate, Sex.FEMALE, new BigDecimal("168.5"));
        Registration registration = new Registration(site, "MRN-" + UUID.randomUUID(), person, weight, conditions);
        return asked(
                () -> bean(PatientRegister.class).register(registration).facts().id());
    }

    private PatientId asked(Supplier<PatientId> work) {
        return bean(ActingAs.class).call(new AccountId(UUID.randomUUID()), Set.of(Roles.SCHEDULER), Set.of(site), work);
    }

    private static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }
}
