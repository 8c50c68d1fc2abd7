package org.infusary.checklist;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a signature is given for, as it is kept: everything that stands on the checklist, judged at the moment of signing, in
 * the order of the template.
 *
 * @param acknowledgements all that count, oldest first; the items show the latest of theirs only
 */
record SignedDocument(
        UUID visitId,
        int templateVersion,
        UUID signedBy,
        Instant signedAt,
        KnownView known,
        List<ItemView> items,
        List<SignedAcknowledgement> acknowledgements) {

    static SignedDocument of(Sheet sheet, UUID signedBy, Instant signedAt) {
        ChecklistView seen = ChecklistView.of(sheet.facts());
        return new SignedDocument(
                seen.visitId(),
                seen.templateVersion(),
                signedBy,
                signedAt,
                seen.known(),
                seen.items(),
                sheet.reading().acknowledgements().stream()
                        .map(SignedAcknowledgement::of)
                        .toList());
    }
}
