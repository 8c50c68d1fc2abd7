package org.infusary.checklist.rules;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.infusary.kernel.Condition;
import org.infusary.kernel.Kilograms;
import org.infusary.kernel.Known;
import org.infusary.kernel.ProductId;
import org.infusary.ledger.rules.VaccineKind;
import org.jspecify.annotations.Nullable;

/** What was answered to one item, in the type its rule judges. {@link Form} makes one from the fields given. */
public sealed interface Answer {
    record YesNo(boolean yes) implements Answer {}

    /** What the patient was identified by; a type named twice counts once. */
    record Identifiers(Set<IdentifierType> types) implements Answer {
        public Identifiers {
            types = Set.copyOf(types);
        }
    }

    /** @param orderVersion the version of the order that was compared */
    record OrderCheck(boolean matches, long orderVersion) implements Answer {}

    record OnDate(LocalDate date) implements Answer {}

    record IgaHistory(Known deficiency, Known antibodies, Known hypersensitivity) implements Answer {}

    /** @param found conditions the review brought up; they count beside those of the patient's record */
    record Reviewed(boolean reviewed, Set<Condition> found) implements Answer {
        public Reviewed {
            found = Set.copyOf(found);
        }
    }

    /** @param grade 0 for none, 1 to 4 (R17) */
    record ReactionGrade(int grade) implements Answer {}

    record Scanned(ProductId product) implements Answer {}

    /** Never empty. */
    record Vials(List<Vial> vials) implements Answer {
        public Vials {
            vials = List.copyOf(vials);
        }
    }

    record Weight(Kilograms today) implements Answer {}

    record Temperature(BigDecimal celsius) implements Answer {}

    /** In mmHg. */
    record BloodPressure(int systolic, int diastolic) implements Answer {}

    record Pulse(int perMinute) implements Answer {}

    record Breathing(int perMinute, int spo2Percent) implements Answer {}

    /** @param result null when there is none */
    record Labs(@Nullable LabResult result) implements Answer {}

    record RenalFactors(Set<RenalFactor> factors) implements Answer {
        public RenalFactors {
            factors = Set.copyOf(factors);
        }
    }

    record ThrombosisFactors(Set<ThrombosisFactor> factors) implements Answer {
        public ThrombosisFactors {
            factors = Set.copyOf(factors);
        }
    }

    /** @param assessed whether the viscosity was assessed */
    record Hyperviscosity(boolean risk, boolean assessed) implements Answer {}

    record Headache(HeadacheSign sign) implements Answer {}

    record Blood(BloodGroup group) implements Answer {}

    record Pregnancy(PregnancyStatus status) implements Answer {}

    /** @param date given or planned for; null for {@link VaccineKind#NONE} only */
    record LiveVaccine(VaccineKind kind, @Nullable LocalDate date) implements Answer {}

    /** Empty when none was given. */
    record Premedicated(List<Premedication> given) implements Answer {
        public Premedicated {
            given = List.copyOf(given);
        }
    }

    record Access(AccessType type, boolean patent) implements Answer {}

    /** @param separate a line of its own, with a filter where the product needs one */
    record Line(boolean separate, FlushFluid flush) implements Answer {}

    /** @param mlPerHour rate programmed and checked twice; null when the pump is not programmed */
    record Pump(@Nullable BigDecimal mlPerHour) implements Answer {}

    /** @param pooledAt null when the vials were not pooled */
    record Pooling(@Nullable Instant pooledAt) implements Answer {}
}
