package org.infusary.checklist.rules;

import java.util.List;
import org.infusary.kernel.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What a rule has to say.
 *
 * @param sources its own; null when they are those of the item
 */
record Remark(String code, String detail, @Nullable List<String> sources) {
    Reason reason(TemplateItem item) {
        return new Reason(code, detail, sources == null ? item.sources() : sources);
    }
}
