package org.infusary.catalog;

import java.util.List;
import org.infusary.web.BadRequest.FieldError;
import org.infusary.web.Problem;

/** 422: a reference document breaks rules; {@code errors} names each place as a JSON Pointer (RFC 6901) with its rule. */
final class DocumentRefused extends Problem {
    private static final long serialVersionUID = 1L;

    /** More than anybody reads at once; the rest shows when these are mended. */
    private static final int MOST_ERRORS = 100;

    private DocumentRefused(List<FieldError> errors) {
        super(
                422,
                "reference-document-refused",
                "Reference document refused",
                errors.size() + " places of the document break a rule; nothing was stored. See errors.");
        with("errors", errors.stream().limit(MOST_ERRORS).toList());
    }

    static void ifAny(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new DocumentRefused(errors);
        }
    }
}
