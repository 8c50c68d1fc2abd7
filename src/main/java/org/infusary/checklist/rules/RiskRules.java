package org.infusary.checklist.rules;

import org.infusary.kernel.Condition;
import org.infusary.kernel.Sex;

/** Kidney, thrombosis, viscosity, volume, haemolysis, pregnancy. */
final class RiskRules {
    private RiskRules() {}

    /** HYDRATION: false warns, and stops with a renal or thrombosis risk (R22, R12, R26). */
    static Finding hydration(Answer.YesNo answer, Situation at) {
        if (answer.yes()) {
            return Finding.pass();
        }
        return at.has(Condition.RENAL_RISK) || at.has(Condition.THROMBOSIS_RISK)
                ? Finding.stop(
                        "hydration-missing-at-risk", "Not hydrated, with a renal or thrombosis risk: hydrate first.")
                : Finding.warn("hydration-missing", "Not hydrated: hydrate first.");
    }

    /** RENAL_LABS: none within 3 months of the infusion warns, and stops with a renal risk (R09, R22). */
    static Finding renalLabs(Answer.Labs answer, Situation at) {
        LabResult result = answer.result();
        boolean recent = result != null
                && !result.on()
                        .plusMonths(at.thresholds().labsMonths())
                        .isBefore(at.facts().on());
        if (recent) {
            return Finding.pass();
        }
        return at.has(Condition.RENAL_RISK)
                ? Finding.stop("renal-labs-old-at-risk", "No recent creatinine, with a renal risk.")
                : Finding.warn("renal-labs-old", "No recent creatinine.");
    }

    /** RENAL_RISK: any factor, answered or on record, warns: minimum practicable rate (R22). */
    static Finding renalRisk(Answer.RenalFactors answer, Situation at) {
        return Finding.warnIf(
                !at.renalFactors().isEmpty(),
                "renal-risk-present",
                "Renal risk: minimum practicable rate, with the label's cap for patients at risk.");
    }

    /** THROMB_RISK: a sign of a new thrombosis stops; any factor warns: minimum rate (R22). */
    static Finding thrombosisRisk(Answer.ThrombosisFactors answer, Situation at) {
        Finding sign = Finding.stopIf(
                answer.factors().stream().anyMatch(ThrombosisFactor::isSign),
                "thromb-risk-sign",
                "New leg swelling, chest pain or dyspnoea: possible thrombosis.");
        return sign.and(Finding.warnIf(
                at.has(Condition.THROMBOSIS_RISK),
                "thromb-risk-present",
                "Thrombosis risk: minimum practicable rate."));
    }

    /** HYPERVISC: at risk without the viscosity assessed stops; assessed warns (R22). */
    static Finding hyperviscosity(Answer.Hyperviscosity answer, Situation at) {
        if (!at.has(Condition.HYPERVISCOSITY)) {
            return Finding.pass();
        }
        return answer.assessed()
                ? Finding.warn("hypervisc-risk", "Hyperviscosity risk; the viscosity was assessed.")
                : Finding.stop("hypervisc-not-assessed", "Hyperviscosity risk, and the viscosity is not assessed.");
    }

    /** VOLUME: signs today, or heart failure on record, are the prescriber's decision (R26, R34). */
    static Finding volume(Answer.YesNo answer, Situation at) {
        return at.has(Condition.HEART_FAILURE)
                ? Finding.askPrescriber(
                        "volume-overload", "Heart failure or volume overload: consider less sodium or more days.")
                : Finding.pass();
    }

    /** HAEM concerns courses of 2 g/kg and more (R25). */
    static boolean mayHaemolyse(Situation at) {
        return at.facts().dose().cycleGramsPerKg().compareTo(at.thresholds().haemolysisGramsPerKg()) >= 0;
    }

    /** HAEM: blood group not O, or unknown, flags a haemoglobin check after the course (R25). */
    static Finding haemolysis(Answer.Blood answer, Situation at) {
        return Finding.warnIf(
                answer.group() != BloodGroup.O,
                "haem-check-after",
                "High dose and blood group not known to be O: check haemoglobin after the course.");
    }

    static boolean mayBePregnant(Situation at) {
        return at.facts().sex() != Sex.MALE;
    }

    /** PREGNANCY: shown only (R04, R34). */
    static Finding pregnancy(Answer.Pregnancy answer, Situation at) {
        return answer.status() == PregnancyStatus.PREGNANT
                ? Finding.pass("pregnancy-weight", "Dose on the weight before pregnancy, except in immunodeficiency.")
                : Finding.pass();
    }
}
