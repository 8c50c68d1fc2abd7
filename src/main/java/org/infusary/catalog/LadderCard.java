package org.infusary.catalog;

import java.time.Instant;
import java.util.UUID;
import org.infusary.catalog.rules.LabelBounds;
import org.infusary.catalog.rules.ProposedLadder;
import org.infusary.kernel.Indication;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.SiteId;
import org.jspecify.annotations.Nullable;

/**
 * A centre's own ladder, for its reader.
 *
 * @param bounds what the label allows today; null when the label has lost all its rows since
 */
record LadderCard(
        UUID id,
        SiteId site,
        ProductId product,
        Indication indication,
        ProposedLadder ramp,
        @Nullable LabelBounds bounds,
        Instant setAt,
        long version) {}
