package org.infusary.schedule;

import org.infusary.web.Problem;

/** 412: what was previewed would no longer come out as shown. Nothing was moved. */
public final class StalePreview extends Problem {
    private static final long serialVersionUID = 1L;

    private StalePreview() {
        super(
                412,
                "stale-preview",
                "Preview is out of date",
                "What the preview rests on has changed, or the request is not the one that was shown. Nothing was moved;"
                        + " ask for a new preview.");
    }

    /**
     * @param now token of the plan as it comes out now
     * @param shown token of the preview
     * @throws StalePreview unless they are the same
     */
    public static void unlessSame(String now, String shown) {
        if (!now.equals(shown)) {
            throw new StalePreview();
        }
    }
}
