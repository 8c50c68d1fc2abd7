package org.infusary.checklist;

import org.jspecify.annotations.Nullable;

/**
 * A signature as it stands in the book.
 *
 * @param content null when it was given before what is signed was kept
 * @param withdrawal null while it stands
 */
record SignatureRecord(
        Signature signature,
        @Nullable SignedContent content,
        @Nullable Withdrawal withdrawal) {}
