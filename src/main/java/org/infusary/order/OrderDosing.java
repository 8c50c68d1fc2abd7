package org.infusary.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.infusary.catalog.rules.VialSizes;
import org.infusary.order.rules.Dosing;
import org.infusary.order.rules.DosingRules;
import org.infusary.order.rules.MeasuredBody;
import org.infusary.order.rules.WantedRegimen;
import org.infusary.patient.PatientFacts;
import org.infusary.patient.WeightFacts;
import org.infusary.site.rules.SitePolicy;
import org.jspecify.annotations.Nullable;

/** What an order would dose, whether or not one is placed. Stores nothing. */
@ApplicationScoped
public class OrderDosing {
    private final DoseReferenceFile reference;

    OrderDosing(DoseReferenceFile reference) {
        this.reference = reference;
    }

    /**
     * The grams of every cycle on the patient's latest weight, or every reason why there are none.
     *
     * @param today the site's date
     * @param capOverridden whether the prescriber has given a reason for going above the daily cap
     */
    public Dosing decide(
            PatientFacts patient,
            SitePolicy policy,
            VialSizes vials,
            LocalDate today,
            boolean capOverridden,
            WantedRegimen wanted) {
        return new DosingRules(policy, reference.reference(), vials, today, capOverridden)
                .decide(wanted, body(patient));
    }

    private static @Nullable MeasuredBody body(PatientFacts patient) {
        WeightFacts weight = patient.weight();
        return weight == null
                ? null
                : new MeasuredBody(patient.sex(), patient.heightCm(), weight.weight(), weight.measuredOn());
    }
}
