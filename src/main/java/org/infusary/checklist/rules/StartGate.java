package org.infusary.checklist.rules;

import java.time.Instant;
import java.util.List;
import org.infusary.eligibility.rules.Matrix;
import org.infusary.kernel.Reason;

/**
 * May this infusion start? Judges every item of the template by its own rule and tells all reasons.
 *
 * <p>Every item but information must be answered or not applicable. What stops is cleared by another answer, or, where the
 * template allows it, does not hold while an override covers every reason. What warns is cleared by an acknowledgement that
 * covers every warning of the item, by a prescriber where the reference names one.
 */
public final class StartGate {
    private final Thresholds thresholds;
    private final Matrix matrix;

    /** @param matrix run by ALLERGY_REVIEWED */
    public StartGate(Thresholds thresholds, Matrix matrix) {
        this.thresholds = thresholds;
        this.matrix = matrix;
    }

    /** @param at the moment of judging; a start is expected no earlier */
    public Verdict verdict(Template template, Filled filled, StartFacts facts, Instant at) {
        return review(template, filled, facts, at).verdict();
    }

    /** The verdict with how every item stands. */
    public Review review(Template template, Filled filled, StartFacts facts, Instant at) {
        Situation situation = new Situation(facts, filled, thresholds, matrix, at);
        return Review.of(
                template.items().stream().map(item -> report(item, situation)).toList(), at);
    }

    private static ItemReport report(TemplateItem item, Situation situation) {
        Finding finding = item.code().judge(situation);
        List<Reason> reasons =
                finding.remarks().stream().map(remark -> remark.reason(item)).toList();
        Acknowledged acknowledged = situation.filled().acknowledgements().get(item.code());
        boolean covered = finding.state() == ItemState.WARN
                && acknowledged != null
                && acknowledged.covers(reasons, finding.prescriber());
        boolean overridden = finding.state() == ItemState.STOP
                && item.override() != null
                && Overridden.all(
                        reasons, situation.filled().overrides().getOrDefault(item.code(), List.of()), situation.at());
        return new ItemReport(item, finding.state(), reasons, finding.prescriber(), covered, overridden);
    }
}
