package org.infusary.kernel;

import java.util.Objects;

/** Identifies one product of the catalogue, such as {@code privigen}: kebab-case, stable, at most 64 characters. */
public record ProductId(String value) {
    public ProductId {
        Objects.requireNonNull(value);
        if (!isValid(value)) {
            throw new IllegalArgumentException("a product id is kebab-case, at most 64 characters");
        }
    }

    /** Whether a text has the shape of an id; says nothing of whether there is such a product. */
    public static boolean isValid(String text) {
        return text.matches("[a-z0-9][a-z0-9-]{0,63}");
    }

    @Override
    public String toString() {
        return value;
    }
}
