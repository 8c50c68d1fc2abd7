package org.infusary.ledger.rules;

import java.util.List;

/** How the block stands that a reaction made; it ends by lifting only. */
public enum BlockStatus {
    /** Not reviewed yet, or to be reviewed again. */
    OPEN,
    LIFTED,
    CONFIRMED;

    /** As the decisions so far leave it, oldest first. */
    public static BlockStatus after(List<ReviewDecision> decisions) {
        if (decisions.isEmpty()) {
            return OPEN;
        }
        return switch (decisions.get(decisions.size() - 1)) {
            case LIFTED -> LIFTED;
            case CONFIRMED -> CONFIRMED;
            case REOPENED -> OPEN;
        };
    }

    /** Whether the product may not be ordered, planned, booked or given. */
    public boolean blocks() {
        return this != LIFTED;
    }

    public boolean takes(ReviewDecision decision) {
        return switch (this) {
            case OPEN -> decision != ReviewDecision.REOPENED;
            case CONFIRMED -> decision != ReviewDecision.CONFIRMED;
            case LIFTED -> decision == ReviewDecision.REOPENED;
        };
    }
}
