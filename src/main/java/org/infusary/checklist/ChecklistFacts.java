package org.infusary.checklist;

import java.util.List;
import org.infusary.checklist.rules.Edition;
import org.infusary.checklist.rules.ItemCode;
import org.infusary.checklist.rules.Verdict;
import org.infusary.kernel.VisitId;
import org.infusary.schedule.rules.VisitStatus;
import org.jspecify.annotations.Nullable;

/**
 * The checklist of a visit, judged now.
 *
 * @param version counts its changes; 0 while nothing is answered
 * @param template the version it follows, and for whom that is
 * @param signature the one that stands; null when it is not signed or the signature is withdrawn
 * @param premedication when it is due; null when none is ordered
 * @param amendments under this and earlier signatures, oldest first
 * @param overtaken items whose answers, just come in, do not stand: they were answered or taken back later
 */
public record ChecklistFacts(
        VisitId visit,
        VisitStatus visitStatus,
        long version,
        Edition template,
        Verdict verdict,
        @Nullable SignatureFacts signature,
        KnownFacts known,
        @Nullable PremedicationWindow premedication,
        List<ItemFacts> items,
        List<AmendmentFacts> amendments,
        List<ItemCode> overtaken) {
    public ChecklistFacts {
        items = List.copyOf(items);
        amendments = List.copyOf(amendments);
        overtaken = List.copyOf(overtaken);
    }

    /** How often it was amended under the signature that stands. */
    int timesAmended() {
        return signature == null
                ? 0
                : (int) amendments.stream()
                        .filter(one -> one.signature().equals(signature.id()))
                        .count();
    }

    ChecklistFacts telling(List<ItemCode> overtaken) {
        return new ChecklistFacts(
                visit,
                visitStatus,
                version,
                template,
                verdict,
                signature,
                known,
                premedication,
                items,
                amendments,
                overtaken);
    }
}
