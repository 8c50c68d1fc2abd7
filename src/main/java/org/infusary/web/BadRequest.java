package org.infusary.web;

import java.util.List;

/** 400: readable as HTTP but badly shaped; {@code errors} names each field and the rule it breaks. */
public final class BadRequest extends Problem {
    private static final long serialVersionUID = 1L;

    /**
     * One broken field.
     *
     * @param field path in the request, such as {@code maintenance.days} or {@code days[2].date}; {@code body} for all
     * @param rule what is expected, in words, with ends and units
     */
    public record FieldError(String field, String rule) {}

    public BadRequest(List<FieldError> errors) {
        super(
                400,
                "bad-request",
                "Bad request",
                errors.size() == 1
                        ? errors.get(0).field() + ": " + errors.get(0).rule()
                        : errors.size() + " fields break a rule; see errors.");
        with("errors", List.copyOf(errors));
    }

    public BadRequest(String field, String rule) {
        this(List.of(new FieldError(field, rule)));
    }
}
