package org.infusary.audit;

import java.util.List;

/**
 * What looking through the audit trail has found.
 *
 * @param rows all there are
 * @param waiting rows that are not sealed yet; each is sealed within moments while a service runs
 * @param findings what was changed or removed, in words; empty when all is well
 */
public record AuditReport(long rows, long waiting, AuditHead head, List<String> findings) {
    public AuditReport {
        findings = List.copyOf(findings);
    }
}
