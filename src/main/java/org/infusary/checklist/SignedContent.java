package org.infusary.checklist;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What was signed, to the letter; a table of its own, as whoever reads a checklist does not read it. */
@Entity
@Immutable
@Table(name = "checklist_signed_content")
class SignedContent {
    @Id
    private UUID signatureId;

    private String contentSha256;

    private String content;

    protected SignedContent() {}

    /** @param contentSha256 of the content in UTF-8; the database reckons it again */
    SignedContent(Signature signature, String contentSha256, String content) {
        this.signatureId = signature.id();
        this.contentSha256 = contentSha256;
        this.content = content;
    }

    String content() {
        return content;
    }
}
