package org.infusary.checklist.rules;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What is measured today. */
final class VitalSignRules {
    private VitalSignRules() {}

    /**
     * WEIGHT: a change from the weight the order was reckoned with of 10 % of the dosing weight or more warns: notify the
     * physician (R09). The change is taken from the measured weight, as an adjusted one is lower to begin with.
     */
    static Finding weight(Answer.Weight answer, Situation at) {
        DoseNow dose = at.facts().dose();
        BigDecimal change =
                answer.today().value().subtract(dose.actual().value()).abs();
        BigDecimal percentOfDosing = dose.dosing()
                .value()
                .multiply(BigDecimal.valueOf(at.thresholds().weightChangePercent()));
        return Finding.warnIf(
                change.movePointRight(2).compareTo(percentOfDosing) >= 0,
                "weight-changed",
                "The weight changed by " + at.thresholds().weightChangePercent()
                        + " % of the dosing weight or more: notify the prescriber.");
    }

    /** WEIGHT is open until weighed today; that the weight on record is missing or old is told then (R09). */
    static Question weighing() {
        Question weighed = Question.asks(Answer.Weight.class, VitalSignRules::weight);
        return (code, at) -> {
            Finding finding = weighed.judge(code, at);
            return finding.state() == ItemState.OPEN ? finding.and(weightOnRecord(at)) : finding;
        };
    }

    private static Finding weightOnRecord(Situation at) {
        LocalDate known = at.facts().weightKnownOn();
        return known == null
                        || known.plusMonths(at.thresholds().weightMonths())
                                .isBefore(at.facts().on())
                ? Finding.open("weight-old", "The weight on record is missing or old: weigh again.")
                : Finding.pass();
    }

    /** TEMP: from 38.0 degrees Celsius hold and call the prescriber (R10). */
    static Finding temperature(Answer.Temperature answer, Situation at) {
        return answer.celsius().compareTo(at.thresholds().feverCelsius()) >= 0
                ? Finding.askPrescriber("temp-fever", "Fever: hold and call the prescriber.")
                : Finding.pass();
    }

    /** BP: below 90 or above 180 systolic, above 110 diastolic: call the prescriber. */
    static Finding bloodPressure(Answer.BloodPressure answer, Situation at) {
        Thresholds limits = at.thresholds();
        boolean outside = answer.systolic() < limits.systolicLow()
                || answer.systolic() > limits.systolicHigh()
                || answer.diastolic() > limits.diastolicHigh();
        return outside
                ? Finding.askPrescriber("bp-outside-limits", "Blood pressure outside the limits: call the prescriber.")
                : Finding.pass();
    }

    /** HR: below 50 or above 120 warns. */
    static Finding pulse(Answer.Pulse answer, Situation at) {
        return Finding.warnIf(
                answer.perMinute() < at.thresholds().pulseLow()
                        || answer.perMinute() > at.thresholds().pulseHigh(),
                "hr-outside-limits",
                "Pulse outside the limits.");
    }

    /** RR_SPO2: oxygen saturation below 92 % warns. */
    static Finding breathing(Answer.Breathing answer, Situation at) {
        return Finding.warnIf(
                answer.spo2Percent() < at.thresholds().spo2Low(), "rr-spo2-low", "Oxygen saturation below the limit.");
    }

    /** INFECTION: true is the prescriber's decision (R01). */
    static Finding infection(Answer.YesNo answer, Situation at) {
        return answer.yes()
                ? Finding.askPrescriber("infection-signs", "Signs of a new infection: untreated it raises the risk.")
                : Finding.pass();
    }
}
