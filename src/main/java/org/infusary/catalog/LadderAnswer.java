package org.infusary.catalog;

import java.util.List;
import java.util.Optional;
import org.infusary.catalog.rules.Ladder;
import org.infusary.kernel.Reason;

/**
 * The ladder of a product, or why there is none.
 *
 * @param none empty when there is one; else {@code no-ladder}
 */
public record LadderAnswer(Optional<Ladder> ladder, List<Reason> none) {
    public LadderAnswer {
        none = List.copyOf(none);
    }
}
