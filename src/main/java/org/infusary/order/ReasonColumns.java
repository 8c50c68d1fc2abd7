package org.infusary.order;

import jakarta.persistence.Embeddable;
import java.util.List;
import org.infusary.kernel.Reason;

/** One reason of an order in its columns. */
@Embeddable
class ReasonColumns {
    private boolean warning;

    private String code;

    private String detail;

    /** Ids of sources, separated by blanks. */
    private String sources;

    protected ReasonColumns() {}

    ReasonColumns(Reason reason, boolean warning) {
        this.warning = warning;
        this.code = reason.code();
        this.detail = reason.detail();
        this.sources = String.join(" ", reason.sources());
    }

    boolean isWarning() {
        return warning;
    }

    Reason facts() {
        return new Reason(code, detail, sources.isEmpty() ? List.of() : List.of(sources.split(" ")));
    }
}
