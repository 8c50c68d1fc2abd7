package org.infusary.checklist;

import java.util.List;
import org.infusary.checklist.rules.Edition;
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
 */
public record ChecklistFacts(
        VisitId visit,
        VisitStatus visitStatus,
        long version,
        Edition template,
        Verdict verdict,
        @Nullable SignatureFacts signature,
        KnownFacts known,
        List<ItemFacts> items) {
    public ChecklistFacts {
        items = List.copyOf(items);
    }
}
