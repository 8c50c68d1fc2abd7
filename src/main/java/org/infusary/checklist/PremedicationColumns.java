package org.infusary.checklist;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.infusary.checklist.rules.Premedication;

/** A premedication given, in its columns. */
@Embeddable
class PremedicationColumns {
    private String drug;
    private String dose;
    private String route;
    private Instant givenAt;

    protected PremedicationColumns() {}

    PremedicationColumns(Premedication given) {
        this.drug = given.drug();
        this.dose = given.dose();
        this.route = given.route();
        this.givenAt = given.at();
    }

    Premedication premedication() {
        return new Premedication(drug, dose, route, givenAt);
    }
}
