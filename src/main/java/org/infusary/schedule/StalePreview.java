package org.infusary.schedule;

import org.infusary.web.Problem;

/** 412: what was previewed would no longer come out as shown. Nothing was moved. */
public final class StalePreview extends Problem {
    private static final long serialVersionUID = 1L;

    public StalePreview() {
        super(
                412,
                "stale-preview",
                "Preview is out of date",
                "What the preview rests on has changed, or the request is not the one that was shown. Nothing was moved;"
                        + " ask for a new preview.");
    }

    /** The plan when its token is the one that was shown. */
    static MovePlan unless(MovePlan plan, String token) {
        if (!plan.token().equals(token)) {
            throw new StalePreview();
        }
        return plan;
    }
}
