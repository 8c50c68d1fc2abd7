package org.infusary.web;

import java.util.List;
import org.infusary.kernel.Reason;

/** 422: readable, but a clinical or centre rule says no; {@code reasons} holds every reason with code and source. */
public final class Refused extends Problem {
    private static final long serialVersionUID = 1L;

    private final transient List<Reason> reasons;

    public Refused(List<Reason> reasons) {
        super(
                422,
                "refused",
                "Refused by a rule",
                reasons.size() == 1
                        ? reasons.get(0).detail()
                        : reasons.size() + " rules say no; the first: "
                                + reasons.get(0).detail());
        this.reasons = List.copyOf(reasons);
        with("reasons", this.reasons);
    }

    public Refused(Reason reason) {
        this(List.of(reason));
    }

    /** All of them, at least one. */
    public List<Reason> reasons() {
        return reasons;
    }

    /** Throws when there is any reason, else does nothing. */
    public static void ifAny(List<Reason> reasons) {
        if (!reasons.isEmpty()) {
            throw new Refused(reasons);
        }
    }
}
