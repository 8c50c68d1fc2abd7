package org.infusary.checklist.rules;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Premedication, vein, line, pump, and what stands by. */
final class LineRules {
    private LineRules() {}

    static boolean isPremedicationOrdered(Situation at) {
        return at.facts().order().premedication();
    }

    /** PREMED: every drug 30 to 60 minutes before the start, which is the planned one or now if that is later (R12, R13, R18). */
    static Finding premedication(Answer.Premedicated answer, Situation at) {
        if (answer.given().isEmpty()) {
            return Finding.warn("premed-not-given", "Premedication is ordered and not given.");
        }
        Instant start = at.at().isAfter(at.facts().plannedStart())
                ? at.at()
                : at.facts().plannedStart();
        boolean inTime = answer.given().stream()
                .map(one -> Duration.between(one.at(), start))
                .allMatch(before -> before.compareTo(at.thresholds().premedicationLatest()) >= 0
                        && before.compareTo(at.thresholds().premedicationEarliest()) <= 0);
        return Finding.warnIf(!inTime, "premed-time", "Premedication was not given 30 to 60 minutes before the start.");
    }

    /** IV_ACCESS: not patent stops; a central catheter is shown as a thrombosis risk, which THROMB_RISK then counts (R22). */
    static Finding access(Answer.Access answer, Situation at) {
        if (!answer.patent()) {
            return Finding.stop("iv-access-not-patent", "The access is not patent.");
        }
        return answer.type().isCentral()
                ? Finding.pass("iv-access-central", "An indwelling central catheter is a thrombosis risk factor.")
                : Finding.pass();
    }

    /** LINE: no line of its own stops; a flush not in the product's list stops, an unknown list warns (R22). */
    static Finding line(Answer.Line answer, Situation at) {
        Finding separate = Finding.stopIf(
                !answer.separate(),
                "line-not-separate",
                "No separate line, or the filter the product needs is missing.");
        List<String> allowed = at.facts().product().flushFluids();
        return separate.and(
                allowed == null
                        ? Finding.warn(
                                "line-flush-unknown", "The product's flush fluids are not on record: read its label.")
                        : Finding.stopIf(
                                !allowed.contains(answer.flush().name()),
                                "line-flush-not-allowed",
                                "The flush fluid is not in the product's list."));
    }

    /** PUMP: not programmed, or more than 0.1 mL/h off the computed first step, warns (R12). */
    static Finding pump(Answer.Pump answer, Situation at) {
        BigDecimal programmed = answer.mlPerHour();
        if (programmed == null) {
            return Finding.warn("pump-not-programmed", "The pump is not programmed or the rate not checked twice.");
        }
        BigDecimal computed = at.facts().dose().firstMlPerHour();
        if (computed == null) {
            return Finding.warn("pump-nothing-to-compare", "No first rate is known for this product and indication.");
        }
        return Finding.warnIf(
                programmed.subtract(computed).abs().compareTo(at.thresholds().pumpToleranceMlPerHour()) > 0,
                "pump-rate-differs",
                "The rate programmed differs from the computed first rate.");
    }

    /** EMERGENCY: false stops: do not infuse (R12, R22). */
    static Finding emergency(Answer.YesNo answer, Situation at) {
        return Finding.stopIf(
                !answer.yes(), "emergency-not-ready", "Do not infuse: epinephrine, kit or prescriber is missing.");
    }
}
