package org.infusary.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** How this instance keeps up with its audit trail, for those who watch it. Each answer is of now and costs nothing. */
@ApplicationScoped
public class AuditFigures {
    private final AuditWriter writer;
    private final Sealer sealer;

    AuditFigures(AuditWriter writer, Sealer sealer) {
        this.writer = writer;
        this.sealer = sealer;
    }

    /** Answers that wait for their row. */
    public int waiting() {
        return writer.waiting();
    }

    /** Rows written by group commit since the start; those of writes stand in their transactions and are not counted. */
    public long written() {
        return writer.written();
    }

    /** Rows that could not be written since the start: as many requests were told 503. */
    public long failed() {
        return writer.failed();
    }

    /** Since when rows may be waiting for their seal; below a second while all is well. */
    public Duration sealLag() {
        return sealer.lag();
    }
}
