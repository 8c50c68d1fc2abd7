package org.infusary.checklist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HexFormat;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.Sha256;

/** Writes down what is signed, and the signature for it. */
@ApplicationScoped
class Notary {
    private final Signatures signatures;
    private final ObjectMapper json;

    Notary(Signatures signatures, ObjectMapper json) {
        this.signatures = signatures;
        this.json = json;
    }

    /** @param sheet locked, and nothing holds it */
    SignatureFacts sign(Sheet sheet, AccountId by, Instant at) {
        String content = written(SignedDocument.of(sheet, by.value(), at));
        String sha256 = HexFormat.of().formatHex(Sha256.of(content));
        Signature signature = new Signature(sheet.checklist(), sheet.review().openHardStops(), sha256, by, at);
        signatures.persistAndFlush(signature);
        signatures.keep(new SignedContent(signature, sha256, content));
        return signature.facts();
    }

    private String written(SignedDocument document) {
        try {
            return json.writeValueAsString(document);
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
