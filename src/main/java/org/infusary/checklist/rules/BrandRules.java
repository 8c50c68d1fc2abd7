package org.infusary.checklist.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.infusary.kernel.Exposure;
import org.infusary.kernel.ProductId;

/** The right product, one brand, vials that may be given. */
final class BrandRules {
    private BrandRules() {}

    /** BRAND_MATCH: not the planned product stops; planned, but another than last time, warns (R29, R01, R14). */
    static Finding brandMatch(Answer.Scanned answer, Situation at) {
        if (!answer.product().equals(at.facts().planned())) {
            return Finding.stop("brand-match-not-planned", "The product scanned is not the one planned.");
        }
        return Finding.warnIf(
                at.facts().exposure() == Exposure.SWITCH,
                "brand-match-switch",
                "Another product than last time: minimum start rate, and the first hour after it is observed.");
    }

    /** NO_MIX, computed from what was scanned: more than one product in a visit stops (R03, R22). */
    static Finding oneBrand(ItemCode code, Situation at) {
        Set<ProductId> products = new HashSet<>();
        at.answer(ItemCode.BRAND_MATCH, Answer.Scanned.class).ifPresent(scan -> products.add(scan.product()));
        at.answer(ItemCode.LOT_EXP_DOUBLE, Answer.Vials.class)
                .ifPresent(it -> it.vials().forEach(vial -> products.add(vial.product())));
        return products.isEmpty()
                ? Finding.open("no-mix-nothing-scanned", "No product is scanned yet.")
                : Finding.stopIf(products.size() > 1, "no-mix-two-brands", "More than one product in one visit.");
    }

    /** LOT_EXP_DOUBLE: expired or recalled stops; a second person, not the one who laid them out, checks (R20, R12, R27). */
    static Finding vials(Answer.Vials answer, Situation at) {
        Recorded recorded = at.recorded(ItemCode.LOT_EXP_DOUBLE).orElseThrow();
        boolean expired = answer.vials().stream()
                .anyMatch(vial -> vial.expiry().isBefore(at.facts().on()));
        boolean recalled = answer.vials().stream()
                .anyMatch(vial -> at.facts().recalled().contains(new RecalledLot(vial.product(), vial.lot())));
        Finding checked = recorded.second() == null
                ? Finding.open("lot-exp-double-second-person", "A second person has not checked the vials yet.")
                : Finding.stopIf(
                        recorded.second().equals(recorded.by()),
                        "lot-exp-double-same-person",
                        "The vials were laid out and checked by the same person.");
        return checked.and(Finding.stopIf(
                        expired, "lot-exp-double-expired", "A vial expires before the day of the infusion."))
                .and(Finding.stopIf(recalled, "lot-exp-double-recalled", "A vial is of a recalled lot."));
    }

    /** VISUAL: false stops (R03, R22). */
    static Finding looksRight(Answer.YesNo answer, Situation at) {
        return Finding.stopIf(
                !answer.yes(),
                "visual-not-right",
                "A vial is cloudy, has particles, was frozen, is cold or was shaken.");
    }

    /**
     * POOL_TIME: past the product's limit for starting or using pooled contents stops; a limit that the planned length
     * will run into, or that is unknown, warns (R22). Not pooled does not concern.
     */
    static Finding pooling(Answer.Pooling answer, Situation at) {
        Instant pooled = answer.pooledAt();
        if (pooled == null) {
            return Finding.notApplicable("pool-time-not-pooled", "The vials are not pooled.");
        }
        Integer startWithin = at.facts().product().poolStartWithinHours();
        Integer finishWithin = at.facts().product().poolFinishWithinHours();
        if (startWithin == null && finishWithin == null) {
            return Finding.warn("pool-time-no-limit-known", "No time limit for pooled vials is known of this product.");
        }
        Finding start = startWithin == null
                ? Finding.pass()
                : Finding.stopIf(
                        at.at().isAfter(pooled.plus(Duration.ofHours(startWithin))),
                        "pool-time-start-passed",
                        "Pooled too long ago to be started.");
        return finishWithin == null ? start : start.and(finish(pooled.plus(Duration.ofHours(finishWithin)), at));
    }

    private static Finding finish(Instant useUntil, Situation at) {
        return at.at().isAfter(useUntil)
                ? Finding.stop("pool-time-finish-passed", "Pooled too long ago to be used.")
                : Finding.warnIf(
                        at.at().plus(at.facts().plannedLength()).isAfter(useUntil),
                        "pool-time-finish-too-late",
                        "As planned, the infusion ends after the pooled contents may be used.");
    }
}
