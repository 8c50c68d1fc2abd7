package org.infusary.backup;

/** A backup cannot be written or restored; the message says why and what helps. Nothing was changed. */
public final class BackupRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BackupRefused(String message) {
        super(message, null, false, false);
    }
}
