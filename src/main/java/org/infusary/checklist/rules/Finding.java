package org.infusary.checklist.rules;

import java.util.ArrayList;
import java.util.List;
import org.infusary.kernel.Reason;
import org.jspecify.annotations.Nullable;

/** What is found in one item, rule by rule: the gravest effect, and the reasons of all. Passes while nothing is found. */
final class Finding {
    private final TemplateItem item;
    private final List<Reason> reasons = new ArrayList<>();
    private @Nullable Effect gravest;
    private boolean prescriber;

    Finding(TemplateItem item) {
        this.item = item;
    }

    /** @param word follows the item's slug in the code of the reason */
    Finding add(Effect effect, String word, String detail) {
        return add(effect, new Reason(item.code().slug() + "-" + word, detail, item.sources()));
    }

    Finding add(Effect effect, Reason reason) {
        reasons.add(reason);
        prescriber |= effect == Effect.ASK_PRESCRIBER;
        if (gravest == null || effect.compareTo(gravest) > 0) {
            gravest = effect;
        }
        return this;
    }

    TemplateItem item() {
        return item;
    }

    ItemState state() {
        return gravest == null ? ItemState.PASS : gravest.state();
    }

    List<Reason> reasons() {
        return List.copyOf(reasons);
    }

    boolean prescriber() {
        return prescriber;
    }
}
