package org.infusary.order;

import io.quarkus.arc.Arc;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.infusary.kernel.Kilograms;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.Sex;
import org.infusary.patient.PatientRegister;
import org.infusary.patient.Person;
import org.infusary.patient.Registration;
import org.infusary.patient.WeightFacts;
import org.infusary.site.TestSite;
import org.jspecify.annotations.Nullable;

/** Patients for one test, registered through the door. All were born on 14 March 1968. */
public final class TestPatients {
    private TestPatients() {}

    /** A man of 175 cm and 70 kg, weighed on 20 November 2026. */
    public static PatientId slim(TestSite site) {
        return weighing(site, "70", LocalDate.of(2026, 11, 20));
    }

    /** A man of 175 cm. */
    public static PatientId weighing(TestSite site, String kg, LocalDate measuredOn) {
        return register(site, Sex.MALE, "175", new WeightFacts(Kilograms.of(kg), measuredOn));
    }

    public static PatientId neverWeighed(TestSite site) {
        return register(site, Sex.FEMALE, "160", null);
    }

    public static PatientId register(TestSite site, Sex sex, @Nullable String heightCm, @Nullable WeightFacts weight) {
        Person person = new Person(
                "Example", "Test", LocalDate.of(1968, 3, 14), sex, heightCm == null ? null : new BigDecimal(heightCm));
        String mrn = "T-" + UUID.randomUUID();
        Registration registration = new Registration(site.id(), mrn, person, weight, Set.of());
        PatientRegister register =
                Arc.container().instance(PatientRegister.class).get();
        return site.asked(() -> register.register(registration).facts().id());
    }
}
