package org.infusary.checklist;

import java.util.List;
import org.infusary.checklist.rules.ItemCode;
import org.infusary.checklist.rules.Verdict;
import org.infusary.kernel.VisitId;
import org.infusary.schedule.rules.VisitStatus;
import org.jspecify.annotations.Nullable;

/**
 * The checklist of a visit, judged now.
 *
 * @param version counts its changes; 0 while nothing is answered
 * @param signature the one that stands; null when it is not signed or the signature is withdrawn
 * @param amendments under this and earlier signatures, oldest first
 * @param overtaken items whose answers, just come in, do not stand: they were answered or taken back later
 */
public record ChecklistFacts(
        VisitId visit,
        VisitStatus visitStatus,
        long version,
        int templateVersion,
        Verdict verdict,
        @Nullable SignatureFacts signature,
        KnownFacts known,
        List<ItemFacts> items,
        List<AmendmentFacts> amendments,
        List<ItemCode> overtaken) {
    public ChecklistFacts {
        items = List.copyOf(items);
        amendments = List.copyOf(amendments);
        overtaken = List.copyOf(overtaken);
    }

    ChecklistFacts telling(List<ItemCode> overtaken) {
        return new ChecklistFacts(
                visit, visitStatus, version, templateVersion, verdict, signature, known, items, amendments, overtaken);
    }

    /** How often it was amended under the signature that stands. */
    int timesAmended() {
        return signature == null
                ? 0
                : (int) amendments.stream()
                        .filter(one -> one.signature().equals(signature.id()))
                        .count();
    }
}
