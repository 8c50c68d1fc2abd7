package org.infusary.checklist;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ChecklistSignature", description = "The signature that stands.")
record SignatureView(
        @Schema(description = "Id of the signature.", examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f")
        UUID id,

        @Schema(description = "Account that signed.", examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f")
        UUID signedBy,

        @Schema(description = "When.", examples = "2026-11-23T08:20:00Z")
        Instant signedAt,

        @Schema(
                description = "SHA-256 of what was signed, in hexadecimal; /signatures has the text.",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String contentSha256) {

    static @Nullable SignatureView of(@Nullable SignatureFacts facts) {
        return facts == null
                ? null
                : new SignatureView(facts.id(), facts.by().value(), facts.at(), facts.contentSha256());
    }
}
