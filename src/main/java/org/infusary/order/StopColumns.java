package org.infusary.order;

import jakarta.persistence.Embeddable;
import java.util.List;
import org.infusary.kernel.Reason;

/** One overridden stop of an order in its columns. */
@Embeddable
class StopColumns {
    private String code;

    private String detail;

    /** Ids of sources, separated by blanks. */
    private String sources;

    protected StopColumns() {}

    StopColumns(Reason stop) {
        this.code = stop.code();
        this.detail = stop.detail();
        this.sources = String.join(" ", stop.sources());
    }

    Reason facts() {
        return new Reason(code, detail, sources.isEmpty() ? List.of() : List.of(sources.split(" ")));
    }
}
