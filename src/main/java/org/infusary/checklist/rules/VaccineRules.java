package org.infusary.checklist.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Live vaccines before and after the infusion. */
final class VaccineRules {
    private VaccineRules() {}

    /**
     * LIVE_VACCINE: MMR less than 14 or varicella less than 21 days ago is the prescriber's decision; one planned sooner
     * than the table allows warns, later the earliest date is shown (R15, R16).
     */
    static Finding liveVaccine(Answer.LiveVaccine answer, Situation at) {
        LocalDate on = answer.date();
        Integer fewestDays =
                at.thresholds().vaccines().fewestDaysBefore(answer.kind()).orElse(null);
        if (on == null || fewestDays == null) {
            return Finding.pass();
        }
        LocalDate infusion = at.facts().on();
        return on.isAfter(infusion)
                ? planned(on, at)
                : ChronoUnit.DAYS.between(on, infusion) < fewestDays
                        ? Finding.askPrescriber(
                                "live-vaccine-too-recent",
                                "A live vaccine less than " + fewestDays
                                        + " days ago may be cancelled by this infusion.")
                        : Finding.pass();
    }

    private static Finding planned(LocalDate on, Situation at) {
        LocalDate earliest = at.thresholds()
                .vaccines()
                .earliestAfter(at.facts().on(), at.facts().dose().cycleGramsPerKg());
        String detail = "After this infusion the vaccine can be given from " + earliest + ".";
        return on.isBefore(earliest)
                ? Finding.warn("live-vaccine-planned-too-soon", detail)
                : Finding.pass("live-vaccine-earliest", detail);
    }
}
