package org.infusary.checklist;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "SignatureRecord", description = "A signature with what was signed, whether it stands or not.")
record SignatureRecordView(
        @Schema(description = "Id of the signature.", examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f")
        UUID id,

        @Schema(description = "Account that signed.", examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f")
        UUID signedBy,

        @Schema(description = "When.", examples = "2026-11-23T08:20:00Z")
        Instant signedAt,

        @Schema(
                description =
                        "SHA-256 of content in UTF-8, in hexadecimal; the database keeps no other content beside it.",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String contentSha256,

        @Schema(
                description =
                        "What was signed, to the letter: a JSON text with the visit, the template's version, who signed"
                                + " and when, what was known, every item in order with its answer and how it stood and why, and"
                                + " every acknowledgement. Null for signatures of before this was kept.",
                examples = "{\"visitId\":\"0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f\",\"templateVersion\":1}")
        @Nullable String content,

        @Schema(
                description = "Account that withdrew it; null while it stands.",
                examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f")
        @Nullable UUID withdrawnBy,

        @Schema(description = "When; null while it stands.", examples = "2026-11-23T08:25:00Z") @Nullable Instant withdrawnAt,

        @Schema(description = "Why, in words; null while it stands.", examples = "Pulse changed") @Nullable String withdrawalReason,

        @Schema(
                description =
                        "The amendment with which it no longer stood; null when it stands or was withdrawn without one.",
                examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f")
        @Nullable UUID withdrawnByAmendment) {

    static SignatureRecordView of(SignatureRecord row) {
        SignatureFacts signature = row.signature().facts();
        SignedContent content = row.content();
        Withdrawal withdrawal = row.withdrawal();
        return new SignatureRecordView(
                signature.id(),
                signature.by().value(),
                signature.at(),
                signature.contentSha256(),
                content == null ? null : content.content(),
                withdrawal == null ? null : withdrawal.by().value(),
                withdrawal == null ? null : withdrawal.at(),
                withdrawal == null ? null : withdrawal.reason(),
                withdrawal == null ? null : withdrawal.amendment());
    }
}
