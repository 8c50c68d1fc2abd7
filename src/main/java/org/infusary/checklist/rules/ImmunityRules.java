package org.infusary.checklist.rules;

import java.util.List;
import java.util.Set;
import org.infusary.eligibility.rules.InteractionPair;
import org.infusary.eligibility.rules.Judgement;
import org.infusary.kernel.Exposure;
import org.infusary.kernel.Known;

/** Hypersensitivity: to immunoglobulin, by antibodies to IgA, to what else is in the vial. */
final class ImmunityRules {
    /** Rows of the matrix that are not run by ALLERGY_REVIEWED: GLUCOSE_METER and HYPERVISC ask more than the row says. */
    private static final Set<InteractionPair> JUDGED_BY_OWN_ITEM =
            Set.of(InteractionPair.GLUCOSE_METER, InteractionPair.HYPERVISCOSITY);

    private ImmunityRules() {}

    /** IG_ANAPHYLAXIS: true stops for every product (R22). */
    static Finding anaphylaxis(Answer.YesNo answer, Situation at) {
        return Finding.stopIf(
                answer.yes(),
                "ig-anaphylaxis-before",
                "An earlier severe systemic reaction to human immunoglobulin excludes every product.");
    }

    /**
     * IGA_ANTI_IGA: all three stop; while a yes may still turn out to be all three, it warns. Low IgA alone is not the
     * labelled contraindication (R22). With nothing known at all a first infusion warns (R34, R36: patients are told that
     * IgA is measured before the first dose).
     */
    static Finding igaAndAntibodies(Answer.IgaHistory answer, Situation at) {
        List<Known> three = List.of(answer.deficiency(), answer.antibodies(), answer.hypersensitivity());
        if (three.stream().allMatch(known -> known == Known.YES)) {
            return Finding.stop(
                    "iga-anti-iga-all-three",
                    "IgA deficiency with antibodies to IgA and a history of hypersensitivity excludes every product.");
        }
        if (three.contains(Known.NO)) {
            return Finding.pass();
        }
        if (three.contains(Known.YES)) {
            return Finding.warn(
                    "iga-anti-iga-incomplete",
                    "One of IgA deficiency, antibodies and hypersensitivity is so, another is unknown.");
        }
        return Finding.warnIf(
                        at.facts().exposure() == Exposure.FIRST,
                        "iga-anti-iga-unknown-before-first",
                        "Nothing is known of IgA before the first infusion.")
                .citing("R34", "R36");
    }

    /** ALLERGY_REVIEWED: not reviewed stops; then every pair of the matrix is run (R22, R09 and the pair's own). */
    static Finding allergies(Answer.Reviewed answer, Situation at) {
        Finding reviewed = Finding.stopIf(
                !answer.reviewed(), "allergy-reviewed-not", "Allergies are not reviewed against the product.");
        return at.matrix().judge(at.pairing()).against().stream()
                .filter(objection -> !JUDGED_BY_OWN_ITEM.contains(objection.pair()))
                .map(ImmunityRules::finding)
                .reduce(reviewed, Finding::and);
    }

    private static Finding finding(Judgement.Objection objection) {
        Remark remark =
                new Remark("allergy-reviewed-" + objection.pair().code(), objection.detail(), objection.sources());
        ItemState state =
                switch (objection.effect()) {
                    case STOP -> ItemState.STOP;
                    case WARN -> ItemState.WARN;
                    case OK -> ItemState.PASS;
                };
        return new Finding(state, List.of(remark), false);
    }

    /** GLUCOSE_METER concerns diabetics on a product that contains maltose or may contain it (R33). */
    static boolean needsGlucoseMeter(Situation at) {
        return InteractionPair.GLUCOSE_METER.meets(at.pairing(), at.matrix().limits());
    }

    /** GLUCOSE_METER: without a glucose-specific meter it stops (R33). */
    static Finding glucoseMeter(Answer.YesNo answer, Situation at) {
        return Finding.stopIf(
                !answer.yes(),
                "glucose-meter-not-specific",
                "No glucose-specific meter: maltose reads as glucose on GDH-PQQ and glucose-dye-oxidoreductase meters.");
    }
}
